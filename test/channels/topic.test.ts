import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { envelope } from '../../controller/channels/envelope.ts';
import { publication } from '../../controller/channels/topic.ts';
import { AWS_SERVERS, type AwsServer, present, queueOn } from './aws-servers.ts';
import { channelTo } from './channel-to.ts';
import { item, message } from './messages.ts';
import { signal } from './receiver.ts';

const ARN = 'arn:aws:sns:eu-west-1:123456789012';

describe.each(AWS_SERVERS)('a topic on $name', ({ start }) => {
  let server: AwsServer | undefined;
  beforeAll(async () => {
    server = await start();
  }, 60_000);
  afterAll(() => server?.stop());

  it('gives its queues the envelope, with a subject and attributes to filter by', async ({ skip }) => {
    const { clients, deps } = present(server, skip);
    const { TopicArn = '' } = await clients.sns.createTopic({ Name: 'alerts' });
    const queue = await queueOn(clients, 'alerts');
    await clients.sns.subscribe({ TopicArn, Protocol: 'sqs', Endpoint: queue.arn });
    const channel = channelTo({ name: 'topic', type: 'sns', topicArn: TopicArn, roleArn: undefined }, deps);
    expect(await channel.deliver(message(), { signal })).toEqual({ kind: 'delivered' });
    const [got] = (await queue.bodies()) as readonly { Message: string }[];
    expect(got).toMatchObject({
      Subject: 'Firing: shop/Service/web differs from its manifest in 1 field',
      MessageAttributes: {
        alert: { Type: 'String', Value: 'shop/drift' },
        owner: { Type: 'String', Value: 'keel-eu' },
        severity: { Type: 'String', Value: 'warning' },
        state: { Type: 'String', Value: 'firing' },
        events: { Type: 'String.Array', Value: '["DriftFound"]' },
        namespaces: { Type: 'String.Array', Value: '["shop"]' },
      },
    });
    expect(JSON.parse(got?.Message ?? '')).toEqual(envelope(message()));
  });

  it('with the name of a FIFO topic takes group and id', async ({ skip }) => {
    const { clients, deps } = present(server, skip);
    const Attributes = { FifoTopic: 'true' };
    const { TopicArn: topicArn = '' } = await clients.sns.createTopic({ Name: 'alerts.fifo', Attributes });
    const channel = channelTo({ name: 'topic', type: 'sns', topicArn, roleArn: undefined }, deps);
    expect(await channel.deliver(message(), { signal })).toEqual({ kind: 'delivered' });
  });

  it('that is not there is refused', async ({ skip }) => {
    const { deps } = present(server, skip);
    const target = { name: 'topic', type: 'sns', topicArn: `${ARN}:nobody`, roleArn: undefined } as const;
    expect(await channelTo(target, deps).deliver(message(), { signal })).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/^sns:Publish: NotFound/),
    });
  });

  it('takes the largest message that there can be', async ({ skip }) => {
    const { clients, deps } = present(server, skip);
    const { TopicArn: topicArn = '' } = await clients.sns.createTopic({ Name: 'large' });
    const details = Array.from({ length: 200 }, () => 'größe '.repeat(500));
    const items = Array.from({ length: 20 }, (_, at) => item({ incident: String(at), details }));
    const channel = channelTo({ name: 'topic', type: 'sns', topicArn, roleArn: undefined }, deps);
    expect(await channel.deliver(message({ items }), { signal })).toEqual({ kind: 'delivered' });
  });
});

describe('what a topic is sent', () => {
  it.each([
    { title: 'größer als “42”', subject: 'Firing: gro?er als ?42?', because: 'a subject is ASCII' },
    { title: 'two\nlines\u0007', subject: 'Firing: two lines?', because: 'it has one line' },
    { title: 'x'.repeat(92), subject: `Firing: ${'x'.repeat(92)}`, because: 'it fits' },
    { title: 'x'.repeat(93), subject: `Firing: ${'x'.repeat(82)}... (+11)`, because: '100 characters are the most' },
  ])('has the subject $subject: $because', ({ title, subject }) => {
    const { Subject } = publication(message({ title }), `${ARN}:t`);
    expect(Subject).toBe(subject);
    expect(Subject?.length).toBeLessThanOrEqual(100);
  });

  it('is text for people who read mail', () => {
    const { Message = '' } = publication(message(), `${ARN}:t`);
    expect(JSON.parse(Message).email).toBe(`shop/Service/web differs from its manifest in 1 field

shop/Service/web differs from its manifest in 1 field
  desiredCount: 4 → 2
  since 2030-01-31 17:58 UTC, in 123456789012 eu-west-1
  commit 4b825dc feat: four tasks, by Ada
  Object: https://keel.example/objects/shop/Service/web

Dashboard: https://keel.example/
shop/drift of keel-eu`);
  });

  it('has a group and an id for FIFO topics alone, the same in every attempt', () => {
    const [plain, fifo] = [publication(message(), `${ARN}:t`), publication(message(), `${ARN}:t.fifo`)];
    expect(plain).not.toHaveProperty('MessageGroupId');
    expect(fifo).toMatchObject({ MessageGroupId: 'shop/drift', MessageDeduplicationId: 'msg_0001' });
  });
});
