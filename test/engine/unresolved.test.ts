import { describe, expect, it } from 'vitest';
import { attentionOf } from '../../dashboard/attention.ts';
import { rowOf } from '../../dashboard/object-row.ts';
import { createWorld, type World } from '../support/world.ts';

const NAMESPACE = `apiVersion: evenkeel.dev/v1alpha1
kind: Namespace
metadata: {name: shop}
spec: {management: {mode: enforce}, variables: {GROUP: sg-0000000000000000a, COUNT: '2'}}
---
apiVersion: evenkeel.dev/v1alpha1
kind: Cluster
metadata: {name: shop, namespace: shop}
spec: {}
---
apiVersion: evenkeel.dev/v1alpha1
kind: AwsResource
metadata: {name: logs, namespace: shop}
spec: {type: AWS::Logs::LogGroup, properties: {LogGroupName: /ecs/web}}
`;

const files = (group: string, logs = 'logs'): Record<string, string> => ({
  'namespace.yaml': NAMESPACE,
  'web.yaml': `apiVersion: evenkeel.dev/v1alpha1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  cluster: shop
  desiredCount: \${var:COUNT}
  networkConfiguration:
    awsvpcConfiguration: {subnets: [subnet-0000000000000000a], securityGroups: ["${group}"]}
  template:
    cpu: 256
    memory: 512
    networkMode: awsvpc
    containerDefinitions:
      - name: web
        image: registry.example.com/web:1
        logConfiguration:
          logDriver: awslogs
          options: {awslogs-group: "\${AwsResource/${logs}}", awslogs-region: eu-west-1}
`,
});

const CASES = [
  {
    because: 'a reference that nobody declares',
    broken: files('${var:GROUP}', 'losg'),
    reason: 'waits for ${AwsResource/losg}: no manifest declares shop/AwsResource/losg',
  },
  {
    because: 'a variable that the namespace does not have',
    broken: files('${var:GRUOP}'),
    reason: 'web.yaml:8:81 ${var:GRUOP}: the namespace has no variable "GRUOP"',
  },
  {
    because: 'a value that is not what the field takes',
    broken: { ...files('${var:GROUP}'), 'namespace.yaml': NAMESPACE.replace("'2'", 'many') },
    reason: 'spec.desiredCount: must be a whole number, and is the text "many"',
  },
];

async function settled(): Promise<World> {
  const world = createWorld({ seed: 1 });
  await world.commit(files('${var:GROUP}'));
  expect(await world.settle()).toBe(true);
  return world;
}

describe.each(CASES)('an object that lives and whose manifest has $because', ({ broken, reason }) => {
  it('is not said to be in sync, asks for a person, and is still looked at', async () => {
    const world = await settled();
    const status = () => world.operator().views.object('shop/Service/web');
    expect([status()?.sync, status()?.health.status]).toEqual(['Synced', 'Healthy']);

    await world.commit(broken, { commit: { id: 'c2' } });
    await world.call('ecs', 'UpdateService', { cluster: 'shop', service: 'web', desiredCount: 0 });
    await world.clock.advance(130_000);

    const now = status();
    if (!now) throw new Error('web is not known');
    const synced = now.conditions.find(({ type }) => type === 'Synced');
    expect([now.sync, synced?.status, synced?.reason, synced?.message]).toEqual([
      'Unknown',
      'Unknown',
      'Unresolved',
      reason,
    ]);
    expect([now.summary?.running, now.summary?.desired]).toEqual([0, 0]);
    expect([attentionOf(now), rowOf(now).row.message]).toEqual(['held', reason]);
    expect(world.events.filter(({ type }) => type === 'DriftHealed')).toEqual([]);

    await world.commit(files('${var:GROUP}'), { commit: { id: 'c3' } });
    expect(await world.settle()).toBe(true);
    expect([status()?.sync, status()?.summary?.running, attentionOf(status() ?? now)]).toEqual([
      'Synced',
      2,
      undefined,
    ]);
  });
});
