import { RESOURCE_KINDS } from '../../kinds/index.ts';
import { effectOf } from '../../model/aws-calls.ts';
import { keyOf } from '../../model/identity.ts';
import type { ErasedKind, Owned } from '../../model/kind.ts';
import type { Tags } from '../../model/tags.ts';
import { type Connection, connect } from '../manifests/one-shot.ts';
import { CliError } from '../program/exit.ts';
import { flagText, type VerbContext } from '../program/verb.ts';
import { parseIdentity, parseSelection } from './address.ts';

export interface TagChange {
  readonly set: Tags;
  readonly remove: readonly string[];
}

/**
 * Changes tags of the one live object that a command line names, found by its owner and resource tags; nothing but tags
 * is written. Resolves to the object's key. Rejects with CliError where no such object of ours lives.
 */
export async function retagObject(context: VerbContext, change: TagChange): Promise<string> {
  const { owner } = context.config;
  if (!owner) throw new CliError('invalid', 'no owner is configured', 'set --owner or EVENKEEL_OWNER');
  const wanted = parseIdentity(context.args, flagText(context, 'namespace'));
  const kind = RESOURCE_KINDS.find(({ name }) => name === wanted.kind);
  if (!kind) throw new CliError('invalid', `a ${wanted.kind} is no object in AWS`);
  const aws = await connect(context);
  try {
    const owned = await findOwned(context, { aws, kind, owner });
    await send(aws, { kind, owned, change });
    return keyOf(owned.identity);
  } finally {
    aws.close();
  }
}

async function findOwned(
  context: VerbContext,
  about: { aws: Connection; kind: ErasedKind; owner: string },
): Promise<Owned> {
  const namespace = flagText(context, 'namespace');
  const { name } = parseIdentity(context.args, namespace);
  const { namespace: told } = parseSelection(context.args, namespace);
  const { aws, kind, owner } = about;
  const all = await kind.discover(owner, aws.readers.point(aws.scope));
  const found = all.filter(
    ({ identity }) => identity.name === name && (told === undefined || identity.namespace === told),
  );
  const [first, ...others] = found;
  if (!first) {
    const message = `no ${kind.name} ${name} of owner "${owner}" lives in ${aws.scope.account} ${aws.scope.region}`;
    throw new CliError('invalid', message, 'check --owner, --region and --namespace');
  }
  if (others.length === 0) return first;
  const keys = found.map(({ identity }) => keyOf(identity)).join(', ');
  throw new CliError('invalid', `more than one object has that name: ${keys}`, 'add --namespace');
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
