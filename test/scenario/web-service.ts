import type { OperatorEvent } from '../../controller/model/event.ts';
import type { ResourceKey } from '../../controller/model/identity.ts';
import type { JsonObject } from '../../controller/model/json.ts';
import type { ObjectStatus } from '../../controller/model/status.ts';
import { documentText, namespaceText } from '../support/small-world.ts';
import { createWorld, type Files, type World, type WorldOptions } from '../support/world.ts';

export const MINUTE = 60_000;
export const WEB: ResourceKey = 'shop/Service/web';
export const PLACE = { cluster: 'shop', service: 'web' } as const;

export interface WebParts {
  readonly spec?: JsonObject;
  readonly management?: JsonObject;
  /** Further manifests by path. */
  readonly files?: Files;
}

/** A cluster and the service `web` on the given image; a tag that begins with `crash` never becomes healthy. */
export function webFiles(image: string, { spec = {}, management, files = {} }: WebParts = {}): Files {
  const service = {
    cluster: 'shop',
    launchType: 'FARGATE',
    desiredCount: 2,
    networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a'] } },
    deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
    template: {
      networkMode: 'awsvpc',
      requiresCompatibilities: ['FARGATE'],
      cpu: '256',
      memory: '512',
      containerDefinitions: [{ name: 'app', image }],
    },
    ...spec,
  };
  return {
    'namespace.yaml': namespaceText(),
    'cluster.yaml': documentText('Cluster', 'shop', { capacityProviders: ['FARGATE', 'FARGATE_SPOT'] }),
    'web.yaml': documentText('Service', 'web', service, management),
    ...files,
  };
}

/** A world in which the service went through the given images one after the other, each to its end. */
export async function webWorld(
  images: readonly string[],
  parts: WebParts = {},
  options: Partial<WorldOptions> = {},
): Promise<World> {
  const world = createWorld({ seed: 7, sandbox: { shuffle: true }, ...options });
  for (const image of images) {
    await world.commit(webFiles(image, parts));
    if (!(await world.settle())) throw new Error(`${image} does not settle`);
    await world.clock.advance(2 * MINUTE);
  }
  return world;
}

export function statusOf(world: World): ObjectStatus {
  const status = world.operator().views.object(WEB);
  if (!status) throw new Error('the service is not known');
  return status;
}

/** Every mutating call from a moment on, tags included, of everybody. */
export function callsSince(world: World, since: number): readonly string[] {
  return world.sandbox.ledger
    .entries()
    .filter(({ mutating, at }) => mutating && at >= since)
    .map(({ operation }) => operation);
}

/** Types of the events about the service from a moment on, steps left out. */
export function toldSince(world: World, since: number): readonly string[] {
  return eventsSince(world, since).map(({ type }) => type);
}

export function eventsSince(world: World, since: number): readonly OperatorEvent[] {
  return world.events.filter(
    (event) => 'key' in event && event.key === WEB && event.at >= since && event.type !== 'StepExecuted',
  );
}

/** What the service runs: `web:2`. */
export async function runs(world: World): Promise<string> {
  const { services } = (await world.call('ecs', 'DescribeServices', { cluster: 'shop', services: ['web'] })) as {
    readonly services: readonly { readonly taskDefinition: string }[];
  };
  return services[0]?.taskDefinition.split('/').at(-1) ?? '';
}

/** Lets time go on past this moment, so that what was done before is told from what comes. */
export async function now(world: World): Promise<number> {
  await world.clock.advance(1);
  return world.clock.now();
}
