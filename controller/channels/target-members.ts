import type { AlertProviderType } from '../model/alert.ts';

/** One member of a target. The table below is the file's schema, the types of the code and the reference page. */
export interface Member {
  /**
   * `text` and `flag` stand in the file. A `secret` called x is written as `xFile` or `xEnv`: where it is read from. An
   * `address` may be written as `x` too, where its URL is no secret.
   */
  readonly type: 'text' | 'flag' | 'secret' | 'address';
  readonly required?: boolean;
  readonly pattern?: RegExp;
  /** What the pattern wants, for people. */
  readonly form?: string;
  readonly description: string;
}

const NETWORK = {
  allowHttp: { type: 'flag', description: 'send over http too, without encryption' },
  allowPrivate: {
    type: 'flag',
    description: 'send to loopback and private networks too; link-local addresses and metadata services stay closed',
  },
} as const satisfies Record<string, Member>;

const ROLE = {
  type: 'text',
  pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/.{1,512}$/,
  form: 'arn:aws:iam::ACCOUNT:role/NAME',
  description: 'role to assume for it, otherwise the credentials of the controller',
} as const satisfies Member;

/** A service's own address, where another than the usual one is meant. */
function api(usual: string, others: string) {
  return {
    type: 'text',
    pattern: /^https?:\/\/[^\s@?#]+$/,
    form: 'an address without a query',
    description: `address of the API; ${usual}${others}`,
  } as const satisfies Member;
}

/** `url`, `urlFile` and `urlEnv` are three ways to say one thing. */
const TARGET_MEMBERS = {
  webhook: {
    url: { type: 'address', required: true, description: 'where messages are posted as JSON' },
    secret: {
      type: 'secret',
      description:
        'signs each message as Standard Webhooks says: `whsec_` and 24 to 64 bytes in base64; several, on lines of their own, while one replaces the other',
    },
    ...NETWORK,
  },
  slack: {
    url: { type: 'secret', required: true, description: 'address of the incoming webhook, which is its secret' },
    ...NETWORK,
  },
  'slack-bot': {
    token: { type: 'secret', required: true, description: 'bot token with the scope chat:write' },
    apiUrl: api('https://slack.com/api', ', for GovSlack https://slack-gov.com/api'),
    ...NETWORK,
  },
  pagerduty: {
    routingKey: { type: 'secret', required: true, description: 'integration key of a service, for Events API v2' },
    apiUrl: api('https://events.pagerduty.com', ', in the EU https://events.eu.pagerduty.com'),
    ...NETWORK,
  },
  github: {
    token: { type: 'secret', required: true, description: 'token that may write commit statuses (`statuses: write`)' },
    repository: {
      type: 'text',
      pattern: /^[A-Za-z0-9_.-]{1,100}\/[A-Za-z0-9_.-]{1,100}$/,
      form: 'owner/name',
      description: 'repository of commits whose source does not name one',
    },
    apiUrl: api('https://api.github.com', ', of GitHub Enterprise Server https://HOST/api/v3'),
    ...NETWORK,
  },
  sns: {
    topicArn: {
      type: 'text',
      required: true,
      pattern: /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[A-Za-z0-9_-]{1,256}(?:\.fifo)?$/,
      form: 'arn:aws:sns:REGION:ACCOUNT:NAME',
      description: 'the topic; one that ends in `.fifo` drops attempts that it has already',
    },
    roleArn: ROLE,
  },
  eventbridge: {
    busArn: {
      type: 'text',
      required: true,
      pattern: /^arn:aws[a-z-]*:events:[a-z0-9-]+:\d{12}:event-bus\/[A-Za-z0-9_./-]{1,256}$/,
      form: 'arn:aws:events:REGION:ACCOUNT:event-bus/NAME',
      description: 'the event bus',
    },
    roleArn: ROLE,
  },
} as const satisfies Record<AlertProviderType, Record<string, Member>>;

export type TargetType = keyof typeof TARGET_MEMBERS;
export const TARGET_TYPES = Object.keys(TARGET_MEMBERS) as readonly TargetType[];

/** Where a text is read from, each time that it is needed: a secret that changed counts with the next message. */
export type TextFrom = { readonly text: string } | { readonly file: string } | { readonly env: string };

interface Values {
  readonly text: string;
  readonly flag: boolean;
  readonly secret: TextFrom;
  readonly address: TextFrom;
}

type Table<T extends TargetType> = (typeof TARGET_MEMBERS)[T];
type ValueOf<M> = M extends { type: infer K extends keyof Values }
  ? M extends { required: true }
    ? Values[K]
    : Values[K] | undefined
  : never;

/** One target of one type, as the file says it. */
export type TargetOf<T extends TargetType> = { readonly name: string; readonly type: T } & {
  readonly [K in keyof Table<T>]: ValueOf<Table<T>[K]>;
};

/** A named way to people, from the operator's own configuration. */
export type AlertTarget = { [T in TargetType]: TargetOf<T> }[TargetType];

/** The members of a type as they are written, each with what it means. */
export function writtenMembers(type: TargetType): ReadonlyMap<string, WrittenMember> {
  const members: readonly [string, Member][] = Object.entries(TARGET_MEMBERS[type]);
  return new Map(members.flatMap(([name, member]) => spellings(name, member)));
}

export interface WrittenMember extends Member {
  /** The member that it sets. */
  readonly sets: string;
  readonly from: keyof Values | 'file' | 'env';
}

function spellings(name: string, member: Member): readonly [string, WrittenMember][] {
  const one = (spelling: string, from: WrittenMember['from']): [string, WrittenMember] => [
    spelling,
    { ...member, sets: name, from },
  ];
  if (member.type === 'text' || member.type === 'flag') return [one(name, member.type)];
  const elsewhere = [one(`${name}File`, 'file'), one(`${name}Env`, 'env')];
  return member.type === 'address' ? [one(name, 'address'), ...elsewhere] : elsewhere;
}
