import type { Document, Location, ManagementSpec, NamespaceSpec, Problem, Snapshot } from '../model/document.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import type { Manifests } from '../ports/manifests.ts';
import type { ResourceTypes } from '../ports/resource-types.ts';
import { API_VERSION, describeObject } from './document-head.ts';
import { createManifests } from './manifests.ts';
import { type Path, showPath } from './path.ts';
import { documentSchema } from './schema.ts';

/** A document as it counts in the end: overlays and variables are in it, references are left for AWS to answer. */
export interface RenderedDocument {
  readonly json: JsonObject;
  /** Where each value was written, by its path, for values alone: `base/web.yaml:12`, or what it comes from instead. */
  readonly origins: ReadonlyMap<string, string>;
}

export interface Rendering {
  readonly documents: readonly RenderedDocument[];
  /** Variables that nobody sets, and values that do not fit where they were put. */
  readonly problems: readonly Problem[];
}

export interface RenderOptions {
  readonly defaults: boolean;
  /** As the loader takes them. */
  readonly types?: ResourceTypes | undefined;
}

/**
 * The documents of a snapshot in their order. With `defaults`, what they take from their Namespace stands in them too:
 * management, and tags that they do not set themselves. A text that holds a reference beside a variable stays as written.
 */
export function renderSnapshot({ documents }: Snapshot, { defaults, types }: RenderOptions): Rendering {
  const manifests = createManifests({ types });
  const namespaces = new Map(documents.filter(isNamespace).map((document) => [document.identity.name, document]));
  const results = documents.map((document) => {
    const namespace = isNamespace(document) ? undefined : namespaces.get(document.identity.namespace);
    return renderDocument(document, { namespace, defaults, manifests });
  });
  return { documents: results.map(({ rendered }) => rendered), problems: results.flatMap(({ problems }) => problems) };
}

function isNamespace({ identity }: Document): boolean {
  return identity.kind === 'Namespace';
}

interface Around {
  readonly namespace: Document | undefined;
  readonly defaults: boolean;
  readonly manifests: Manifests;
}

function renderDocument(
  document: Document,
  around: Around,
): { rendered: RenderedDocument; problems: readonly Problem[] } {
  const { manifests } = around;
  const own = specOf(around.namespace);
  const { spec, origins, missing } = manifests.substitute(document, (expression) =>
    expression.kind === 'var' ? own.variables?.[expression.name] : undefined,
  );
  const written = escaped(spec, document.spec);
  const unset = missing.flatMap(({ expression, location, path }) =>
    expression.kind === 'var' ? [unsetVariable(document, { name: expression.name, location, path })] : [],
  );
  const places = new Map<string, string>();
  const json = assemble(document, { ...around, spec: written, places });
  for (const { path, expression } of origins) {
    const name = /^\$\{var:(.*)\}$/.exec(expression)?.[1] ?? '';
    const from = around.namespace?.locations?.get(`spec.variables.${name}`);
    places.set(`spec.${path}`, `${expression} of ${show(from)}, in ${show(document.locations?.get(path))}`);
  }
  return { rendered: { json, origins: places }, problems: [...unset, ...manifests.check(document, spec)] };
}

function specOf(namespace: Document | undefined): NamespaceSpec {
  return (namespace?.spec ?? {}) as NamespaceSpec;
}

function unsetVariable(
  document: Document,
  { name, location, path }: { name: string; location: Location; path: string },
): Problem {
  const { namespace } = document.identity;
  return {
    location,
    ...describeObject(document.identity),
    field: `spec.${path}`,
    code: 'VALUE',
    message: `the variable ${name} is not set`,
    allowed: `a variable of the Namespace ${namespace}, rendered together with its documents`,
  };
}

/** Text that came out of a variable is text: read again, it must not become an expression. */
function escaped(value: JsonObject, before: JsonObject): JsonObject {
  return escapeIn(value, before) as JsonObject;
}

function escapeIn(value: Json, before: Json | undefined): Json {
  if (typeof value === 'string') return value === before ? value : value.replaceAll('${', () => '$${');
  if (Array.isArray(value))
    return value.map((item: Json, at) => escapeIn(item, Array.isArray(before) ? (before[at] as Json) : undefined));
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([name, member]) => [
    name,
    member === undefined ? member : escapeIn(member, isObject(before) ? before[name] : undefined),
  ]);
  return Object.fromEntries(members) as JsonObject;
}

interface Assembly extends Omit<Around, 'manifests'> {
  readonly spec: JsonObject;
  readonly places: Map<string, string>;
}

function assemble(document: Document, { namespace, defaults, spec, places }: Assembly): JsonObject {
  const { identity, labels, annotations, management } = document;
  const isOwnNamespace = identity.kind === 'Namespace' || identity.namespace === 'default';
  const json: Record<string, Json> = {
    apiVersion: API_VERSION,
    kind: identity.kind,
    metadata: {
      name: identity.name,
      ...(isOwnNamespace ? {} : { namespace: identity.namespace }),
      ...(Object.keys(labels).length > 0 ? { labels: { ...labels } } : {}),
      ...(Object.keys(annotations).length > 0 ? { annotations: { ...annotations } } : {}),
    },
  };
  if (Object.keys(management).length > 0) json.management = management as unknown as JsonObject;
  const own: JsonObject = { ...json, spec };
  for (const path of leavesOf(own, [])) places.set(path, show(document.locations?.get(path) ?? document.origin));
  return defaults && namespace ? withDefaults(own, namespace, places) : own;
}

/** What the Namespace adds, with its places. */
function withDefaults(json: JsonObject, namespace: Document, places: Map<string, string>): JsonObject {
  const { management = {}, tags = [] } = specOf(namespace);
  const own = (json.management ?? {}) as ManagementSpec;
  const added = Object.entries(management).filter(([name]) => !(name in own));
  for (const [name, value] of added)
    for (const path of leavesOf(value as Json, ['management', name]))
      places.set(path, show(namespace.locations?.get(`spec.${path}`)));
  const merged = { ...own, ...Object.fromEntries(added) } as unknown as JsonObject;
  const spec = withTags(json.spec as JsonObject, { kind: String(json.kind), tags, namespace, places });
  const { spec: _spec, management: _own, ...head } = json;
  return { ...head, ...(Object.keys(merged).length > 0 ? { management: merged } : {}), spec };
}

interface Tagging {
  readonly kind: string;
  readonly tags: NonNullable<NamespaceSpec['tags']>;
  readonly namespace: Document;
  readonly places: Map<string, string>;
}

function withTags(spec: JsonObject, { kind, tags, namespace, places }: Tagging): JsonObject {
  if (!documentSchema(kind as Document['identity']['kind']).properties?.spec?.properties?.tags) return spec;
  const own = (Array.isArray(spec.tags) ? spec.tags : []) as readonly JsonObject[];
  const added = tags.filter(({ key }) => !own.some((tag) => tag.key === key));
  for (const [at, { key }] of added.entries())
    for (const member of ['key', 'value'])
      places.set(
        `spec.tags[${own.length + at}].${member}`,
        show(namespace.locations?.get(`spec.tags[key=${key}].${member}`)),
      );
  return added.length === 0 ? spec : { ...spec, tags: [...own, ...(added as unknown as JsonObject[])] };
}

function leavesOf(value: Json | undefined, path: Path): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: Json, at) => leavesOf(item, [...path, at]));
  if (!isObject(value)) return [showPath(path)];
  return Object.entries(value).flatMap(([name, member]) => leavesOf(member, [...path, name]));
}

function show(location: Location | undefined): string {
  return location ? `${location.file}:${location.line}` : '(unknown)';
}
