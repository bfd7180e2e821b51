import type { CallInput } from '../../../controller/model/aws-calls.ts';
import type { Document } from '../../../controller/model/document.ts';
import type { ResourceKey } from '../../../controller/model/identity.ts';
import { isObject, type JsonObject } from '../../../controller/model/json.ts';
import type { ResourceType } from '../../../controller/model/resource-type.ts';
import type { AwsTransport } from '../../../controller/ports/transport.ts';
import { RESOURCE_TYPES } from '../../support/resource-types.ts';
import { SWEEP_MS } from '../../support/world.ts';
import { exampleFiles } from '../../systems/files.ts';
import { create, restless, sweep } from '../../systems/play.ts';
import { storedOf } from '../../systems/stored.ts';
import type { System } from '../../systems/system.ts';
import type { SystemWorld } from '../../systems/system-world.ts';
import { editedProperties, editsOf, type PropertyEdit } from './edits.ts';

/** One property of one resource, what was sent for it, and what was wrong with that. */
export interface Driven {
  readonly key: ResourceKey;
  readonly type: string;
  readonly edit: PropertyEdit;
  /** Operations of the patch, as `replace /Properties/Path`; of an edit that is refused, what is said. */
  readonly took: readonly string[];
  readonly wrong?: string | undefined;
}

const QUIET_SWEEPS = 2;

/**
 * Makes the system, then changes each stated property of each of its resources by a commit: properties that AWS changes in
 * place must take one patch that touches nothing else, and the live resource then holds the new value; those that it does
 * not are refused without a write until `replace: allow` stands there. Two sweeps after each round write nothing.
 */
export async function driveSystem(system: System): Promise<readonly Driven[]> {
  const patches: Patch[] = [];
  const { opened } = await create(system, { wrap: (transport) => overheard(transport, patches) });
  const documents = new Map(opened.documents());
  const inPlace = await rounds({ opened, documents, way: 'update' }, patchedRound(patches));
  const refused = await rounds({ opened, documents, way: 'replace' }, refusedRound);
  await opened.world.operator().stop();
  return [...inPlace, ...refused];
}

interface Subject {
  readonly document: Document;
  readonly type: ResourceType;
  readonly edits: readonly PropertyEdit[];
}

type Round = (opened: SystemWorld, edited: readonly Edited[], commit: Commit) => Promise<readonly Driven[]>;
type Commit = () => Promise<void>;
interface Edited extends Subject {
  readonly edit: PropertyEdit;
}

interface Drive {
  readonly opened: SystemWorld;
  /** What was committed last; edits that were refused are taken back. */
  readonly documents: Map<ResourceKey, Document>;
  readonly way: PropertyEdit['way'];
}

/** The first edit of every resource in one commit, then the second of those that have one, and so on. */
async function rounds({ opened, documents, way }: Drive, round: Round): Promise<readonly Driven[]> {
  const files = exampleFiles(opened.system.folders);
  const subjects = [...documents.values()].flatMap((document) => subjectOf(document, way));
  const driven: Driven[] = [];
  for (let at = 0; subjects.some(({ edits }) => edits[at]); at += 1) {
    const edited = subjects.flatMap((one) => one.edits.slice(at, at + 1).map((edit) => ({ ...one, edit })));
    const next = way === 'update' ? documents : new Map(documents);
    for (const { document, edit } of edited) {
      const now = next.get(document.key) ?? document;
      next.set(document.key, withEdit(now, edit));
    }
    const commit = () => opened.world.commit(files, { documents: [...next.values()] });
    driven.push(...(await round(opened, edited, commit)));
  }
  return driven;
}

function subjectOf(document: Document, way: PropertyEdit['way']): readonly Subject[] {
  if (document.identity.kind !== 'AwsResource') return [];
  const type = RESOURCE_TYPES.get(String(document.spec.type));
  if (!type) throw new Error(`${document.key} is of no known type`);
  const edits = editsOf(type, propertiesOf(document)).filter((edit) => edit.way === way);
  const mayReplace = document.management.replace === 'allow';
  return mayReplace && way === 'replace' ? [] : [{ document, type, edits }];
}

function propertiesOf({ spec }: Document): JsonObject {
  return isObject(spec.properties) ? spec.properties : {};
}

function withEdit(document: Document, edit: PropertyEdit): Document {
  return { ...document, spec: { ...document.spec, properties: editedProperties(propertiesOf(document), edit) } };
}

function patchedRound(patches: Patch[]): Round {
  return async (opened, edited, commit) => {
    patches.length = 0;
    await commit();
    await opened.world.clock.advance(SWEEP_MS);
    await opened.settle();
    const rest = restless(opened);
    const late = await sweep(opened, QUIET_SWEEPS);
    return Promise.all(
      edited.map(async ({ document, type, edit }) => {
        const { key } = document;
        const { identifier } = await storedOf(opened, key);
        const mine = patches.filter((one) => one.type === type.name && one.identifier === identifier);
        const took = mine.flatMap(({ operations }) => operations.filter((one) => isWithin(one, [edit.property])));
        const beside = mine.flatMap(({ operations }) => operations).filter((one) => !took.includes(one));
        const wrong = [
          ...(took.length === 0 ? ['nothing was sent'] : []),
          ...beside.filter((one) => !isWithin(one, goesAlong(document, type)) && !isTakenOut(one, document)),
          ...rest.filter((line) => line.startsWith(`${key} `)),
          ...late.filter((line) => line.includes(identifier)),
        ].join('; ');
        return { key, type: type.name, edit, took, wrong: wrong || undefined };
      }),
    );
  };
}

async function refusedRound(
  opened: SystemWorld,
  edited: readonly Edited[],
  commit: Commit,
): Promise<readonly Driven[]> {
  const before = opened.world.sandbox.ledger.writes();
  await commit();
  await opened.world.clock.advance(2 * SWEEP_MS);
  const writes = opened.world.sandbox.ledger.writes() - before;
  return edited.map(({ document: { key }, type, edit }) => {
    const { outcome, plan } = opened.status(key);
    const said = plan?.kind === 'refuse' ? plan.code : JSON.stringify(outcome ?? null);
    const wrong = writes > 0 ? `${writes} writes` : said === 'REPLACEMENT_REFUSED' ? undefined : said;
    return { key, type: type.name, edit, took: [said], wrong };
  });
}

interface Patch {
  readonly type: string;
  readonly identifier: string;
  readonly operations: readonly string[];
}

/** Writes down every patch as it is sent: what the ledger keeps hides values that may be secret. */
function overheard(transport: AwsTransport, patches: Patch[]): AwsTransport {
  return {
    send(scope, call, input, options) {
      if (call === 'cloudcontrol:UpdateResource')
        patches.push(patchOf(input as CallInput<'cloudcontrol:UpdateResource'>));
      return transport.send(scope, call, input, options);
    },
  };
}

function patchOf({ TypeName, Identifier, PatchDocument }: CallInput<'cloudcontrol:UpdateResource'>): Patch {
  const patch = JSON.parse(PatchDocument ?? '[]') as readonly { readonly op: string; readonly path: string }[];
  const operations = patch.map(({ op, path }) => `${op} ${path}`);
  return { type: TypeName ?? '', identifier: Identifier ?? '', operations };
}

/**
 * Properties that may change beside the one that is meant: values that AWS does not show are sent with every update, as it
 * would take them for gone (Cloud Control guide); tags hold the operator's own record; what refers to others follows them.
 */
function goesAlong(document: Document, type: ResourceType): readonly string[] {
  const references = Object.entries(propertiesOf(document)).filter(([, value]) => JSON.stringify(value).includes('${'));
  return [...type.writeOnly, ...(type.tags ? [type.tags.property] : []), ...references.map(([property]) => property)];
}

/** What AWS shows and would refuse, taken out of what is sent back: no property that the manifest states. */
function isTakenOut(operation: string, document: Document): boolean {
  const [op, path = ''] = operation.split(' ');
  const stated = path
    .split('/')
    .slice(1)
    .reduce<unknown>((value, step) => (value as JsonObject)?.[step], propertiesOf(document));
  return op === 'remove' && stated === undefined;
}

function isWithin(operation: string, properties: readonly string[]): boolean {
  const [, path = ''] = operation.split(' ');
  return properties.some((one) => {
    const [property] = one.split('/');
    return path === `/${property}` || path.startsWith(`/${property}/`);
  });
}
