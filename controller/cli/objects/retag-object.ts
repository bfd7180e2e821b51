import { RESOURCE_KINDS } from '../../kinds/index.ts';
import { effectOf } from '../../model/aws-calls.ts';
import { type Identity, type KindName, keyOf } from '../../model/identity.ts';
import type { ErasedKind, Owned } from '../../model/kind.ts';
import type { Scope } from '../../model/scope.ts';
import type { Tags } from '../../model/tags.ts';
import { type Connection, connect } from '../manifests/one-shot.ts';
import { CliError } from '../program/exit.ts';
import { flagText, type VerbContext } from '../program/verb.ts';
import { parseIdentity } from './address.ts';
import { findOwned, findOwnedNamed, ownerOf } from './find-owned.ts';

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
  const kind = resourceKind(wanted.kind);
  const aws = await connect(context);
  try {
    const owned = await findOwned(context, { aws, scope: aws.scope, kind, owner });
    await send(aws, { kind, scope: aws.scope, owned, change });
    return keyOf(owned.identity);
  } finally {
    aws.close();
  }
}

/** The same for an object that is known, where it is known to live. */
export async function retagIdentity(
  aws: Connection,
  { identity, scope, owner }: { readonly identity: Identity; readonly scope: Scope; readonly owner: string },
  change: TagChange,
): Promise<void> {
  const kind = resourceKind(identity.kind);
  const owned = await findOwnedNamed({ aws, scope, kind, owner }, identity);
  await send(aws, { kind, scope, owned, change });
}

function resourceKind(wanted: KindName): ErasedKind {
  const kind = RESOURCE_KINDS.find(({ name }) => name === wanted);
  if (!kind) throw new CliError('invalid', `a ${wanted} is no object in AWS`);
  return kind;
}

interface Sending {
  readonly kind: ErasedKind;
  readonly scope: Scope;
  readonly owned: Owned;
  readonly change: TagChange;
}

async function send(aws: Connection, { kind, scope, owned, change }: Sending): Promise<void> {
  const { identity, locator } = owned;
  const seen = await kind.observe({ identity, locator }, aws.readers.point(scope));
  if (seen.state !== 'present') throw new CliError('refused', `${keyOf(identity)} is ${seen.state}; it takes no tags`);
  for (const step of kind.retag(seen.live, change)) {
    if (effectOf(step.call) !== 'tag') throw new CliError('refused', `${step.call} writes more than tags`);
    await aws.transport.send(scope, step.call, step.input, { lane: 0 });
  }
}
