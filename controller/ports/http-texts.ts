import type { Clock } from './clock.ts';

/** What a URL answered: the text, or why there is none. */
export type HttpText = { readonly text: string } | { readonly error: string };

/** Reads small public documents outside AWS's APIs. */
export interface HttpTexts {
  /** One GET. Never rejects; an answer that is not 200, or larger than `maxBytes`, is an error. */
  get(url: string, limits: { readonly timeoutMs: number; readonly maxBytes: number }): Promise<HttpText>;
}

/** The real one: the platform's `fetch`, with the clock's own deadline. */
export function createHttpTexts(clock: Clock, send: typeof fetch = fetch): HttpTexts {
  return {
    async get(url, { timeoutMs, maxBytes }) {
      const abort = new AbortController();
      const cancel = clock.after(timeoutMs, () => abort.abort());
      try {
        const response = await send(url, { signal: abort.signal });
        if (response.status !== 200) return { error: `it answered ${response.status}` };
        const text = await response.text();
        return text.length > maxBytes ? { error: `it has more than ${maxBytes} bytes` } : { text };
      } catch (error) {
        return { error: abort.signal.aborted ? `no answer within ${timeoutMs / 1000} s` : String(error) };
      } finally {
        cancel();
      }
    },
  };
}
