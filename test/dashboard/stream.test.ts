import { describe, expect, it } from 'vitest';
import { createStream, STREAM_LIMITS, type StreamLimits } from '../../dashboard/stream.ts';
import { createFleet, FLEET_NOW, type Fleet, HOUR, objectStatus } from '../support/fleet.ts';
import { createManualClock } from '../support/manual-clock.ts';

const RUN = FLEET_NOW - 26 * HOUR;
const WEB = { namespace: 'shop', kind: 'Service', name: 'web' } as const;

function world(limits: Partial<StreamLimits> = {}, alerts?: { revision(): number }) {
  const fleet = createFleet([objectStatus(WEB)]);
  const clock = createManualClock(FLEET_NOW);
  const counts: number[] = [];
  const options = {
    views: fleet.views,
    clock,
    alerts,
    limits: { ...STREAM_LIMITS, ...limits },
    onClients: (n: number) => void counts.push(n),
  };
  return { fleet, clock, counts, stream: createStream(options) };
}

function sink(waiting = 0) {
  const chunks: string[] = [];
  const state = { ended: false, waiting };
  return {
    state,
    taken: () => chunks.splice(0),
    sink: {
      write: (chunk: string) => void chunks.push(chunk),
      waiting: () => state.waiting,
      end: () => {
        state.ended = true;
      },
    },
  };
}

function emit(fleet: Fleet, times = 1): void {
  for (let i = 0; i < times; i++) fleet.emit({ type: 'ObjectResumed', key: 'shop/Service/web' });
}

function resumed(id: number): string {
  const data = {
    id,
    at: FLEET_NOW,
    origin: 'person',
    severity: 'info',
    type: 'ObjectResumed',
    key: 'shop/Service/web',
    message: 'Resumed',
    details: [],
  };
  return `id: ${RUN}-${id}\nevent: event\ndata: ${JSON.stringify(data)}\n\n`;
}

const hello = (id: number): string => `id: ${RUN}-${id}\nevent: hello\ndata: {"now":${FLEET_NOW}}\n\n`;

describe('the stream', () => {
  it('says hello with the place to resume at, then tells events', () => {
    const { fleet, stream } = world();
    emit(fleet, 3);
    const client = sink();
    stream.open(client.sink);
    emit(fleet);
    expect(client.taken()).toEqual([`retry: 2000\n\n${hello(3)}`, resumed(4)]);
  });

  it('tells a client that comes back what it missed, once and in order', () => {
    const { fleet, stream } = world();
    emit(fleet, 5);
    const client = sink();
    stream.open(client.sink, `${RUN}-3`);
    expect(client.taken()).toEqual([hello(5), resumed(4), resumed(5)]);
  });

  it.each([
    [`${RUN}-1`, 'too much was missed to be told'],
    [`${RUN - 1}-4`, 'ids of another run mean nothing'],
    [`${RUN}-99`, 'an id that never was'],
    ['nonsense', 'no id at all'],
  ])('after %s it says reset, because %s', (id) => {
    const { fleet, stream } = world({ resume: 3 });
    emit(fleet, 5);
    const client = sink();
    stream.open(client.sink, id);
    expect(client.taken().at(-1)).toBe('event: reset\ndata: {}\n\n');
  });

  it('tells which objects look different although no event was made', () => {
    const { fleet, clock, stream } = world();
    const client = sink();
    stream.open(client.sink);
    client.taken();
    clock.advance(1_000);
    expect(client.taken()).toEqual([]);
    fleet.put(objectStatus(WEB));
    fleet.put(objectStatus({ ...WEB, name: 'new' }));
    clock.advance(1_000);
    expect(client.taken()).toEqual([
      'event: changed\ndata: {"keys":["shop/Service/web","shop/Service/new"],"all":false}\n\n',
    ]);
    fleet.remove('shop/Service/new');
    clock.advance(1_000);
    expect(client.taken()).toEqual(['event: changed\ndata: {"keys":["shop/Service/new"],"all":false}\n\n']);
  });

  it('beats by the clock that it is given', () => {
    const { clock, stream } = world();
    const client = sink();
    stream.open(client.sink);
    client.taken();
    clock.advance(45_000);
    expect(client.taken()).toEqual(
      [15_000, 30_000, 45_000].map((ms) => `event: heartbeat\ndata: {"now":${FLEET_NOW + ms}}\n\n`),
    );
  });

  it('says that what people are told looks different, and no more', () => {
    let revision = 7;
    const { stream, clock } = world({}, { revision: () => revision });
    const client = sink();
    stream.open(client.sink);
    client.taken();
    clock.advance(2_000);
    expect(client.taken()).toEqual([]);
    revision = 9;
    clock.advance(2_000);
    expect(client.taken()).toEqual(['event: alerts\ndata: {"revision":9}\n\n']);
  });

  it('lets a client go that does not read, and the others stay', () => {
    const { fleet, stream, counts } = world();
    const slow = sink(STREAM_LIMITS.waitingBytes + 1);
    const quick = sink();
    stream.open(slow.sink);
    stream.open(quick.sink);
    quick.taken();
    emit(fleet);
    expect({ slow: slow.state.ended, quick: quick.state.ended, told: quick.taken(), counts }).toEqual({
      slow: true,
      quick: false,
      told: [resumed(1)],
      counts: [1, 2, 1],
    });
  });

  it('takes no more clients than it may, and takes one again when one left', () => {
    const { stream } = world({ clients: 1 });
    const leave = stream.open(sink().sink);
    expect(stream.open(sink().sink)).toBeUndefined();
    leave?.();
    expect(stream.open(sink().sink)).toBeTypeOf('function');
  });

  it('ends every client when it is closed, and keeps no timer', () => {
    const { stream, clock, fleet } = world();
    const client = sink();
    stream.open(client.sink);
    stream.close();
    client.taken();
    emit(fleet);
    clock.advance(60_000);
    expect({ ended: client.state.ended, told: client.taken() }).toEqual({ ended: true, told: [] });
  });
});
