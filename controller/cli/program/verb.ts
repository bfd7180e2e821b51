import type { Config } from '../../config.ts';
import type { OptionGroup } from '../../option.ts';
import type { Style } from '../output/style.ts';
import type { ExitCode, ExitName } from './exit.ts';
import type { Io } from './io.ts';

/** Where a command gets what it says. */
export type Reads = 'files' | 'AWS' | 'the controller' | 'nothing';

export interface VerbArgument {
  /** `<path...>`, `[kind]` */
  readonly name: string;
  readonly description: string;
}

export interface VerbOption {
  /** `-o, --output <format>` */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[] | undefined;
  readonly fallback?: string | boolean | undefined;
}

/** All that help and completion need of a command; its code is loaded when it runs. */
export interface Verb {
  /** A space makes a subcommand: `rollout status`. */
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
  readonly summary: string;
  readonly reads: readonly Reads[];
  /** Works with credentials alone, while a controller is down or out of reach; help says so. */
  readonly needsNoController?: boolean | undefined;
  readonly arguments?: readonly VerbArgument[] | undefined;
  readonly options?: readonly VerbOption[] | undefined;
  readonly groups: readonly OptionGroup[];
  /** Ends beside success and wrong usage. */
  readonly exits: readonly ExitName[];
  readonly examples?: readonly string[] | undefined;
  readonly load: () => Promise<{ readonly run: VerbRun }>;
}

export interface VerbContext {
  readonly args: readonly string[];
  /** Values of the verb's own options by their camelCase name. */
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
  readonly config: Config;
  readonly io: Io;
  /** For standard output and standard error, each with colour only where it belongs. */
  readonly style: { readonly out: Style; readonly err: Style };
}

export type VerbRun = (context: VerbContext) => Promise<ExitCode>;

/** The value of an option that takes one. */
export function flagText(context: VerbContext, name: string): string | undefined {
  const value = context.flags[name];
  return typeof value === 'string' ? value : undefined;
}

/** Whether a switch is on. */
export function flagOn(context: VerbContext, name: string): boolean {
  return context.flags[name] === true;
}
