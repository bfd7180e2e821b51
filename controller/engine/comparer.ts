import { mutabilityAt } from '../model/changed-members.ts';
import type { Difference } from '../model/difference.ts';
import type { Fields } from '../model/fields.ts';
import type { ResourceKey } from '../model/identity.ts';
import { scopeId } from '../model/scope.ts';
import type { Compared, ComparedField, Comparer } from '../ports/comparer.ts';
import type { Readers } from '../ports/reader.ts';
import type { Engine, Pass } from './context.ts';
import type { OwnWritesFloor } from './floor.ts';
import { type Sight, see } from './look.ts';
import { keyedPath } from './origins.ts';
import { placeRefusal, resolveSubject } from './pass-inputs.ts';
import { asAwsError, type Subject } from './subject.ts';
import { unify } from './unify.ts';

/** For how long an answer is good, and how many are kept. */
const FRESH_MS = 3_000;
const KEPT = 50;

export interface ComparerDeps {
  readonly engine: Engine;
  /** A pass for one object, or why there can be none. */
  readonly open: (key: ResourceKey) => Promise<Pass | string>;
  readonly readers: Pick<Readers, 'look'>;
  /** What was read is never older than what was written. */
  readonly floor: OwnWritesFloor;
}

/** Compares whole objects on demand; several people who look at one object at once are one reading. */
export function createComparer(deps: ComparerDeps): Comparer {
  const { clock } = deps.engine;
  const kept = new Map<ResourceKey, { readonly at: number; readonly answer: Promise<Compared> }>();
  return {
    compare(key) {
      const now = clock.now();
      const known = kept.get(key);
      if (known && now - known.at < FRESH_MS) return known.answer;
      const answer = compareOne(key, deps);
      kept.delete(key);
      kept.set(key, { at: now, answer });
      const [oldest] = kept.size > KEPT ? kept.keys() : [];
      if (oldest !== undefined) kept.delete(oldest);
      return answer;
    },
  };
}

async function compareOne(key: ResourceKey, deps: ComparerDeps): Promise<Compared> {
  try {
    const subject = await subjectOf(key, deps);
    if (typeof subject === 'string') return { state: 'unknown', reason: subject };
    const resolution = await resolveSubject(subject);
    if (resolution.kind === 'waiting') return { state: 'unknown', reason: resolution.reason };
    if (resolution.kind === 'invalid') return { state: 'unknown', reason: resolution.message };
    const { resource } = resolution;
    return comparedOf(subject, await see(subject, resource, subject.pass.reader));
  } catch (error) {
    return { state: 'unknown', reason: asAwsError(error).message };
  }
}

async function subjectOf(key: ResourceKey, { engine, open, readers, floor }: ComparerDeps): Promise<Subject | string> {
  const entry = engine.desired.get(key);
  const kind = entry && engine.kinds.get(entry.document.identity.kind);
  if (!entry) return 'no document of this object is in force';
  if (!kind) return `documents of ${entry.document.identity.kind} stand for nothing in AWS`;
  const opened = await open(key);
  if (typeof opened === 'string') return opened;
  const { scope } = opened.resolved;
  const reader = floor.over(scopeId(scope), readers.look(scope));
  const pass: Pass = { ...opened, reader, point: reader };
  const misplaced = placeRefusal(entry, engine, pass);
  return misplaced ? misplaced.message : { key, entry, kind, engine, pass };
}

function comparedOf({ engine, kind, entry }: Subject, { resource, seen, comparison, want }: Sight): Compared {
  if (seen.state === 'leaving') return { state: 'unknown', reason: seen.reason };
  const { differences = [], ignored = [], unmodelled = [], have } = comparison ?? {};
  const fields = (comparison?.fields ?? kind.fields) as Fields;
  const field = (difference: Difference): ComparedField => ({
    difference,
    at: isWritten(difference) ? entry.document.locations?.get(difference.path) : undefined,
    takes: mutabilityAt(fields, difference.path.replace(/\[.*?\]/g, '').split('.')),
  });
  return {
    state: comparison ? 'present' : 'absent',
    at: engine.clock.now(),
    commit: entry.commit,
    lines: unify(fields, { comparison: { want, have, differences, ignored }, spec: resource.spec }),
    differences: differences.map(field),
    ignored: ignored.map(field),
    unmodelled,
    origins: resource.origins.map((origin) => ({ ...origin, path: keyedPath(origin.path, resource.spec, fields) })),
  };
}

/** What a default or nobody says has no place in the manifest. */
function isWritten({ why, desired }: Difference): boolean {
  return why.reason !== 'default' && why.reason !== 'removed' && desired !== null;
}
