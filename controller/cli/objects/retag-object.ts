import { RESOURCE_KINDS } from '../../kinds/index.ts';
import { effectOf } from '../../model/aws-calls.ts';
import { type Identity, type KindName, keyOf, type ResourceKey } from '../../model/identity.ts';
import type { ErasedKind, Owned } from '../../model/kind.ts';
import type { Scope } from '../../model/scope.ts';
import type { TagChange } from '../../model/tags.ts';
import { type Connection, connect } from '../manifests/one-shot.ts';
import { CliError } from '../program/exit.ts';
import { flagText, type VerbContext } from '../program/verb.ts';
import { parseIdentity } from './address.ts';
import { findOwned, findOwnedNamed, ownerOf } from './find-owned.ts';

interface Target {
  readonly kind: ErasedKind;
  readonly scope: Scope;
  readonly owned: Owned;
}

/** What is to become of an object's tags; undefined where they stay. `caller` is whom AWS takes us for. */
export type ChangeOf = (owned: Owned, caller: string) => TagChange | undefined;

/**
 * Changes tags of the one live object that a command line names, found by its owner and resource tags, or of all objects
 * of a Namespace; nothing but tags is written. Resolves to the keys of those that were changed. Rejects with CliError
 * where no such object of ours lives.
 */
export async function retagObjects(context: VerbContext, changeOf: ChangeOf): Promise<readonly ResourceKey[]> {
  const aws = await connect(context);
  try {
    const changed: ResourceKey[] = [];
    for (const target of await targetsOf(context, aws)) {
      const change = changeOf(target.owned, aws.caller);
      if (!change) continue;
      await send(aws, target, change);
      changed.push(keyOf(target.owned.identity));
    }
    return changed;
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
  await send(aws, { kind, scope, owned }, change);
}

function resourceKind(wanted: KindName): ErasedKind {
  const kind = RESOURCE_KINDS.find(({ name }) => name === wanted);
  if (!kind) throw new CliError('invalid', `a ${wanted} is no object in AWS`);
  return kind;
}

async function targetsOf(context: VerbContext, aws: Connection): Promise<readonly Target[]> {
  const { scope } = aws;
  const owner = ownerOf(context);
  const wanted = parseIdentity(context.args, flagText(context, 'namespace'));
  if (wanted.kind === 'Namespace') return ofNamespace(wanted.name, owner, aws);
  const kind = resourceKind(wanted.kind);
  return [{ kind, scope, owned: await findOwned(context, { aws, scope, kind, owner }) }];
}

async function ofNamespace(namespace: string, owner: string, aws: Connection): Promise<readonly Target[]> {
  const { scope } = aws;
  const reader = aws.readers.point(scope);
  const found = await Promise.all(
    RESOURCE_KINDS.map(async (kind) => (await kind.discover(owner, reader)).map((owned) => ({ kind, scope, owned }))),
  );
  const targets = found.flat().filter(({ owned }) => owned.identity.namespace === namespace);
  if (targets.length > 0) return targets;
  const message = `no object of namespace ${namespace} and owner "${owner}" lives in ${scope.account} ${scope.region}`;
  throw new CliError('invalid', message, 'check --owner and --region');
}

async function send(aws: Connection, { kind, scope, owned }: Target, change: TagChange): Promise<void> {
  const { identity, locator } = owned;
  const seen = await kind.observe({ identity, locator }, aws.readers.point(scope));
  if (seen.state !== 'present') throw new CliError('refused', `${keyOf(identity)} is ${seen.state}; it takes no tags`);
  for (const step of kind.retag(seen.live, change)) {
    if (effectOf(step.call) !== 'tag') throw new CliError('refused', `${step.call} writes more than tags`);
    await aws.transport.send(scope, step.call, step.input, { lane: 0 });
  }
}
