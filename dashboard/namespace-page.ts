import type { Document, NamespaceSpec } from '../controller/model/document.ts';
import { isConfiguration, keyOf } from '../controller/model/identity.ts';
import type { Json } from '../controller/model/json.ts';
import { maskJson, maskText } from '../controller/model/mask.ts';
import { HEALTH_WORDS, SYNC_WORDS, syncWord } from '../controller/model/state-words.ts';
import type { ObjectStatus } from '../controller/model/status.ts';
import type { Views } from '../controller/model/views.ts';
import { problemView } from './object-detail.ts';
import type { NamespaceJson } from './schema/operator.ts';

/** Every namespace that a document declares or an object lies in, by name: where it leads, and how it does. */
export function namespacePage(views: Pick<Views, 'documents' | 'objects' | 'object' | 'operator'>): NamespaceJson[] {
  const declared = new Map(views.documents('Namespace').map((document) => [document.identity.name, document]));
  const inside = new Map<string, ObjectStatus[]>([...declared.keys()].map((name) => [name, []]));
  for (const status of views.objects()) {
    const { namespace, kind, name } = status.identity;
    // Alerts and their providers need no namespace of their own.
    if (isConfiguration(kind) && kind !== 'Namespace') continue;
    const of = kind === 'Namespace' ? name : namespace;
    const known = inside.get(of) ?? [];
    inside.set(of, known);
    if (kind !== 'Namespace') known.push(status);
  }
  return [...inside.keys()].sort().map((name) =>
    viewOf({
      name,
      document: declared.get(name),
      objects: inside.get(name) ?? [],
      status: views.object(keyOf({ namespace: name, kind: 'Namespace', name })),
    }),
  );
}

interface Parts {
  readonly name: string;
  readonly document: Document | undefined;
  readonly objects: readonly ObjectStatus[];
  /** Of the Namespace itself. */
  readonly status: ObjectStatus | undefined;
}

function viewOf({ name, document, objects, status }: Parts): NamespaceJson {
  const spec = (document?.spec ?? {}) as NamespaceSpec;
  const scope = status?.scope ?? objects.find((one) => one.scope)?.scope;
  return {
    name,
    declared: document !== undefined,
    account: spec.account ?? scope?.account,
    region: spec.region ?? scope?.region,
    role: spec.assumeRole,
    credentials: credentialsOf({ name, document, objects, status }),
    management: settings(spec.management),
    caps: settings(spec.caps),
    waves: (spec.waves?.sizes ?? []).map(String),
    tags: (spec.tags ?? []).map(({ key, value = '' }) => ({ name: key, value: textOf(maskJson(value, key)) })),
    variables: Object.keys(spec.variables ?? {}).sort(),
    objects: objects.length,
    health: tally(
      HEALTH_WORDS,
      objects.map((one) => one.health.status),
    ),
    sync: tally(SYNC_WORDS, objects.map(syncWord)),
    problems: (status?.problems ?? []).map(problemView),
    origin: document?.origin,
  };
}

function credentialsOf({ name, document, objects, status }: Parts): NamespaceJson['credentials'] {
  if (!document && name !== 'default')
    return { state: 'failing', message: 'There is no valid Namespace document: nothing in it is read or written' };
  const outcome = status?.outcome;
  if (outcome?.kind === 'failed') return { state: 'failing', message: maskText(outcome.reason) };
  if (status?.health.status === 'Degraded') return { state: 'failing', message: status.health.message };
  if (status?.health.status === 'Healthy') return { state: 'working', message: status.health.message };
  const scope = objects.find((one) => one.scope && one.lastSeenAt !== undefined)?.scope;
  if (scope) return { state: 'working', message: `${scope.account}/${scope.region} with the controller’s own` };
  return { state: 'unknown', message: 'Nothing was looked at with them yet' };
}

function settings(of: object | undefined): NamespaceJson['management'] {
  return Object.entries(of ?? {}).map(([name, value]) => ({ name, value: textOf(maskJson(value as Json, name)) }));
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function tally<W extends string>(words: readonly W[], found: readonly W[]): { readonly [K in W]: number } {
  const counts = Object.fromEntries(words.map((word) => [word, 0])) as { [K in W]: number };
  for (const word of found) counts[word] += 1;
  return counts;
}
