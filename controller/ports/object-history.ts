import type { ToldHistory } from '../model/history.ts';
import type { ResourceKey } from '../model/identity.ts';

/** What became of an object, also before the restart, and before there was any Evenkeel as far as ECS tells. */
export interface ObjectHistory {
  /** Never rejects: what cannot be read is left out, and said. */
  of(key: ResourceKey): Promise<ToldHistory>;
}
