import { acknowledgementsOn, contentOf, encodeAcknowledgement } from '../model/acknowledgement.ts';
import { ABSENT, type Comparison } from '../model/difference.ts';
import { digest } from '../model/digest.ts';
import type { Seen } from '../model/kind.ts';
import type { Plan, Step } from '../model/plan.ts';
import type { Tags } from '../model/tags.ts';
import { compareSides, ignoredBy } from './compare.ts';
import { type DecideInput, type Decision, decide } from './decide.ts';

/** What would put some differences of an object back, and no others. */
export interface Healing {
  /** As if the object were enforced and nothing acknowledged. */
  readonly plan: Plan;
  /** Of what is wanted, what differs now. */
  readonly contents: readonly string[];
}

/** Plans what puts the wanted differences back; everything else of the object keeps its live value. Pure. */
export function healingOf(input: DecideInput, wanted: ReadonlySet<string>): Healing {
  const { seen } = input;
  const resource = { ...input.resource, management: { ...input.resource.management, mode: 'enforce' as const } };
  const asked = { ...input, resource, mayRecord: false, turn: undefined };
  if (seen.state !== 'present') {
    const content = contentOf(ABSENT);
    const isWanted = seen.state === 'absent' && wanted.has(content);
    return isWanted ? { plan: decide(asked).plan, contents: [content] } : { plan: { kind: 'settled' }, contents: [] };
  }
  const comparison = onlyWanted(input, seen, wanted);
  const contents = comparison.differences.map(contentOf);
  if (contents.length === 0) return { plan: { kind: 'settled' }, contents };
  const decision = decide({ ...asked, comparison, want: comparison.want });
  return { plan: withoutTags(notAdopting(decision), { input, seen, healed: new Set(contents) }), contents };
}

type Present = Extract<Seen<unknown>, { state: 'present' }>;

function onlyWanted(
  { kind, resource, context }: DecideInput,
  { live }: Present,
  wanted: ReadonlySet<string>,
): Comparison {
  const sides = kind.sides(resource, live, context.referrers);
  return compareSides(kind.fields, sides, {
    ...ignoredBy(resource),
    also: (difference) =>
      wanted.has(contentOf(difference)) ? undefined : { reason: 'acknowledged', until: '', note: 'not what is healed' },
  });
}

/** A person's word puts fields back; whose the object is takes a commit. */
function notAdopting({ plan, ownership }: Decision): Plan {
  if (plan.kind !== 'act' || ownership === undefined || ownership.kind === 'ours') return plan;
  const message = 'the object is not Evenkeel’s yet; commit mode: enforce to let it be taken over';
  return { kind: 'refuse', code: 'OBSERVE_ONLY', message };
}

/** What is put back is no longer acknowledged: the same edit once more is news. */
function withoutTags(
  plan: Plan,
  { input, seen, healed }: { input: DecideInput; seen: Present; healed: ReadonlySet<string> },
): Plan {
  if (plan.kind !== 'act') return plan;
  const spent = acknowledgementsOn(seen.tags).filter(({ contents }) => contents.some((one) => healed.has(one)));
  if (spent.length === 0) return plan;
  const set: Tags = Object.assign(
    {},
    ...spent.map((one) => {
      const contents = one.contents.filter((content) => !healed.has(content));
      return contents.length === 0 ? {} : encodeAcknowledgement({ ...one, contents });
    }),
  );
  const remove = spent.map(({ tag }) => tag).filter((tag) => set[tag] === undefined);
  const why = 'what is healed is not acknowledged any more';
  const steps = input.kind.retag(seen.live, { set, remove }).map((step) => ({ ...step, why }));
  return { ...plan, steps: [...plan.steps, ...steps] };
}

/** Names steps by all that would be sent. */
export function planId(steps: readonly Step[]): string {
  return digest(steps.map(({ call, input }) => ({ call, input })));
}
