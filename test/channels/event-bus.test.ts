import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { envelopeData } from '../../controller/channels/envelope.ts';
import { AwsError, type ErrorClass } from '../../controller/model/aws-error.ts';
import type { AwsTransport } from '../../controller/ports/transport.ts';
import { AWS_SERVERS, type AwsServer, present, queueOn } from './aws-servers.ts';
import { channelTo } from './channel-to.ts';
import { item, message } from './messages.ts';
import { signal, useReceiver } from './receiver.ts';

const ARN = 'arn:aws:events:eu-west-1:123456789012:event-bus';
const target = (busArn: string) => ({ name: 'bus', type: 'eventbridge', busArn, roleArn: undefined }) as const;

describe.each(AWS_SERVERS)('an event bus on $name', ({ start }) => {
  let server: AwsServer | undefined;
  beforeAll(async () => {
    server = await start();
  }, 60_000);
  afterAll(() => server?.stop());

  it('gives its rules the message as the detail of an event', async ({ skip }) => {
    const { clients, deps } = present(server, skip);
    const { EventBusArn = '' } = await clients.events.createEventBus({ Name: 'alerts' });
    const queue = await queueOn(clients, 'alerts');
    const EventPattern = JSON.stringify({ source: ['evenkeel'], detail: { severity: ['warning'] } });
    await clients.events.putRule({ Name: 'all', EventBusName: 'alerts', EventPattern });
    await clients.events.putTargets({ Rule: 'all', EventBusName: 'alerts', Targets: [{ Id: 'q', Arn: queue.arn }] });
    const channel = channelTo(target(EventBusArn), deps);
    expect(await channel.deliver(message(), { signal })).toEqual({ kind: 'delivered' });
    expect(await channel.deliver(message({ state: 'resolved' }), { signal })).toEqual({ kind: 'delivered' });
    expect(await queue.bodies()).toMatchObject([
      {
        source: 'evenkeel',
        'detail-type': 'Alert Firing',
        time: '2030-01-31T18:00:00Z',
        detail: envelopeData(message()),
      },
      { 'detail-type': 'Alert Resolved', detail: { state: 'resolved' } },
    ]);
  });

  it('that is not there is refused, though AWS would take the event and drop it', async ({ skip }) => {
    const { deps } = present(server, skip);
    const channel = channelTo(target(`${ARN}/nobody`), deps);
    const reason = `there is no event bus ${ARN}/nobody`;
    expect(await channel.deliver(message(), { signal })).toEqual({ kind: 'refused', reason });
  });

  it('takes the largest message that there can be', async ({ skip }) => {
    const { deps } = present(server, skip);
    const details = Array.from({ length: 200 }, () => 'größe '.repeat(500));
    const items = Array.from({ length: 20 }, (_, at) => item({ incident: String(at), details }));
    const channel = channelTo(target(`${ARN}/default`), deps);
    expect(await channel.deliver(message({ items }), { signal })).toEqual({ kind: 'delivered' });
  });
});

describe('an event bus', () => {
  const receiver = useReceiver();

  function deliver(aws: AwsTransport) {
    return channelTo(target(`${ARN}/alerts`), { ...receiver.deps({}), aws }).deliver(message(), { signal });
  }

  it.each([
    { code: 'ThrottlingException', kind: 'retry', because: 'it passes' },
    { code: 'InternalFailure', kind: 'retry', because: 'it passes' },
    { code: 'MalformedDetail', kind: 'refused', because: 'the entry is what is wrong' },
    { code: 'NotAuthorizedForDetailTypeException', kind: 'refused', because: "the bus's own policy says so" },
  ])('that does not take the entry for $code: $because', async ({ code, kind }) => {
    const answer = { FailedEntryCount: 1, Entries: [{ ErrorCode: code, ErrorMessage: 'CANARY' }] };
    const reason = `events:PutEvents: the entry was not taken (${code})`;
    expect(await deliver({ send: async () => answer as never })).toEqual({ kind, reason });
  });

  it('of another account, which may not be looked at, gets the event all the same', async () => {
    const calls: string[] = [];
    const aws: AwsTransport = {
      async send(_scope, call) {
        calls.push(call);
        if (call === 'events:DescribeEventBus') throw failed('denied');
        return { FailedEntryCount: 0, Entries: [{ EventId: '1' }] } as never;
      },
    };
    expect(await deliver(aws)).toEqual({ kind: 'delivered' });
    expect(calls).toEqual(['events:DescribeEventBus', 'events:PutEvents']);
  });

  it.each<{ errorClass: ErrorClass; kind: string; because: string }>([
    { errorClass: 'throttled', kind: 'retry', because: 'it passes' },
    { errorClass: 'transient', kind: 'retry', because: 'it passes' },
    { errorClass: 'denied', kind: 'retry', because: 'somebody will sign in again, or grant it' },
    { errorClass: 'unknown', kind: 'retry', because: 'nobody knows' },
    { errorClass: 'invalid', kind: 'refused', because: 'the message will not change' },
    { errorClass: 'notFound', kind: 'refused', because: 'there is nobody to tell' },
  ])('that fails as $errorClass is $kind: $because', async ({ errorClass, kind }) => {
    const aws: AwsTransport = {
      async send(_scope, call) {
        if (call === 'events:PutEvents') throw failed(errorClass);
        return {} as never;
      },
    };
    expect(await deliver(aws)).toMatchObject({ kind, reason: 'it failed, with token=(sensitive)' });
  });
});

function failed(errorClass: ErrorClass): AwsError {
  const message = 'it failed, with token=CANARY-abc-123';
  return new AwsError({ class: errorClass, code: 'X', call: 'events:PutEvents', message });
}
