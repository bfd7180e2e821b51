import type { RefusalCode } from '../../controller/model/plan.ts';
import type { ObjectStatus } from '../../controller/model/status.ts';
import type { NextStep } from '../schema/awaiting.ts';
import { commandFor } from './next-steps.ts';

type Steps = (status: ObjectStatus) => readonly NextStep[];

/** What is to be done about each refusal; `undefined`: it is what somebody asked for, or passes by itself. */
const REFUSAL_STEPS: Readonly<Record<RefusalCode, Steps | undefined>> = {
  OBSERVE_ONLY: undefined,
  SUSPENDED: undefined,
  PRUNE_RETAIN: undefined,
  PRUNE_WAITING: undefined,
  STALE_PLAN: undefined,
  DRY_RUN: undefined,
  STANDBY: undefined,
  ROLLOUT_HELD: undefined,
  NOT_NOW: undefined,
  NOT_THERE: undefined,
  PLAN_CHANGED: undefined,
  NOT_OWNED: (status) => [manage(status, 'Take it over', 'adoptionPolicy: adopt'), look(status)],
  OWNED_BY_OTHER: (status) => [
    manage(status, 'Take it over, once the other owner has let go', 'adoptionPolicy: adopt'),
    { label: 'Or take the document out of this source', where: place(status) },
  ],
  OWNER_TAG_STRIPPED: (status) => [
    manage(status, 'Take it over again', 'adoptionPolicy: adopt'),
    { label: 'Find out who removed the owner tag first' },
  ],
  DUPLICATE_IDENTITY: (status) => [{ label: 'Take one of the two documents out', where: place(status) }],
  SCOPE_MISMATCH: (status) => [
    { label: 'Run with credentials of the pinned account, or bind the namespace to its own' },
    look(status),
  ],
  SCOPE_CHANGED: () => [{ label: 'Put account and Region of the Namespace back, or move its objects first' }],
  REPLACEMENT_REFUSED: (status) => [
    manage(status, 'Let it be replaced', 'replace: allow'),
    { label: 'Or take the change back', where: place(status) },
  ],
  UNSUPPORTED: (status) => [
    { label: 'Bring the live object into a form that Evenkeel writes, or leave it to its owner' },
    look(status),
  ],
  INVALID: (status) => [{ label: 'Mend the manifest', where: place(status) }, look(status)],
  PRUNE_OFF: (status) => [
    {
      label: 'Have it deleted',
      yaml: 'management: {prune: true}',
      where: `in the Namespace ${status.identity.namespace}`,
    },
    { label: 'Keep it: put its document back' },
  ],
  PRUNE_CAPPED: (status) => [
    {
      label: 'Look at what else is to be deleted',
      path: `/?q=${encodeURIComponent(`ns:${status.identity.namespace}`)}`,
    },
    {
      label: 'Allow more deletions',
      yaml: 'management: {caps: {deletionsPerDay: 50%}}',
      where: `in the Namespace ${status.identity.namespace}`,
    },
  ],
};

/** Whether a refusal waits for a person. `PRUNE_OFF` does too, under a heading of its own. */
export function isWaitingRefusal(code: RefusalCode): boolean {
  return REFUSAL_STEPS[code] !== undefined;
}

export function refusalSteps(code: RefusalCode, status: ObjectStatus): readonly NextStep[] {
  return REFUSAL_STEPS[code]?.(status) ?? [];
}

function manage(status: ObjectStatus, label: string, member: string): NextStep {
  return { label, yaml: `management: {${member}}`, where: place(status) };
}

function place({ origin }: ObjectStatus): string | undefined {
  return origin && `in ${origin.file}:${origin.line}`;
}

function look(status: ObjectStatus): NextStep {
  return { label: 'See what it says', command: commandFor(status, 'describe') };
}
