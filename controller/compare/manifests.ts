import type { DesiredEntry } from '../engine/desired.ts';
import { type Resolution, resolveResource } from '../engine/resolve.ts';
import { KINDS_BY_NAME } from '../kinds/index.ts';
import { createManifests } from '../manifest/manifests.ts';
import type { Document, NamespaceSpec, Problem, Snapshot } from '../model/document.ts';
import { isConfiguration, type ResourceKey } from '../model/identity.ts';
import type { JsonObject } from '../model/json.ts';
import type { Reader } from '../model/kind.ts';
import { type Naming, namingIn } from '../model/naming.ts';
import type { Resource } from '../model/resource.ts';
import type { Scope } from '../model/scope.ts';
import { type Answer, answerOf } from './answer.ts';
import type { Compared } from './cases.ts';
import { comparePair, stepsOf, type Verdict } from './compare-pair.ts';
import { readData } from './data-file.ts';
import { type Pair, scopeIn } from './pair.ts';
import { type SavedOutput, savedOutput } from './saved-output.ts';
import { NotSaved, savedReader } from './saved-reader.ts';

/** A file that holds what Describe calls answered. */
export interface LiveFile {
  readonly file: string;
  readonly text: string;
}

/** Compares every document with the saved answers. Answers stand in the order of documents; their id is the key. */
export async function compareManifests(snapshot: Snapshot, live: LiveFile): Promise<Compared> {
  const data = readData(live.file, live.text);
  if ('problem' in data) return { answers: [], problems: [...snapshot.problems, data.problem] };
  const documents = snapshot.documents.filter(({ identity }) => !isConfiguration(identity.kind));
  const world = worldOf(snapshot, savedOutput(data.value));
  const resolutions = await resolveAll(documents, world);
  const results = await Promise.all(documents.map((document) => compareDocument(document, resolutions, world)));
  return {
    answers: results.flatMap(({ answer }) => answer ?? []),
    problems: [...snapshot.problems, ...results.flatMap(({ problem }) => problem ?? [])],
  };
}

interface World {
  readonly snapshot: Snapshot;
  readonly reader: Reader;
  readonly scope: Scope;
  readonly namespaces: ReadonlyMap<string, NamespaceSpec>;
}

function worldOf(snapshot: Snapshot, saved: SavedOutput): World {
  const named = snapshot.documents.filter(({ identity }) => identity.kind === 'Namespace');
  const namespaces = new Map(named.map(({ identity, spec }) => [identity.name, spec as NamespaceSpec]));
  return { snapshot, reader: savedReader(saved), scope: scopeIn(saved), namespaces };
}

type Resolutions = ReadonlyMap<ResourceKey, Resolution>;

/** References are answered by what was found for their targets, as far as that goes: once round for each step of it. */
async function resolveAll(documents: readonly Document[], world: World): Promise<Resolutions> {
  const manifests = createManifests();
  const naming = namingIn(documents.map(({ key }) => key));
  const outputs = new Map<ResourceKey, JsonObject>();
  let resolutions = new Map<ResourceKey, Resolution>();
  for (let known = -1; known < outputs.size; ) {
    known = outputs.size;
    resolutions = new Map(
      documents.map((document) => [document.key, resolve(document, { manifests, outputs, world, naming })]),
    );
    for (const [key, resolution] of resolutions) {
      if (resolution.kind !== 'resolved' || outputs.has(key)) continue;
      const found = await outputsOf(resolution.resource, world);
      if (found) outputs.set(key, found);
    }
  }
  return resolutions;
}

interface Resolving {
  readonly manifests: ReturnType<typeof createManifests>;
  readonly outputs: ReadonlyMap<ResourceKey, JsonObject>;
  readonly world: World;
  readonly naming: Naming;
}

function resolve(document: Document, { manifests, outputs, world, naming }: Resolving): Resolution {
  const { commit, source } = world.snapshot;
  const entry: DesiredEntry = { document, commit, source };
  return resolveResource(entry, {
    manifests,
    namespace: world.namespaces.get(document.identity.namespace),
    scope: world.scope,
    outputs: (key) => outputs.get(key),
    naming,
    outside: new Map(),
  });
}

async function outputsOf(resource: Resource, world: World): Promise<JsonObject | undefined> {
  const kind = KINDS_BY_NAME.get(resource.identity.kind);
  const seen = await kind?.observe({ resource, identity: resource.identity }, world.reader).catch(() => undefined);
  return kind && seen?.state === 'present' ? kind.outputs(seen.live) : undefined;
}

interface Result {
  readonly answer?: Answer | undefined;
  readonly problem?: Problem | undefined;
}

async function compareDocument(document: Document, resolutions: Resolutions, world: World): Promise<Result> {
  const { key, identity, origin } = document;
  const resolution = resolutions.get(key);
  const kind = KINDS_BY_NAME.get(identity.kind);
  if (!kind || !resolution) return {};
  const about = { location: origin, object: `${identity.kind}/${identity.name}`, key };
  if (resolution.kind === 'invalid') return { problem: { ...about, code: 'VALUE', message: resolution.message } };
  const { resource } = resolution;
  const referrers = referrersOf(resource, resolutions);
  const pair: Pair = { kind, resource, reader: world.reader, referrers, naming: { casing: 'lower' } };
  try {
    return { answer: answerOf(key, await toTheEnd(pair), pair.naming) };
  } catch (error) {
    if (!(error instanceof NotSaved)) throw error;
    return { problem: { ...about, code: 'MISSING_FIELD', message: error.message } };
  }
}

/** Kinds look only at what others say of them by name or ARN, so everybody else of the namespace may be handed in. */
function referrersOf({ key, identity }: Resource, resolutions: Resolutions): readonly Resource[] {
  return [...resolutions.values()].flatMap((other) => {
    if (other.kind === 'invalid' || other.resource.key === key) return [];
    const { resource } = other;
    if (resource.identity.namespace !== identity.namespace) return [];
    return identity.kind !== 'Service' || isScalingOf(resource, identity.name) ? [resource] : [];
  });
}

function isScalingOf({ identity, spec }: Resource, service: string): boolean {
  return identity.kind === 'ServiceAutoScaling' && String(spec.service).split('/').at(-1) === service;
}

/** A plan registers a revision and leaves the rest to the next look; here that look follows at once. */
async function toTheEnd(pair: Pair): Promise<Verdict> {
  const verdict = await comparePair(pair);
  const registration = stepsOf(verdict.plan).find(({ call }) => call === 'ecs:RegisterTaskDefinition');
  if (!registration || verdict.plan.kind !== 'act') return verdict;
  const next = await comparePair({
    ...pair,
    reader: withRevision(pair.reader, registration.input as unknown as JsonObject),
  });
  return { ...verdict, plan: { ...verdict.plan, steps: [...verdict.plan.steps, ...stepsOf(next.plan)] } };
}

function withRevision(reader: Reader, input: JsonObject): Reader {
  const arn = `arn:aws:ecs:::task-definition/${String(input.family)}:new`;
  const { tags: _tags, ...taskDefinition } = input;
  return {
    list: reader.list,
    get: async (read, key) => {
      if (read === 'ecs:activeRevisions' && key === input.family) return [arn] as never;
      if (read === 'ecs:taskDefinition' && key === arn)
        return { taskDefinition: { ...taskDefinition, taskDefinitionArn: arn }, tags: {} } as never;
      return reader.get(read, key);
    },
  };
}
