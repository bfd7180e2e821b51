import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../controller/model/document.ts';
import { polledSource } from '../../controller/sources/polled-source.ts';
import { aDocument } from '../support/documents.ts';
import { manualClock, startedSource } from './fixtures.ts';

interface Rig {
  readonly clock: ReturnType<typeof manualClock>;
  readonly started: ReturnType<typeof startedSource>;
  readonly change: () => void;
  readonly fetches: (() => void)[];
}

/** A source whose fetches end when the test says so. */
function rig(): Rig {
  const clock = manualClock();
  const fetches: (() => void)[] = [];
  let change = (): void => {};
  const source = polledSource({
    name: 's',
    clock,
    intervalMs: 1000,
    debounceMs: 100,
    watch: (changed) => {
      change = changed;
      return async () => {};
    },
    fetch: () => new Promise((resolve) => fetches.push(() => resolve(snapshot(String(fetches.length))))),
  });
  return { clock, started: startedSource(source), change: () => change(), fetches };
}

function snapshot(id: string): Snapshot {
  return { source: 's', commit: { id }, complete: true, documents: [aDocument()], problems: [] };
}

async function finish(it: Rig, index: number): Promise<void> {
  await Promise.resolve();
  it.fetches[index]?.();
  await it.started.next();
}

describe('polledSource', () => {
  it('says how long each fetch took', async () => {
    const it = rig();
    await Promise.resolve();
    it.clock.advance(250);
    it.fetches[0]?.();

    expect(await it.started.next()).toMatchObject({ kind: 'snapshot', tookMs: 250 });
  });

  it('reports every fetch, also when nothing changed, because absence is counted in fetches', async () => {
    const it = rig();
    await finish(it, 0);
    it.clock.advance(1000);
    await finish(it, 1);
    it.clock.advance(999);
    await Promise.resolve();
    expect(it.fetches).toHaveLength(2);
  });

  it('waits for quiet after a change and fetches once for many', async () => {
    const it = rig();
    await finish(it, 0);
    it.change();
    it.clock.advance(99);
    it.change();
    it.clock.advance(99);
    expect(it.fetches).toHaveLength(1);
    it.clock.advance(1);
    await finish(it, 1);
    expect(it.fetches).toHaveLength(2);
  });

  it('fetches again for a change that arrives while a fetch runs', async () => {
    const it = rig();
    await Promise.resolve();
    it.change();
    await finish(it, 0);
    it.clock.advance(100);
    await finish(it, 1);
    expect(it.fetches).toHaveLength(2);
  });

  it('answers refresh with a fetch that began after it, shared by all who asked', async () => {
    const it = rig();
    await Promise.resolve();
    const both = [it.started.source.refresh(), it.started.source.refresh()];
    await finish(it, 0);
    await finish(it, 1);
    await Promise.all(both);
    expect(it.fetches).toHaveLength(2);
  });

  it('reports a rejected fetch as failed and goes on', async () => {
    const clock = manualClock();
    let broken = true;
    const fetch = async (): Promise<Snapshot> => {
      if (broken) throw new Error('disk on fire');
      return snapshot('1');
    };
    const watch = () => async () => {};
    const started = startedSource(polledSource({ name: 's', clock, intervalMs: 10, debounceMs: 1, watch, fetch }));

    expect(await started.next()).toMatchObject({ kind: 'failed', source: 's', message: 'disk on fire' });
    broken = false;
    clock.advance(10);
    expect(await started.next()).toMatchObject({ kind: 'snapshot', snapshot: snapshot('1') });
  });

  it('says of an empty reading that it is one, and that nothing follows from it', async () => {
    const clock = manualClock();
    const fetch = async (): Promise<Snapshot> => ({ ...snapshot('1'), documents: [] });
    const watch = () => async () => {};
    const started = startedSource(polledSource({ name: 's', clock, intervalMs: 10, debounceMs: 1, watch, fetch }));

    expect(await started.next()).toMatchObject({
      snapshot: { complete: false, documents: [], problems: [{ code: 'SOURCE_EMPTY' }] },
    });
  });

  it('reports nothing once it is stopped', async () => {
    const it = rig();
    await finish(it, 0);
    await it.started.source.stop();
    it.change();
    it.clock.advance(5000);
    await it.started.source.refresh();
    expect(it.fetches).toHaveLength(1);
  });
});
