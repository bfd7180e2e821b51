import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import type { Bench, ConformanceRow } from './row.ts';

const API = 'Amazon SNS API reference';
const GUIDE = 'Amazon SNS developer guide';
const RECORDED = 'recorded answers of AWS in the tests of localstack (tests/aws/services/sns)';

async function topicOf({ clients, name }: Bench, fifo?: Record<string, string>): Promise<string> {
  const made = fifo
    ? await clients.sns.createTopic({ Name: `${name('t')}.fifo`, Attributes: { FifoTopic: 'true', ...fifo } })
    : await clients.sns.createTopic({ Name: name('t') });
  return made.TopicArn ?? '';
}

async function queueOf({ clients, name }: Bench): Promise<{ readonly url: string; readonly arn: string }> {
  const { QueueUrl: url = '' } = await clients.sqs.createQueue({ QueueName: name('q') });
  const { Attributes } = await clients.sqs.getQueueAttributes({ QueueUrl: url, AttributeNames: ['QueueArn'] });
  return { url, arn: Attributes?.QueueArn ?? '' };
}

async function bodiesOf({ clients }: Bench, QueueUrl: string): Promise<readonly string[]> {
  const { Messages = [] } = await clients.sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 10 });
  return Messages.map(({ Body = '' }) => Body);
}

export const SNS_ROWS: readonly ConformanceRow[] = [
  {
    id: 'sns-create-topic-twice',
    behaviour: 'A topic that is created again is answered with the topic that is there.',
    source: `${API}, CreateTopic`,
    moto: true,
    async run({ clients, name, account, region }) {
      const Name = name('t');
      const first = await clients.sns.createTopic({ Name });
      const second = await clients.sns.createTopic({ Name });
      expect([first.TopicArn, second.TopicArn]).toEqual([
        `arn:aws:sns:${region}:${account}:${Name}`,
        `arn:aws:sns:${region}:${account}:${Name}`,
      ]);
    },
  },
  {
    id: 'sns-topic-names',
    behaviour: 'The name of a topic has letters, digits, hyphens and underscores; that of a FIFO topic ends in .fifo.',
    source: `${API}, CreateTopic, Name`,
    moto: true,
    async run({ clients }) {
      const wrong = await faultOf(clients.sns.createTopic({ Name: 'a b' }));
      const plain = await faultOf(clients.sns.createTopic({ Name: 'a', Attributes: { FifoTopic: 'true' } }));
      expect([wrong.name, plain.name, plain.status]).toEqual([
        'InvalidParameterException',
        'InvalidParameterException',
        400,
      ]);
    },
  },
  {
    id: 'sns-publish-to-queue',
    behaviour: 'A queue gets a message in an envelope with topic, subject, time and attributes.',
    source: `${GUIDE}, Fanout to Amazon SQS queues; Amazon SNS message and JSON formats`,
    moto: true,
    async run(bench) {
      const { sns } = bench.clients;
      const [TopicArn, queue] = [await topicOf(bench), await queueOf(bench)];
      await sns.subscribe({ TopicArn, Protocol: 'sqs', Endpoint: queue.arn });
      const attribute = { DataType: 'String', StringValue: 'firing' };
      const { MessageId } = await sns.publish({
        TopicArn,
        Message: 'größe',
        Subject: 'Firing: web',
        MessageAttributes: { state: attribute },
      });
      const [body = '{}'] = await bodiesOf(bench, queue.url);
      expect(JSON.parse(body)).toMatchObject({
        Type: 'Notification',
        MessageId,
        TopicArn,
        Subject: 'Firing: web',
        Message: 'größe',
        MessageAttributes: { state: { Type: 'String', Value: 'firing' } },
      });
    },
  },
  {
    id: 'sns-raw-delivery',
    behaviour: 'With RawMessageDelivery a queue gets the message as it is.',
    source: `${GUIDE}, Amazon SNS raw message delivery`,
    moto: true,
    async run(bench) {
      const [TopicArn, queue] = [await topicOf(bench), await queueOf(bench)];
      const Attributes = { RawMessageDelivery: 'true' };
      await bench.clients.sns.subscribe({ TopicArn, Protocol: 'sqs', Endpoint: queue.arn, Attributes });
      await bench.clients.sns.publish({ TopicArn, Message: '{"a":1}' });
      expect(await bodiesOf(bench, queue.url)).toEqual(['{"a":1}']);
    },
  },
  {
    id: 'sns-message-structure',
    behaviour: 'With MessageStructure json each protocol gets its own member of the message, else default.',
    source: `${API}, Publish, MessageStructure`,
    moto: true,
    async run(bench) {
      const { sns } = bench.clients;
      const [TopicArn, queue] = [await topicOf(bench), await queueOf(bench)];
      const Attributes = { RawMessageDelivery: 'true' };
      await sns.subscribe({ TopicArn, Protocol: 'sqs', Endpoint: queue.arn, Attributes });
      const structured = { TopicArn, MessageStructure: 'json' };
      await sns.publish({ ...structured, Message: JSON.stringify({ default: 'for all', email: 'for people' }) });
      await sns.publish({ ...structured, Message: JSON.stringify({ default: 'for all', sqs: 'for queues' }) });
      expect([...(await bodiesOf(bench, queue.url))].sort()).toEqual(['for all', 'for queues']);
    },
  },
  {
    id: 'sns-message-structure-without-default',
    behaviour: 'With MessageStructure json a message without default, or that is no JSON, is refused.',
    source: `${API}, Publish, MessageStructure; texts from ${RECORDED}`,
    async run(bench) {
      const structured = { TopicArn: await topicOf(bench), MessageStructure: 'json' };
      const none = await faultOf(bench.clients.sns.publish({ ...structured, Message: '{"email":"x"}' }));
      const text = await faultOf(bench.clients.sns.publish({ ...structured, Message: 'x' }));
      expect([none.message, text.message]).toEqual([
        'Invalid parameter: Message Structure - No default entry in JSON message body',
        'Invalid parameter: Message Structure - JSON message body failed to parse',
      ]);
    },
  },
  {
    id: 'sns-no-such-topic',
    behaviour: 'A message for a topic that is not there is NotFound.',
    source: `${API}, Publish, Errors`,
    moto: true,
    async run({ clients, account, region }) {
      const TopicArn = `arn:aws:sns:${region}:${account}:nobody`;
      const { name, status } = await faultOf(clients.sns.publish({ TopicArn, Message: 'x' }));
      expect([name, status]).toEqual(['NotFoundException', 404]);
    },
  },
  {
    id: 'sns-subject-length',
    behaviour: 'A subject of 100 characters is taken, one of 101 is refused.',
    source: `${API}, Publish, Subject`,
    moto: true,
    async run(bench) {
      const { sns } = bench.clients;
      const TopicArn = await topicOf(bench);
      await sns.publish({ TopicArn, Message: 'x', Subject: 'x'.repeat(100) });
      const { name } = await faultOf(sns.publish({ TopicArn, Message: 'x', Subject: 'x'.repeat(101) }));
      expect(name).toBe('InvalidParameterException');
    },
  },
  {
    id: 'sns-subject-ascii',
    behaviour: 'A subject is ASCII on one line, and begins with no blank.',
    source: `${API}, Publish, Subject; ${RECORDED}`,
    async run(bench) {
      const TopicArn = await topicOf(bench);
      for (const Subject of ['größe', 'two\nlines', ' blank', '']) {
        const fault = await faultOf(bench.clients.sns.publish({ TopicArn, Message: 'x', Subject }));
        expect([Subject, fault.name, fault.message]).toEqual([
          Subject,
          'InvalidParameterException',
          'Invalid parameter: Subject',
        ]);
      }
    },
  },
  {
    id: 'sns-message-size',
    behaviour: 'A message has at most 262,144 bytes in UTF-8; it may not be empty.',
    source: `${API}, Publish, Message`,
    moto: true,
    async run(bench) {
      const { sns } = bench.clients;
      const TopicArn = await topicOf(bench);
      await sns.publish({ TopicArn, Message: 'x'.repeat(262_144) });
      const long = await faultOf(sns.publish({ TopicArn, Message: 'x'.repeat(262_145) }));
      expect([long.name, long.status]).toEqual(['InvalidParameterException', 400]);
    },
  },
  {
    id: 'sns-message-size-with-attributes',
    behaviour: 'Attributes count in the size of a message, and bytes count, not characters; an empty one is refused.',
    source: `${GUIDE}, Amazon SNS message attributes; ${API}, Publish`,
    async run(bench) {
      const { sns } = bench.clients;
      const TopicArn = await topicOf(bench);
      const MessageAttributes = { state: { DataType: 'String', StringValue: 'firing' } };
      const faults = [
        await faultOf(sns.publish({ TopicArn, Message: 'x'.repeat(262_140), MessageAttributes })),
        await faultOf(sns.publish({ TopicArn, Message: 'é'.repeat(131_073) })),
        await faultOf(sns.publish({ TopicArn, Message: '' })),
      ];
      expect(faults.map(({ message }) => message)).toEqual([
        'Invalid parameter: Message too long',
        'Invalid parameter: Message too long',
        'Invalid parameter: Empty message',
      ]);
    },
  },
  {
    id: 'sns-fifo-group',
    behaviour: 'A FIFO topic wants a group.',
    source: `${API}, Publish, MessageGroupId; ${RECORDED}`,
    async run(bench) {
      const TopicArn = await topicOf(bench, {});
      expect((await faultOf(bench.clients.sns.publish({ TopicArn, Message: 'x' }))).name).toBe(
        'InvalidParameterException',
      );
    },
  },
  {
    id: 'sns-fifo-id',
    behaviour: 'A FIFO topic that does not deduplicate by content wants an id to deduplicate by.',
    source: `${API}, Publish, MessageDeduplicationId`,
    moto: true,
    async run(bench) {
      const TopicArn = await topicOf(bench, {});
      const message = { TopicArn, Message: 'x', MessageGroupId: 'shop/drift' };
      expect((await faultOf(bench.clients.sns.publish(message))).name).toBe('InvalidParameterException');
      await bench.clients.sns.publish({ ...message, MessageDeduplicationId: 'msg_1' });
    },
  },
  {
    id: 'sns-fifo-deduplication',
    behaviour: 'A FIFO topic delivers what it gets twice under one id within five minutes once.',
    source: `${GUIDE}, Message deduplication for FIFO topics`,
    async run(bench) {
      const { sns } = bench.clients;
      const [TopicArn, queue] = [await topicOf(bench, {}), await queueOf(bench)];
      const Attributes = { RawMessageDelivery: 'true' };
      await sns.subscribe({ TopicArn, Protocol: 'sqs', Endpoint: queue.arn, Attributes });
      const attempt = { TopicArn, Message: 'once', MessageGroupId: 'g', MessageDeduplicationId: 'msg_1' };
      const first = await sns.publish(attempt);
      const second = await sns.publish({ ...attempt, Message: 'again' });
      expect(first.SequenceNumber).toMatch(/^\d{20}$/);
      expect(second.MessageId).toBe(first.MessageId);
      expect(await bodiesOf(bench, queue.url)).toEqual(['once']);
      await bench.elapse(5 * 60_000);
      await sns.publish({ ...attempt, Message: 'later' });
      expect(await bodiesOf(bench, queue.url)).toContain('later');
    },
  },
  {
    id: 'sns-delete-topic',
    behaviour: 'Deleting a topic that is not there succeeds.',
    source: `${API}, DeleteTopic`,
    async run(bench) {
      const { sns } = bench.clients;
      const TopicArn = await topicOf(bench);
      await sns.deleteTopic({ TopicArn });
      await sns.deleteTopic({ TopicArn });
      const { Topics = [] } = await sns.listTopics({});
      expect(Topics.map((topic) => topic.TopicArn)).not.toContain(TopicArn);
    },
  },
];
