import type { Event } from '@aws-sdk/client-s3';
import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import type { Bench, ConformanceRow } from './row.ts';

const API = 'Amazon SQS API reference';
const GUIDE = 'Amazon SQS developer guide';
const S3_GUIDE = 'Amazon S3 user guide, Amazon S3 Event Notifications';

async function queueOf({ clients, name }: Bench): Promise<string> {
  return (await clients.sqs.createQueue({ QueueName: name('q') })).QueueUrl ?? '';
}

async function bodies({ clients }: Bench, QueueUrl: string): Promise<string[]> {
  const { Messages = [] } = await clients.sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 10 });
  return Messages.map(({ Body = '' }) => Body);
}

export const SQS_ROWS: readonly ConformanceRow[] = [
  {
    id: 'sqs-send-and-receive',
    behaviour: 'A message comes back with its body, its MD5 and a handle by which it is deleted.',
    source: `${API}, SendMessage, ReceiveMessage and DeleteMessage`,
    moto: true,
    async run(bench) {
      const { sqs } = bench.clients;
      const QueueUrl = await queueOf(bench);
      const { MessageId } = await sqs.sendMessage({ QueueUrl, MessageBody: 'hello' });
      const { Messages = [] } = await sqs.receiveMessage({ QueueUrl });
      const [{ ReceiptHandle, Body, MD5OfBody, MessageId: received } = {}] = Messages;
      await sqs.deleteMessage({ QueueUrl, ReceiptHandle });
      const { Attributes } = await sqs.getQueueAttributes({ QueueUrl, AttributeNames: ['All'] });
      expect([received, Body, MD5OfBody]).toEqual([MessageId, 'hello', '5d41402abc4b2a76b9719d911017c592']);
      expect(Attributes).toMatchObject({
        ApproximateNumberOfMessages: '0',
        ApproximateNumberOfMessagesNotVisible: '0',
      });
    },
  },
  {
    id: 'sqs-queue-url-and-arn',
    behaviour: 'A queue is found by its name, and its ARN is an attribute.',
    source: `${API}, GetQueueUrl and GetQueueAttributes`,
    moto: true,
    async run(bench) {
      const { clients, region, account, name } = bench;
      const QueueName = name('q');
      const { QueueUrl } = await clients.sqs.createQueue({ QueueName });
      const found = await clients.sqs.getQueueUrl({ QueueName });
      const { Attributes } = await clients.sqs.getQueueAttributes({ QueueUrl, AttributeNames: ['QueueArn'] });
      expect([found.QueueUrl, Attributes]).toEqual([
        QueueUrl,
        { QueueArn: `arn:aws:sqs:${region}:${account}:${QueueName}` },
      ]);
    },
  },
  {
    id: 'sqs-no-such-queue',
    behaviour: 'A queue that is not there is QueueDoesNotExist.',
    source: `${API}, Common errors`,
    moto: true,
    async run({ clients, name }) {
      const fault = await faultOf(clients.sqs.getQueueUrl({ QueueName: name('q') }));
      expect([fault.name, fault.status]).toEqual(['QueueDoesNotExist', 400]);
    },
  },
  {
    id: 'sqs-create-twice',
    behaviour: 'Creating a queue again answers the one that is there; with other attributes it is refused.',
    source: `${API}, CreateQueue`,
    moto: true,
    async run({ clients, name }) {
      const QueueName = name('q');
      const first = await clients.sqs.createQueue({ QueueName });
      const again = await clients.sqs.createQueue({ QueueName });
      const other = await faultOf(clients.sqs.createQueue({ QueueName, Attributes: { VisibilityTimeout: '5' } }));
      expect([again.QueueUrl, other.name]).toEqual([first.QueueUrl, 'QueueNameExists']);
    },
  },
  {
    id: 'sqs-visibility',
    behaviour: 'A received message is hidden for 30 seconds, and then comes again.',
    source: `${GUIDE}, Visibility timeout`,
    async run(bench) {
      const QueueUrl = await queueOf(bench);
      await bench.clients.sqs.sendMessage({ QueueUrl, MessageBody: 'm' });
      const first = await bodies(bench, QueueUrl);
      const hidden = await bodies(bench, QueueUrl);
      await bench.elapse(30_000);
      expect([first, hidden, await bodies(bench, QueueUrl)]).toEqual([['m'], [], ['m']]);
    },
  },
  {
    id: 'sqs-ten-at-a-time',
    behaviour: 'At most ten messages are received or deleted by one call.',
    source: `${API}, ReceiveMessage and DeleteMessageBatch`,
    moto: true,
    async run(bench) {
      const { sqs } = bench.clients;
      const QueueUrl = await queueOf(bench);
      for (let at = 0; at < 11; at += 1) await sqs.sendMessage({ QueueUrl, MessageBody: String(at) });
      const { Messages = [] } = await sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 10 });
      const Entries = Messages.map(({ ReceiptHandle }, at) => ({ Id: String(at), ReceiptHandle }));
      const { Successful, Failed = [] } = await sqs.deleteMessageBatch({ QueueUrl, Entries });
      const more = await faultOf(sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 11 }));
      expect([Messages.length, Successful?.length, Failed, more.status]).toEqual([10, 10, [], 400]);
    },
  },
  {
    id: 'sqs-long-poll-waits',
    behaviour: 'A long poll of an empty queue answers nothing after its time.',
    source: `${GUIDE}, Short and long polling`,
    async run(bench) {
      const QueueUrl = await queueOf(bench);
      let answered = false;
      const poll = bench.clients.sqs.receiveMessage({ QueueUrl, WaitTimeSeconds: 20 }).finally(() => {
        answered = true;
      });
      await bench.clients.sqs.getQueueAttributes({ QueueUrl, AttributeNames: ['QueueArn'] });
      const early = answered;
      await bench.elapse(20_000);
      expect([early, (await poll).Messages]).toEqual([false, undefined]);
    },
  },
  {
    id: 'sqs-long-poll-ends',
    behaviour: 'A long poll ends as soon as there is a message.',
    source: `${GUIDE}, Short and long polling`,
    moto: true,
    async run(bench) {
      const { sqs } = bench.clients;
      const QueueUrl = await queueOf(bench);
      const poll = sqs.receiveMessage({ QueueUrl, WaitTimeSeconds: 20 });
      await sqs.sendMessage({ QueueUrl, MessageBody: 'now' });
      expect((await poll).Messages?.map(({ Body }) => Body)).toEqual(['now']);
    },
  },
  {
    id: 's3-notifies-a-queue',
    behaviour: 'A bucket tells a queue of what is written and deleted below a prefix, a space in the key as a plus.',
    source: `${S3_GUIDE}, Event message structure`,
    moto: true,
    async run(bench) {
      const { s3, sqs } = bench.clients;
      const QueueUrl = await queueOf(bench);
      const { Attributes } = await sqs.getQueueAttributes({ QueueUrl, AttributeNames: ['QueueArn'] });
      const Bucket = `evenkeel-${bench.name('told')}`;
      await s3.createBucket({ Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } });
      const Events: Event[] = ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'];
      const Filter = { Key: { FilterRules: [{ Name: 'prefix' as const, Value: 'prod/' }] } };
      const QueueConfigurations = [{ QueueArn: Attributes?.QueueArn, Events, Filter }];
      await s3.putBucketNotificationConfiguration({ Bucket, NotificationConfiguration: { QueueConfigurations } });
      await s3.putObject({ Bucket, Key: 'prod/a b.yaml', Body: 'x' });
      await s3.putObject({ Bucket, Key: 'dev/c.yaml', Body: 'x' });
      await s3.deleteObject({ Bucket, Key: 'prod/a b.yaml' });
      const told = (await bodies(bench, QueueUrl)).map((body) => JSON.parse(body));
      const records = told.flatMap(({ Records = [] }) => Records);
      const seen = records.map(({ eventName, s3: { bucket, object } }) => [
        eventName,
        bucket.name,
        decodeURIComponent(object.key),
      ]);
      expect([told[0]?.Event, seen]).toEqual([
        's3:TestEvent',
        [
          ['ObjectCreated:Put', Bucket, 'prod/a+b.yaml'],
          ['ObjectRemoved:Delete', Bucket, 'prod/a+b.yaml'],
        ],
      ]);
    },
  },
  {
    id: 's3-notifies-only-what-is-there',
    behaviour: 'A queue that S3 cannot send to is refused.',
    source: `${S3_GUIDE}, Granting permissions to publish event notification messages`,
    async run(bench) {
      const { s3 } = bench.clients;
      const Bucket = `evenkeel-${bench.name('told')}`;
      await s3.createBucket({ Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } });
      const QueueArn = 'arn:aws:sqs:eu-west-1:123456789012:none';
      const NotificationConfiguration = {
        QueueConfigurations: [{ QueueArn, Events: ['s3:ObjectCreated:*' as const] }],
      };
      const fault = await faultOf(s3.putBucketNotificationConfiguration({ Bucket, NotificationConfiguration }));
      expect([fault.name, fault.status]).toEqual(['InvalidArgument', 400]);
    },
  },
];
