import { beforeAll, describe, expect, it } from 'vitest';
import { RESOURCE_KINDS } from '../../controller/kinds/index.ts';
import type { Fields } from '../../controller/model/fields.ts';
import { SWEEP_MS, type World } from '../support/world.ts';
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

interface TakenOut {
  readonly kind: string;
  readonly fields: Fields;
}

function takenOut({ kind: name, rule: id }: (typeof TAKEN_OUT)[number]): TakenOut {
  const kind = RESOURCE_KINDS.find((one) => one.name === name);
  const rule = kind && tableRules(kind.fields).find((one) => one.id === id);
  if (!rule) throw new Error(`${name} has no rule ${id}`);
  return { kind: name, fields: rule.without };
}

describe('one world, with one rule less at a time', () => {
  let less: TakenOut | undefined;
  let world: World;
  const weakened = RESOURCE_KINDS.map((kind) =>
    Object.defineProperty({ ...kind }, 'fields', { get: () => (less?.kind === kind.name ? less.fields : kind.fields) }),
  );
  beforeAll(async () => {
    world = await everyFieldWorld(weakened);
  });

  it.each(TAKEN_OUT)('is not at rest without $kind $rule', async (rule) => {
    less = takenOut(rule);
    world.restart();
    let without = 0;
    // Often enough to meet another order.
    for (let sweep = 1; without === 0 && sweep <= 6; sweep++) without = await disturbances(1);
    less = undefined;
    world.restart();
    await disturbances(2);
    expect([without > 0, await disturbances(1)]).toEqual([true, 0]);
  });

  /** How many objects drifted, and what was written. */
  async function disturbances(sweeps: number): Promise<number> {
    const writes = world.sandbox.ledger.writes();
    await world.clock.advance(sweeps * SWEEP_MS);
    const drifted = world
      .operator()
      .views.objects()
      .filter(({ sync }) => sync === 'OutOfSync');
    return drifted.length + world.sandbox.ledger.writes() - writes;
  }
});
