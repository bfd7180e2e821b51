import type { Bucket, QueueNotification, Version } from './bucket.ts';
import { invalidArgument } from './s3-faults.ts';

interface PutNotifications {
  readonly NotificationConfiguration: { readonly QueueConfigurations?: readonly QueueNotification[] };
}

/**
 * Replaces what the bucket tells queues. Each queue gets a test event first (user guide, "Event message structure"). AWS
 * refuses a queue whose policy does not let S3 send; here it only has to be there.
 */
export function putNotifications(bucket: Bucket, input: PutNotifications): Record<string, unknown> {
  const { queues } = bucket.region.peers;
  const wanted = (input.NotificationConfiguration.QueueConfigurations ?? []).map((each, at) => ({
    Id: `notification-${at + 1}`,
    ...each,
  }));
  if (wanted.some(({ QueueArn }) => !queues.has(QueueArn)))
    throw invalidArgument('Unable to validate the following destination configurations');
  bucket.queues = wanted;
  const test = { Service: 'Amazon S3', Event: 's3:TestEvent', Time: timeOf(bucket), Bucket: bucket.name };
  for (const { QueueArn } of wanted) queues.send(QueueArn, JSON.stringify(test));
  return {};
}

interface Happened {
  readonly event: string;
  readonly key: string;
  readonly version: Version;
}

/** Tells every queue whose events and filter take it. */
export function notify(bucket: Bucket, happened: Happened): void {
  for (const configuration of bucket.queues) {
    if (!isWanted(configuration, happened)) continue;
    const Records = [recordOf(bucket, configuration, happened)];
    bucket.region.peers.queues.send(configuration.QueueArn, JSON.stringify({ Records }));
  }
}

function isWanted({ Events, Filter }: QueueNotification, { event, key }: Happened): boolean {
  const rules = Filter?.Key?.FilterRules ?? [];
  const named = Events.some((each) => (each.endsWith('*') ? event.startsWith(each.slice(0, -1)) : event === each));
  return (
    named &&
    rules.every(({ Name, Value = '' }) =>
      Name?.toLowerCase() === 'prefix' ? key.startsWith(Value) : key.endsWith(Value),
    )
  );
}

function recordOf(bucket: Bucket, { Id }: QueueNotification, { event, key, version }: Happened) {
  return {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: bucket.region.region,
    eventTime: timeOf(bucket),
    eventName: event.replace(/^s3:/, ''),
    s3: {
      s3SchemaVersion: '1.0',
      configurationId: Id,
      bucket: { name: bucket.name, arn: `arn:aws:s3:::${bucket.name}` },
      object: {
        key: encodeURIComponent(key).replace(/%20/g, '+').replace(/%2F/g, '/'),
        size: version.bytes.length,
        eTag: version.etag.replaceAll('"', ''),
        ...(version.id === 'null' ? {} : { versionId: version.id }),
      },
    },
  };
}

function timeOf({ region }: Bucket): string {
  return new Date(region.clock.now()).toISOString();
}
