import { Fault } from '../../contract.ts';
import { bucketModel } from '../../s3/bucket-model.ts';
import { generatedName } from '../assign.ts';
import type { Behaviour } from '../behaviour.ts';
import { isModel, modelOf, modelsOf, sameJson, textOf } from '../json.ts';
import type { Model } from '../store.ts';
import type { Place } from '../world.ts';

const TABLE = 'AWS::DynamoDB::Table';
const BUCKET = 'AWS::S3::Bucket';

/** A stream has a new ARN each time it is switched on (Amazon DynamoDB developer guide, "Change data capture"). */
export const DYNAMODB_TABLE: Behaviour = {
  seconds: { create: 10, update: 10, delete: 10 },
  later: ['StreamArn'],
  create(wanted, place) {
    assertAttributes(wanted);
    const name = textOf(wanted, 'TableName') ?? generatedName(TABLE, place);
    const Arn = `arn:aws:dynamodb:${place.region.region}:${place.region.account}:table/${name}`;
    const model = { ...TABLE_DEFAULTS, ...wanted, TableName: name, Arn };
    return isModel(wanted.StreamSpecification) ? { ...model, StreamArn: streamOf(Arn, place) } : model;
  },
  update(before, wanted, place) {
    assertAttributes(wanted);
    const { StreamArn: _, ...rest } = wanted;
    if (!isModel(wanted.StreamSpecification)) return rest;
    const isSame = sameJson(before.model.StreamSpecification, wanted.StreamSpecification);
    const StreamArn = isSame ? before.model.StreamArn : undefined;
    return { ...rest, StreamArn: StreamArn ?? streamOf(String(wanted.Arn), place) };
  },
  mayRemove({ identifier, model }) {
    if (model.DeletionProtectionEnabled !== true) return;
    const message = `Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first. Table: ${identifier}`;
    throw new Fault('ValidationException', message);
  },
};

const TABLE_DEFAULTS: Model = {
  BillingMode: 'PROVISIONED',
  DeletionProtectionEnabled: false,
  PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false },
  TableClass: 'STANDARD',
  Tags: [],
};

function streamOf(arn: string, { region }: Place): string {
  return `${arn}/stream/${new Date(region.clock.now()).toISOString().slice(0, -1)}`;
}

/** Every key's attribute is defined, and no other. */
function assertAttributes(wanted: Model): void {
  const defined = new Set(modelsOf(wanted, 'AttributeDefinitions').map(({ AttributeName }) => AttributeName));
  const indexes = [...modelsOf(wanted, 'GlobalSecondaryIndexes'), ...modelsOf(wanted, 'LocalSecondaryIndexes')];
  const keys = [wanted, ...indexes]
    .flatMap((each) => modelsOf(each, 'KeySchema'))
    .map(({ AttributeName }) => AttributeName);
  if (defined.size === new Set(keys).size && keys.every((key) => defined.has(key))) return;
  throw new Fault(
    'ValidationException',
    'One or more parameter values were invalid: Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions',
  );
}

/** The same buckets that S3's own API has: names are the world's, and what is not empty stays. */
export const S3_BUCKET: Behaviour = {
  create(wanted, place) {
    const { region, buckets } = place;
    const name = textOf(wanted, 'BucketName') ?? generatedName(BUCKET, place);
    const known = buckets.get(name);
    if (known)
      throw new Fault(
        known.owner === region.account ? 'BucketAlreadyOwnedByYou' : 'BucketAlreadyExists',
        `${name} already exists`,
        409,
      );
    assertNotifications(wanted, place);
    const own = { name, owner: region.account, region, createdAt: region.clock.now(), queues: [] };
    buckets.set(name, { ...own, versioning: versioningOf(wanted), objects: new Map(), uploads: new Map() });
    return { ...bucketModel(name, region), ...wanted, BucketName: name };
  },
  update({ identifier }, wanted, place) {
    assertNotifications(wanted, place);
    const bucket = place.buckets.get(identifier);
    if (bucket) bucket.versioning = versioningOf(wanted) ?? (bucket.versioning && 'Suspended');
    return wanted;
  },
  mayRemove({ identifier }, { buckets }) {
    if ((buckets.get(identifier)?.objects.size ?? 0) === 0) return;
    throw new Fault('BucketNotEmpty', 'The bucket you tried to delete is not empty', 409);
  },
  removed({ identifier }, { buckets }) {
    buckets.delete(identifier);
  },
};

function versioningOf(wanted: Model): 'Enabled' | 'Suspended' | undefined {
  const { Status } = modelOf(wanted, 'VersioningConfiguration');
  return Status === 'Enabled' || Status === 'Suspended' ? Status : undefined;
}

/** A function must let S3 call it before a bucket may notify it (Amazon S3 user guide, "Granting permissions to publish"). */
function assertNotifications(wanted: Model, { store }: Place): void {
  const functions = modelsOf(modelOf(wanted, 'NotificationConfiguration'), 'LambdaConfigurations').map((each) =>
    String(each.Function),
  );
  const isAllowed = (arn: string): boolean =>
    store.list('AWS::Lambda::Permission').some(({ model }) => {
      const name = String(model.FunctionName);
      return model.Principal === 's3.amazonaws.com' && (name === arn || arn.endsWith(`:function:${name}`));
    });
  if (functions.every(isAllowed)) return;
  throw new Fault('InvalidArgument', 'Unable to validate the following destination configurations');
}
