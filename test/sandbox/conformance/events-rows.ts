import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import type { Bench, ConformanceRow } from './row.ts';

const API = 'Amazon EventBridge API reference';
const GUIDE = 'Amazon EventBridge user guide';

async function busOf({ clients, name }: Bench): Promise<string> {
  const Name = name('bus');
  await clients.events.createEventBus({ Name });
  return Name;
}

/** A rule of the bus that sends what it matches to a queue of its own; gives a reader of that queue. */
async function ruleTo(bench: Bench, EventBusName: string, pattern: object): Promise<() => Promise<readonly unknown[]>> {
  const { events, sqs } = bench.clients;
  const { QueueUrl } = await sqs.createQueue({ QueueName: bench.name('q') });
  const { Attributes } = await sqs.getQueueAttributes({ QueueUrl, AttributeNames: ['QueueArn'] });
  const Rule = bench.name('rule');
  await events.putRule({ Name: Rule, EventBusName, EventPattern: JSON.stringify(pattern) });
  await events.putTargets({ Rule, EventBusName, Targets: [{ Id: 'queue', Arn: Attributes?.QueueArn ?? '' }] });
  return async () => {
    const { Messages = [] } = await sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 10 });
    return Messages.map(({ Body = '' }) => JSON.parse(Body) as unknown);
  };
}

const ENTRY = { Source: 'evenkeel', DetailType: 'Alert Firing', Detail: '{"state":"firing"}' };

export const EVENTS_ROWS: readonly ConformanceRow[] = [
  {
    id: 'events-put-and-match',
    behaviour: 'A rule sends its target each event of its bus that has one of the values that the pattern lists.',
    source: `${GUIDE}, Creating event patterns; Events`,
    moto: true,
    async run(bench) {
      const EventBusName = await busOf(bench);
      const received = await ruleTo(bench, EventBusName, { source: ['evenkeel'], detail: { state: ['firing'] } });
      const entry = { ...ENTRY, EventBusName };
      const answer = await bench.clients.events.putEvents({
        Entries: [
          { ...entry, Time: new Date('2030-01-31T18:00:00Z') },
          { ...entry, Detail: '{"state":"resolved"}' },
        ],
      });
      expect([answer.FailedEntryCount, answer.Entries?.length]).toEqual([0, 2]);
      expect(await received()).toEqual([
        expect.objectContaining({
          version: '0',
          id: answer.Entries?.[0]?.EventId,
          'detail-type': 'Alert Firing',
          source: 'evenkeel',
          region: bench.region,
          resources: [],
          detail: { state: 'firing' },
        }),
      ]);
    },
  },
  {
    id: 'events-time',
    behaviour: 'An event has the time that its entry says, in ISO 8601 without fractions.',
    source: 'recorded answers of AWS in the tests of localstack (test_put_events_time)',
    moto: true,
    async run(bench) {
      const EventBusName = await busOf(bench);
      const received = await ruleTo(bench, EventBusName, { source: ['evenkeel'] });
      const Time = new Date('2030-01-31T18:00:00Z');
      await bench.clients.events.putEvents({ Entries: [{ ...ENTRY, EventBusName, Time }] });
      expect(await received()).toMatchObject([{ time: '2030-01-31T18:00:00Z' }]);
    },
  },
  {
    id: 'events-bus-by-arn',
    behaviour: 'An entry may name its bus by ARN.',
    source: `${API}, PutEventsRequestEntry, EventBusName`,
    moto: true,
    async run(bench) {
      const name = await busOf(bench);
      const received = await ruleTo(bench, name, { source: ['evenkeel'] });
      const { Arn } = await bench.clients.events.describeEventBus({ Name: name });
      await bench.clients.events.putEvents({ Entries: [{ ...ENTRY, EventBusName: Arn }] });
      expect(await received()).toHaveLength(1);
    },
  },
  {
    id: 'events-describe-by-arn',
    behaviour: 'DescribeEventBus takes a name and an ARN.',
    source: `${API}, DescribeEventBus, Name`,
    moto: true,
    async run(bench) {
      const { events } = bench.clients;
      const { Arn = '' } = await events.describeEventBus({ Name: await busOf(bench) });
      expect((await events.describeEventBus({ Name: Arn })).Arn).toBe(Arn);
    },
  },
  {
    id: 'events-describe-none',
    behaviour: 'A bus that is not there is ResourceNotFoundException to DescribeEventBus.',
    source: `${API}, DescribeEventBus, Errors`,
    moto: true,
    async run({ clients }) {
      expect((await faultOf(clients.events.describeEventBus({ Name: 'nobody' }))).name).toBe(
        'ResourceNotFoundException',
      );
    },
  },
  {
    id: 'events-put-to-no-bus',
    behaviour: 'An entry for a bus that is not there is taken, gets an id, and is dropped.',
    source:
      'github.com/aws/aws-cli/issues/9186; recorded in the tests of localstack (test_put_events_nonexistent_event_bus)',
    async run({ clients, account, region }) {
      const EventBusName = `arn:aws:events:${region}:${account}:event-bus/nobody`;
      const answer = await clients.events.putEvents({ Entries: [{ ...ENTRY, EventBusName }] });
      expect([answer.FailedEntryCount, answer.Entries?.[0]?.EventId]).toEqual([
        0,
        expect.stringMatching(/^[0-9a-f-]{36}$/),
      ]);
    },
  },
  {
    id: 'events-failed-entries',
    behaviour: 'The call succeeds where entries do not: each says why, and the others are taken.',
    source: `${API}, PutEvents, Response elements`,
    moto: true,
    async run({ clients }) {
      const { FailedEntryCount, Entries = [] } = await clients.events.putEvents({
        Entries: [
          { ...ENTRY, Detail: 'no JSON' },
          { ...ENTRY, Detail: undefined },
          { ...ENTRY, Source: undefined },
          ENTRY,
        ],
      });
      expect([FailedEntryCount, Entries.map(({ ErrorCode }) => ErrorCode)]).toEqual([
        3,
        ['MalformedDetail', 'InvalidArgument', 'InvalidArgument', undefined],
      ]);
    },
  },
  {
    id: 'events-reserved-source',
    behaviour: 'A source that begins with aws. is not for others.',
    source: `${GUIDE}, Sending events with PutEvents`,
    async run({ clients }) {
      const answer = await clients.events.putEvents({ Entries: [{ ...ENTRY, Source: 'aws.ecs' }] });
      expect(answer).toMatchObject({
        FailedEntryCount: 1,
        Entries: [{ ErrorCode: 'NotAuthorizedForSourceException' }],
      });
    },
  },
  {
    id: 'events-most-entries',
    behaviour: 'A request has at most ten entries.',
    source: `${API}, PutEvents, Entries`,
    moto: true,
    async run({ clients }) {
      const Entries = Array.from({ length: 11 }, () => ENTRY);
      expect((await faultOf(clients.events.putEvents({ Entries }))).name).toBe('ValidationException');
    },
  },
  {
    id: 'events-size',
    behaviour: 'The entries of a request have at most 256 KB together.',
    source: `${GUIDE}, Calculating PutEvents event entry size; newer quotas are said to allow 1 MB`,
    believed: true,
    async run({ clients }) {
      const entry = (length: number) => ({ ...ENTRY, Detail: JSON.stringify({ text: 'x'.repeat(length) }) });
      await clients.events.putEvents({ Entries: [entry(262_000)] });
      const fault = await faultOf(clients.events.putEvents({ Entries: [entry(200_000), entry(62_144)] }));
      expect([fault.name, fault.message]).toEqual([
        'ValidationException',
        'Total size of the entries in the request is over the limit.',
      ]);
    },
  },
  {
    id: 'events-create-bus-twice',
    behaviour: 'A bus that is created again is ResourceAlreadyExistsException.',
    source: `${API}, CreateEventBus, Errors`,
    moto: true,
    async run(bench) {
      const Name = await busOf(bench);
      expect((await faultOf(bench.clients.events.createEventBus({ Name }))).name).toBe(
        'ResourceAlreadyExistsException',
      );
    },
  },
  {
    id: 'events-delete-rule',
    behaviour: 'A rule goes only without its targets.',
    source: `${API}, DeleteRule`,
    moto: true,
    async run(bench) {
      const { events } = bench.clients;
      const EventBusName = await busOf(bench);
      await ruleTo(bench, EventBusName, { source: ['evenkeel'] });
      const { Rules: [rule] = [] } = await events.listRules({ EventBusName });
      const at = { EventBusName, Rule: rule?.Name ?? '' };
      const fault = await faultOf(events.deleteRule({ EventBusName, Name: at.Rule }));
      await events.removeTargets({ ...at, Ids: ['queue'] });
      await events.deleteRule({ EventBusName, Name: at.Rule });
      expect([fault.name, (await events.listRules({ EventBusName })).Rules]).toEqual(['ValidationException', []]);
    },
  },
];
