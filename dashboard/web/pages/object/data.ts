import type { ObjectDetail } from '../../../schema/objects.ts';
import { createResource } from '../../state/resource.ts';
import { type ObjectQuery, objectApi } from './address.ts';
import { tabOf } from './tabs/index.ts';

export const object = createResource<ObjectDetail>();

let shownKey: string | undefined;

/** Reads the object and what its open tab shows; of another object nothing stays to be seen. */
export function loadObject(query: ObjectQuery): void {
  const fresh = query.key !== shownKey;
  shownKey = query.key;
  void object.load(objectApi(query.key), fresh);
  tabOf(query.tab).load?.(query, fresh);
}
