import { describe, expect, it } from 'vitest';
import type { EventBody, OperatorEvent } from '../../../controller/model/event.ts';
import type { HistoryEntry } from '../../../controller/model/history.ts';
import { foldEvents } from '../../../controller/telemetry/history/fold-events.ts';

const KEY = 'shop/Service/web' as const;
const COMMIT = { id: 'c0ffee1', author: 'ann', subject: 'web: 1.9' };
const NEXT = { id: 'c0ffee2', author: 'bob' };
const IMAGE = { path: 'image', live: 'web:1', desired: 'web:2', why: { reason: 'set' } } as const;
const GRACE = { path: 'grace', live: 5, desired: 60, why: { reason: 'set' } } as const;
const STORE = { path: 'image', live: 'a', desired: 'b', why: { reason: 'set', from: 'ssm /web/tag' } } as const;
const DEPLOYMENT = 'arn:aws:ecs:eu-west-1:123456789012:service-deployment/shop/web/d1';

const changed: EventBody = { type: 'ChangeFound', key: KEY, commit: COMMIT, differences: [IMAGE] };
const drifted: EventBody = { type: 'DriftFound', key: KEY, differences: [GRACE] };
const register: EventBody = {
  type: 'StepExecuted',
  key: KEY,
  call: 'ecs:RegisterTaskDefinition',
  effect: 'rollout',
  why: 'image',
};
const update: EventBody = { type: 'StepExecuted', key: KEY, call: 'ecs:UpdateService', effect: 'rollout', why: 'w' };
const record: EventBody = { type: 'StepExecuted', key: KEY, call: 'ecs:TagResource', effect: 'tag', why: 'record' };
const started: EventBody = { type: 'RolloutStarted', key: KEY, revision: 'web:2', deployment: DEPLOYMENT };
const succeeded: EventBody = { type: 'RolloutSucceeded', key: KEY, revision: 'web:2', deployment: DEPLOYMENT };
const rolledBack: EventBody = { type: 'RolloutRolledBack', key: KEY, reason: 'breaker', details: ['exit code 1'] };
const settled: EventBody = { type: 'ObjectSettled', key: KEY, commit: COMMIT };

function acted(verb: 'rollback' | 'continue' | 'restart'): EventBody {
  return { type: 'PersonActed', key: KEY, verb, actor: 'ann', via: 'token', did: 'did it' };
}

/** The n-th event has id n and happens at n seconds. */
function fold(...bodies: EventBody[]): readonly HistoryEntry[] {
  return foldEvents(bodies.map((body, i): OperatorEvent => ({ ...body, id: i + 1, at: (i + 1) * 1_000 })));
}

type Brief = Partial<Pick<HistoryEntry, 'id' | 'at' | 'trigger' | 'result' | 'finishedAt' | 'fields' | 'act'>>;

describe('the history of one object', () => {
  it.each<readonly [because: string, events: readonly EventBody[], expected: readonly Brief[]]>([
    ['nothing was sent: a difference that is only looked at is no change', [changed, drifted], []],
    [
      'a commit is one entry from its first step until all is settled',
      [changed, register, update, started, succeeded, record, settled],
      [{ id: 'e2', at: 2_000, trigger: 'commit', result: 'succeeded', finishedAt: 7_000, fields: 1 }],
    ],
    [
      'what was found of the same commit later is of the same change',
      [changed, register, { ...changed, differences: [GRACE] }, update, settled],
      [{ id: 'e2', trigger: 'commit', result: 'succeeded', fields: 2 }],
    ],
    ['a change is under way until it is settled', [changed, update, started], [{ result: 'underWay' }]],
    [
      'a newer commit takes the place of one that is under way',
      [changed, update, started, { ...changed, commit: NEXT, differences: [GRACE] }, update],
      [
        { id: 'e5', result: 'underWay' },
        { id: 'e2', result: 'superseded', finishedAt: 5_000 },
      ],
    ],
    ['drift that is put back is a heal', [drifted, update, settled], [{ trigger: 'drift', result: 'succeeded' }]],
    [
      'a heal that rolls out ends when the rollout does, not when nothing differs any more',
      [drifted, update, { type: 'DriftHealed', key: KEY, differences: [GRACE] }, started, succeeded, settled],
      [{ id: 'e2', trigger: 'drift', result: 'succeeded', finishedAt: 6_000 }],
    ],
    [
      'drift that somebody else put back is not what the next step is for',
      [drifted, { type: 'DriftHealed', key: KEY, differences: [GRACE] }, update],
      [{ id: 'e3', trigger: 'unknown', result: 'underWay' }],
    ],
    [
      'a store outside asked for it',
      [{ ...changed, differences: [STORE] }, update],
      [{ trigger: 'value', result: 'underWay' }],
    ],
    [
      'a rollout that failed is over, and told again after a restart it is the same',
      [changed, update, started, rolledBack, rolledBack],
      [{ id: 'e2', trigger: 'commit', result: 'rolledBack', finishedAt: 4_000 }],
    ],
    [
      'a rollout that is seen again after a restart is no new one',
      [changed, update, started, started, succeeded, settled],
      [{ id: 'e2', result: 'succeeded' }],
    ],
    [
      'nobody asked Evenkeel for the rollout',
      [started, succeeded],
      [{ id: 'e1', trigger: 'outside', result: 'succeeded', finishedAt: 2_000 }],
    ],
    [
      'a rollout of somebody else that takes the place of ours',
      [changed, update, started, { ...started, deployment: `${DEPLOYMENT}x`, revision: 'web:1' }],
      [
        { id: 'e4', trigger: 'outside', result: 'underWay' },
        { id: 'e2', trigger: 'commit', result: 'superseded' },
      ],
    ],
    [
      'found out late, it is told of when it was',
      [
        { ...started, happenedAt: 100 },
        { ...succeeded, happenedAt: 400 },
      ],
      [{ at: 100, trigger: 'outside', result: 'succeeded', finishedAt: 400 }],
    ],
    [
      'a step that AWS refused is a failed change, until it goes well',
      [changed, { type: 'StepFailed', key: KEY, call: 'ecs:UpdateService', code: 'Denied', message: 'no' }],
      [{ id: 'e2', trigger: 'commit', result: 'failed', finishedAt: 2_000 }],
    ],
    [
      'it went well in the end',
      [changed, { type: 'StepFailed', key: KEY, call: 'c', code: 'Denied', message: 'no' }, update, settled],
      [{ id: 'e2', trigger: 'commit', result: 'succeeded' }],
    ],
    [
      'a creation knows its commit from the event that tells of it',
      [register, { ...update, effect: 'create' }, { type: 'ObjectCreated', key: KEY, commit: COMMIT }, settled],
      [{ id: 'e1', trigger: 'commit', result: 'succeeded', fields: 0 }],
    ],
    ['tags of ours alone are bookkeeping', [record, settled], []],
    [
      'an adoption is told when it is done',
      [record, { type: 'ObjectAdopted', key: KEY }],
      [{ trigger: 'adoption', result: 'succeeded' }],
    ],
    [
      'the document is gone',
      [
        { ...update, effect: 'delete' },
        { type: 'ObjectDeleted', key: KEY },
      ],
      [{ id: 'e1', trigger: 'removal', result: 'succeeded' }],
    ],
    [
      'acts of people stand for themselves, and end nothing',
      [changed, update, { type: 'ObjectSuspended', key: KEY, reason: 'load test' }, settled],
      [
        { id: 'e3', trigger: 'person', act: 'suspended', result: 'noted' },
        { id: 'e2', result: 'succeeded', finishedAt: 4_000 },
      ],
    ],
    [
      'who goes back by hand suspends in the same breath: one act',
      [started, { type: 'ObjectSuspended', key: KEY, reason: 'by ann: rollback' }, succeeded],
      [{ id: 'e1', trigger: 'person', act: 'suspended', result: 'succeeded' }],
    ],
    [
      'set back while nobody told us why',
      [{ type: 'RolledBackByHand', key: KEY, reason: 'web:1' }],
      [{ trigger: 'person', act: 'rolledBack', result: 'noted' }],
    ],
    [
      'going back through Evenkeel is a change of its own; its traces are not told twice',
      [changed, update, acted('rollback'), record, update, started, { type: 'ObjectSuspended', key: KEY, reason: 'r' }],
      [
        { id: 'e3', trigger: 'person', act: 'rolledBack', result: 'underWay' },
        { id: 'e2', trigger: 'commit', result: 'superseded' },
      ],
    ],
    [
      'who continues a rollout makes no other one of it',
      [changed, update, started, acted('continue'), update, succeeded, settled],
      [
        { id: 'e4', trigger: 'person', act: 'continued', result: 'noted' },
        { id: 'e2', trigger: 'commit', result: 'succeeded', finishedAt: 7_000 },
      ],
    ],
    [
      'what was refused by AWS says so',
      [acted('restart'), { type: 'StepFailed', key: KEY, call: 'c', code: 'Denied', message: 'no' }],
      [{ id: 'e1', trigger: 'person', act: 'restarted', result: 'failed' }],
    ],
  ])('%s', (_because, events, expected) => {
    expect(fold(...events)).toMatchObject(expected);
    expect(fold(...events)).toHaveLength(expected.length);
  });

  it('has everything that people ask of a change that failed', () => {
    expect(fold(changed, register, update, started, rolledBack)).toEqual([
      {
        key: KEY,
        id: 'e2',
        at: 2_000,
        finishedAt: 5_000,
        trigger: 'commit',
        commit: COMMIT,
        result: 'rolledBack',
        reason: 'breaker',
        details: ['exit code 1'],
        revision: 'web:2',
        deployment: DEPLOYMENT,
        images: [],
        fields: 1,
        differences: [IMAGE],
        steps: [
          { call: 'ecs:RegisterTaskDefinition', effect: 'rollout', why: 'image' },
          { call: 'ecs:UpdateService', effect: 'rollout', why: 'w' },
        ],
      },
    ]);
  });

  it('shows no secret, and keeps what can be read', () => {
    const path = 'template.containerDefinitions[name=app].environment[name=DB_PASSWORD].value';
    const many = Array.from({ length: 130 }, (_, i) => ({ ...GRACE, path: `f${i}` }));
    const differences = [{ ...IMAGE, path, live: 'hunter1', desired: 'hunter2' }, ...many];
    const failed: EventBody = { ...rolledBack, reason: 'DB_PASSWORD=hunter2', details: ['DB_PASSWORD=hunter2'] };
    const [entry] = fold({ ...changed, differences }, { ...update, why: `${path}: hunter1 → hunter2` }, failed);

    expect(JSON.stringify(entry)).not.toContain('hunter');
    expect(entry).toMatchObject({ fields: 131 });
    expect(entry?.differences).toHaveLength(100);
  });
});
