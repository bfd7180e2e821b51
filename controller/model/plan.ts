import type { CallInput, MutatingCall } from './aws-calls.ts';
import type { ReadName, Reads } from './aws-reads.ts';
import { isObject, type Json, stableStringify } from './json.ts';
import type { Tags } from './tags.ts';

/** What a step does to the object, in the words that `plan` prints. */
export type StepEffect = 'create' | 'update' | 'rollout' | 'replace' | 'delete' | 'tag';

/**
 * What a read must show once the step's write has reached it. Until then the answer is stale and nobody may act on it.
 * `expect` is matched as a part of the answer; `'absent'` waits for a miss; `output` waits for a list to hold the member
 * of the response at that path.
 */
export type Shown = {
  [R in ReadName]: {
    readonly read: R;
    readonly key: Reads[R]['key'];
    readonly expect: { readonly part: Json } | 'absent' | { readonly output: string };
  };
}[ReadName];

/** One mutating call, fully known. Plain data: printed, hashed, recorded and executed as it stands. */
export type Step = {
  [C in MutatingCall]: {
    readonly call: C;
    readonly input: CallInput<C>;
    readonly effect: StepEffect;
    /** One clause, as in `grace period 30 → 60`. */
    readonly why: string;
    readonly shows?: readonly Shown[];
    readonly removes?: Removal;
  };
}[MutatingCall];

/**
 * What a step of a replacement takes away from an object that itself stays desired. Such a step is carried out only where
 * `management.replace` allows it and the tags are ours.
 */
export interface Removal {
  /** Tags of what is taken away, as read by key just now. */
  readonly tags: Tags;
  /** Whether requests may fail from then on until the replacement is over: then the deletion caps hold for it too. */
  readonly downtime: boolean;
}

/** Makes a step and keeps the tie between call and input. */
export function step<C extends MutatingCall>(
  call: C,
  input: CallInput<C>,
  rest: { effect: StepEffect; why: string; shows?: readonly Shown[]; removes?: Removal },
): Step {
  return { call, input, ...rest } as unknown as Step;
}

/**
 * Why a rollout is held: ECS rolled it back (`rolledBack`), a person stopped it (`stopped`) or went back to an earlier
 * revision of ours (`byHand`), the check after it failed (`check`), or another rollout of the same commit failed (`wave`).
 * `failed`: AWS could not make or change the object as asked.
 */
export const HOLD_CAUSES = ['rolledBack', 'stopped', 'byHand', 'check', 'wave', 'failed'] as const;
export type HoldCause = (typeof HOLD_CAUSES)[number];

/**
 * What a pass decides about one object. `ahead` says in words what later passes will do, in order, where a replacement
 * takes several: their steps rest on what is observed until then.
 */
export type Plan =
  | { readonly kind: 'act'; readonly steps: readonly Step[]; readonly ahead?: readonly string[] | undefined }
  /** Nothing to send now; look again after `recheckMs`. */
  | {
      readonly kind: 'wait';
      readonly reason: string;
      readonly recheckMs: number;
      /** Ends by itself within a known time: looks at it are not slowed down. */
      readonly steady?: boolean | undefined;
      /** The object is being made and does not live yet. */
      readonly coming?: boolean | undefined;
      /** Other objects come first, and wake this one. */
      readonly turn?: boolean | undefined;
      readonly ahead?: readonly string[] | undefined;
    }
  | { readonly kind: 'settled' }
  /** Desired is known to fail; nothing is sent until its content changes or a person says restart. */
  | {
      readonly kind: 'hold';
      readonly cause: HoldCause;
      /** When that came to be, milliseconds since the epoch, where AWS says so. */
      readonly since?: number | undefined;
      /** The commit that made what failed, where its revision says so. */
      readonly commit?: string | undefined;
      readonly reason: string;
      readonly details: readonly string[];
      readonly steps: readonly Step[];
      /** It may pass by itself: the time to try once more, from now. */
      readonly recheckMs?: number | undefined;
    }
  | { readonly kind: 'refuse'; readonly code: RefusalCode; readonly message: string };

/** Every reason for which Evenkeel declines to write. Documented one by one in docs/reference/codes.md. */
export const REFUSALS = {
  OBSERVE_ONLY: 'management.mode is observe: differences are shown and nothing is written',
  SUSPENDED: 'a person suspended the object',
  NOT_OWNED: 'the live object carries no owner tag and adoptionPolicy is refuse',
  OWNED_BY_OTHER: 'the live object belongs to another owner',
  OWNER_TAG_STRIPPED: 'the owner tag was removed from an object that Evenkeel manages',
  DUPLICATE_IDENTITY: 'two documents have one identity, or two identities resolve to one AWS object',
  SCOPE_MISMATCH: 'the credentials belong to another account or Region than the one that is pinned',
  SCOPE_CHANGED: 'account and Region of a namespace are immutable while it owns objects',
  REPLACEMENT_REFUSED: 'the change needs a replacement and management.replace is refuse',
  UNSUPPORTED: 'the live object is of a form that Evenkeel shows and does not write',
  INVALID: 'AWS would reject, or has rejected, what the manifest asks for',
  PRUNE_OFF: 'the document is gone and management.prune is off',
  PRUNE_RETAIN: 'the document is gone and deletionPolicy is retain',
  PRUNE_WAITING: 'the document is gone; deletion waits for complete fetches and time',
  PRUNE_CAPPED: 'more deletions than the caps allow',
  ROLLOUT_HELD: 'what is desired failed in its last rollout and is not rolled out again',
  STALE_PLAN: 'the plan is older than 30 seconds, or rests on a listing alone',
  DRY_RUN: 'dry run: nothing is written',
  STANDBY: 'this controller stands by: another one that shares its lease writes',
  PLAN_CHANGED: 'what would be sent is not what the person who approved it has looked at',
  NOT_THERE: 'the object does not live, or no document asks for it any more',
  NOT_NOW: 'there is nothing of the kind to be done with the object as it stands',
} as const;
export type RefusalCode = keyof typeof REFUSALS;

/**
 * Each step of a plan also shows what the steps before it promised to show of the same answer: a reader that waits for
 * the last one then waits for all of them.
 */
export function cumulative(steps: readonly Step[]): readonly Step[] {
  const promised = new Map<string, Json>();
  return steps.map((one) =>
    one.shows ? { ...one, shows: one.shows.map((shown) => withEarlier(shown, promised)) } : one,
  );
}

function withEarlier(shown: Shown, promised: Map<string, Json>): Shown {
  const { expect } = shown;
  if (expect === 'absent' || !('part' in expect)) return shown;
  const answer = `${shown.read} ${stableStringify(shown.key)}`;
  const part = merged(promised.get(answer), expect.part);
  promised.set(answer, part);
  return { ...shown, expect: { part } };
}

/** Members of both where an answer is an object, elements of both where it is a list. */
function merged(earlier: Json | undefined, part: Json): Json {
  if (Array.isArray(earlier) && Array.isArray(part)) return [...earlier, ...part];
  return isObject(earlier) && isObject(part) ? { ...earlier, ...part } : part;
}
