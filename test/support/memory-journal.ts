import type { Json } from '../../controller/model/json.ts';
import type { Journal } from '../../controller/ports/journal.ts';

/** A journal that outlives the operator of a test: hand the same one to the next. */
export function createMemoryJournal(): Journal & { readonly records: Json[] } {
  const records: Json[] = [];
  return {
    records,
    async append(record) {
      records.push(JSON.parse(JSON.stringify(record)) as Json);
    },
    async *read() {
      yield* [...records];
    },
    async replace(fresh) {
      records.splice(0, records.length, ...(JSON.parse(JSON.stringify(fresh)) as Json[]));
    },
    close: async () => {},
  };
}
