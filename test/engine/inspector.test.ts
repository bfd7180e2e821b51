import { describe, expect, it } from 'vitest';
import { LOOK_FRESH_MS } from '../../controller/engine/glances.ts';
import { AwsError } from '../../controller/model/aws-error.ts';
import type { TaskView, TreeNode } from '../../controller/model/inspection.ts';
import type { ErasedKind, Reader } from '../../controller/model/kind.ts';
import type { TaskMemory } from '../../controller/ports/task-memory.ts';
import { operatorOnToys, shopWith } from '../support/operator-on-toys.ts';
import { createToyAws, TOY_KIND } from '../support/toy-aws.ts';

const KEY = 'shop/Cluster/web';
const ARN = 'arn:aws:ecs:eu-west-1:123456789012:cluster/web';
const TASKS = 'arn:aws:ecs:eu-west-1:123456789012:task/web';

const node = (id: string, over: Partial<TreeNode> = {}): TreeNode => ({
  id,
  type: 'Task',
  name: id,
  words: 'lives',
  facts: [],
  children: [],
  ...over,
});

const task = (id: string, over: Partial<TaskView> = {}): TaskView => ({
  id,
  arn: `${TASKS}/${id}`,
  state: 'running',
  lastStatus: 'RUNNING',
  containers: [],
  ...over,
});

const failed = (id: string, stoppedAt: number): TaskView =>
  task(id, { state: 'failed', lastStatus: 'STOPPED', stoppedAt, why: 'exit code 1, DB_PASSWORD=hunter2' });

interface Inside {
  readonly tree?: TreeNode;
  readonly tasks?: readonly TaskView[];
  readonly kept?: readonly TaskView[];
  /** What the look rejects with. */
  readonly error?: AwsError;
}

/** An operator whose toys have an inside, and how often it was read. */
async function opened(inside: Inside = {}) {
  const aws = createToyAws();
  const reads: string[] = [];
  const look = async (what: string, read: Reader): Promise<void> => {
    await read.get('ecs:cluster', 'web');
    reads.push(what);
    if (inside.error) throw inside.error;
  };
  const kind: ErasedKind = {
    ...TOY_KIND,
    outputs: () => ({ '': ARN, arn: ARN }),
    inspect: {
      async tree(_target, read) {
        await look('tree', read);
        return inside.tree ?? node(ARN, { type: 'Cluster', arn: ARN });
      },
      async tasks(_target, read) {
        await look('tasks', read);
        return inside.tasks ?? [];
      },
    },
  };
  const noted: TaskView[] = [];
  const taskMemory: TaskMemory = {
    recall: () => inside.kept ?? [],
    note: (_key, tasks) => void noted.push(...tasks),
  };
  const world = operatorOnToys({}, aws, { kinds: [kind], taskMemory });
  await world.commit(shopWith({ web: { value: '1' } }));
  await world.operator.quiet();
  return { ...world, reads, noted, inspector: world.operator.inspector };
}

describe('a look', () => {
  it('is one read for however many ask within seconds, and another one after', async () => {
    const { inspector, reads, clock } = await opened();
    const answers = await Promise.all(Array.from({ length: 10 }, () => inspector.tree(KEY)));
    expect([reads, new Set(answers).size]).toEqual([['tree'], 1]);
    await clock.advance(LOOK_FRESH_MS - 1);
    await inspector.tree(KEY);
    expect(reads).toEqual(['tree']);
    await clock.advance(1);
    await inspector.tree(KEY);
    expect(reads).toEqual(['tree', 'tree']);
  });

  it('that failed is not tried again for as long', async () => {
    const error = new AwsError({ class: 'throttled', code: 'X', call: 'ecs:DescribeTasks', message: 'no budget left' });
    const { inspector, reads } = await opened({ error });
    expect(await inspector.tree(KEY)).toEqual({ state: 'unseen', reason: 'no budget left' });
    expect(await inspector.tree(KEY)).toEqual({ state: 'unseen', reason: 'no budget left' });
    expect(reads).toEqual(['tree']);
  });

  it.each([
    ['an object that nobody manages', 'shop/Cluster/other', 'shop/Cluster/other is not managed here.'],
    [
      'what is no object in AWS',
      'shop/Namespace/shop',
      'There is nothing to look into: a Namespace is no object in AWS.',
    ],
  ] as const)('at %s says so', async (_what, key, reason) => {
    const { inspector } = await opened();
    expect(await inspector.tree(key)).toEqual({ state: 'none', reason });
    expect(await inspector.tasks(key)).toEqual({ state: 'none', reason });
  });

  it('at what a kind does not have says so', async () => {
    const { inspector } = await opened();
    expect(await inspector.activities(KEY)).toEqual({ state: 'none', reason: 'Nothing scales a Cluster.' });
  });
});

describe('a tree', () => {
  it('names what is managed, has a console link for every ARN, and no secret', async () => {
    const arn = `${TASKS}/1`;
    const child = node(arn, { arn, words: 'DB_PASSWORD=hunter2', facts: [{ label: 'said', value: 'token=hunter2' }] });
    const group = node('tg', { type: 'TargetGroup', arn: 'arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/a/b' });
    const { inspector } = await opened({ tree: node(ARN, { type: 'Cluster', arn: ARN, children: [child, group] }) });
    const seen = await inspector.tree(KEY);
    expect(seen).toMatchObject({
      state: 'seen',
      value: {
        root: ARN,
        nodes: [
          { id: ARN, key: KEY, managed: true, health: 'Healthy', words: 'lives', children: [arn, 'tg'] },
          {
            id: arn,
            words: 'DB_PASSWORD=(sensitive)',
            facts: [{ label: 'said', value: 'token=(sensitive)' }],
            consoleUrl: expect.stringContaining('/clusters/web/tasks/1/'),
            managed: undefined,
          },
          { id: 'tg', managed: false, key: undefined },
        ],
      },
    });
  });

  it('holds what hangs on two things once, and has no circle', async () => {
    const shared = node('shared', { children: [node('leaf'), node('root')] });
    const tree = node('root', {
      children: [node('a', { children: [shared] }), node('b', { children: [node('shared')] })],
    });
    const { inspector } = await opened({ tree });
    const seen = await inspector.tree(KEY);
    const nodes = seen.state === 'seen' ? seen.value.nodes : [];
    expect(nodes.map(({ id, children }) => [id, children])).toEqual([
      ['root', ['a', 'b']],
      ['a', ['shared']],
      ['shared', ['leaf']],
      ['leaf', []],
      ['b', ['shared']],
    ]);
  });
});

describe('tasks', () => {
  it('come failed ones first, then the newest; those that ECS forgot are marked', async () => {
    const live = [
      task('old', { startedAt: 1 }),
      task('new', { startedAt: 5 }),
      failed('lately', 9),
      task('done', { state: 'stopped', stoppedAt: 8 }),
    ];
    const { inspector } = await opened({ tasks: live, kept: [failed('lately', 9), failed('yesterday', 2)] });
    const seen = await inspector.tasks(KEY);
    const tasks = seen.state === 'seen' ? seen.value.tasks : [];
    expect(tasks.map(({ id, kept }) => [id, kept ?? false])).toEqual([
      ['lately', false],
      ['yesterday', true],
      ['new', false],
      ['old', false],
      ['done', false],
    ]);
    expect(tasks[0]?.consoleUrl).toContain('/clusters/web/tasks/lately/');
  });

  it('are handed to the memory without secrets', async () => {
    const { inspector, noted } = await opened({ tasks: [failed('a', 1)] });
    await inspector.tasks(KEY);
    expect(noted.map(({ why }) => why)).toEqual(['exit code 1, DB_PASSWORD=(sensitive)']);
  });

  it('that are kept are shown also where AWS cannot be asked', async () => {
    const error = new AwsError({ class: 'denied', code: 'X', call: 'ecs:ListTasks', message: 'not allowed' });
    const { inspector } = await opened({ error, kept: [failed('yesterday', 2)] });
    expect(await inspector.tasks(KEY)).toMatchObject({
      state: 'seen',
      value: { unread: 'not allowed', tasks: [{ id: 'yesterday', kept: true }] },
    });
  });

  it('that are kept outlive their object', async () => {
    const { inspector } = await opened({ kept: [failed('yesterday', 2)] });
    expect(await inspector.tasks('shop/Cluster/gone')).toMatchObject({
      state: 'seen',
      value: { unread: 'it has not been found in AWS', tasks: [{ id: 'yesterday', kept: true }] },
    });
  });
});
