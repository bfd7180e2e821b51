import { parseChoice, parseDuration } from './config-values.ts';

/** Which commands take an option. */
export type OptionGroup = 'aws' | 'owner' | 'controller' | 'client' | 'access' | 'lease' | 'own' | 'output';

/** One row of the option table. A flag outranks the environment, and that outranks the default. */
export interface Option<T> {
  /** `--region`; undefined for what must not stand on a command line, where every user of the machine reads it. */
  readonly flag?: string | undefined;
  /** What the value is called in help. */
  readonly value: string;
  readonly env: string;
  /** Names that others gave to the same thing; read after `env`. */
  readonly otherEnv?: readonly string[] | undefined;
  readonly type: 'string' | 'list' | 'duration' | 'choice';
  readonly choices?: readonly string[] | undefined;
  /** As one would write it. */
  readonly fallback?: string | undefined;
  readonly groups: readonly OptionGroup[];
  readonly description: string;
  /** Throws an Error that says what is allowed. */
  readonly parse: (text: string) => T;
}

type Row = Omit<Option<never>, 'parse' | 'type' | 'fallback' | 'choices'>;

export function optional(row: Row): Option<string | undefined> {
  return { ...row, type: 'string', parse: (text) => text };
}

export function string<T = string>(row: Row & { fallback: string }, parse: (text: string) => T): Option<T> {
  return { ...row, type: 'string', parse };
}

export function list(row: Row & { fallback: string }): Option<readonly string[]> {
  return { ...row, type: 'list', parse: (text) => text.split(',').filter((part) => part !== '') };
}

export function duration(row: Row & { fallback: string }): Option<number> {
  return { ...row, type: 'duration', parse: parseDuration };
}

export function choice<const C extends string>(row: Row & { fallback: C; choices: readonly C[] }): Option<C> {
  return { ...row, type: 'choice', parse: (text) => parseChoice(text, row.choices) };
}
