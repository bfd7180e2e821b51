/** An IPv4 block as its first and last address. */
export interface Block {
  readonly first: number;
  readonly last: number;
  readonly prefix: number;
}

/** Undefined for what is no IPv4 block with a network address in front. */
export function blockOf(cidr: string): Block | undefined {
  const [, a, b, c, d, bits] = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(cidr) ?? [];
  const prefix = Number(bits);
  if (bits === undefined || prefix > 32 || [a, b, c, d].some((octet) => Number(octet) > 255)) return undefined;
  const address = ((Number(a) * 256 + Number(b)) * 256 + Number(c)) * 256 + Number(d);
  const size = 2 ** (32 - prefix);
  const first = Math.floor(address / size) * size;
  return { first, last: first + size - 1, prefix };
}

export function overlap(a: Block, b: Block): boolean {
  return a.first <= b.last && b.first <= a.last;
}

export function isWithin(inner: Block, outer: Block): boolean {
  return inner.first >= outer.first && inner.last <= outer.last;
}
