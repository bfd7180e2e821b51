import { expect, it } from 'vitest';
import { historyOf } from '../../../../controller/kinds/service/steering/history.ts';
import { deploymentArn, steered } from './steered-service.ts';

it('tells each rollout with its commit, its images and how it ended, and marks the newest of what runs', async () => {
  const parts = { createdAt: new Date(1000), startedAt: new Date(2000), finishedAt: new Date(9000) };
  const breaker = { deploymentCircuitBreaker: { status: 'TRIGGERED' as const }, statusReason: 'tasks failed' };
  const history = historyOf(
    await steered(
      [
        { status: 'ROLLBACK_SUCCESSFUL', revision: 8, parts: breaker },
        { status: 'SUCCESSFUL', revision: 7, parts },
        { status: 'SUCCESSFUL', revision: 6 },
        { status: 'SUCCESSFUL', revision: 7 },
      ],
      { foreign: [6] },
    ),
  );

  const ours = { own: true, runs: false, reason: undefined, startedAt: undefined, finishedAt: undefined };
  expect(history).toEqual([
    {
      ...ours,
      revision: 'web:8',
      outcome: 'ROLLBACK_SUCCESSFUL',
      phase: 'rolledBack',
      ending: 'breaker',
      reason: 'tasks failed',
      commit: { id: 'c8', author: 'Ann Lee' },
      images: ['app:8'],
      id: deploymentArn(0),
    },
    {
      ...ours,
      revision: 'web:7',
      runs: true,
      outcome: 'SUCCESSFUL',
      phase: 'succeeded',
      ending: undefined,
      startedAt: 2000,
      finishedAt: 9000,
      commit: { id: 'c7', author: 'Ann Lee' },
      images: ['app:7'],
      id: deploymentArn(1),
    },
    {
      ...ours,
      revision: 'web:6',
      own: false,
      outcome: 'SUCCESSFUL',
      phase: 'succeeded',
      ending: undefined,
      commit: undefined,
      images: ['app:6'],
      id: deploymentArn(2),
    },
    {
      ...ours,
      revision: 'web:7',
      outcome: 'SUCCESSFUL',
      phase: 'succeeded',
      ending: undefined,
      commit: { id: 'c7', author: 'Ann Lee' },
      images: ['app:7'],
      id: deploymentArn(3),
    },
  ]);
});
