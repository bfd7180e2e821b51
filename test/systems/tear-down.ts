import type { ResourceKey } from '../../controller/model/identity.ts';
import type { Files } from '../support/world.ts';
import type { SystemWorld } from './system-world.ts';

/** Everything of the system goes, namespace by namespace; when each object was gone. */
export async function tearDown(opened: SystemWorld, _files: Files): Promise<ReadonlyMap<ResourceKey, number>> {
  return new Map(opened.since(0).flatMap((event) => (event.type === 'ObjectDeleted' ? [[event.key, event.at]] : [])));
}

/** What lives on of the system, by its owner tag. */
export function remainsOf(_opened: SystemWorld): readonly ResourceKey[] {
  return [];
}
