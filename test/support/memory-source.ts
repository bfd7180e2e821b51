import { createLoader } from '../../controller/manifest/load.ts';
import type { Snapshot } from '../../controller/model/document.ts';
import type { Source, SourceUpdate } from '../../controller/ports/source.ts';
import { RESOURCE_TYPES } from './resource-types.ts';

/** Manifests by path. */
export type Manifests = Readonly<Record<string, string>>;

export interface MemorySource extends Source {
  /** The newest files, reported at once and with every refresh after. */
  commit(files: Manifests): void;
}

/** A source whose files a test holds. Every commit and every refresh counts as one complete fetch. */
export function createMemorySource(name = 'memory'): MemorySource {
  const loader = createLoader({ types: RESOURCE_TYPES });
  let report: (update: SourceUpdate) => void = () => {};
  let snapshot: Snapshot | undefined;
  let commits = 0;

  function fetch(): void {
    if (snapshot) report({ kind: 'snapshot', snapshot });
  }

  return {
    name,
    start(listener) {
      report = listener;
      fetch();
    },
    async refresh() {
      fetch();
    },
    async stop() {
      report = () => {};
    },
    commit(files) {
      commits += 1;
      const list = Object.entries(files).map(([path, text]) => ({ path, text }));
      snapshot = loader.load(list, { source: name, commit: { id: `commit${commits}` } });
      fetch();
    },
  };
}
