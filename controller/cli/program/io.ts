import type { Environment } from '../../config.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Random, SecretBytes } from '../../ports/random.ts';

/** One of the process's two outputs. */
export interface Writer {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Width of the terminal; 80 where there is none. */
  readonly columns: number;
}

/** What commands know of the process: data goes to `out`, progress and hints to `err`. */
export interface Io {
  readonly out: Writer;
  readonly err: Writer;
  /** The whole of standard input. */
  readonly readInput: () => Promise<string>;
  /** One line of standard input, without its end; empty where input has ended. Rejects when interrupted. */
  readonly readLine: () => Promise<string>;
  readonly inputIsTerminal: boolean;
  readonly env: Environment;
  readonly cwd: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly secretBytes: SecretBytes;
  /** Aborts at the first Ctrl-C or SIGTERM; the second one ends the process. */
  readonly interrupted: AbortSignal;
}
