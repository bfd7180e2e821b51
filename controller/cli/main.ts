#!/usr/bin/env node
import { createInterface } from 'node:readline';
import { processEnvironment } from '../config.ts';
import { systemClock, systemRandom, systemSecretBytes } from '../ports/system.ts';
import { EXIT } from './program/exit.ts';
import type { Io, Writer } from './program/io.ts';
import { runProgram } from './program/program.ts';
import { VERBS } from './program/verbs.ts';

/** The process itself: the only place that touches its streams, its signals and its end. */
function processIo(): Io {
  const interrupted = interruption();
  return {
    out: writerOf(process.stdout),
    err: writerOf(process.stderr),
    readInput: readStandardInput,
    readLine: () => readLine(interrupted),
    inputIsTerminal: process.stdin.isTTY === true,
    env: processEnvironment(),
    cwd: process.cwd(),
    clock: systemClock,
    random: systemRandom,
    secretBytes: systemSecretBytes,
    interrupted,
  };
}

function writerOf(stream: NodeJS.WriteStream): Writer {
  stream.on('error', endOnClosedPipe);
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.columns ?? 80;
    },
  };
}

/** `evenkeel get | head` closes our output: nobody reads any more, and that is no failure. */
function endOnClosedPipe(error: NodeJS.ErrnoException): void {
  process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.unreachable);
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function readLine(interrupted: AbortSignal): Promise<string> {
  const lines = createInterface({ input: process.stdin, terminal: false });
  return new Promise((resolve, reject) => {
    lines.once('line', resolve);
    lines.once('close', () => resolve(''));
    interrupted.addEventListener('abort', () => reject(interrupted.reason), { once: true });
  }).finally(() => lines.close()) as Promise<string>;
}

function interruption(): AbortSignal {
  const controller = new AbortController();
  const onSignal = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return controller.signal;
}

/** A fault of ours outside of every command: said in one line, with the place, and the process ends. */
function endOnFault(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`error: unexpected: ${text}\n`);
  process.exit(EXIT.unreachable);
}

process.on('uncaughtException', endOnFault);
process.on('unhandledRejection', endOnFault);
// Nothing that a command leaves behind keeps the process; what was written reaches its reader.
process.exitCode = await runProgram(VERBS, process.argv.slice(2), processIo());
