import { describe, expect, it } from 'vitest';
import type { ObjectStatus } from '../../controller/model/status.ts';
import { dashboardUnderTest } from '../support/dashboard.ts';
import { aDocument } from '../support/documents.ts';
import { createFleet, objectStatus } from '../support/fleet.ts';
import { CANARY } from '../support/fleet-story.ts';

const NAMESPACE = { namespace: 'shop', kind: 'Namespace', name: 'shop' } as const;
const web = objectStatus({ namespace: 'shop', kind: 'Service', name: 'web' });
const drifted = objectStatus(
  { namespace: 'shop', kind: 'Service', name: 'api' },
  { sync: 'OutOfSync', driftSince: 1, health: { status: 'Degraded', message: 'x' } },
);

async function asked(statuses: readonly ObjectStatus[], spec: Record<string, unknown> | undefined = {}) {
  const fleet = createFleet(statuses);
  fleet.documents([aDocument(NAMESPACE, { spec: spec as never })]);
  const { body } = await dashboardUnderTest({}, fleet).get('/api/v1/namespaces');
  return (body as { items: Record<string, unknown>[] }).items;
}

describe('namespaces', () => {
  it('say where they lead, what they give, and how their objects do; configuration is none of these', async () => {
    const [shop] = await asked([web, drifted, objectStatus(NAMESPACE)], {
      account: '123456789012',
      region: 'eu-west-1',
      assumeRole: 'arn:aws:iam::123456789012:role/shop',
      management: { mode: 'enforce', prune: true },
      caps: { deletionsPerDay: '5%' },
      waves: { sizes: [1, '10%'] },
      tags: [
        { key: 'team', value: 'shop' },
        { key: 'api-token', value: CANARY },
      ],
      variables: { B: CANARY, A: 1 },
    });
    expect(shop).toEqual({
      name: 'shop',
      declared: true,
      account: '123456789012',
      region: 'eu-west-1',
      role: 'arn:aws:iam::123456789012:role/shop',
      credentials: { state: 'working', message: 'Ready' },
      management: [
        { name: 'mode', value: 'enforce' },
        { name: 'prune', value: 'true' },
      ],
      caps: [{ name: 'deletionsPerDay', value: '5%' }],
      waves: ['1', '10%'],
      tags: [
        { name: 'team', value: 'shop' },
        { name: 'api-token', value: '(sensitive)' },
      ],
      variables: ['A', 'B'],
      objects: 2,
      health: { Degraded: 1, Missing: 0, Progressing: 0, Unknown: 0, Suspended: 0, Healthy: 1 },
      sync: { Drifted: 1, OutOfSync: 0, Unknown: 0, Synced: 1 },
      problems: [],
      origin: { file: 'shop.yaml', line: 1, column: 1 },
    });
  });

  it.each([
    {
      because: 'AWS takes them',
      statuses: [objectStatus(NAMESPACE, { health: { status: 'Healthy', message: '1/eu-west-1 as arn' } })],
      expected: { state: 'working', message: '1/eu-west-1 as arn' },
    },
    {
      because: 'AWS refuses them',
      statuses: [objectStatus(NAMESPACE, { outcome: { kind: 'failed', reason: 'AccessDenied', retry: true } })],
      expected: { state: 'failing', message: 'AccessDenied' },
    },
    {
      because: 'they belong to another account',
      statuses: [objectStatus(NAMESPACE, { health: { status: 'Degraded', message: 'pinned to 1' } })],
      expected: { state: 'failing', message: 'pinned to 1' },
    },
    {
      because: 'an object was looked at with them',
      statuses: [web],
      expected: { state: 'working', message: '123456789012/eu-west-1 with the controller’s own' },
    },
    { because: 'nothing was looked at yet', statuses: [], expected: { state: 'unknown' } },
  ])('whether credentials work: $because', async ({ statuses, expected }) => {
    expect((await asked(statuses))[0]).toMatchObject({ credentials: expected });
  });

  it('one that no document declares is shown, and is said to be blocked', async () => {
    const lost = objectStatus({ namespace: 'lost', kind: 'Service', name: 'web' });
    expect(await asked([lost])).toMatchObject([
      { name: 'lost', declared: false, credentials: { state: 'failing' }, objects: 1 },
      { name: 'shop', declared: true, objects: 0 },
    ]);
  });
});
