import type { AwsError } from '../../controller/model/aws-error.ts';
import { type Fields, fallback, keep, leaf } from '../../controller/model/fields.ts';
import { type KindName, parseKey } from '../../controller/model/identity.ts';
import type { JsonObject } from '../../controller/model/json.ts';
import { type ErasedKind, eraseKind, type Reader, type ResourceKind } from '../../controller/model/kind.ts';
import { step } from '../../controller/model/plan.ts';
import { OWNER_TAG, RESOURCE_TAG } from '../../controller/model/tags.ts';
import type { Manifests } from '../../controller/ports/manifests.ts';
import type { Readers } from '../../controller/ports/reader.ts';
import type { AwsTransport } from '../../controller/ports/transport.ts';

interface Toy {
  readonly value: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** An AWS with one kind of thing, named and holding one value, for tests of the engine alone. */
export interface ToyAws {
  readonly things: Map<string, Toy>;
  readonly writes: string[];
  readonly transport: AwsTransport;
  readers: Readers;
  /** Every read rejects with it until it is undefined again. */
  readError: AwsError | undefined;
  /** Every write rejects with it, after it took place when `late`. */
  writeError: { readonly error: AwsError; readonly late?: boolean } | undefined;
  /** Names that listings leave out. */
  readonly unlisted: Set<string>;
  /** Listings reject with it, and point reads do not. */
  listError: Error | undefined;
  /** Reads answer from this copy instead of the present. */
  stale: ReadonlyMap<string, Toy> | undefined;
  /** What sweeps' listings answer from instead of the present; point reads are not touched. */
  staleListing: ReadonlyMap<string, Toy> | undefined;
}

interface ToyInput {
  readonly clusterName?: string;
  readonly cluster?: string;
  readonly value?: string;
  readonly resourceArn?: string;
  readonly tags?: readonly { readonly key: string; readonly value: string }[];
  readonly tagKeys?: readonly string[];
}

export function createToyAws(): ToyAws {
  const things = new Map<string, Toy>();
  const writes: string[] = [];
  const apply = (call: string, input: ToyInput): void => {
    const name = input.clusterName ?? input.cluster ?? input.resourceArn ?? '';
    const known = things.get(name);
    if (call === 'ecs:DeleteCluster') things.delete(name);
    else if (call === 'ecs:CreateCluster') things.set(name, { value: input.value ?? '', tags: toMap(input.tags) });
    else if (call === 'ecs:UpdateCluster' && known) things.set(name, { ...known, value: input.value ?? '' });
    else if (call === 'ecs:TagResource' && known)
      things.set(name, { ...known, tags: { ...known.tags, ...toMap(input.tags) } });
    else if (call === 'ecs:UntagResource' && known)
      things.set(name, {
        ...known,
        tags: Object.fromEntries(Object.entries(known.tags).filter(([key]) => !input.tagKeys?.includes(key))),
      });
  };
  const transport = {
    async send(_scope: unknown, call: string, input: ToyInput) {
      writes.push(`${call} ${input.clusterName ?? input.cluster ?? input.resourceArn}`);
      if (toy.writeError && !toy.writeError.late) throw toy.writeError.error;
      apply(call, input);
      if (toy.writeError) throw toy.writeError.error;
      return {};
    },
  } as unknown as AwsTransport;
  const readerOf = (seen: () => ReadonlyMap<string, Toy>): Reader =>
    ({
      async get(_read: string, name: string) {
        if (toy.readError) throw toy.readError;
        return seen().get(name);
      },
      async list() {
        if (toy.readError) throw toy.readError;
        if (toy.listError) throw toy.listError;
        const listed = [...seen()].filter(([name]) => !toy.unlisted.has(name));
        return listed.map(([clusterName, thing]) => ({ clusterName, ...thing }));
      },
    }) as unknown as Reader;
  const point = readerOf(() => toy.stale ?? things);
  const sweep = readerOf(() => toy.staleListing ?? toy.stale ?? things);
  const toy: ToyAws = {
    things,
    writes,
    transport,
    readers: {
      point: () => point,
      sweep: () => sweep,
      look: () => point,
      invalidate: () => {},
      answered: () => {},
      forget: () => {},
    },
    readError: undefined,
    writeError: undefined,
    stale: undefined,
    staleListing: undefined,
    unlisted: new Set(),
    listError: undefined,
  };
  return toy;
}

function toMap(tags: ToyInput['tags']): Record<string, string> {
  return Object.fromEntries((tags ?? []).map(({ key, value }) => [key, value]));
}

const fields: Fields = { name: leaf('scalar', keep), value: leaf('scalar', fallback('')), after: leaf('scalar', keep) };
const toyKind = (kindName: KindName, rank: number): ResourceKind<JsonObject, Toy, object> => ({
  name: kindName,
  rank,
  fields: fields as Fields<object>,
  naturalKey: (spec, identity) => `toy/${spec.name ?? identity.name}`,
  references: (spec) => (spec.after ? [{ naturalKey: `toy/${spec.after}`, path: 'after' }] : []),
  async discover(owner, read) {
    const found = (await read.list('ecs:clusters', 'all')) as unknown as (Toy & { clusterName: string })[];
    return found.flatMap((thing) => {
      const identity = parseKey(thing.tags[RESOURCE_TAG] ?? '');
      if (thing.tags[OWNER_TAG] !== owner || identity?.kind !== kindName) return [];
      const { clusterName: name, tags } = thing;
      return [{ identity, tags, naturalKey: `toy/${name}`, main: name, locator: name }];
    });
  },
  async observe({ resource, identity, locator }, read) {
    const name = String(locator ?? resource?.spec.name ?? identity.name);
    const live = (await read.get('ecs:cluster', name)) as unknown as Toy | undefined;
    return live ? { state: 'present', live: { ...live, ...{ name } } as Toy, tags: live.tags } : { state: 'absent' };
  },
  sides: (resource, live) => ({
    want: resource.spec,
    have: live ? { ...resource.spec, value: live.value } : {},
    facts: {},
  }),
  plan({ seen, want, resource, comparison, context }) {
    const name = String(resource.spec.name ?? resource.identity.name);
    const tags = Object.entries(context.ownerTags).map(([key, value]) => ({ key, value }));
    const shows = [{ read: 'ecs:cluster', key: name, expect: { part: { value: want.value ?? '' } } }] as const;
    const input = { clusterName: name, cluster: name, value: want.value, tags } as never;
    if (seen.state === 'absent')
      return { kind: 'act', steps: [step('ecs:CreateCluster', input, { effect: 'create', why: 'create', shows })] };
    if ((comparison?.differences.length ?? 0) === 0) return { kind: 'settled' };
    return { kind: 'act', steps: [step('ecs:UpdateCluster', input, { effect: 'update', why: 'update', shows })] };
  },
  teardown: (_identity, seen) => {
    const name = nameOf(seen.live);
    return { kind: 'act', steps: [step('ecs:DeleteCluster', { cluster: name }, { effect: 'delete', why: 'delete' })] };
  },
  retag: (live, { set, remove }) => {
    const resourceArn = nameOf(live);
    const tags = Object.entries(set).map(([key, value]) => ({ key, value }));
    const tagKeys = [...remove];
    const about = { effect: 'tag', why: 'tags' } as const;
    return [
      ...(tags.length > 0 ? [step('ecs:TagResource', { resourceArn, tags }, about)] : []),
      ...(tagKeys.length > 0 ? [step('ecs:UntagResource', { resourceArn, tagKeys }, about)] : []),
    ];
  },
  health: () => ({ status: 'Healthy', message: 'lives' }),
  outputs: (live) => ({ '': nameOf(live) }),
  summary: () => ({}),
});

function nameOf(live: Toy): string {
  return (live as Toy & { name: string }).name;
}

export const TOY_KIND: ErasedKind = eraseKind(toyKind('Cluster', 2));
/** The same toys under another name, torn down before the others. */
export const EARLY_TOY_KIND: ErasedKind = eraseKind(toyKind('Service', 1));

/** Manifests without a language: nothing to substitute, nothing to check. */
export const PLAIN_MANIFESTS: Manifests = {
  expressions: () => [],
  substitute: (document) => ({ spec: document.spec, origins: [], missing: [] }),
  substituteText: (_document, text) => ({ text, missing: [] }),
  check: () => [],
};
