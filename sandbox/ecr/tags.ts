import { Fault } from '../contract.ts';
import { type EcrWorld, type Repository, repositoryOf } from './world.ts';

export interface TagInput {
  readonly Key: string;
  readonly Value: string;
}

const TAGS_AT_MOST = 50;

export function putTags(repository: Repository, tags: readonly TagInput[]): void {
  if (tags.some(({ Key }) => Key.toLowerCase().startsWith('aws:'))) {
    const message = "Invalid parameter at 'tags' failed to satisfy constraint: 'Tag keys cannot begin with aws:'";
    throw new Fault('InvalidTagParameterException', message);
  }
  const keys = new Set([...repository.tags.keys(), ...tags.map(({ Key }) => Key)]);
  if (keys.size > TAGS_AT_MOST)
    throw new Fault('TooManyTagsException', 'The maximum number of tags on a repository is 50.');
  for (const { Key, Value } of tags) repository.tags.set(Key, Value);
}

interface Tagged {
  readonly resourceArn: string;
}

export function tagResource(world: EcrWorld, input: Tagged & { readonly tags: readonly TagInput[] }) {
  putTags(taggedOf(world, input), input.tags);
  return {};
}

export function untagResource(world: EcrWorld, input: Tagged & { readonly tagKeys: readonly string[] }) {
  const { tags } = taggedOf(world, input);
  for (const key of input.tagKeys) tags.delete(key);
  return {};
}

export function listTagsForResource(world: EcrWorld, input: Tagged) {
  return { tags: [...taggedOf(world, input).tags].map(([Key, Value]) => ({ Key, Value })) };
}

function taggedOf(world: EcrWorld, { resourceArn }: Tagged): Repository {
  return repositoryOf(world, { repositoryName: resourceArn.slice(resourceArn.indexOf(':repository/') + 12) });
}
