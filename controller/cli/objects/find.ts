import type { ObjectRow } from '../../../dashboard/schema/objects.ts';
import type { Identity } from '../../model/identity.ts';
import type { ControllerClient } from '../api/client.ts';
import { CliError } from '../program/exit.ts';
import { didYouMean } from '../program/suggest.ts';
import { parseIdentity, parseSelection } from './address.ts';

/**
 * The one object that a command line names. Where no namespace is told, the only one that has such an object is taken.
 * Rejects with CliError where there is none, or more than one.
 */
export async function findObject(
  client: ControllerClient,
  args: readonly string[],
  namespace: string | undefined,
): Promise<Identity> {
  const wanted = parseIdentity(args, namespace);
  const { namespace: told } = parseSelection(args, namespace);
  if (told !== undefined) return wanted;
  const rows = await client.objects({ kind: wanted.kind });
  const found = rows.filter((row) => row.name === wanted.name);
  if (found.length > 1) throw ambiguous(found);
  const [row] = found;
  return row ? { ...wanted, namespace: row.namespace } : wanted;
}

function ambiguous(found: readonly ObjectRow[]): CliError {
  const keys = found.map((row) => row.key).join(', ');
  return new CliError('invalid', `more than one object has that name: ${keys}`, 'add --namespace');
}

/** Says that there is no such object, and what may have been meant. */
export async function noSuchObject(
  client: ControllerClient,
  wanted: Pick<Identity, 'kind' | 'name'> & { readonly namespace?: string | undefined },
): Promise<CliError> {
  const { namespace, kind, name } = wanted;
  const rows = await client.objects({ kind });
  const hint = rows.length === 0 ? `no ${kind} is managed here` : undefined;
  const suggestion = didYouMean(
    name,
    rows.map((row) => row.name),
  );
  return new CliError(
    'invalid',
    `there is no ${namespace === undefined ? '' : `${namespace}/`}${kind}/${name}${suggestion}`,
    hint,
  );
}
