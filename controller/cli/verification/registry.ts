import type { Clock } from '../../ports/clock.ts';
import type { ImageName, Registry, RegistryAnswer } from '../../ports/registry.ts';
import { DOCKER_HUB } from '../../verify/image-name.ts';

const TIMEOUT_MS = 10_000;
/** Registries are asked a few at a time. */
const AT_ONCE = 8;
/** Far above any manifest list; registries themselves take 4 MiB (OCI Distribution Specification). */
const MOST_CHARACTERS = 4 * 1024 * 1024;

const LISTS = ['application/vnd.oci.image.index.v1+json', 'application/vnd.docker.distribution.manifest.list.v2+json'];
const ACCEPT = [
  ...LISTS,
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

/**
 * The registry API of OCI (Distribution Specification, "Pulling manifests") with an anonymous token where one is asked
 * for. Nothing of the caller's is ever sent; redirects are not followed.
 */
export function registryOverHttp({ clock, signal }: { clock: Clock; signal: AbortSignal }): Registry {
  const gate = gateOf(AT_ONCE);
  return {
    find: (image) =>
      gate(async () => {
        try {
          return await look(image, (url, init) => limited(url, init, { clock, signal }));
        } catch {
          return { state: 'unknown', reason: `${image.registry} cannot be reached` };
        }
      }),
  };
}

type Send = (url: URL, init: { method: 'GET' | 'HEAD'; headers: Record<string, string> }) => Promise<Response>;

async function look(image: ImageName, send: Send): Promise<RegistryAnswer> {
  const { registry, repository } = image;
  const url = new URL(
    `${isLoopback(registry) ? 'http' : 'https'}://${registry}/v2/${repository}/manifests/${image.image}`,
  );
  const headers: Record<string, string> = { accept: ACCEPT };
  const first = await send(url, { method: 'HEAD', headers });
  const token = first.status === 401 ? await anonymousToken(first, url, send) : undefined;
  if (token) headers.authorization = `Bearer ${token}`;
  const answer = token ? await send(url, { method: 'HEAD', headers }) : first;
  if (answer.status === 404) return { state: 'absent' };
  if (answer.status !== 200) return { state: 'unknown', reason: refusal(registry, answer.status) };
  const mediaType = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
  // Docker Hub counts the reading of a manifest as a pull, and asking whether it exists as none.
  if (!LISTS.includes(mediaType) || registry === DOCKER_HUB) return { state: 'found', image: { mediaType } };
  const text = await (await send(url, { method: 'GET', headers })).text();
  return { state: 'found', image: { mediaType, manifest: text.slice(0, MOST_CHARACTERS) } };
}

function refusal(registry: string, status: number): string {
  if (status === 401 || status === 403) return `${registry} wants credentials, or the image does not exist`;
  return status === 429 ? `${registry} throttles anonymous questions` : `${registry} answered ${status}`;
}

/** Docker Registry token authentication: `Bearer realm="https://…",service="…",scope="…"`. */
async function anonymousToken(challenge: Response, asked: URL, send: Send): Promise<string | undefined> {
  const header = challenge.headers.get('www-authenticate') ?? '';
  const part = (name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(header)?.[1];
  const realm = part('realm');
  if (!/^bearer /i.test(header) || realm === undefined) return undefined;
  const url = new URL(realm);
  if (url.protocol !== 'https:' && url.host !== asked.host) return undefined;
  for (const name of ['service', 'scope']) {
    const value = part(name);
    if (value !== undefined) url.searchParams.set(name, value);
  }
  const answer = await send(url, { method: 'GET', headers: { accept: 'application/json' } });
  if (answer.status !== 200) return undefined;
  const { token, access_token: other } = (await answer.json()) as Readonly<Record<string, unknown>>;
  const found = token ?? other;
  return typeof found === 'string' ? found : undefined;
}

/** Registries on this machine are asked without TLS, as Docker does it. */
function isLoopback(registry: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+)(:\d+)?$/.test(registry);
}

async function limited(
  url: URL,
  init: Parameters<Send>[1],
  { clock, signal }: { clock: Clock; signal: AbortSignal },
): Promise<Response> {
  const stop = new AbortController();
  const cancel = clock.after(TIMEOUT_MS, () => stop.abort());
  try {
    return await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.any([signal, stop.signal]) });
  } finally {
    cancel();
  }
}

/** Lets a number of tasks run at once; the others wait in line. */
function gateOf(atOnce: number): <T>(task: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      return await task();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}
