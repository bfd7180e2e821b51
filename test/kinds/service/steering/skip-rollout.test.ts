import { expect, it } from 'vitest';
import { skipRollout } from '../../../../controller/kinds/service/steering/skip-rollout.ts';
import { encodeHeld, HELD_TAG, SKIPPED_TAG } from '../../../../controller/model/tags.ts';
import { steered } from './steered-service.ts';

const OPTIONS = { now: Date.parse('2026-11-21T03:00:00Z'), by: 'oncall/ann' };
const HELD = encodeHeld({ hash: 'x', at: 1, reason: 'check' });

it.each([
  { because: 'it was rolled back', rollouts: [{ status: 'ROLLBACK_SUCCESSFUL', revision: 8 }] },
  { because: 'it hangs', rollouts: [{ status: 'IN_PROGRESS', revision: 8 }] },
  {
    because: 'a check put it back',
    rollouts: [{ status: 'SUCCESSFUL', revision: 7 }],
    tags: [{ key: HELD_TAG, value: HELD }],
  },
] as const)('writes a tag and nothing else where $because', async ({ rollouts, ...parts }) => {
  const live = await steered([...rollouts], 'tags' in parts ? { parts: { tags: [...parts.tags] } } : {});
  expect(skipRollout(live, OPTIONS)).toMatchObject({
    kind: 'act',
    steps: [
      {
        call: 'ecs:TagResource',
        input: { tags: [{ key: SKIPPED_TAG, value: '2026-11-21T03:00:00.000Z oncall/ann' }] },
        effect: 'tag',
      },
    ],
  });
});

it('refuses where nobody waits', async () => {
  expect(skipRollout(await steered([{ status: 'SUCCESSFUL', revision: 7 }]), OPTIONS)).toEqual({
    kind: 'refuse',
    message: 'no rollout is under way; the last one, of web:7, ended as SUCCESSFUL',
  });
});
