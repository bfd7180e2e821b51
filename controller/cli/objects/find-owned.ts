import { keyOf } from '../../model/identity.ts';
import type { ErasedKind, Owned } from '../../model/kind.ts';
import type { Scope } from '../../model/scope.ts';
import type { Connection } from '../manifests/one-shot.ts';
import { CliError } from '../program/exit.ts';
import { flagText, type VerbContext } from '../program/verb.ts';
import { parseIdentity, parseSelection } from './address.ts';

/** Where to look, and for what kind of object of whose. */
export interface Search {
  readonly aws: Connection;
  readonly scope: Scope;
  readonly kind: ErasedKind;
  readonly owner: string;
}

/**
 * The one live object that a command line names, found by its owner and resource tags. Rejects with CliError where no
 * such object of ours lives in the scope, or more than one.
 */
export async function findOwned(context: VerbContext, search: Search): Promise<Owned> {
  const namespace = flagText(context, 'namespace');
  const { name } = parseIdentity(context.args, namespace);
  const { namespace: told } = parseSelection(context.args, namespace);
  return findOwnedNamed(search, { name, namespace: told });
}

/** The same for a name that is known; without a namespace it must be the only one. */
export async function findOwnedNamed(
  { aws, scope, kind, owner }: Search,
  { name, namespace: told }: { readonly name: string; readonly namespace?: string | undefined },
): Promise<Owned> {
  const all = await kind.discover(owner, aws.readers.point(scope));
  const found = all.filter(
    ({ identity }) => identity.name === name && (told === undefined || identity.namespace === told),
  );
  const [first, ...others] = found;
  if (!first) {
    const message = `no ${kind.name} ${name} of owner "${owner}" lives in ${scope.account} ${scope.region}`;
    throw new CliError('invalid', message, 'check --owner, --region and --namespace');
  }
  if (others.length === 0) return first;
  const keys = found.map(({ identity }) => keyOf(identity)).join(', ');
  throw new CliError('invalid', `more than one object has that name: ${keys}`, 'add --namespace');
}

/** The owner that tags must name. Throws CliError where none is configured. */
export function ownerOf({ config }: VerbContext): string {
  if (config.owner) return config.owner;
  throw new CliError('invalid', 'no owner is configured', 'set --owner or EVENKEEL_OWNER');
}
