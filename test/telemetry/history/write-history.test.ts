import { describe, expect, it } from 'vitest';
import type { Json } from '../../../controller/model/json.ts';
import { writeHistory } from '../../../controller/telemetry/history/write-history.ts';
import { createFleet } from '../../support/fleet.ts';
import { CANARY } from '../../support/fleet-story.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';
import { type MemoryPlace, memoryPlace, refusalOf } from './memory-place.ts';

function writing(place: MemoryPlace = memoryPlace()) {
  const clock = createVirtualClock();
  const fleet = createFleet();
  const told: string[] = [];
  const writer = writeHistory({
    views: fleet.views,
    place,
    clock,
    onTrouble: (reason) => told.push(reason),
    onKept: (lost) => told.push(`kept, ${lost} lost`),
    onLost: () => told.push('lost'),
  });
  const emit = (): void => void fleet.emit({ type: 'ObjectResumed', key: 'shop/Service/web' });
  return { clock, fleet, told, writer, place, emit };
}

const idsOf = (records: readonly Json[]): unknown[] => records.map((record) => (record as { id: number }).id);

describe('keeping history', () => {
  it('keeps every event in order, those from before it was open among them', async () => {
    const { place, emit, clock, told } = writing();
    emit();
    await clock.advance(0);
    emit();
    await clock.advance(0);

    expect(idsOf(place.records)).toEqual([1, 2]);
    expect(told).toEqual(['kept, 0 lost']);
  });

  it('masks secrets before they are written', async () => {
    const { place, fleet, clock } = writing();
    await clock.advance(0);
    fleet.emit({ type: 'ReconcileFailed', key: 'shop/Service/web', message: `DB_PASSWORD=${CANARY}` });
    await clock.advance(0);

    expect(place.records).toMatchObject([{ v: 1, type: 'ReconcileFailed', message: 'DB_PASSWORD=(sensitive)' }]);
  });

  it('waits while another process writes there, and loses nothing', async () => {
    const place = memoryPlace();
    place.refusal = refusalOf('held');
    const { emit, clock, told } = writing(place);
    emit();
    await clock.advance(35_000);
    emit();
    place.refusal = undefined;
    await clock.advance(10_000);

    expect(idsOf(place.records)).toEqual([1, 2]);
    expect(told).toEqual(['refused: held', 'kept, 0 lost']);
  });

  it('tells of a full disk once, counts what is lost, and goes on when there is room', async () => {
    const { place, emit, clock, told } = writing();
    await clock.advance(0);
    place.refusal = refusalOf('full');
    for (const _ of [1, 2]) {
      emit();
      await clock.advance(0);
    }
    place.refusal = undefined;
    emit();
    await clock.advance(0);

    expect(idsOf(place.records)).toEqual([3]);
    expect(told).toEqual(['kept, 0 lost', 'refused: full', 'lost', 'lost', 'kept, 2 lost']);
  });

  it('opens anew when the lock was taken from it', async () => {
    const { place, emit, clock } = writing();
    await clock.advance(0);
    place.refusal = refusalOf('closed');
    emit();
    await clock.advance(0);
    expect(place.isOpen).toBe(false);
    place.refusal = undefined;
    emit();
    await clock.advance(10_000);

    expect(place.isOpen).toBe(true);
    expect(idsOf(place.records)).toEqual([2]);
  });

  it('holds no more than so many events while there is no disk', async () => {
    const place = memoryPlace();
    place.refusal = refusalOf('io');
    const { emit, clock, told } = writing(place);
    for (let count = 0; count < 10_003; count += 1) emit();
    place.refusal = undefined;
    await clock.advance(10_000);

    expect(place.records).toHaveLength(10_000);
    expect(told.filter((word) => word === 'lost')).toHaveLength(3);
  });

  it('stops when told, with nothing left open', async () => {
    const { place, emit, writer, clock } = writing();
    emit();
    await writer.close();
    emit();
    await clock.advance(60_000);

    expect(idsOf(place.records)).toEqual([1]);
    expect(place.isOpen).toBe(false);
    expect(clock.pending()).toBe(0);
  });
});
