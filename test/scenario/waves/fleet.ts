import type { OperatorEvent } from '../../../controller/model/event.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import type { ObjectStatus } from '../../../controller/model/status.ts';
import { SKIPPED_TAG, SUSPEND_TAG, type Tags } from '../../../controller/model/tags.ts';
import { documentText, namespaceText } from '../../support/small-world.ts';
import { createWorld, type Files, type World, type WorldOptions } from '../../support/world.ts';

export const MINUTE = 60_000;

export function nameOf(index: number): string {
  return `web-${String(index).padStart(3, '0')}`;
}

export function keyOf(index: number): `${string}/${string}/${string}` {
  return `shop/Service/${nameOf(index)}`;
}

export interface FleetParts {
  readonly size: number;
  /** Image of each service; a tag that begins with `crash` never becomes healthy. */
  readonly image: (index: number) => string;
  readonly waves?: JsonObject;
  readonly count?: number;
  readonly labels?: (index: number) => Readonly<Record<string, string>>;
}

/** One cluster and so many services from one base. */
export function fleetFiles({ size, image, waves, count = 1, labels }: FleetParts): Files {
  const services = Array.from({ length: size }, (_, i) => {
    const text = documentText('Service', nameOf(i), {
      cluster: 'shop',
      launchType: 'FARGATE',
      desiredCount: count,
      networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a'] } },
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
      template: {
        networkMode: 'awsvpc',
        requiresCompatibilities: ['FARGATE'],
        cpu: '256',
        memory: '512',
        containerDefinitions: [{ name: 'app', image: image(i) }],
      },
    });
    const own = labels?.(i);
    const labelled = own ? text.replace('metadata:\n', `metadata:\n  labels: ${JSON.stringify(own)}\n`) : text;
    return [`${nameOf(i)}.yaml`, labelled] as const;
  });
  return {
    'namespace.yaml': namespaceWith(waves),
    'cluster.yaml': documentText('Cluster', 'shop', { capacityProviders: ['FARGATE'] }),
    ...Object.fromEntries(services),
  };
}

function namespaceWith(waves: JsonObject | undefined): string {
  const text = namespaceText();
  return waves === undefined ? text : text.replace('spec:\n', `spec:\n  waves: ${JSON.stringify(waves)}\n`);
}

/** A fleet that runs `app:1` and is settled. */
export async function fleetWorld(
  parts: Omit<FleetParts, 'image'>,
  options: Partial<WorldOptions> = {},
): Promise<World> {
  const world = createWorld({ seed: 7, ...options });
  await world.commit(fleetFiles({ ...parts, image: () => 'app:1' }));
  if (!(await world.settle())) throw new Error('the fleet does not settle');
  await world.clock.advance(2 * MINUTE);
  return world;
}

export function statusAt(world: World, index: number): ObjectStatus {
  const status = world.operator().views.object(keyOf(index));
  if (!status) throw new Error(`${keyOf(index)} is not known`);
  return status;
}

/** When each service was told to run something else, in order. */
export function rolloutsSince(world: World, since: number): readonly { readonly at: number; readonly name: string }[] {
  return world.sandbox.ledger
    .entries({ mutating: true })
    .filter(({ operation, at, input }) => operation === 'UpdateService' && at >= since && 'taskDefinition' in input)
    .map(({ at, input }) => ({ at, name: String(input.service) }));
}

export function told<T extends OperatorEvent['type']>(
  world: World,
  type: T,
  since = 0,
): readonly Extract<OperatorEvent, { type: T }>[] {
  return world.events.filter(
    (event): event is Extract<OperatorEvent, { type: T }> => event.type === type && event.at >= since,
  );
}

/** What a service runs: `web-001:2`. */
export async function runsOf(world: World, index: number): Promise<string> {
  const { services } = (await world.call('ecs', 'DescribeServices', {
    cluster: 'shop',
    services: [nameOf(index)],
  })) as { readonly services: readonly { readonly taskDefinition: string }[] };
  return services[0]?.taskDefinition.split('/').at(-1) ?? '';
}

async function retag(world: World, index: number, change: { set?: Tags; remove?: readonly string[] }): Promise<void> {
  const resourceArn = `arn:aws:ecs:eu-west-1:123456789012:service/shop/${nameOf(index)}`;
  const tags = Object.entries(change.set ?? {}).map(([key, value]) => ({ key, value }));
  if (tags.length > 0) await world.call('ecs', 'TagResource', { resourceArn, tags });
  if (change.remove) await world.call('ecs', 'UntagResource', { resourceArn, tagKeys: change.remove });
}

/** What `rollout skip`, `suspend` and `resume` write. */
export function skip(world: World, index: number): Promise<void> {
  return retag(world, index, { set: { [SKIPPED_TAG]: `${new Date(world.clock.now()).toISOString()} ann` } });
}

export function suspend(world: World, index: number): Promise<void> {
  return retag(world, index, { set: { [SUSPEND_TAG]: '- incident' } });
}

export function resume(world: World, index: number): Promise<void> {
  return retag(world, index, { remove: [SUSPEND_TAG] });
}
