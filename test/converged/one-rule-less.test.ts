import { expect, it } from 'vitest';
import { RESOURCE_KINDS } from '../../controller/kinds/index.ts';
import { SWEEP_MS } from '../support/world.ts';
import { everyFieldWorld } from './every-field-world.ts';
import { tableRules } from './table-rules.ts';

/** One rule of each kind and of each sort, taken out while the operator is at work on the converged world. */
const TAKEN_OUT = [
  { kind: 'CapacityProvider', rule: 'autoScalingGroupProvider.managedDraining default' },
  { kind: 'Cluster', rule: 'defaultCapacityProviderStrategy[].base default' },
  { kind: 'LoadBalancer', rule: 'loadBalancerArn readOnly' },
  { kind: 'TargetGroup', rule: 'healthCheckTimeoutSeconds computed' },
  { kind: 'Listener', rule: 'defaultActions normalise' },
  { kind: 'ListenerRule', rule: 'priority intLike' },
  { kind: 'Service', rule: 'template.containerDefinitions[].environment keyed' },
  { kind: 'Service', rule: 'desiredCount keep' },
  { kind: 'ServiceAutoScaling', rule: 'scheduledActions[].startTime instant' },
  { kind: 'ServiceAutoScaling', rule: 'policies[].policyType default' },
] as const;

it.each(TAKEN_OUT)('the world is not at rest without $kind $rule', async ({ kind: name, rule: id }) => {
  let isWhole = true;
  const weakened = RESOURCE_KINDS.map((kind) => {
    if (kind.name !== name) return kind;
    const rule = tableRules(kind.fields).find((one) => one.id === id);
    if (!rule) throw new Error(`${name} has no rule ${id}`);
    return Object.defineProperty({ ...kind }, 'fields', { get: () => (isWhole ? kind.fields : rule.without) });
  });
  const world = await everyFieldWorld(weakened);
  const writes = world.sandbox.ledger.writes();

  isWhole = false;
  // Looked at anew, and often enough to meet another order.
  world.restart();
  await world.clock.advance(6 * SWEEP_MS);

  const objects = world.operator().views.objects();
  const drifted = objects.filter(({ sync }) => sync === 'OutOfSync').map(({ key }) => key);
  expect(drifted.length + world.sandbox.ledger.writes() - writes).toBeGreaterThan(0);
});
