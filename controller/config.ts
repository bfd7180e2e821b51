import { parseAddress, parseChoice, parseDuration, parseUrl } from './config-values.ts';

/** The environment as it is handed around; tests make their own. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Which commands take an option. */
export type OptionGroup = 'aws' | 'owner' | 'controller' | 'client' | 'output';

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

function optional(row: Row): Option<string | undefined> {
  return { ...row, type: 'string', parse: (text) => text };
}

function string<T = string>(row: Row & { fallback: string }, parse: (text: string) => T): Option<T> {
  return { ...row, type: 'string', parse };
}

function list(row: Row & { fallback: string }): Option<readonly string[]> {
  return { ...row, type: 'list', parse: (text) => text.split(',').filter((part) => part !== '') };
}

function duration(row: Row & { fallback: string }): Option<number> {
  return { ...row, type: 'duration', parse: parseDuration };
}

function choice<const C extends string>(row: Row & { fallback: C; choices: readonly C[] }): Option<C> {
  return { ...row, type: 'choice', parse: (text) => parseChoice(text, row.choices) };
}

/** Every option of every command that is not a verb's own. README and docs print this table; a test compares them. */
export const OPTIONS = {
  profile: optional({
    flag: '--profile',
    value: 'name',
    env: 'EVENKEEL_PROFILE',
    otherEnv: ['AWS_PROFILE'],
    groups: ['aws'],
    description: 'profile of the shared AWS configuration files',
  }),
  region: optional({
    flag: '--region',
    value: 'region',
    env: 'EVENKEEL_REGION',
    otherEnv: ['AWS_REGION', 'AWS_DEFAULT_REGION'],
    groups: ['aws'],
    description: 'AWS Region; otherwise the one of the profile',
  }),
  assumeRole: optional({
    flag: '--assume-role',
    value: 'arn',
    env: 'EVENKEEL_ASSUME_ROLE',
    groups: ['aws'],
    description: 'role to assume for every call',
  }),
  endpointUrl: optional({
    flag: '--endpoint-url',
    value: 'url',
    env: 'EVENKEEL_ENDPOINT_URL',
    otherEnv: ['AWS_ENDPOINT_URL'],
    groups: ['aws'],
    description: 'where every AWS call goes instead of to AWS, as for the sandbox',
  }),
  account: optional({
    flag: '--account',
    value: 'id',
    env: 'EVENKEEL_ACCOUNT',
    groups: ['aws'],
    description: 'the only account that may be touched; other credentials end with exit code 6',
  }),
  owner: optional({
    flag: '--owner',
    value: 'name',
    env: 'EVENKEEL_OWNER',
    groups: ['owner'],
    description: 'value of the owner tag; names this installation and never changes',
  }),
  ssmPrefixes: list({
    flag: '--ssm-prefix',
    value: 'paths',
    env: 'EVENKEEL_SSM_PREFIXES',
    fallback: '/evenkeel/',
    groups: ['owner'],
    description: 'parameter paths that references to SSM may read, separated by commas',
  }),
  sources: list({
    flag: '--source',
    value: 'sources',
    env: 'EVENKEEL_SOURCES',
    fallback: '',
    groups: ['controller'],
    description: 'where manifests come from: directory:PATH, git:PATH or git-sync:PATH, separated by commas',
  }),
  sourceInterval: duration({
    flag: '--source-interval',
    value: 'duration',
    env: 'EVENKEEL_SOURCE_INTERVAL',
    fallback: '15s',
    groups: ['controller'],
    description: 'time between two looks at a source, beside what its watch reports',
  }),
  sweepInterval: duration({
    flag: '--sweep-interval',
    value: 'duration',
    env: 'EVENKEEL_SWEEP_INTERVAL',
    fallback: '45s',
    groups: ['controller'],
    description: 'time between two full looks at AWS',
  }),
  listen: string(
    {
      flag: '--listen',
      value: 'host:port',
      env: 'EVENKEEL_LISTEN',
      fallback: '127.0.0.1:8080',
      groups: ['controller'],
      description: 'address of dashboard, API and metrics; any but a loopback address needs a token',
    },
    parseAddress,
  ),
  token: optional({
    value: 'token',
    env: 'EVENKEEL_TOKEN',
    groups: ['controller', 'client'],
    description: 'bearer token of dashboard and API',
  }),
  tokenFile: optional({
    flag: '--token-file',
    value: 'path',
    env: 'EVENKEEL_TOKEN_FILE',
    groups: ['controller', 'client'],
    description: 'file that holds the token',
  }),
  logLevel: choice({
    flag: '--log-level',
    value: 'level',
    env: 'EVENKEEL_LOG_LEVEL',
    choices: ['debug', 'info', 'warn', 'error', 'silent'],
    fallback: 'info',
    groups: ['controller'],
    description: 'least severe log line that is written',
  }),
  logFormat: choice({
    flag: '--log-format',
    value: 'format',
    env: 'EVENKEEL_LOG_FORMAT',
    choices: ['json', 'text'],
    fallback: 'json',
    groups: ['controller'],
    description: 'json for machines, text for people',
  }),
  url: string(
    {
      flag: '--url',
      value: 'url',
      env: 'EVENKEEL_URL',
      fallback: 'http://127.0.0.1:8080',
      groups: ['client'],
      description: "the controller's address",
    },
    parseUrl,
  ),
  color: choice({
    flag: '--color',
    value: 'when',
    env: 'EVENKEEL_COLOR',
    choices: ['auto', 'always', 'never'],
    fallback: 'auto',
    groups: ['output'],
    description: 'colour; auto means on a terminal, and NO_COLOR and FORCE_COLOR are heeded',
  }),
} as const;

export type OptionName = keyof typeof OPTIONS;

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
