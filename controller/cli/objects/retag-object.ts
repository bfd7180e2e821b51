import { RESOURCE_KINDS } from '../../kinds/index.ts';
import { effectOf } from '../../model/aws-calls.ts';
import { keyOf } from '../../model/identity.ts';
import type { ErasedKind, Owned } from '../../model/kind.ts';
import type { Tags } from '../../model/tags.ts';
import { type Connection, connect } from '../manifests/one-shot.ts';
import { CliError } from '../program/exit.ts';
import { flagText, type VerbContext } from '../program/verb.ts';
import { parseIdentity } from './address.ts';
import { findOwned, ownerOf } from './find-owned.ts';

export interface TagChange {
  readonly set: Tags;
  readonly remove: readonly string[];
}

/**
 * Changes tags of the one live object that a command line names, found by its owner and resource tags; nothing but tags
 * is written. Resolves to the object's key. Rejects with CliError where no such object of ours lives.
 */
export async function retagObject(context: VerbContext, change: TagChange): Promise<string> {
  const owner = ownerOf(context);
  const wanted = parseIdentity(context.args, flagText(context, 'namespace'));
  const kind = RESOURCE_KINDS.find(({ name }) => name === wanted.kind);
  if (!kind) throw new CliError('invalid', `a ${wanted.kind} is no object in AWS`);
  const aws = await connect(context);
  try {
    const owned = await findOwned(context, { aws, scope: aws.scope, kind, owner });
    await send(aws, { kind, owned, change });
    return keyOf(owned.identity);
  } finally {
    aws.close();
  }
}

async function send(aws: Connection, about: { kind: ErasedKind; owned: Owned; change: TagChange }): Promise<void> {
  const { kind, owned, change } = about;
  const { identity, locator } = owned;
  const seen = await kind.observe({ identity, locator }, aws.readers.point(aws.scope));
  if (seen.state !== 'present') throw new CliError('refused', `${keyOf(identity)} is ${seen.state}; it takes no tags`);
  for (const step of kind.retag(seen.live, change)) {
    if (effectOf(step.call) !== 'tag') throw new CliError('refused', `${step.call} writes more than tags`);
    await aws.transport.send(aws.scope, step.call, step.input, { lane: 0 });
  }
}
