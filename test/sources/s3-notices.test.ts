import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { S3 } from '@aws-sdk/client-s3';
import { SQS } from '@aws-sdk/client-sqs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { s3Objects } from '../../controller/aws/s3-objects.ts';
import { sqsNotices } from '../../controller/aws/sqs-notices.ts';
import { systemClock } from '../../controller/ports/system.ts';
import { s3Source } from '../../controller/sources/s3.ts';
import { parseS3Address } from '../../controller/sources/s3-address.ts';
import { recordingLoader, snapshotOf, startedSource } from './fixtures.ts';
import { S3_SERVERS, type S3Server } from './s3-servers.ts';

const WITH_QUEUES = S3_SERVERS.filter(({ name }) => name !== 'versitygw');
const Bucket = 'evenkeel-notices';

/** A bucket that tells a queue of what happens below `prod/`. */
async function tellingBucket(server: S3Server) {
  const client = { ...server, endpoint: server.url };
  const [s3, sqs] = [new S3({ ...client, forcePathStyle: true }), new SQS(client)];
  onTestFinished(() => [s3, sqs].forEach((each) => void each.destroy()));
  const { QueueUrl = '' } = await sqs.createQueue({ QueueName: 'notices' });
  const { Attributes } = await sqs.getQueueAttributes({ QueueUrl, AttributeNames: ['QueueArn'] });
  await s3.createBucket({ Bucket });
  const Filter = { Key: { FilterRules: [{ Name: 'prefix' as const, Value: 'prod/' }] } };
  const queue = { QueueArn: Attributes?.QueueArn, Events: ['s3:ObjectCreated:*' as const], Filter };
  await s3.putBucketNotificationConfiguration({ Bucket, NotificationConfiguration: { QueueConfigurations: [queue] } });
  return { s3, sqs, QueueUrl };
}

describe.each(WITH_QUEUES)('a bucket of $name that tells a queue', ({ name, install, start }) => {
  it('is looked at when something changes, long before the next poll', { timeout: 120_000 }, async ({ skip }) => {
    const server = await start();
    if (!server && process.env.CI !== 'true') skip(`SKIPPED: ${name} is not on this machine: ${install}`);
    if (!server) throw new Error(`${name} is not on this machine: ${install}`);
    onTestFinished(() => server.stop());
    const { s3, sqs, QueueUrl } = await tellingBucket(server);
    await s3.putObject({ Bucket, Key: 'prod/a.yaml', Body: 'a' });
    const access = { ...server, endpoint: server.url };
    const load = recordingLoader();
    const { next } = startedSource(
      s3Source({
        name: 's',
        address: parseS3Address(`${Bucket}/prod`),
        objects: s3Objects({ ...access, bucket: Bucket }),
        notices: sqsNotices({ ...access, url: QueueUrl }),
        load,
        clock: systemClock,
        random: () => 0.5,
        intervalMs: 3_600_000,
      }),
    );
    await next();
    await s3.putObject({ Bucket, Key: 'prod/b.yaml', Body: 'b' });
    for (let seen = 0; seen < 2; ) seen = snapshotOf(await next()) && (load.given.at(-1)?.length ?? 0);

    const { Attributes } = await sqs.getQueueAttributes({ QueueUrl, AttributeNames: ['All'] });
    expect(load.given.at(-1)?.map(({ path }) => path)).toEqual(['prod/a.yaml', 'prod/b.yaml']);
    expect(Attributes?.ApproximateNumberOfMessages).toBe('0');
  });
});

it('a queue that never answers is asked again instead of waited for', async () => {
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    silent.closeAllConnections();
    silent.close();
  });
  const endpoint = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const notices = sqsNotices({ url: `${endpoint}/1/q`, region: 'eu-west-1', endpoint, credentials, timeoutMs: 50 });

  await expect(notices.receive(new AbortController().signal)).rejects.toThrow();
});
