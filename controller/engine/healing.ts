import { acknowledgementsOn, contentOf, encodeAcknowledgement } from '../model/acknowledgement.ts';
import { ABSENT, type Comparison, type Difference } from '../model/difference.ts';
import { digest } from '../model/digest.ts';
import type { Present } from '../model/kind.ts';
import type { Plan, Step } from '../model/plan.ts';
import type { Resource } from '../model/resource.ts';
import type { Tags } from '../model/tags.ts';
import { acknowledgedBy } from './acknowledged.ts';
import { compareSides, ignoredBy } from './compare.ts';
import { type DecideInput, type Decision, decide } from './decide.ts';

/** Which differences somebody wants to be gone. */
export interface Wanted {
  readonly contents: ReadonlySet<string> | 'all';
  /** Also what a manifest asks for and others hold up: its turn is not waited for. Otherwise drift alone. */
  readonly changes: boolean;
  /** When it was asked for, milliseconds since the epoch; now, unless given. */
  readonly at?: number | undefined;
}

/** What would put some differences of an object back, and no others. */
export interface Healing {
  /** As if the object were enforced and nothing acknowledged. */
  readonly plan: Plan;
  /** Of what is wanted, what differs now. */
  readonly contents: readonly string[];
  readonly differences: readonly Difference[];
}

/** Plans what puts the wanted differences back; everything else of the object keeps its live value. Pure. */
export function healingOf(input: DecideInput, wanted: Wanted): Healing {
  const { seen } = input;
  const resource = { ...input.resource, management: { ...input.resource.management, mode: 'enforce' as const } };
  const turn = wanted.changes ? ({ kind: 'go' } as const) : undefined;
  const context = wanted.changes ? { ...input.context, retriedAt: wanted.at ?? input.context.now } : input.context;
  const asked = { ...input, resource, context, mayRecord: false, turn };
  if (seen.state !== 'present') {
    const content = contentOf(ABSENT);
    const isWanted = seen.state === 'absent' && isAmong(wanted, content);
    if (!isWanted) return NOTHING;
    return { plan: decide(asked).plan, contents: [content], differences: [ABSENT] };
  }
  const comparison = onlyWanted(input, seen, wanted);
  const { differences } = comparison;
  if (differences.length === 0) return NOTHING;
  const contents = differences.map(contentOf);
  const decision = decide({ ...asked, comparison, want: comparison.want });
  const plan = withoutTags(notAdopting(decision, input.resource), { input, seen, healed: new Set(contents) });
  return { plan, contents, differences };
}

const NOTHING: Healing = { plan: { kind: 'settled' }, contents: [], differences: [] };

function isAmong({ contents }: Wanted, content: string): boolean {
  return contents === 'all' || contents.has(content);
}

function onlyWanted(
  { kind, resource, context }: DecideInput,
  { live, tags }: Present<unknown>,
  wanted: Wanted,
): Comparison {
  const sides = kind.sides(resource, live, context.referrers);
  // Whoever wants everything that differs means what is not acknowledged.
  const all = acknowledgedBy(tags, context.now);
  const named: typeof all = (difference) =>
    isAmong(wanted, contentOf(difference))
      ? undefined
      : { reason: 'acknowledged', until: '', note: 'not what is healed' };
  return compareSides(kind.fields, sides, { ...ignoredBy(resource), also: wanted.contents === 'all' ? all : named });
}

/** A person's word puts fields back; whose the object is takes a commit. */
function notAdopting({ plan, ownership }: Decision, { management }: Resource): Plan {
  if (plan.kind !== 'act' || ownership === undefined || ownership.kind === 'ours') return plan;
  if (management.mode === 'enforce') return plan;
  const message = 'the object is not Evenkeel’s yet; commit mode: enforce to let it be taken over';
  return { kind: 'refuse', code: 'OBSERVE_ONLY', message };
}

/** What is put back is no longer acknowledged: the same edit once more is news. */
function withoutTags(
  plan: Plan,
  { input, seen, healed }: { input: DecideInput; seen: Present<unknown>; healed: ReadonlySet<string> },
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
