import { parseAddress, parseChoice, parseDuration, parseSize, parseUrl } from './config-values.ts';

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
  secretPrefixes: list({
    flag: '--secret-prefix',
    value: 'names',
    env: 'EVENKEEL_SECRET_PREFIXES',
    fallback: 'evenkeel/',
    groups: ['owner'],
    description:
      'how names of secrets begin that references to Secrets Manager may name, separated by commas; * is any',
  }),
  stackPrefixes: list({
    flag: '--stack-prefix',
    value: 'names',
    env: 'EVENKEEL_STACK_PREFIXES',
    fallback: 'evenkeel-',
    groups: ['owner'],
    description:
      'how names of CloudFormation stacks begin whose outputs references may read, separated by commas; * is any',
  }),
  terraformStates: list({
    flag: '--tfstate',
    value: 'states',
    env: 'EVENKEEL_TFSTATE',
    fallback: '',
    groups: ['owner'],
    description:
      'states of Terraform that references may read: NAME=PATH or NAME=s3://BUCKET/KEY?region=REGION, separated by commas; without a name it is the one that is meant where none is named',
  }),
  sources: list({
    flag: '--source',
    value: 'sources',
    env: 'EVENKEEL_SOURCES',
    fallback: '',
    groups: ['controller'],
    description:
      'where manifests come from: directory:PATH, git:PATH, git:URL, git-sync:PATH or s3:BUCKET/PREFIX, separated by commas',
  }),
  sourceInterval: duration({
    flag: '--source-interval',
    value: 'duration',
    env: 'EVENKEEL_SOURCE_INTERVAL',
    fallback: '15s',
    groups: ['controller'],
    description: 'time between two looks at a source, beside what its watch reports',
  }),
  cacheDir: string(
    {
      flag: '--cache-dir',
      value: 'path',
      env: 'EVENKEEL_CACHE_DIR',
      fallback: '.evenkeel/cache',
      groups: ['controller'],
      description: 'folder of git clones; whatever is in it may be deleted at any time',
    },
    (text) => text,
  ),
  dataDir: string(
    {
      flag: '--data-dir',
      value: 'path',
      env: 'EVENKEEL_DATA_DIR',
      fallback: '.evenkeel/data',
      groups: ['controller'],
      description:
        'folder of what outlives a restart: the history of events, alerts on their way; deleting it harms nothing else',
    },
    (text) => text,
  ),
  alertTargets: optional({
    flag: '--alert-targets',
    value: 'path',
    env: 'EVENKEEL_ALERT_TARGETS',
    groups: ['controller'],
    description: 'file of the targets that AlertProvider documents name: addresses, and where their secrets stand',
  }),
  publicUrl: {
    ...optional({
      flag: '--public-url',
      value: 'url',
      env: 'EVENKEEL_PUBLIC_URL',
      groups: ['controller'],
      description: 'where people reach the dashboard, for the links in alerts',
    }),
    parse: parseUrl,
  },
  historyRetention: duration({
    flag: '--history-retention',
    value: 'duration',
    env: 'EVENKEEL_HISTORY_RETENTION',
    fallback: '30d',
    groups: ['controller'],
    description: 'how long events are kept in the data folder',
  }),
  historySize: string(
    {
      flag: '--history-size',
      value: 'size',
      env: 'EVENKEEL_HISTORY_SIZE',
      fallback: '64MiB',
      groups: ['controller'],
      description: 'how much room events may take in the data folder; the oldest go first',
    },
    parseSize,
  ),
  gitTokenFile: optional({
    flag: '--git-token-file',
    value: 'path',
    env: 'EVENKEEL_GIT_TOKEN_FILE',
    groups: ['controller'],
    description: 'file that holds the token for git over https; otherwise credential helpers of git are asked',
  }),
  gitSshKey: optional({
    flag: '--git-ssh-key',
    value: 'path',
    env: 'EVENKEEL_GIT_SSH_KEY',
    groups: ['controller'],
    description: 'private key for git over ssh; otherwise the configuration of ssh counts',
  }),
  gitKnownHosts: optional({
    flag: '--git-known-hosts',
    value: 'path',
    env: 'EVENKEEL_GIT_KNOWN_HOSTS',
    groups: ['controller'],
    description: 'keys of the hosts that git over ssh may talk to; an unknown host is refused',
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
  webhookSecretFile: optional({
    flag: '--webhook-secret-file',
    value: 'path',
    env: 'EVENKEEL_WEBHOOK_SECRET_FILE',
    groups: ['controller'],
    description: 'file that holds the secret of push webhooks; without it there is no such endpoint',
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
