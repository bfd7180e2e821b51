import { onTestFinished, vi } from 'vitest';
import type { Io, Writer } from '../../controller/cli/program/io.ts';
import { runProgram } from '../../controller/cli/program/program.ts';
import { VERBS } from '../../controller/cli/program/verbs.ts';
import type { Environment } from '../../controller/config.ts';
import type { Clock } from '../../controller/ports/clock.ts';
import type { DashboardOptions } from '../../dashboard/server.ts';
import { dashboardUnderTest } from '../support/dashboard.ts';
import { FLEET_NOW, type Fleet } from '../support/fleet.ts';

export interface CliOptions {
  readonly env?: Environment;
  readonly cwd?: string;
  readonly input?: string;
  /** What somebody at a terminal answers when asked; without it nobody is there. */
  readonly answer?: string;
  readonly isTerminal?: boolean;
  readonly clock?: Clock;
}

export interface CliResult {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in this process, its output collected. Colour is off unless a terminal is asked for. */
export async function cli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const out = collector(options.isTerminal ?? false);
  const err = collector(options.isTerminal ?? false);
  const exit = await runProgram(VERBS, args, ioOf(options, { out, err }));
  return { exit, out: out.text(), err: err.text() };
}

export function ioOf(options: CliOptions, streams: { out: Writer; err: Writer }): Io {
  return {
    ...streams,
    readInput: async () => options.input ?? '',
    readLine: async () => (options.answer ?? '').trim(),
    inputIsTerminal: options.answer !== undefined,
    env: options.env ?? {},
    cwd: options.cwd ?? process.cwd(),
    clock: options.clock ?? leapingClock(),
    random: () => 0.5,
    secretBytes: (length) => new Uint8Array(length).fill(7),
    interrupted: new AbortController().signal,
  };
}

export function collector(isTerminal: boolean): Writer & { text(): string } {
  let text = '';
  return {
    write: (more) => {
      text += more;
    },
    isTerminal,
    columns: 100,
    text: () => text,
  };
}

/** Time that leaps to whatever is waited for, and stands still otherwise. */
function leapingClock(): Clock {
  let now = FLEET_NOW;
  return {
    now: () => now,
    after(ms, callback) {
      let cancelled = false;
      // Heartbeats and the like are far away and are cancelled; what is awaited comes at once.
      if (ms < 30_000) {
        queueMicrotask(() => {
          if (cancelled) return;
          now += ms;
          callback();
        });
      }
      return () => {
        cancelled = true;
      };
    },
  };
}

/** Lets the commands' requests reach a dashboard in this process. */
export function withController(over: Partial<DashboardOptions> = {}, fleet?: Fleet): void {
  const { app } = dashboardUnderTest(over, fleet);
  vi.stubGlobal('fetch', async (url: string, init: { headers?: Record<string, string>; method?: 'GET' | 'POST' }) => {
    const { pathname, search } = new URL(url);
    const headers = { host: '127.0.0.1:8080', ...init.headers };
    const response = await app.inject({ url: pathname + search, headers, method: init.method ?? 'GET' });
    return new Response(response.body, { status: response.statusCode });
  });
  onTestFinished(() => void vi.unstubAllGlobals());
}
