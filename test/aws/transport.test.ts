import { describe, expect, test } from 'vitest';
import { createThrottle } from '../../controller/aws/throttle.ts';
import { type AwsClients, createTransport, type Sent } from '../../controller/aws/transport.ts';
import type { CallInput, CallName } from '../../controller/model/aws-calls.ts';
import { isAwsError } from '../../controller/model/aws-error.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';
import { SCOPE } from './support/fake-transport.ts';
import { outcomeOf } from './support/outcome.ts';

type Answer = object | 'hang';

/** Clients that give the answers in turn, the last one for ever; errors are thrown. */
function scripted(answers: readonly Answer[]) {
  const inputs: unknown[] = [];
  const signals: AbortSignal[] = [];
  const clients: AwsClients = {
    send(_scope, _call, input, { signal }) {
      inputs.push(input);
      signals.push(signal);
      const answer = answers[Math.min(inputs.length, answers.length) - 1];
      if (answer === 'hang') return new Promise(() => {});
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    close() {},
  };
  return { clients, inputs, signals };
}

function createWorld(answers: readonly Answer[]) {
  const clock = createVirtualClock(0);
  const throttle = createThrottle({ clock });
  const sent: Sent[] = [];
  const script = scripted(answers);
  const transport = createTransport({
    clients: script.clients,
    throttle,
    clock,
    random: seededRandom(7),
    metrics: (each) => sent.push(each),
  });
  return { ...script, clock, throttle, transport, sent };
}

const reset = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
const throttling = Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' });
const denied = Object.assign(new Error('no'), { name: 'AccessDeniedException', $metadata: { httpStatusCode: 400 } });
const OUTPUT = { $metadata: {} };

interface Row {
  readonly call: CallName;
  readonly input: object;
  readonly error: Error;
  readonly sends: number;
  readonly because: string;
}

const ROWS: readonly Row[] = [
  { call: 'ecs:DescribeServices', input: {}, error: reset, sends: 3, because: 'a read may be repeated twice' },
  { call: 'ecs:DescribeServices', input: {}, error: throttling, sends: 7, because: 'a throttled read did nothing' },
  { call: 'ecs:DescribeServices', input: {}, error: denied, sends: 1, because: 'asking again changes nothing' },
  { call: 'ecs:RegisterTaskDefinition', input: {}, error: reset, sends: 1, because: 'a revision may have been made' },
  { call: 'ecs:RegisterTaskDefinition', input: {}, error: throttling, sends: 1, because: 'it is never sent again' },
  { call: 'ecs:CreateService', input: {}, error: reset, sends: 3, because: 'its token makes it one' },
  { call: 'ecs:UpdateService', input: { desiredCount: 1 }, error: reset, sends: 3, because: 'it sets a value' },
  {
    call: 'ecs:UpdateService',
    input: { taskDefinition: 'web:2' },
    error: reset,
    sends: 1,
    because: 'it starts a rollout',
  },
  { call: 'ecs:DeleteService', input: {}, error: reset, sends: 3, because: 'it is gone or it is not' },
];

describe('a call that fails', () => {
  test.each(ROWS)('$call $input after $error.message is sent $sends times, because $because', async (row) => {
    const { clock, inputs, transport } = createWorld([row.error]);
    const outcome = outcomeOf(transport.send(SCOPE, row.call, row.input as CallInput<typeof row.call>));
    await clock.advance(600_000);
    expect(await outcome).toHaveProperty('class');
    expect(inputs).toHaveLength(row.sends);
  });

  test('succeeds when a later attempt does', async () => {
    const { clock, sent, transport } = createWorld([reset, throttling, { services: [], $metadata: {} }]);
    const answer = transport.send(SCOPE, 'ecs:DescribeServices', { services: ['web'] });
    await clock.advance(60_000);
    expect(await answer).toEqual({ services: [], $metadata: {} });
    expect(sent.map(({ attempt, code }) => [attempt, code])).toEqual([
      [1, 'ECONNRESET'],
      [2, 'ThrottlingException'],
      [3, 'OK'],
    ]);
  });

  test('waits as long as AWS asks', async () => {
    const patient = Object.assign(new Error('Rate exceeded'), {
      name: 'ThrottlingException',
      $response: { headers: { 'retry-after': '30' } },
    });
    const { clock, inputs, transport } = createWorld([patient, OUTPUT]);
    void transport.send(SCOPE, 'ecs:ListClusters', {});
    await clock.advance(29_999);
    expect(inputs).toHaveLength(1);
    await clock.advance(1);
    expect(inputs).toHaveLength(2);
  });

  test('by throttling slows its budget down', async () => {
    const { clock, throttle, transport } = createWorld([throttling, OUTPUT]);
    void transport.send(SCOPE, 'ecs:ListClusters', {});
    await clock.advance(0);
    expect(throttle.figures().map(({ rate, throttled }) => ({ rate, throttled }))).toEqual([{ rate: 5, throttled: 1 }]);
  });
});

describe('every call ends', () => {
  test('when nothing ever answers, after its time for each attempt, and the request is cut', async () => {
    const { clock, sent, signals, transport } = createWorld(['hang']);
    const outcome = outcomeOf(transport.send(SCOPE, 'ecs:DescribeServices', { services: ['web'] }));
    await clock.advance(60_000);
    expect(await outcome).toEqual({ class: 'transient', code: 'TimeoutError' });
    expect(sent.map(({ durationMs }) => durationMs)).toEqual([12_000, 12_000, 12_000]);
    expect(signals.every((signal) => signal.aborted)).toBe(true);
  });

  test('when the caller cancels, at once', async () => {
    const { clock, signals, transport } = createWorld(['hang']);
    const stop = new AbortController();
    const outcome = outcomeOf(transport.send(SCOPE, 'ecs:ListClusters', {}, { signal: stop.signal }));
    await clock.advance(100);
    stop.abort();
    await clock.advance(0);
    expect(await outcome).toEqual({ class: 'transient', code: 'Cancelled' });
    expect(signals.every((signal) => signal.aborted)).toBe(true);
    expect(clock.pending()).toBe(0);
  });

  test('when the caller cancels between two attempts', async () => {
    const { clock, inputs, transport } = createWorld([throttling]);
    const stop = new AbortController();
    const outcome = outcomeOf(transport.send(SCOPE, 'ecs:ListClusters', {}, { signal: stop.signal }));
    await clock.advance(0);
    stop.abort();
    await clock.advance(60_000);
    expect(await outcome).toEqual({ class: 'transient', code: 'Cancelled' });
    expect(inputs).toHaveLength(1);
  });

  test('when no budget comes in the allowed time: nothing is sent', async () => {
    const { clock, inputs, throttle, transport } = createWorld([OUTPUT]);
    for (let taken = 0; taken < 10; taken += 1) await throttle.acquire(SCOPE, 'ecs:RegisterTaskDefinition');
    const input = { family: 'web', containerDefinitions: [] };
    const outcome = outcomeOf(transport.send(SCOPE, 'ecs:RegisterTaskDefinition', input, { budgetWaitMs: 1_000 }));
    await clock.advance(5_000);
    expect(await outcome).toEqual({ class: 'throttled', code: 'BudgetExhausted' });
    expect(inputs).toEqual([]);
  });
});

describe('client tokens', () => {
  test('one for all attempts of a creation, another for the next creation', async () => {
    const { clock, inputs, transport } = createWorld([reset, OUTPUT]);
    const create = () => transport.send(SCOPE, 'ecs:CreateService', { serviceName: 'web' });
    const both = create().then(create);
    await clock.advance(60_000);
    await both;
    const [first, second, third] = inputs as { clientToken: string }[];
    expect(first?.clientToken).toMatch(/^[0-9a-f]{32}$/);
    expect(second).toEqual(first);
    expect(third?.clientToken).not.toBe(first?.clientToken);
  });

  test("the caller's own is kept", async () => {
    const { inputs, transport } = createWorld([OUTPUT]);
    await transport.send(SCOPE, 'ecs:CreateService', { serviceName: 'web', clientToken: 'mine' });
    expect(inputs).toEqual([{ serviceName: 'web', clientToken: 'mine' }]);
  });
});

test('metrics carry call, scope, code and times, and nothing of what was sent', async () => {
  const { sent, transport } = createWorld([OUTPUT]);
  await transport.send(SCOPE, 'ecs:ListClusters', {});
  expect(sent).toEqual([
    { scope: SCOPE, call: 'ecs:ListClusters', lane: 1, attempt: 1, code: 'OK', durationMs: 0, waitedMs: 0 },
  ]);
});

test('whatever a client throws crosses as an AwsError', async () => {
  const { clock, transport } = createWorld([new TypeError('boom')]);
  const error = transport.send(SCOPE, 'ecs:ListClusters', {}).catch((thrown: unknown) => thrown);
  await clock.advance(0);
  expect(isAwsError(await error, 'unknown')).toBe(true);
});
