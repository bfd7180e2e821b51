import { expect, it } from 'vitest';
import { type ActRow, offeredFor } from '../../dashboard/web/acts/offered.ts';

const NAME = { key: 'shop/Service/web', namespace: 'shop', kind: 'Service', name: 'web', labels: {} } as const;
const ROW: ActRow = { ...NAME, sync: 'Synced', mode: 'enforce', suspended: false };

it.each<{ because: string; row: Partial<ActRow>; verbs: readonly string[] }>([
  { because: 'all is well', row: {}, verbs: ['restart', 'rollback', 'suspend', 'refresh'] },
  { because: 'only services roll out', row: { kind: 'TargetGroup' }, verbs: ['suspend', 'refresh'] },
  { because: 'a document of configuration is only read', row: { kind: 'Alert' }, verbs: ['refresh'] },
  {
    because: 'it is suspended',
    row: { suspended: true, sync: 'OutOfSync' },
    verbs: ['resume', 'restart', 'rollback', 'refresh'],
  },
  {
    because: 'it drifted',
    row: { sync: 'Drifted' },
    verbs: ['heal', 'acknowledge', 'restart', 'rollback', 'suspend', 'refresh'],
  },
  { because: 'a commit waits', row: { kind: 'Cluster', sync: 'OutOfSync' }, verbs: ['sync', 'suspend', 'refresh'] },
  {
    because: 'a rollout waits for a person',
    row: { attention: 'awaiting', operation: { text: 'waits' } },
    verbs: ['continue', 'stop', 'suspend', 'refresh'],
  },
  {
    because: 'a failed rollout is held',
    row: { attention: 'held' },
    verbs: ['resume', 'restart', 'rollback', 'suspend', 'refresh'],
  },
])('offers $verbs, because $because', ({ row, verbs }) => {
  expect(offeredFor({ ...ROW, ...row })).toEqual(verbs);
});
