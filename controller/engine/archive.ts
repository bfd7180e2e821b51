import type { Difference } from '../model/difference.ts';
import type { ResourceKey } from '../model/identity.ts';
import type { Inspected, InspectTarget } from '../model/inspection.ts';
import type { Archive, ErasedKind, Sides } from '../model/kind.ts';
import { maskDifference, maskText } from '../model/mask.ts';
import type { RolloutView } from '../model/rollout.ts';
import type { PastRollout, RevisionComparison, RevisionPair } from '../model/rollout-archive.ts';
import type { RolloutArchive } from '../ports/rollout-archive.ts';
import { compareSides } from './compare.ts';
import type { Engine } from './context.ts';
import type { Glance, Glances } from './glances.ts';

export interface ArchiveDeps {
  readonly engine: Pick<Engine, 'kinds' | 'statuses'>;
  readonly glances: Glances;
}

interface Subject {
  readonly key: ResourceKey;
  readonly kind: ErasedKind;
  readonly archive: Archive;
  readonly target: InspectTarget;
}

export function createArchive({ engine, glances }: ArchiveDeps): RolloutArchive {
  return {
    async rollouts(key) {
      const subject = subjectOf(key, engine);
      if ('state' in subject) return subject;
      const { archive, target } = subject;
      return glances.answer({ key, target, what: 'rollouts' }, async ({ read }) =>
        (await archive.rollouts(target, read)).map(maskRollout),
      );
    },
    async compare(key, pair) {
      const subject = subjectOf(key, engine);
      if ('state' in subject) return subject;
      const what = `compare ${pair.from} ${pair.to}`;
      const seen = await glances.answer({ key, target: subject.target, what }, (look) => compared(subject, pair, look));
      if (seen.state !== 'seen') return seen;
      const { value } = seen;
      return value ? { ...seen, value } : none(`AWS knows no revision ${pair.from}, or none ${pair.to}.`);
    },
  };
}

async function compared(
  { kind, archive, target }: Subject,
  pair: RevisionPair,
  { read }: Glance,
): Promise<RevisionComparison | undefined> {
  const found = await archive.sides(pair, target, read);
  if (!found) return undefined;
  const differences = differencesBetween(kind, found.sides);
  return { from: found.from, to: found.to, differences: differences.map(maskDifference), unknown: found.unknown };
}

/** What one side leaves out counts as unmanaged there, so that only the other direction shows what goes. */
function differencesBetween({ fields }: ErasedKind, { want, have, facts }: Sides<unknown>): readonly Difference[] {
  const leave = { rules: [], at: () => '' };
  const there = compareSides(fields, { want, have, facts }, leave).differences;
  const back = compareSides(fields, { want: have, have: want, facts }, leave).differences;
  const known = (path: string): boolean => there.some((one) => path.startsWith(one.path) || one.path.startsWith(path));
  const gone = back.filter(({ path }) => !known(path));
  return [...there, ...gone.map(({ path, desired, live, why }) => ({ path, desired: live, live: desired, why }))];
}

function none(reason: string): Extract<Inspected<never>, { readonly state: 'none' }> {
  return { state: 'none', reason };
}

function subjectOf(key: ResourceKey, { kinds, statuses }: ArchiveDeps['engine']): Subject | ReturnType<typeof none> {
  const status = statuses.get(key);
  if (!status) return none(`${key} is not managed here.`);
  const { identity, scope, outputs } = status;
  const kind = kinds.get(identity.kind);
  if (!kind?.archive) return none(`AWS keeps no rollouts of a ${identity.kind}.`);
  if (!scope || !outputs) return none(`${key} has not been found in AWS.`);
  return { key, kind, archive: kind.archive, target: { identity, scope, outputs } };
}

function maskRollout(rollout: PastRollout): PastRollout {
  return { ...rollout, view: maskView(rollout.view) };
}

function maskView(view: RolloutView): RolloutView {
  return view.reason === undefined ? view : { ...view, reason: maskText(view.reason) };
}
