import { createHash } from 'node:crypto';
import type { ObjectAnswer, ObjectRequest, Objects } from '../../controller/ports/objects.ts';

/** A bucket in memory; `calls` says what was asked of it. */
export function bucketOf(contents: Readonly<Record<string, string>>) {
  const objects = new Map(Object.entries(contents));
  const calls: string[] = [];
  const state = { calls, failure: undefined as Error | undefined, onGet: (_key: string): void => {} };
  const tagOf = (text: string) => `"${sha256(text).slice(0, 8)}"`;
  const get = async ({ key, only, unless, maxBytes }: ObjectRequest): Promise<ObjectAnswer> => {
    calls.push(`get ${key}`);
    if (state.failure) throw state.failure;
    state.onGet(key);
    const text = objects.get(key);
    if (text === undefined) return { state: 'missing' };
    if (text.length > maxBytes) throw new Error('too long');
    const etag = tagOf(text);
    if (only !== undefined && only !== etag) return { state: 'changed' };
    return unless === etag ? { state: 'unchanged' } : { state: 'read', bytes: new TextEncoder().encode(text), etag };
  };
  const reader: Objects = {
    get,
    async list(prefix) {
      calls.push(`list ${prefix}`);
      if (state.failure) throw state.failure;
      const listed = [...objects].filter(([key]) => key.startsWith(prefix));
      return listed.map(([key, text]) => ({ key, etag: tagOf(text), size: text.length }));
    },
  };
  return Object.assign(state, {
    reader,
    put: (key: string, text: string) => void objects.set(key, text),
    remove: (key: string) => void objects.delete(key),
  });
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** An index over these contents, as a publisher writes it. */
export function indexOf(sequence: number, files: Readonly<Record<string, string>>): string {
  const commit = { id: `c${sequence}`, author: 'Ada', subject: `publication ${sequence}`, at: '2026-01-02T03:04:05Z' };
  const listed = Object.entries(files).map(([path, text]) => ({ path, sha256: sha256(text) }));
  return JSON.stringify({ commit, sequence, files: listed });
}
