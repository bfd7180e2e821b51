import { judgeDeletion } from '../../engine/deletion.ts';
import { RESOURCE_KINDS } from '../../kinds/index.ts';
import type { NamespaceSpec, Snapshot } from '../../model/document.ts';
import { keyOf, type ResourceKey } from '../../model/identity.ts';
import type { ErasedKind, Owned } from '../../model/kind.ts';
import { type Scope, scopeId } from '../../model/scope.ts';
import type { ObjectStatus } from '../../model/status.ts';
import { ownerOf } from '../objects/find-owned.ts';
import type { VerbContext } from '../program/verb.ts';
import type { Connection } from './one-shot.ts';

/** Something of ours that lives in a namespace of the manifests, and that none of them stands for. */
export interface Undeclared {
  readonly key: ResourceKey;
  /** Its main output: an ARN, an id, a name. */
  readonly main: string;
  readonly fate: 'delete' | 'keep';
  readonly reason: string;
  /** A document of that name stands for another object, which is to be made: this one is what it stood for before. */
  readonly isLeftBehind: boolean;
}

export interface UndeclaredFound {
  readonly items: readonly Undeclared[];
  /** Kinds that could not be listed, and why: nothing is known of their objects. */
  readonly unlisted: readonly string[];
}

interface Looked {
  readonly aws: Connection;
  readonly snapshot: Snapshot;
  /** What became of the documents of the snapshot in one look. */
  readonly objects: readonly ObjectStatus[];
}

/**
 * What a controller that reads exactly these manifests would find without a document, by the owner's tags. Only
 * namespaces whose `Namespace` document is among them are looked at.
 */
export async function undeclaredObjects(context: VerbContext, looked: Looked): Promise<UndeclaredFound> {
  const namespaces = looked.snapshot.documents.filter(({ identity }) => identity.kind === 'Namespace');
  const scopes = new Map<string, { readonly scope: Scope; readonly specs: Map<string, NamespaceSpec> }>();
  for (const { identity, spec } of namespaces) {
    const { account, region, assumeRole } = spec as NamespaceSpec;
    const { scope } = await looked.aws.scopes.resolve({ account, region, roleArn: assumeRole });
    const known = scopes.get(scopeId(scope)) ?? { scope, specs: new Map() };
    scopes.set(scopeId(scope), known);
    known.specs.set(identity.name, spec as NamespaceSpec);
  }
  const owner = ownerOf(context);
  const now = context.io.clock.now();
  const found = await Promise.all(
    [...scopes.values()].flatMap(({ scope, specs }) =>
      RESOURCE_KINDS.map((kind) => ofKind(kind, { owner, now, scope, specs, looked })),
    ),
  );
  return {
    items: found.flatMap(({ items }) => items).sort((a, b) => (a.key < b.key ? -1 : 1)),
    unlisted: found.flatMap(({ unlisted }) => unlisted),
  };
}

interface Search {
  readonly owner: string;
  readonly now: number;
  readonly scope: Scope;
  readonly specs: ReadonlyMap<string, NamespaceSpec>;
  readonly looked: Looked;
}

async function ofKind(kind: ErasedKind, search: Search): Promise<UndeclaredFound> {
  const { owner, now, scope, specs, looked } = search;
  try {
    const owned = await kind.discover(owner, looked.aws.readers.point(scope));
    const items = owned.flatMap((one) => {
      const spec = specs.get(one.identity.namespace);
      const isLeftBehind = spec && whatItIs(one, looked);
      return isLeftBehind === undefined ? [] : [fateOf(one, { spec, now, isLeftBehind })];
    });
    return { items, unlisted: [] };
  } catch (error) {
    return { items: [], unlisted: [`${kind.name}: ${error instanceof Error ? error.message : String(error)}`] };
  }
}

/** Whether it was left behind by its document, or has none; undefined for what a document stands for. */
function whatItIs({ identity, main }: Owned, { snapshot, objects }: Looked): boolean | undefined {
  const key = keyOf(identity);
  const isMeant = objects.some((status) => status.identity.kind === identity.kind && status.outputs?.[''] === main);
  if (isMeant) return undefined;
  if (!snapshot.documents.some((document) => document.key === key)) return false;
  return objects.find((status) => status.key === key)?.health.status === 'Missing' ? true : undefined;
}

interface Fate {
  readonly spec: NamespaceSpec | undefined;
  readonly now: number;
  readonly isLeftBehind: boolean;
}

function fateOf({ identity, tags, main, stateful, released }: Owned, { spec, now, isLeftBehind }: Fate): Undeclared {
  const about = { key: keyOf(identity), main, isLeftBehind };
  if ((spec?.management?.mode ?? 'observe') === 'observe')
    return { ...about, fate: 'keep', reason: 'management.mode is observe' };
  // As if it had been missing for long enough: a plan says what comes of the manifests, not when.
  const missing = { fetches: Number.POSITIVE_INFINITY, since: Number.NEGATIVE_INFINITY };
  const verdict = judgeDeletion({ tags, missing, namespace: spec?.management, stateful, now });
  if (verdict.kind === 'refuse') return { ...about, fate: 'keep', reason: verdict.message };
  if (released) return { ...about, fate: 'keep', reason: 'it was found and not made: our tags go, and it lives on' };
  return { ...about, fate: 'delete', reason: 'management.prune is on, and no document here stands for it' };
}
