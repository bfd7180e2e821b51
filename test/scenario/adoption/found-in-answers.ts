import type { Looked } from '../../../controller/adoption/look.ts';
import { compareObject } from '../../../controller/engine/compare.ts';
import { KINDS_BY_NAME } from '../../../controller/kinds/index.ts';
import { DEFAULT_MANAGEMENT } from '../../../controller/model/document.ts';
import { keyOf } from '../../../controller/model/identity.ts';
import { stableStringify } from '../../../controller/model/json.ts';
import type { ErasedKind, Reader } from '../../../controller/model/kind.ts';
import type { Resource } from '../../../controller/model/resource.ts';
import type { Scope } from '../../../controller/model/scope.ts';
import { changedCopies, declaredPaths } from './leaves.ts';

export interface Coverage {
  /** Everything that the manifests say, `Kind/name path`. */
  readonly declared: readonly string[];
  /** What has another owner for the time being: shown, and no difference. */
  readonly owned: readonly string[];
  /** What decides what others mean: it shows at its path, together with those. */
  readonly together: readonly string[];
  /** What no change of AWS's answers shows at its path, those of {@link IDENTITY} aside. */
  readonly missed: readonly string[];
  /** Changed answers that were compared. */
  readonly compared: number;
}

/** What cannot change at its path, and why. */
const IDENTITY: readonly { readonly path: RegExp; readonly because: string }[] = [
  { path: /^ListenerRule\/\S+ listenerArn$/, because: 'a rule of another listener is another rule' },
  { path: /^ServiceAutoScaling\/\S+ cluster$/, because: 'the scaling of a service in another cluster is another one' },
  { path: / certificates\[\S+\]\.isDefault$/, because: 'a manifest says it by order alone' },
  {
    path: /\.httpHeaderConfig\.httpHeaderName$/,
    because: 'conditions are told apart by it, so the whole condition differs',
  },
  {
    path: / serviceConnectConfiguration\.enabled$/,
    because: 'switched off it says nothing else, so the whole of it differs',
  },
];

/**
 * Changes each value of each answer that AWS gave about the imported objects, one at a time, and compares as a pass does:
 * for everything that a manifest says there must be a change that shows at exactly its path and nowhere else.
 */
export async function coverageOf(all: readonly Looked[], read: Reader, scope: Scope): Promise<Coverage> {
  const resources = new Map(all.map((one) => [one, resourceOf(one, scope)]));
  const declared: string[] = [];
  const owned: string[] = [];
  const together: string[] = [];
  const missed: string[] = [];
  let compared = 0;
  for (const [{ identity }, resource] of resources) {
    const kind = KINDS_BY_NAME.get(identity.kind);
    if (!kind) continue;
    const referrers = [...resources.values()].filter(
      (other) => other.identity.kind === 'Service' && other !== resource && identity.kind !== 'Service',
    );
    const found = await changesFound(kind, { resource, referrers, read });
    const paths = declaredPaths(kind, resource, found.live);
    const name = (path: string) => `${identity.kind}/${identity.name} ${path}`;
    compared += found.compared;
    for (const path of paths) {
      if (IDENTITY.some((one) => one.path.test(name(path)))) continue;
      declared.push(name(path));
      if (found.alone.has(path)) continue;
      if (found.owned.has(path)) owned.push(name(path));
      else (found.together.has(path) ? together : missed).push(name(path));
    }
  }
  return { declared, owned, together, missed, compared };
}

interface Subject {
  readonly resource: Resource;
  readonly referrers: readonly Resource[];
  readonly read: Reader;
}

async function changesFound(kind: ErasedKind, { resource, referrers, read }: Subject) {
  const { identity } = resource;
  const answers = new Map<string, unknown>();
  const seen = await kind.observe({ resource, identity }, recording(read, answers));
  if (seen.state !== 'present') throw new Error(`${resource.key} does not live`);
  const alone = new Set<string>();
  const together = new Set<string>();
  const owned = new Set<string>();
  let compared = 0;
  for (const [name, answer] of answers) {
    for (const copy of changedCopies(answer)) {
      const again = await kind
        .observe({ resource, identity }, replaying(new Map([...answers, [name, copy]])))
        .catch(() => undefined);
      if (again?.state !== 'present') continue;
      compared += 1;
      const { differences, ignored } = compareObject(kind, resource, again.live, referrers);
      const isAlone = differences.length === 1 && ignored.length === 0;
      for (const { path } of differences) (isAlone ? alone : together).add(path);
      if (ignored.length === 1)
        for (const path of within(ignored[0]?.path ?? '', kind, resource, again.live)) owned.add(path);
    }
  }
  return { alone, together, owned, compared, live: seen.live };
}

/** An owned field is one difference whatever lies in it. */
function within(path: string, kind: ErasedKind, resource: Resource, live: unknown): readonly string[] {
  return declaredPaths(kind, resource, live).filter(
    (one) => one === path || one.startsWith(`${path}[`) || one.startsWith(`${path}.`),
  );
}

const BOOKKEEPING = ['events'];

function recording(read: Reader, answers: Map<string, unknown>): Reader {
  return {
    list: read.list,
    async get(name, key) {
      const answer = await read.get(name, key);
      answers.set(`${name} ${stableStringify(key)}`, withoutBookkeeping(answer));
      return answer;
    },
  };
}

function withoutBookkeeping(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return answer;
  return Object.fromEntries(Object.entries(answer).filter(([member]) => !BOOKKEEPING.includes(member)));
}

/** What was never asked for is only asked for once something differs, and decides nothing of what differs. */
function replaying(answers: ReadonlyMap<string, unknown>): Reader {
  const lists = ['ecs:activeRevisions', 'ecs:serviceDeployments', 'ecs:stoppedTasks'];
  return {
    list: async () => [],
    get: async (name, key) =>
      (answers.get(`${name} ${stableStringify(key)}`) ?? (lists.includes(name) ? [] : undefined)) as never,
  };
}

function resourceOf({ identity, spec }: Looked, scope: Scope): Resource {
  const key = keyOf(identity);
  const origin = { file: 'live.yaml', line: 1, column: 1 };
  const document = { identity, key, labels: {}, annotations: {}, management: {}, spec, origin, digest: '' };
  const nothing = { defaultTags: {}, commit: { id: 'test' }, origins: [], specHash: '' };
  return { identity, key, scope, spec, management: DEFAULT_MANAGEMENT, document, ...nothing };
}
