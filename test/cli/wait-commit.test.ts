import { describe, expect, it } from 'vitest';
import type { ObjectStatus, SeenCommit } from '../../controller/model/status.ts';
import { createFleet, objectStatus } from '../support/fleet.ts';
import { COMMITS } from '../support/fleet-status.ts';
import { cli, withController } from './run-cli.ts';

const IDENTITY = { namespace: 'shop', kind: 'Service', name: 'web' } as const;
const { head, before, older } = COMMITS;
const seen = ({ id }: { id: string }, content: string, settled = false): SeenCommit => ({ id, content, settled });

const rolling: Partial<ObjectStatus> = {
  health: { status: 'Progressing', message: '1 of 3 tasks run' },
  outcome: { kind: 'progressing', reason: '1 of 3 tasks run', recheckMs: 5_000 },
  plan: { kind: 'wait', reason: 'the rollout is under way', recheckMs: 5_000 },
};
const held: Partial<ObjectStatus> = {
  plan: { kind: 'hold', cause: 'rolledBack', reason: 'web:2 was rolled back', details: [], steps: [] },
  outcome: { kind: 'held', reason: 'web:2 was rolled back' },
};
const rolledBackBefore: Partial<ObjectStatus> = {
  ...rolling,
  plan: { kind: 'act', steps: [] },
  summary: { rollout: { state: 'ROLLBACK_SUCCESSFUL', phase: 'rolledBack' } },
};

interface Row {
  readonly because: string;
  readonly commit: string;
  readonly state: Partial<ObjectStatus>;
  readonly exit: number;
  readonly says: string;
}

const ROWS: readonly Row[] = [
  {
    because: 'its content is settled',
    commit: head.id,
    state: { commits: [seen(head, 'x', true)] },
    exit: 0,
    says: 'shop/Service/web is ready\n',
  },
  {
    because: 'the commit is named as git abbreviates it',
    commit: head.id.slice(0, 7),
    state: { commits: [seen(head, 'x', true)] },
    exit: 0,
    says: 'is ready',
  },
  {
    because: 'the commit after it does not touch the object',
    commit: before.id,
    state: { commits: [seen(before, 'x', true), seen(head, 'x', true)] },
    exit: 0,
    says: 'is ready',
  },
  {
    because: 'it was settled before another one came',
    commit: before.id,
    state: { ...rolling, commits: [seen(before, 'x', true), seen(head, 'y')] },
    exit: 0,
    says: 'was ready at b81e9d3, and is superseded by 4f2c1ab (Mira Okafor: web: raise grace period, image 1.9.0) since',
  },
  {
    because: 'the controller has started since and the tag tells that it was settled',
    commit: older.id,
    state: { appliedCommit: older.id.slice(0, 12), commits: [seen(head, 'x', true)] },
    exit: 0,
    says: 'is ready',
  },
  {
    because: 'a newer commit took its place before it was settled',
    commit: before.id,
    state: { ...rolling, commits: [seen(before, 'x'), seen(head, 'y')] },
    exit: 5,
    says: 'b81e9d3 is superseded by 4f2c1ab (Mira Okafor: web: raise grace period, image 1.9.0) before it was ready',
  },
  {
    because: 'its rollout was rolled back',
    commit: head.id,
    state: { ...held, commits: [seen(head, 'x')] },
    exit: 5,
    says: 'web:2 was rolled back',
  },
  {
    because: 'a rollout was rolled back before it, and its own is about to begin',
    commit: head.id,
    state: { ...rolledBackBefore, commits: [seen(before, 'w'), seen(head, 'x')] },
    exit: 4,
    says: 'is not ready after 3s',
  },
  {
    because: 'the commit before it is held, and it has not been taken up yet',
    commit: head.id,
    state: { ...held, sync: 'OutOfSync', appliedCommit: older.id, commit: before, commits: [seen(before, 'w')] },
    exit: 4,
    says: 'the controller has not taken 4f2c1ab up; b81e9d3 is in force',
  },
  {
    because: 'the object is ready, but by another commit',
    commit: older.id,
    state: { commits: [seen(head, 'x', true)] },
    exit: 4,
    says: 'the controller has not taken 07aa5be up; 4f2c1ab is in force',
  },
  { because: 'three digits name too many commits', commit: '4f2', state: {}, exit: 2, says: 'at least 7 digits' },
];

describe('waiting for a commit', () => {
  it.each(ROWS)('ends with $exit where $because', async ({ commit, state, exit, says }) => {
    withController({}, createFleet([objectStatus(IDENTITY, state)]));

    const result = await cli(['wait', 'service/web', '--commit', commit, '--timeout', '3s']);

    expect(result.exit).toBe(exit);
    expect(result.out + result.err).toContain(says);
  });
});
