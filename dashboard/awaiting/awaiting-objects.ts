import { withAllowed } from '../../controller/model/allowed-words.ts';
import { maskText } from '../../controller/model/mask.ts';
import type { HoldCause, Plan } from '../../controller/model/plan.ts';
import type { ObjectStatus } from '../../controller/model/status.ts';
import { attentionOf } from '../attention.ts';
import { isAwaited, timeoutWords } from '../rollout-words.ts';
import type { AwaitingItem, AwaitingKind, NextStep } from '../schema/awaiting.ts';
import { commandFor, spellOf } from './next-steps.ts';
import { isWaitingRefusal, refusalSteps } from './refusals.ts';

/** A suspension that ends within this time is about to: whoever suspended should know. */
const SUSPENSION_ENDS_MS = 60 * 60_000;

/** Everything about one object that waits for a person. Pure. */
export function awaitingOf(status: ObjectStatus, now: number): readonly AwaitingItem[] {
  return [pausedHook(status), planned(status), failing(status), invalid(status), suspended(status, now)].filter(
    (item): item is AwaitingItem => item !== undefined,
  );
}

interface Draft extends Omit<AwaitingItem, 'id' | 'kind' | 'key' | 'namespace' | 'objectKind' | 'details'> {
  readonly details?: readonly string[] | undefined;
}

function itemOf(status: ObjectStatus, kind: AwaitingKind, draft: Draft): AwaitingItem {
  const { key, identity } = status;
  const { title, details = [], ...rest } = draft;
  return {
    id: `${kind}:${key}`,
    kind,
    key,
    namespace: identity.namespace,
    objectKind: identity.kind,
    ...rest,
    title: maskText(title),
    details: details.map(maskText),
  };
}

function pausedHook(status: ObjectStatus): AwaitingItem | undefined {
  const rollout = status.summary?.rollout;
  if (!rollout || !isAwaited(rollout)) return undefined;
  const { hook, revision = 'the new revision' } = rollout;
  return itemOf(status, 'hook', {
    title: `${revision} waits at a hook for somebody to say that it goes on`,
    since: rollout.startedAt,
    deadline: hook?.deadline,
    onTimeout: hook?.deadline === undefined ? undefined : timeoutWords(hook.onTimeout),
    steps: [
      { label: 'Continue', verb: 'continue', command: commandFor(status, 'rollout continue') },
      { label: 'Abort and go back', verb: 'stop', command: commandFor(status, 'rollout abort') },
    ],
  });
}

function planned(status: ObjectStatus): AwaitingItem | undefined {
  const { plan, missing } = status;
  if (plan?.kind === 'hold' && plan.cause !== 'wave') return held(status, plan);
  if (plan?.kind !== 'refuse') return undefined;
  if (plan.code === 'PRUNE_OFF') {
    return itemOf(status, 'orphan', {
      title: plan.message,
      since: missing?.since,
      code: plan.code,
      steps: refusalSteps(plan.code, status),
    });
  }
  if (!isWaitingRefusal(plan.code)) return undefined;
  return itemOf(status, 'refused', {
    title: plan.message,
    since: readySince(status),
    code: plan.code,
    location: status.origin,
    steps: refusalSteps(plan.code, status),
  });
}

function readySince({ conditions }: ObjectStatus): number | undefined {
  const ready = conditions.find(({ type, status }) => type === 'Ready' && status === 'False');
  return ready?.lastTransitionTime;
}

type Hold = Extract<Plan, { kind: 'hold' }>;

function held(status: ObjectStatus, plan: Hold): AwaitingItem {
  return itemOf(status, 'held', {
    title: plan.reason,
    details: plan.details,
    since: plan.since ?? status.summary?.rollout?.finishedAt ?? status.lastChangedAt,
    location: status.origin,
    steps: HOLD_STEPS[plan.cause](status),
  });
}

const tryAgain = (status: ObjectStatus): NextStep => ({
  label: 'Roll out again',
  verb: 'restart',
  command: commandFor(status, 'rollout restart'),
});
const goOn = (status: ObjectStatus): NextStep => ({
  label: 'Go on with the manifest',
  verb: 'resume',
  command: commandFor(status, 'resume'),
});
const commit = (status: ObjectStatus): NextStep => ({
  label: 'Commit content that works',
  where: status.origin && `in ${status.origin.file}`,
});

const HOLD_STEPS: Readonly<Record<HoldCause, (status: ObjectStatus) => readonly NextStep[]>> = {
  rolledBack: (status) => [commit(status), tryAgain(status)],
  check: (status) => [commit(status), tryAgain(status)],
  stopped: (status) => [goOn(status), commit(status)],
  byHand: (status) => [goOn(status), commit(status)],
  wave: () => [],
  failed: (status) => [commit(status), tryAgain(status)],
};

/** What is tried again by itself waits for nobody. */
function failing(status: ObjectStatus): AwaitingItem | undefined {
  const { outcome, plan } = status;
  // Its references cannot be read, or go in a circle: nothing was planned at all.
  if (outcome?.kind === 'held' && plan === undefined && attentionOf(status) === 'held')
    return itemOf(status, 'failed', {
      title: outcome.reason,
      since: readySince(status),
      location: status.origin,
      steps: [
        { label: 'Mend what it says', where: status.origin && `in ${status.origin.file}` },
        { label: 'Look again at once', verb: 'refresh', command: commandFor(status, 'describe') },
      ],
    });
  if (outcome?.kind !== 'failed' || outcome.retry) return undefined;
  return itemOf(status, 'failed', {
    title: outcome.reason,
    since: readySince(status),
    steps: [{ label: 'Look again, once it is mended', verb: 'refresh', command: commandFor(status, 'describe') }],
  });
}

function invalid(status: ObjectStatus): AwaitingItem | undefined {
  const [first, ...more] = status.problems;
  if (!first) return undefined;
  const { message, allowed, location } = first;
  return itemOf(status, 'invalid', {
    title: withAllowed(message, allowed),
    details: more.map((one) => `${one.location.file}:${one.location.line} ${one.message}`),
    code: first.code,
    location,
    steps: [
      {
        label: 'Mend the document; its last good version stays in force',
        where: `at ${location.file}:${location.line}:${location.column}`,
        command: `evenkeel validate ${location.file}`,
      },
    ],
  });
}

function suspended(status: ObjectStatus, now: number): AwaitingItem | undefined {
  const { suspension } = status;
  if (!suspension) return undefined;
  const { reason, by, until, since } = suspension;
  const end = until === undefined ? undefined : Date.parse(until);
  const isUnreadable = end !== undefined && Number.isNaN(end);
  if (end !== undefined && !isUnreadable && end - now > SUSPENSION_ENDS_MS) return undefined;
  const who = by === undefined ? '' : ` by ${by}`;
  const isOpen = end === undefined || isUnreadable;
  return itemOf(status, 'suspended', {
    title: isOpen ? `suspended${who} without an end: ${reason}` : `suspended${who}, and about to end: ${reason}`,
    since: since === undefined ? undefined : millisOf(since),
    deadline: isOpen ? undefined : end,
    onTimeout: isOpen ? undefined : 'then Evenkeel puts back what differs',
    location: by === undefined ? status.origin : undefined,
    steps:
      by === undefined
        ? [
            {
              label: 'Take the suspension out of the manifest',
              yaml: 'suspend:',
              where: status.origin && `in ${status.origin.file}`,
            },
          ]
        : [
            { label: 'Resume', verb: 'resume', command: commandFor(status, 'resume') },
            {
              label: isOpen ? 'Give it an end' : 'Suspend for longer',
              verb: 'suspend',
              command: `evenkeel suspend ${spellOf(status)} --reason "${reason.replaceAll('"', '')}" --for 2h`,
            },
          ],
  });
}

function millisOf(text: string): number | undefined {
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}
