import { describe, expect, it } from 'vitest';
import { createFleet, FLEET_NOW, type Fleet, HOUR } from '../support/fleet.ts';
import { cli, withController } from './run-cli.ts';

/** So many events, an hour apart, the newest now. */
function hourly(count: number): Fleet {
  const fleet = createFleet();
  for (let index = count - 1; index >= 0; index -= 1) {
    fleet.emit({ type: 'ObjectResumed', key: 'shop/Service/web' }, FLEET_NOW - index * HOUR);
  }
  return fleet;
}

async function linesOf(args: readonly string[], fleet: Fleet): Promise<readonly string[]> {
  withController({}, fleet);
  const { exit, out } = await cli(['events', ...args]);
  expect(exit).toBe(0);
  return out.trimEnd().split('\n');
}

describe('events', () => {
  it('are the newest fifty, oldest first', async () => {
    const lines = await linesOf([], hourly(60));

    expect(lines).toHaveLength(50);
    expect(lines.at(-1)).toBe('2026-11-21T10:00:00Z info shop/Service/web Resumed');
    expect(lines.at(-2)).toContain('2026-11-21T09:00:00Z');
  });

  it.each([
    ['24h', 25, 'a length of time'],
    ['2026-11-21T08:00:00Z', 3, 'a point in time'],
    ['2026-11-20', 35, 'the beginning of a day'],
  ])('since %s are %i (%s)', async (since, expected) => {
    expect(await linesOf(['--since', since], hourly(60))).toHaveLength(expected);
  });

  it('since a time are read page by page, to the end', async () => {
    const lines = await linesOf(['--since', '360d', '-o', 'json'], hourly(1_203));

    expect(lines).toHaveLength(1_203);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ id: 1 });
  });

  it('are no more than asked for', async () => {
    expect(await linesOf(['--since', '360d', '--limit', '700'], hourly(1_203))).toHaveLength(700);
  });

  it.each([
    ['--since', 'yesterday'],
    ['--since', '24'],
    ['--limit', '0'],
    ['--limit', '10001'],
  ])('refuse %s %s', async (flag, value) => {
    withController({}, hourly(1));
    const { exit, err } = await cli(['events', flag, value]);

    expect(exit).toBe(2);
    expect(err).toContain(`${flag} ${value} is no`);
  });
});
