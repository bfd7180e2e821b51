import { expect, it } from 'vitest';
import { radiusOf } from '../../../controller/engine/acts/radius.ts';
import type { ActVerb, BlastRadius } from '../../../controller/model/operation.ts';
import { type Step, step } from '../../../controller/model/plan.ts';

const place = { cluster: 'shop', service: 'web' };
const tag = step('ecs:TagResource', { resourceArn: 'a', tags: [] }, { effect: 'tag', why: 'mark' });
const roll = step('ecs:UpdateService', place, { effect: 'rollout', why: 'image' });
const update = step('ecs:UpdateService', place, { effect: 'update', why: 'grace period' });
const register = step(
  'ecs:RegisterTaskDefinition',
  { family: 'web', containerDefinitions: [] },
  { effect: 'update', why: 'new revision' },
);
const remove = step('ecs:DeleteService', place, {
  effect: 'replace',
  why: 'made anew',
  removes: { tags: {}, downtime: true },
});
const destroy = step('ecs:DeleteCluster', { cluster: 'shop' }, { effect: 'delete', why: 'gone' });

const rows: readonly {
  because: string;
  verb?: ActVerb;
  steps: readonly Step[];
  tasks?: number;
  expected: Pick<BlastRadius, 'impacts' | 'destroys'>;
}[] = [
  { because: 'nothing is sent', steps: [], expected: { impacts: [], destroys: false } },
  {
    because: 'only tags of Evenkeel’s own change',
    steps: [tag],
    expected: { impacts: [{ kind: 'marks', words: 'only Evenkeel’s own tags on it change' }], destroys: false },
  },
  {
    because: 'what hurts most is said first, each kind once, and marks beside it are not worth a word',
    steps: [tag, update, roll, roll],
    tasks: 3,
    expected: {
      impacts: [
        { kind: 'rollout', words: 'new rollout: 3 tasks are replaced', tasks: 3 },
        { kind: 'inPlace', words: 'changed in place' },
      ],
      destroys: false,
    },
  },
  {
    because: 'a revision is registered to be rolled out',
    steps: [register],
    tasks: 1,
    expected: {
      impacts: [{ kind: 'rollout', words: 'new rollout: 1 task is replaced', tasks: 1 }],
      destroys: false,
    },
  },
  {
    because: 'what is taken away for a replacement is a replacement, and may be felt',
    steps: [remove],
    expected: {
      impacts: [{ kind: 'replacement', words: 'replaced by a new one; requests may fail meanwhile' }],
      destroys: true,
    },
  },
  {
    because: 'a deletion is one',
    steps: [destroy],
    expected: { impacts: [{ kind: 'deletion', words: 'something is deleted' }], destroys: true },
  },
  {
    because: 'a rollout that ends replaces nothing more',
    verb: 'stop',
    steps: [roll],
    tasks: 3,
    expected: { impacts: [{ kind: 'rollout', words: 'the rollout under way ends' }], destroys: false },
  },
];

it.each(rows)('$because', ({ verb = 'sync', steps, tasks, expected }) => {
  const { impacts, destroys } = radiusOf({ verb, steps, tasks, referrers: [], suspends: false });
  expect({ impacts, destroys }).toEqual(expected);
});
