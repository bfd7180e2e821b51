import type { Option, OptionGroup } from './option.ts';
import { OPTIONS, type OptionName } from './options.ts';

/** The environment as it is handed around; tests make their own. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What the whole process runs with: read once, frozen, passed by argument. */
export type Config = { readonly [N in OptionName]: (typeof OPTIONS)[N] extends Option<infer T> ? T : never };

/** Settings that cannot be used; every one of them at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * Reads flags (by option name) over the environment over the defaults. Throws ConfigError with everything that is wrong.
 */
export function readConfig(flags: Readonly<Record<string, unknown>>, env: Environment): Config {
  const problems: string[] = [];
  const values = Object.entries<Option<unknown>>(OPTIONS).map(([name, option]) => {
    const { text, from } = settingOf(option, flags[name], env);
    return [name, text === undefined ? undefined : attempt(option, { text, from, problems })];
  });
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(Object.fromEntries(values)) as Config;
}

interface Setting {
  readonly text: string | undefined;
  /** Names the place for messages. */
  readonly from: string;
}

function settingOf(option: Option<unknown>, flag: unknown, env: Environment): Setting {
  if (typeof flag === 'string') return { text: flag, from: option.flag ?? option.env };
  if (Array.isArray(flag) && flag.length > 0) return { text: flag.join(','), from: option.flag ?? option.env };
  for (const name of [option.env, ...(option.otherEnv ?? [])]) {
    if (env[name]) return { text: env[name], from: name };
  }
  return { text: option.fallback, from: 'default' };
}

function attempt(option: Option<unknown>, setting: { text: string; from: string; problems: string[] }): unknown {
  try {
    return option.parse(setting.text);
  } catch (error) {
    setting.problems.push(`${setting.from}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** Variables that look like ours and are not; a misspelt one would otherwise be ignored in silence. */
export function unknownVariables(env: Environment): readonly string[] {
  const known = new Set(Object.values<Option<unknown>>(OPTIONS).map((option) => option.env));
  return Object.keys(env).filter((name) => name.startsWith('EVENKEEL_') && !known.has(name));
}

/** The rows that a command of these groups takes, by option name. */
export function optionsOf(groups: readonly OptionGroup[]): readonly (readonly [OptionName, Option<unknown>])[] {
  const rows = Object.entries(OPTIONS) as [OptionName, Option<unknown>][];
  return rows.filter(([, option]) => option.groups.some((group) => groups.includes(group)));
}

/** The one place where the product reads the process's environment. */
export function processEnvironment(): Environment {
  return { ...process.env };
}

/**
 * Where the AWS SDK looks for what it takes from nowhere else: the process's own environment, to be written to before a
 * client is made.
 */
export function sdkSwitches(): Record<string, string | undefined> {
  return process.env;
}
