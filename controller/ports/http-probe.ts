import type { Clock } from './clock.ts';

/** What a URL answered: a status, or why there was no answer. */
export type HttpAnswer = { readonly status: number } | { readonly error: string };

/** Asks the world outside AWS whether something answers. */
export interface HttpProbe {
  /** One GET; redirects are not followed and the body is not read. Never rejects. */
  get(url: string, timeoutMs: number): Promise<HttpAnswer>;
}

/** The real one: the platform's `fetch`, with the clock's own deadline. */
export function createHttpProbe(clock: Clock, send: typeof fetch = fetch): HttpProbe {
  return {
    async get(url, timeoutMs) {
      const abort = new AbortController();
      const cancel = clock.after(timeoutMs, () => abort.abort());
      try {
        const response = await send(url, { redirect: 'manual', signal: abort.signal });
        await response.body?.cancel();
        return { status: response.status };
      } catch (error) {
        return { error: abort.signal.aborted ? `no answer within ${timeoutMs / 1000} s` : causeOf(error) };
      } finally {
        cancel();
      }
    },
  };
}

/** `fetch` says only that it failed; what it hides tells why. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
