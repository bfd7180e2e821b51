import { describe, expect, it } from 'vitest';
import { createBreath, LOOKS_PER_TURN } from '../../controller/engine/breath.ts';
import { createWorld, SWEEP_MS } from '../support/world.ts';

describe('breath', () => {
  it('lets so many go on in one turn, and the others one turn after the other', async () => {
    const turns: (() => void)[] = [];
    const breath = createBreath(() => new Promise((resolve) => turns.push(resolve)));
    let gone = 0;
    for (let i = 0; i < 2.5 * LOOKS_PER_TURN; i++) {
      const turn = breath.take();
      if (turn) void turn.then(() => (gone += 1));
      else gone += 1;
    }
    const seen = [gone];
    while (turns.length > 0) {
      turns.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(gone);
    }
    expect(seen).toEqual([LOOKS_PER_TURN, 2 * LOOKS_PER_TURN, 2.5 * LOOKS_PER_TURN]);
  });

  it('holds nobody up without others to give way to', () => {
    const breath = createBreath(undefined);
    const turns = Array.from({ length: 1_000 }, () => breath.take());
    expect(turns.every((turn) => turn === undefined)).toBe(true);
    expect(breath.turn()).toBeUndefined();
  });
});

const DOCUMENTS = 600;
/** Far more promise jobs than one look is made of: what a turn of the event loop is here. */
const JOBS_OF_A_TURN = 500;
const NAMESPACE = 'apiVersion: evenkeel.dev/v1alpha1\nkind: Namespace\nmetadata: {name: shop}\nspec: {}\n';

function cluster(i: number): string {
  return `apiVersion: evenkeel.dev/v1alpha1\nkind: Cluster\nmetadata: {name: c${i}, namespace: shop}\nspec: {}\n`;
}

const FILES = Object.fromEntries([
  ['namespace.yaml', NAMESPACE],
  ...Array.from({ length: DOCUMENTS }, (_, i) => [`c${i}.yaml`, cluster(i)]),
]);

it('a sweep over many objects gives way after every few looks, also between its passes', async () => {
  let looks = 0;
  let most = 0;
  let inThisTurn = 0;
  const world = createWorld({
    seed: 1,
    async pause() {
      for (let job = 0; job < JOBS_OF_A_TURN; job++) await undefined;
      inThisTurn = 0;
    },
    onPass() {
      looks += 1;
      inThisTurn += 1;
      most = Math.max(most, inThisTurn);
    },
  });
  await world.commit(FILES);
  await world.clock.advance(SWEEP_MS - 1_000);
  looks = 0;
  most = 0;
  await world.clock.advance(SWEEP_MS);
  expect(looks).toBeGreaterThanOrEqual(DOCUMENTS);
  expect(most).toBeLessThanOrEqual(LOOKS_PER_TURN);
});
