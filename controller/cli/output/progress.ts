import type { Clock } from '../../ports/clock.ts';
import type { Writer } from '../program/io.ts';
import { truncate, widthOf } from './table.ts';

/** One thing that is waited for. */
export interface ProgressItem {
  readonly key: string;
  /** What is shown of it now; a change of it is news. */
  readonly line: string;
  /** Put behind it on a terminal only, because it changes all the time: bars, seconds. */
  readonly live?: string | undefined;
}

export interface Progress {
  /** What is the case now. On a terminal one block is redrawn; elsewhere each changed line is printed once. */
  show(items: readonly ProgressItem[]): void;
  /** A line that stays. */
  note(line: string): void;
  /** Ends the display; what was shown last stays. */
  end(): void;
}

/** Silent jobs are killed by CI systems; so often a sign of life is printed where there is no terminal. */
export const HEARTBEAT_MS = 30_000;

export function createProgress(writer: Writer, clock: Clock): Progress {
  return writer.isTerminal ? new Block(writer) : new Lines(writer, clock);
}

const ERASE_LINE = '\u001b[2K';
const cursorUp = (lines: number): string => (lines > 0 ? `\u001b[${lines}A` : '');

class Block implements Progress {
  readonly #writer: Writer;
  #drawn: readonly string[] = [];

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  show(items: readonly ProgressItem[]): void {
    const lines = items.map((item) => fitted(item, this.#writer.columns - 1));
    this.#writer.write(this.#erase() + lines.map((line) => `${line}\n`).join(''));
    this.#drawn = lines;
  }

  note(line: string): void {
    const below = this.#drawn.map((drawn) => `${drawn}\n`).join('');
    this.#writer.write(`${this.#erase()}${line}\n${below}`);
  }

  end(): void {
    this.#drawn = [];
  }

  #erase(): string {
    const lines = this.#drawn.length;
    return lines === 0 ? '' : `${cursorUp(lines)}${`${ERASE_LINE}\n`.repeat(lines)}${cursorUp(lines)}`;
  }
}

/** So much of the line itself must stay readable before what follows it is cut too. */
const LEAST_LINE = 40;

/** Bars and seconds stay where there is room for them; what is cut is the end of the line before them. */
function fitted({ line, live = '' }: ProgressItem, columns: number): string {
  const room = columns - widthOf(live);
  return room < LEAST_LINE ? truncate(`${line}${live}`, columns) : `${truncate(line, room)}${live}`;
}

class Lines implements Progress {
  readonly #writer: Writer;
  readonly #clock: Clock;
  readonly #startedAt: number;
  #shown = new Map<string, string>();
  #cancel: () => void = () => {};

  constructor(writer: Writer, clock: Clock) {
    this.#writer = writer;
    this.#clock = clock;
    this.#startedAt = clock.now();
    this.#scheduleHeartbeat();
  }

  show(items: readonly ProgressItem[]): void {
    for (const item of items) {
      if (this.#shown.get(item.key) !== item.line) this.note(item.line);
    }
    this.#shown = new Map(items.map((item) => [item.key, item.line]));
  }

  note(line: string): void {
    this.#writer.write(`${line}\n`);
    this.#scheduleHeartbeat();
  }

  end(): void {
    this.#cancel();
  }

  #scheduleHeartbeat(): void {
    this.#cancel();
    this.#cancel = this.#clock.after(HEARTBEAT_MS, () => {
      const seconds = Math.round((this.#clock.now() - this.#startedAt) / 1000);
      this.note(`still waiting after ${seconds}s`);
    });
  }
}

const BAR = 10;

/** `[######----] 3/5`: running against desired, in ASCII. */
export function formatBar(running: number, desired: number): string {
  const share = desired <= 0 ? 1 : Math.min(1, running / desired);
  const full = Math.floor(share * BAR);
  return `[${'#'.repeat(full)}${'-'.repeat(BAR - full)}] ${running}/${desired}`;
}
