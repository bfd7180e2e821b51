import type { DriftRecord } from '../model/drift.ts';
import type { ResourceKey } from '../model/identity.ts';
import type { KeptDriftMemory } from './drift-memory.ts';

/**
 * What is known of drift while it cannot be kept. `open` answers the memory that keeps it as soon as there is one,
 * undefined where its signal ended the waiting; it takes over what was noted meanwhile, and then `onKept` is told.
 */
export function lateDriftMemory(
  open: (signal: AbortSignal) => Promise<KeptDriftMemory | undefined>,
  onKept: () => void,
): KeptDriftMemory {
  const noted = new Map<ResourceKey, DriftRecord | undefined>();
  const stopping = new AbortController();
  let kept: KeptDriftMemory | undefined;
  const opening = open(stopping.signal)
    .catch(() => undefined)
    .then((memory) => {
      kept = memory;
      for (const [key, record] of memory ? noted : []) memory?.note(key, record);
      if (memory) onKept();
      return memory;
    });
  return {
    recall: (key) => (kept ? kept.recall(key) : noted.get(key)),
    note(key, record) {
      if (kept) kept.note(key, record);
      else noted.set(key, record);
    },
    async close() {
      stopping.abort();
      await (await opening)?.close();
    },
  };
}
