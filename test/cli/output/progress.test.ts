import { describe, expect, it } from 'vitest';
import { createProgress, formatBar, HEARTBEAT_MS } from '../../../controller/cli/output/progress.ts';
import { manualClock } from '../../sources/fixtures.ts';
import { collector } from '../run-cli.ts';

describe('progress without a terminal', () => {
  it('prints each change once, and what changes all the time not at all', () => {
    const writer = collector(false);
    const progress = createProgress(writer, manualClock());

    progress.show([
      { key: 'a', line: 'a 1/2', live: ' 1s' },
      { key: 'b', line: 'b 0/1' },
    ]);
    progress.show([
      { key: 'a', line: 'a 1/2', live: ' 2s' },
      { key: 'b', line: 'b 1/1' },
    ]);

    expect(writer.text()).toBe('a 1/2\nb 0/1\nb 1/1\n');
  });

  it('gives a sign of life every half a minute, because CI systems kill silent jobs', () => {
    const writer = collector(false);
    const clock = manualClock();
    const progress = createProgress(writer, clock);

    clock.advance(HEARTBEAT_MS);
    clock.advance(HEARTBEAT_MS);
    progress.end();
    clock.advance(HEARTBEAT_MS);

    expect(writer.text()).toBe('still waiting after 30s\nstill waiting after 60s\n');
  });
});

describe('progress on a terminal', () => {
  it('cuts the line and keeps what is counted, so that people see that it goes on', () => {
    const writer = collector(true);
    const progress = createProgress(writer, manualClock());

    progress.show([{ key: 'a', line: 'x'.repeat(120), live: ' (12s)' }]);

    expect(writer.text()).toBe(`${'x'.repeat(90)}... (12s)\n`);
  });

  it('redraws one block in its place and keeps notes above it', () => {
    const writer = collector(true);
    const progress = createProgress(writer, manualClock());

    progress.show([{ key: 'a', line: 'a', live: ' 1s' }]);
    progress.show([{ key: 'a', line: 'a', live: ' 2s' }]);
    progress.note('note');

    const up = '\u001b[1A';
    const erase = `${up}\u001b[2K\n${up}`;
    expect(writer.text()).toBe(`a 1s\n${erase}a 2s\n${erase}note\na 2s\n`);
  });

  it('cuts lines that would wrap, because a wrapped line cannot be redrawn', () => {
    const writer = collector(true);
    createProgress(writer, manualClock()).show([{ key: 'a', line: 'x'.repeat(150) }]);

    expect(writer.text()).toBe(`${'x'.repeat(96)}...\n`);
  });
});

describe('formatBar', () => {
  it.each([
    [0, 4, '[----------] 0/4'],
    [1, 3, '[###-------] 1/3'],
    [4, 4, '[##########] 4/4'],
    [6, 4, '[##########] 6/4'],
    [0, 0, '[##########] 0/0'],
  ])('%i of %i is %s', (running, desired, expected) => {
    expect(formatBar(running, desired)).toBe(expected);
  });
});
