import { Fault } from '../contract.ts';
import type { DiscoveryWorld } from './world.ts';

export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

interface Tagged {
  readonly ResourceARN: string;
}

export function tagsFrom(tags: readonly Tag[] | undefined): Map<string, string> {
  return new Map((tags ?? []).map(({ Key, Value }) => [Key, Value]));
}

export function tagResource(world: DiscoveryWorld, input: Tagged & { readonly Tags: readonly Tag[] }) {
  const tags = tagsOf(world, input);
  for (const { Key, Value } of input.Tags) tags.set(Key, Value);
  return {};
}

export function untagResource(world: DiscoveryWorld, input: Tagged & { readonly TagKeys: readonly string[] }) {
  const tags = tagsOf(world, input);
  for (const key of input.TagKeys) tags.delete(key);
  return {};
}

export function listTagsForResource(world: DiscoveryWorld, input: Tagged) {
  return { Tags: [...tagsOf(world, input)].map(([Key, Value]) => ({ Key, Value })) };
}

function tagsOf({ namespaces, services }: DiscoveryWorld, { ResourceARN: arn }: Tagged): Map<string, string> {
  const found = [...namespaces.values(), ...services.values()].find((one) => one.arn === arn);
  if (found) return found.tags;
  throw new Fault('ResourceNotFoundException', `Could not find resource with ARN: ${arn}`);
}
