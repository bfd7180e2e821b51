import type { ResourceKey } from '../../../controller/model/identity.ts';
import type { Asked } from '../ask.ts';
import { storedOf } from '../stored.ts';
import type { SystemWorld } from '../system-world.ts';

type Read = (world: SystemWorld) => Promise<unknown>;

/** The properties of what an `AwsResource` document made. */
export function resource(key: ResourceKey): Read {
  return async (world) => (await storedOf(world, key)).model;
}

/** What a reference to the document means. */
export function refOf(world: SystemWorld, key: ResourceKey): unknown {
  return world.status(key).outputs?.[''];
}

/** An output of the document, by name. */
export function outputOf(world: SystemWorld, key: ResourceKey, output: string): unknown {
  return world.status(key).outputs?.[output];
}

/** The first of what a call answers in a list. */
export function first(service: string, operation: string, list: string, input: object = {}): Read {
  return async (world) => ((await world.call(service, operation, input)) as Record<string, unknown[]>)[list]?.[0];
}

/** All that a call answers in a list. */
export function every(service: string, operation: string, list: string, input: object = {}): Read {
  return async (world) => ((await world.call(service, operation, input)) as Record<string, unknown[]>)[list];
}

/** The service of the only cluster that has a service. */
export function service(cluster: string, name: string): Read {
  return first('ecs', 'DescribeServices', 'services', { cluster, services: [name] });
}

/** What a service runs. */
export function taskDefinition(cluster: string, name: string): Read {
  return async (world) => {
    const found = (await service(cluster, name)(world)) as { readonly taskDefinition: string };
    return (await world.call('ecs', 'DescribeTaskDefinition', { taskDefinition: found.taskDefinition })).taskDefinition;
  };
}

/** What a GET of the URL, or what is said instead, answers from outside. */
export function answer(url: (world: SystemWorld) => string, asked: (world: SystemWorld) => Asked = () => ({})): Read {
  return async (world) => {
    const { answerOf } = await import('../ask.ts');
    return answerOf(url(world), world, asked(world));
  };
}
