import type { Need, NeededBy } from './need.ts';

/** A bucket that the controller itself reads. */
export interface OwnBucket {
  readonly bucket: string;
  /** What the keys begin with. */
  readonly prefix: string;
  /** URL of an SQS queue that tells of changes. */
  readonly queue?: string | undefined;
}

/** Who is told: a topic or an event bus. */
export interface OwnTarget {
  readonly call: 'sns:Publish' | 'events:PutEvents';
  readonly arn: string;
  /** Entered for it; then that role has to be allowed, and this one to enter it. */
  readonly roleArn?: string | undefined;
}

/** What the controller works with beside the objects of its documents, as its options name it. */
export interface OwnPlaces {
  readonly sources: readonly OwnBucket[];
  /** States of Terraform: the prefix is the whole key. */
  readonly states: readonly OwnBucket[];
  readonly targets: readonly OwnTarget[];
}

/** What those take. Everything is a read, or told to people: a part of every policy that a controller runs with. Pure. */
export function ownNeeds({ sources, states, targets }: OwnPlaces): readonly Need[] {
  return [
    ...sources.flatMap((source) => [
      ...bucketNeeds(source, { by: '--source', keys: `${source.prefix}*` }),
      ...queueNeeds(source),
    ]),
    ...states.flatMap((state) => bucketNeeds(state, { by: '--tfstate', keys: state.prefix })),
    ...targets.map(targetNeed),
  ];
}

/** ListBucket, so that a missing object is told from a forbidden one (Amazon S3 API Reference, GetObject, "Permissions"). */
function bucketNeeds(
  { bucket }: OwnBucket,
  { by, keys }: { readonly by: NeededBy; readonly keys: string },
): readonly Need[] {
  const arn = `arn:aws:s3:::${bucket}`;
  const versions = by === '--source' ? ['s3:GetObjectVersion'] : [];
  return [
    { statement: 'ListBuckets', actions: [], handlerActions: ['s3:ListBucket'], resources: [arn], by },
    {
      statement: 'ReadBuckets',
      actions: [],
      handlerActions: ['s3:GetObject', ...versions],
      resources: [`${arn}/${keys}`],
      by,
    },
  ];
}

function queueNeeds({ queue }: OwnBucket): readonly Need[] {
  const arn = queue === undefined ? undefined : queueArn(queue);
  if (arn === undefined) return [];
  const handlerActions = ['sqs:DeleteMessage', 'sqs:ReceiveMessage'];
  return [{ statement: 'ReadQueues', actions: [], handlerActions, resources: [arn], by: '--source' }];
}

/** `https://sqs.eu-west-1.amazonaws.com/123456789012/name`; undefined for another server's. */
function queueArn(url: string): string | undefined {
  const [, region, account, name] = /^https:\/\/sqs\.([a-z0-9-]+)\.amazonaws\.com\/(\d{12})\/([^/?]+)$/.exec(url) ?? [];
  return region === undefined ? undefined : `arn:aws:sqs:${region}:${account}:${name}`;
}

function targetNeed({ call, arn, roleArn }: OwnTarget): Need {
  const by = '--alert-targets';
  if (roleArn !== undefined) return { statement: 'EnterScopes', actions: ['sts:AssumeRole'], resources: [roleArn], by };
  return { statement: 'TellPeople', actions: [call], resources: [arn], by };
}
