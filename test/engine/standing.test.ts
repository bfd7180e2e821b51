import { expect, it } from 'vitest';
import { type SeenStanding, type StandingFacts, standingOf } from '../../controller/engine/standing.ts';
import type { Plan } from '../../controller/model/plan.ts';
import type { RolloutView } from '../../controller/model/rollout.ts';
import type { Standing, StandingState } from '../../controller/model/waves.ts';

const NEW = { id: 'new' };
const OLD = { id: 'old' };
const hold = (cause: Extract<Plan, { kind: 'hold' }>['cause'], commit?: string): Plan => ({
  kind: 'hold',
  cause,
  commit,
  since: 50,
  reason: 'it failed',
  details: [],
  steps: [],
});
const rolling: RolloutView = { state: 'IN_PROGRESS', phase: 'rolling', startedAt: 40 };

const CALM: SeenStanding = {
  plan: { kind: 'settled' },
  health: { status: 'Healthy', message: '' },
  rollout: undefined,
  settled: 'before',
  madeBy: undefined,
  start: 'none',
  skippedAt: undefined,
};
const FACTS: StandingFacts = {
  now: 100,
  source: 'git',
  commit: NEW,
  content: 'wanted',
  before: undefined,
  seen: CALM,
  unseen: 'blocked',
  failures: 0,
};
const as = (state: StandingState, content = 'wanted', commit = NEW): Standing => ({
  source: 'git',
  commit,
  content,
  state,
  since: 10,
});
const MOVING: SeenStanding = { ...CALM, health: { status: 'Progressing', message: '' }, rollout: rolling };

interface Row {
  readonly because: string;
  readonly facts?: Partial<StandingFacts>;
  readonly seen?: Partial<SeenStanding>;
  readonly is: Partial<Standing>;
}

const ROWS: readonly Row[] = [
  { because: 'a rollout that is due and waits', seen: { start: 'waits' }, is: { state: 'pending', commit: NEW } },
  { because: 'a rollout that begins', seen: { start: 'goes' }, is: { state: 'going', since: 100 } },
  {
    because: 'one that had begun',
    facts: { before: as('going') },
    seen: { start: 'goes' },
    is: { state: 'going', since: 10 },
  },
  {
    because: 'other content is another change',
    facts: { before: as('done', 'x', OLD) },
    seen: { start: 'waits' },
    is: { state: 'pending', commit: NEW },
  },
  {
    because: 'a later commit that asks for the same is the same change',
    facts: { before: as('pending', 'wanted', OLD) },
    seen: { start: 'waits' },
    is: { commit: OLD },
  },
  { because: 'ECS rolls it out', facts: { before: as('going') }, seen: MOVING, is: { state: 'going', since: 10 } },
  { because: 'after a restart ECS still rolls it out', seen: MOVING, is: { state: 'going', since: 40 } },
  {
    because: 'what was never settled is new, and nobody waits for it',
    seen: { ...MOVING, settled: undefined },
    is: { state: 'aside' },
  },
  { because: 'it succeeded', facts: { before: as('going') }, is: { state: 'done' } },
  { because: 'only fields changed that roll nothing out', facts: { before: as('aside') }, is: { state: 'aside' } },
  {
    because: 'after a restart the revision tells that the commit in force was rolled out',
    seen: { settled: 'wanted', madeBy: 'new' },
    is: { state: 'done', commit: NEW },
  },
  {
    because: 'what an older commit rolled out is no part of this one',
    seen: { settled: 'wanted', madeBy: 'old' },
    is: { state: 'aside' },
  },
  {
    because: 'it was rolled back',
    facts: { before: as('going') },
    seen: { plan: hold('rolledBack') },
    is: { state: 'failed', since: 50, reason: 'it failed' },
  },
  {
    because: 'its check failed',
    facts: { before: as('going') },
    seen: { plan: hold('check') },
    is: { state: 'failed' },
  },
  {
    because: 'a person took it back',
    facts: { before: as('done') },
    seen: { plan: hold('byHand') },
    is: { state: 'failed' },
  },
  {
    because: 'after a restart a failure of the commit in force',
    seen: { plan: hold('rolledBack', 'new') },
    is: { state: 'failed' },
  },
  {
    because: 'after a restart a failure of an older commit',
    seen: { plan: hold('rolledBack', 'old') },
    is: { state: 'aside' },
  },
  {
    because: 'it ended badly and nothing was put back',
    facts: { before: as('going') },
    seen: { health: { status: 'Degraded', message: 'lost' } },
    is: { state: 'failed', reason: 'lost' },
  },
  {
    because: 'degraded, and not by a rollout',
    seen: { health: { status: 'Degraded', message: 'lost' } },
    is: { state: 'aside' },
  },
  {
    because: 'a person skipped it after it failed',
    facts: { before: as('going') },
    seen: { plan: hold('rolledBack'), skippedAt: 60 },
    is: { state: 'skipped' },
  },
  {
    because: 'it failed again after it was skipped',
    facts: { before: as('going') },
    seen: { plan: hold('rolledBack'), skippedAt: 40 },
    is: { state: 'failed' },
  },
  {
    because: 'a person skipped it while it hung',
    facts: { before: as('going') },
    seen: { ...MOVING, skippedAt: 60 },
    is: { state: 'skipped' },
  },
  {
    because: 'it is suspended',
    facts: { before: as('going') },
    seen: { plan: { kind: 'refuse', code: 'SUSPENDED', message: '' } },
    is: { state: 'aside', commit: NEW },
  },
  {
    because: 'AWS did not answer',
    facts: { before: as('going'), seen: undefined, unseen: 'passing' },
    is: { state: 'going' },
  },
  {
    because: 'nobody can look whether it has come to its end',
    facts: { before: as('going'), seen: undefined, unseen: 'failing', failures: 4 },
    is: { state: 'going' },
  },
  {
    because: 'nobody could look for long',
    facts: { before: as('going'), seen: undefined, unseen: 'failing', failures: 5 },
    is: { state: 'aside' },
  },
  {
    because: 'nobody can look at what has not begun',
    facts: { before: as('pending'), seen: undefined, unseen: 'failing' },
    is: { state: 'aside' },
  },
  {
    because: 'a failed one that is suspended has failed all the same',
    facts: { before: as('failed') },
    seen: { plan: { kind: 'refuse', code: 'SUSPENDED', message: '' } },
    is: { state: 'failed' },
  },
  {
    because: 'it waits until others are ready',
    facts: { before: as('going') },
    seen: { plan: { kind: 'wait', reason: '', recheckMs: 0, turn: true } },
    is: { state: 'aside' },
  },
  {
    because: 'it waits for something that is not there',
    facts: { before: as('pending'), seen: undefined },
    is: { state: 'aside' },
  },
];

it.each(ROWS)('$because', ({ facts, seen, is }) => {
  const given = { ...FACTS, ...facts };
  const look = 'seen' in given && given.seen === undefined ? undefined : { ...CALM, ...seen };
  expect(standingOf({ ...given, seen: look })).toMatchObject(is);
});
