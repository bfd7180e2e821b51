import type { ResourceStore, Stored, Stores } from '../cloudcontrol/store.ts';
import { Fault, type MakeService, type Region } from '../contract.ts';

interface Secret {
  readonly name: string;
  readonly arn: string;
  readonly version: string;
  readonly value: string | undefined;
  readonly createdAt: number;
  readonly deletedAt?: number | undefined;
}

interface World {
  readonly region: Region;
  readonly store: ResourceStore;
  /** Scheduled for deletion, by name. */
  readonly leaving: Map<string, Secret>;
}

const SECRET = 'AWS::SecretsManager::Secret';

/** AWS Secrets Manager: secrets by name, with their newest value alone. */
export function secretsService(stores: Stores): MakeService {
  return (region) => {
    const world: World = { region, store: stores(region), leaving: new Map() };
    return {
      operations: Object.keys(OPERATIONS),
      call: (operation, input) => OPERATIONS[operation]?.(world, input as never) ?? {},
    };
  };
}

const OPERATIONS: Readonly<Record<string, (world: World, input: never) => Record<string, unknown>>> = {
  CreateSecret: createSecret,
  DescribeSecret: describeSecret,
  GetSecretValue: getSecretValue,
  DeleteSecret: deleteSecret,
};

const DAY_MS = 86_400_000;
const RECOVERY_DAYS = 30;

interface Create {
  readonly Name: string;
  readonly SecretString?: string;
}

function createSecret({ region, store, leaving }: World, { Name: name, SecretString: value }: Create) {
  if (leaving.has(name)) {
    const message = "You can't create this secret because a secret with this name is already scheduled for deletion.";
    throw new Fault('InvalidRequestException', message);
  }
  if (store.list(SECRET).some(({ model }) => model.Name === name))
    throw new Fault('ResourceExistsException', `The operation failed because the secret ${name} already exists.`);
  const arn = `arn:aws:secretsmanager:${region.region}:${region.account}:secret:${name}-${region.hex(6)}`;
  const version = `${region.hex(8)}-0000-4000-8000-${region.hex(12)}`;
  const model = { Id: arn, Name: name, ...(value === undefined ? {} : { SecretString: value }) };
  const facts = { VersionId: version };
  store.put({ type: SECRET, identifier: arn, model, facts, createdAt: region.clock.now() });
  return { ARN: arn, Name: name, VersionId: version };
}

function describeSecret(world: World, { SecretId }: { SecretId: string }) {
  const { arn, name, version, createdAt, deletedAt } = secretOf(world, SecretId);
  return {
    ARN: arn,
    Name: name,
    CreatedDate: new Date(createdAt),
    LastChangedDate: new Date(createdAt),
    DeletedDate: deletedAt === undefined ? undefined : new Date(deletedAt),
    VersionIdsToStages: { [version]: ['AWSCURRENT'] },
  };
}

/** A secret that is about to be deleted tells nothing any more. */
function getSecretValue(world: World, { SecretId }: { SecretId: string }) {
  const { arn, name, version, value, createdAt, deletedAt } = secretOf(world, SecretId);
  if (deletedAt !== undefined)
    throw new Fault(
      'InvalidRequestException',
      "You can't perform this operation on the secret because it was marked for deletion.",
    );
  return {
    ARN: arn,
    Name: name,
    VersionId: version,
    SecretString: value,
    VersionStages: ['AWSCURRENT'],
    CreatedDate: new Date(createdAt),
  };
}

interface Delete {
  readonly SecretId: string;
  readonly RecoveryWindowInDays?: number;
  readonly ForceDeleteWithoutRecovery?: boolean;
}

/** A secret can be restored for a while; until then it is described with its date. */
function deleteSecret(world: World, input: Delete) {
  const secret = secretOf(world, input.SecretId);
  const now = world.region.clock.now();
  const days = input.RecoveryWindowInDays ?? RECOVERY_DAYS;
  const deletedAt = input.ForceDeleteWithoutRecovery ? now : now + days * DAY_MS;
  world.store.remove(SECRET, secret.arn);
  if (input.ForceDeleteWithoutRecovery) world.leaving.delete(secret.name);
  else world.leaving.set(secret.name, { ...secret, deletedAt });
  return { ARN: secret.arn, Name: secret.name, DeletionDate: new Date(deletedAt) };
}

/** By name, by ARN, or by an ARN without the six characters that Secrets Manager puts behind the name. */
function secretOf({ store, leaving }: World, id: string): Secret {
  const found = [...store.list(SECRET).map(viewOf), ...leaving.values()].find(
    ({ arn, name }) => name === id || arn === id || arn.slice(0, -'-000000'.length) === id,
  );
  if (found) return found;
  throw new Fault('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
}

function viewOf({ identifier: arn, model, facts, createdAt }: Stored): Secret {
  const value = typeof model.SecretString === 'string' ? model.SecretString : undefined;
  return { arn, name: String(model.Name), version: String(facts?.VersionId ?? ''), value, createdAt };
}
