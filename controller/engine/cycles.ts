import type { Document, Location } from '../model/document.ts';
import { keyOf, type ResourceKey } from '../model/identity.ts';
import type { ErasedKind } from '../model/kind.ts';
import type { Naming } from '../model/naming.ts';
import type { Manifests } from '../ports/manifests.ts';
import { dependsOnKeys } from './resolve.ts';

/** What it takes to say where a document names another one. */
export interface NamingDeps {
  readonly kinds: ReadonlyMap<string, ErasedKind>;
  readonly manifests: Manifests;
  readonly document: (key: ResourceKey) => Document | undefined;
  readonly naming: Naming;
}

/** `a (web.yaml:3:5) → b (api.yaml:9:5) → a`, each with the place where it names the next. */
export function describeCycle(cycle: readonly ResourceKey[], deps: NamingDeps): string {
  const parts = cycle.map((key, i) => {
    const place = namingPlace(key, cycle[(i + 1) % cycle.length] ?? key, deps);
    return place ? `${key} (${place.file}:${place.line}:${place.column})` : key;
  });
  return [...parts, cycle[0]].join(' → ');
}

/** Where one document names another: in an expression, in `dependsOn`, or in AWS's own way; else where it begins. */
export function namingPlace(from: ResourceKey, to: ResourceKey, deps: NamingDeps): Location | undefined {
  const document = deps.document(from);
  if (!document) return undefined;
  return byExpression(document, to, deps) ?? byDependsOn(document, to) ?? byName(document, to, deps) ?? document.origin;
}

function byExpression(document: Document, to: ResourceKey, { manifests, naming }: NamingDeps): Location | undefined {
  const found = manifests
    .expressions(document)
    .find(({ expression }) => expression.kind === 'output' && keyOf(naming(expression)) === to);
  return found?.location;
}

function byDependsOn(document: Document, to: ResourceKey): Location | undefined {
  const names = document.management.dependsOn ?? [];
  const index = names.findIndex((name) => dependsOnKeys(document, [name])[0] === to);
  if (index < 0) return undefined;
  return document.locations?.get(`management.dependsOn[${index}]`);
}

function byName(document: Document, to: ResourceKey, { kinds, document: find }: NamingDeps): Location | undefined {
  const target = find(to);
  const kind = target && kinds.get(target.identity.kind);
  const natural = target && kind?.naturalKey(target.spec, target.identity);
  const references = kinds.get(document.identity.kind)?.references(document.spec, document.identity) ?? [];
  const found = references.find(({ naturalKey }) => naturalKey === natural);
  return found && document.locations?.get(found.path);
}
