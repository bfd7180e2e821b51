import { bindingOf } from '../../engine/resolve.ts';
import { RESOURCE_KINDS } from '../../kinds/index.ts';
import { placeOf } from '../../kinds/service/names.ts';
import { readSteered, type Steered } from '../../kinds/service/steering/steered.ts';
import type { ServiceRef } from '../../model/aws-reads.ts';
import type { Document, NamespaceSpec, Snapshot } from '../../model/document.ts';
import { type Identity, keyOf, type ResourceKey } from '../../model/identity.ts';
import { isObject } from '../../model/json.ts';
import type { Reader } from '../../model/kind.ts';
import { OWNER_TAG, RESOURCE_TAG } from '../../model/tags.ts';
import type { ResolvedScope } from '../../ports/scopes.ts';
import { type Connection, connect } from '../manifests/one-shot.ts';
import { readPaths } from '../manifests/read-paths.ts';
import { parseIdentity, parseSelection } from '../objects/address.ts';
import { findOwned, ownerOf } from '../objects/find-owned.ts';
import { CliError } from '../program/exit.ts';
import { flagText, type VerbContext } from '../program/verb.ts';

/** A service of ours in AWS, reached without a controller. */
export interface OpenService extends ResolvedScope {
  readonly aws: Connection;
  readonly owner: string;
  readonly key: ResourceKey;
  /** Reads by key, never what was read before. */
  reader(): Reader;
  /** The service as it is now. Rejects with CliError where it is gone, or is not ours any more. */
  read(): Promise<Steered>;
}

/**
 * Finds the service that a command line names: by its manifest where `--manifests` says one, else by its tags in the
 * account and Region of the credentials. Rejects with CliError: `refused` where credentials and pins disagree or the
 * service is somebody else's.
 */
export async function withService<T>(context: VerbContext, use: (open: OpenService) => Promise<T>): Promise<T> {
  const wanted = parseIdentity(context.args, flagText(context, 'namespace'));
  if (wanted.kind !== 'Service') throw new CliError('invalid', `a ${wanted.kind} has no rollout`, 'name a Service');
  const owner = ownerOf(context);
  const written = await writtenService(context, wanted);
  const aws = await connect(context);
  try {
    const resolved = written ? await confirmedScope(aws, written) : aws;
    const { key, place } = written?.place ? { ...written, place: written.place } : await byTags(context, aws, resolved);
    const reader = () => aws.readers.point(resolved.scope);
    const read = async () => ours(await readSteered(place, reader()), { owner, key, scope: resolved.scope });
    return await use({ ...resolved, aws, owner, key, reader, read });
  } finally {
    aws.close();
  }
}

interface Written {
  readonly key: ResourceKey;
  readonly namespace: string;
  readonly pin: NamespaceSpec | undefined;
  /** Undefined where the manifest names the service by references. */
  readonly place: ServiceRef | undefined;
}

async function writtenService(context: VerbContext, wanted: Identity): Promise<Written | undefined> {
  const path = flagText(context, 'manifests');
  if (path === undefined) return undefined;
  const snapshot = await readPaths([path], context.io);
  const { identity, key, spec } = documentOf(context, { snapshot, wanted, path });
  const namespace = snapshot.documents.find(
    (document) => document.identity.kind === 'Namespace' && document.identity.name === identity.namespace,
  );
  const pin = namespace?.spec as NamespaceSpec | undefined;
  return { key, namespace: identity.namespace, pin, place: placeOf(spec, identity) };
}

function documentOf(
  context: VerbContext,
  { snapshot, wanted, path }: { snapshot: Snapshot; wanted: Identity; path: string },
): Document {
  const { namespace: told } = parseSelection(context.args, flagText(context, 'namespace'));
  const found = snapshot.documents.filter(
    ({ identity: { kind, name, namespace } }) =>
      kind === wanted.kind && name === wanted.name && (told === undefined || namespace === told),
  );
  const [first, ...others] = found;
  if (!first) throw new CliError('invalid', `${path} has no valid document of Service/${wanted.name}`);
  if (others.length === 0) return first;
  const keys = found.map(({ key }) => key).join(', ');
  throw new CliError('invalid', `more than one object has that name: ${keys}`, 'add --namespace');
}

/** The account and Region of the Namespace document, as credentials really have them. */
async function confirmedScope(aws: Connection, { namespace, pin }: Written): Promise<ResolvedScope> {
  const result = bindingOf(namespace, pin);
  if ('blocked' in result) throw new CliError('refused', result.blocked);
  const { account, ...binding } = result.binding;
  const resolved = await aws.scopes.resolve(binding);
  if (account === undefined || resolved.scope.account === account) return resolved;
  const message = `namespace "${namespace}" is pinned to ${account}; the credentials (${resolved.caller}) belong to ${resolved.scope.account}`;
  throw new CliError('refused', message);
}

async function byTags(
  context: VerbContext,
  aws: Connection,
  { scope }: ResolvedScope,
): Promise<{ readonly key: ResourceKey; readonly place: ServiceRef }> {
  const kind = RESOURCE_KINDS.find(({ name }) => name === 'Service');
  if (!kind) throw new CliError('invalid', 'services are not known here');
  const { identity, locator } = await findOwned(context, { aws, scope, kind, owner: ownerOf(context) });
  const { cluster, service } = isObject(locator) ? locator : {};
  return { key: keyOf(identity), place: { cluster: String(cluster), service: String(service) } };
}

function ours(
  steered: Steered | undefined,
  { owner, key, scope }: Pick<OpenService, 'owner' | 'key' | 'scope'>,
): Steered {
  if (!steered) throw new CliError('invalid', `${key} does not live in ${scope.account} ${scope.region}`);
  const { [OWNER_TAG]: taggedOwner, [RESOURCE_TAG]: taggedKey } = steered.tags;
  if (taggedOwner === owner && taggedKey === key) return steered;
  const whose =
    taggedOwner === undefined ? 'carries no owner tag' : `belongs to ${taggedKey} of owner "${taggedOwner}"`;
  throw new CliError('refused', `the service of ${key} ${whose}; it is looked at and steered by its owner alone`);
}
