import type { Json, Model, ResourceStore, Stored } from '../cloudcontrol/store.ts';
import type { Fault, Region } from '../contract.ts';
import { applyFilters, type Filter } from './filters.ts';
import { type Network, tagsOfModel } from './network.ts';

/** What an operation of EC2 works with. */
export interface World {
  readonly region: Region;
  readonly network: Network;
  readonly store: ResourceStore;
}

export interface TagSpecification {
  readonly Tags?: readonly { readonly Key?: string; readonly Value?: string }[];
}

export interface Describe {
  readonly Filters?: readonly Filter[];
}

export interface Asked {
  readonly type: string;
  readonly ids: readonly string[] | undefined;
  readonly absent: (id: string) => Fault;
}

/** All, or those asked for by id; the first id that is not there is an error. */
export function idsOrAll(store: ResourceStore, { type, ids, absent }: Asked): readonly Stored[] {
  if (!ids || ids.length === 0) return store.list(type);
  return ids.map((id) => {
    const found = store.get(type, id);
    if (!found) throw absent(id);
    return found;
  });
}

export function filtered(
  views: readonly Record<string, unknown>[],
  filters: readonly Filter[] | undefined,
  members: Readonly<Record<string, string>>,
): readonly Record<string, unknown>[] {
  return applyFilters(views, filters, members);
}

/** Tags of a request as a model has them. */
export function modelTags(specifications: readonly TagSpecification[] | undefined): Json {
  return (specifications ?? []).flatMap((each) =>
    (each.Tags ?? []).map(({ Key = '', Value = '' }) => ({ Key, Value })),
  );
}

export function tagViews(model: Model): readonly { readonly Key: string; readonly Value: string }[] {
  return Object.entries(tagsOfModel(model)).map(([Key, Value]) => ({ Key, Value }));
}
