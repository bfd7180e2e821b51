/** Where to listen. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `500ms`, `15s`, `2m`, `1h`, `1d` in milliseconds; at least 1 and at most 366 days. */
export function parseDuration(text: string): number {
  const match = /^(\d{1,9})(ms|s|m|h|d)$/.exec(text);
  const ms = Number(match?.[1]) * (UNITS[match?.[2] ?? ''] ?? Number.NaN);
  if (!(ms >= 1 && ms <= 366 * 86_400_000))
    throw new Error(`${text} is not a duration; write 500ms, 15s, 2m, 1h or 1d`);
  return ms;
}

const SIZES: Readonly<Record<string, number>> = { KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 };

/** `512KiB`, `64MiB`, `2GiB` in bytes; at least 1 MiB. */
export function parseSize(text: string): number {
  const match = /^(\d{1,7})(KiB|MiB|GiB)$/.exec(text);
  const bytes = Number(match?.[1]) * (SIZES[match?.[2] ?? ''] ?? Number.NaN);
  if (!(bytes >= 1024 ** 2)) throw new Error(`${text} is not a size; write 64MiB or 2GiB, and no less than 1MiB`);
  return bytes;
}

/** One of a closed list of words. */
export function parseChoice<C extends string>(text: string, choices: readonly C[]): C {
  const found = choices.find((candidate) => candidate === text);
  if (found === undefined) throw new Error(`${text} is not one of ${choices.join(', ')}`);
  return found;
}

/** `127.0.0.1:8080`, `[::1]:8080` or `:8080` (every interface); port 0 takes a free one. */
export function parseAddress(text: string): Address {
  const match = /^(\[[0-9a-fA-F:]+\]|[^:[\]]*):(\d{1,5})$/.exec(text);
  const port = Number(match?.[2]);
  if (!match || port > 65_535) throw new Error(`${text} is not an address; write HOST:PORT`);
  const host = (match[1] ?? '').replace(/^\[|\]$/g, '');
  return { host: host === '' ? '0.0.0.0' : host, port };
}

/** A web address, slashes at its end taken off. */
export function parseUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new Error(`${text} is not a URL; write http://HOST:PORT or https://HOST`);
  }
  return text.replace(/\/+$/, '');
}
