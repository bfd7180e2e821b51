import type { ProblemJson } from '../schema/common.ts';
import { pageHeaders, signInNeeded } from './state/session.ts';

export type Answer<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly problem: ProblemJson }
  | { readonly ok: false; readonly problem?: undefined };

const KEPT = 30;
const kept = new Map<string, { readonly etag: string; readonly data: unknown }>();

/** Reads from the API; what has not changed is not sent again. An answer without a problem was given up by the caller. */
export async function read<T>(url: string, signal: AbortSignal): Promise<Answer<T>> {
  try {
    const known = kept.get(url);
    const headers = { ...pageHeaders(), ...(known ? { 'if-none-match': known.etag } : {}) };
    const response = await fetch(url, { headers, signal, cache: 'no-store' });
    if (response.status === 304 && known) return { ok: true, data: known.data as T };
    if (response.status === 401) signInNeeded.value = true;
    if (!response.ok) return { ok: false, problem: await problemOf(response, url) };
    const data = (await response.json()) as T;
    keep(url, response.headers.get('etag'), data);
    return { ok: true, data };
  } catch {
    return signal.aborted ? { ok: false } : { ok: false, problem: unreachable(url) };
  }
}

/** Asks for something to be done. Nothing of it is tried again by itself. */
export async function send<T>(url: string, body: object, headers: Record<string, string> = {}): Promise<Answer<T>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...pageHeaders(), ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      cache: 'no-store',
    });
    if (response.status === 401) signInNeeded.value = true;
    if (!response.ok) return { ok: false, problem: await problemOf(response, url) };
    return { ok: true, data: (await response.json()) as T };
  } catch {
    return { ok: false, problem: { ...unreachable(url), detail: NOT_KNOWN } };
  }
}

const NOT_KNOWN =
  'The controller does not answer. Whether it has begun is not known; asking once more does it only once.';

function keep(url: string, etag: string | null, data: unknown): void {
  if (etag === null) return;
  kept.delete(url);
  kept.set(url, { etag, data });
  const [oldest] = kept.size > KEPT ? kept.keys() : [];
  if (oldest !== undefined) kept.delete(oldest);
}

async function problemOf(response: Response, instance: string): Promise<ProblemJson> {
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('application/problem+json')) return (await response.json()) as ProblemJson;
  const requestId = response.headers.get('x-request-id') ?? '';
  const detail = 'Something between the browser and the controller answered.';
  return {
    type: 'about:blank',
    title: `Answer ${response.status}`,
    status: response.status,
    detail,
    instance,
    requestId,
  };
}

function unreachable(instance: string): ProblemJson {
  const detail = 'The controller does not answer. It may be restarting; this page tries again by itself.';
  return { type: 'about:blank', title: 'Cannot reach the controller', status: 0, detail, instance, requestId: '' };
}
