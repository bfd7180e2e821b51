import { signal } from '@preact/signals';
import type { TreeJson } from '../../../../../schema/inspection.ts';
import { createResource } from '../../../../state/resource.ts';
import { type ObjectQuery, objectApi } from '../../address.ts';

export const tree = createResource<TreeJson>();
/** What a person has folded or opened, by id; everything else is as it is at first. */
export const turned = signal<ReadonlyMap<string, boolean>>(new Map());

let shownKey: string | undefined;

export function loadTree({ key }: ObjectQuery): void {
  const fresh = key !== shownKey;
  shownKey = key;
  if (fresh) turned.value = new Map();
  void tree.load(`${objectApi(key)}/tree`, fresh);
}
