import { signal } from '@preact/signals';
import type { DiffJson } from '../../../../../schema/diff.ts';
import { createResource } from '../../../../state/resource.ts';
import { type ObjectQuery, objectApi } from '../../address.ts';

export const diff = createResource<DiffJson>();

/** Folds that were opened, by the line at which they begin; those of another object mean nothing. */
export const opened = signal<ReadonlySet<number>>(new Set());

/** Reads AWS anew, so it is asked when the object looks different, not whenever anything happens. */
export function loadDiff({ key }: Pick<ObjectQuery, 'key'>, fresh: boolean): void {
  if (fresh) opened.value = new Set();
  void diff.load(`${objectApi(key)}/diff`, fresh);
}
