import { PROBLEM_CODES, type ProblemCode } from '../manifest/codes.ts';
import { parseFile } from '../manifest/parse.ts';
import { byPlace } from '../manifest/problem-at.ts';
import { sourceText } from '../manifest/source-text.ts';
import { toJson } from '../manifest/to-json.ts';
import {
  type AccessPolicy,
  type AccessRule,
  NO_POLICY,
  OBJECT_VERBS,
  type ObjectSelector,
  type SubjectSelector,
} from '../model/access.ts';
import type { AccessSettings, AlbSettings, OidcSettings } from '../model/access-settings.ts';
import type { Role } from '../model/actor.ts';
import type { Location, Problem } from '../model/document.ts';
import { VERBS, type Verb } from '../model/verb.ts';
import { ACCESS_FORM } from './access-form.ts';
import { placeOf, type Reading, readMembers, report } from './read-form.ts';

/** Where a secret stands. It is read when the controller starts. */
export type SecretPlace = { readonly file: string } | { readonly env: string };

export interface ParsedAccess {
  /** Without the secrets. Allows nothing where there are problems: half a file must not pass for one. */
  readonly settings: AccessSettings;
  readonly secrets: { readonly clientSecret?: SecretPlace | undefined; readonly sessionKey?: SecretPlace | undefined };
  /** Where each rule stands. */
  readonly ruleAt: readonly Location[];
  /** Without the lines of the file and without its values: somebody may have written a secret there. */
  readonly problems: readonly Problem[];
}

const LIFETIME_MS = 8 * 3_600_000;
const NOTHING: Omit<ParsedAccess, 'problems'> = {
  settings: { policy: NO_POLICY, anonymous: false, tokens: [], sessionLifetime: LIFETIME_MS },
  secrets: {},
  ruleAt: [],
};

/** Reads the operator's access file. `file` is its path, which problems name. Never throws for what the text holds. */
export function parseAccess(file: string, text: string): ParsedAccess {
  const source = sourceText(file, text);
  const { documents, problems: unread } = parseFile(source);
  const [document, more] = documents;
  if (unread.length > 0) return rejected(unread.map(withoutContent));
  if (!document) return rejected([]);
  const reading: Reading = { source, root: document.root, problems: [] };
  if (more)
    report(reading, [], 'key', { code: 'TOO_MANY_DOCUMENTS', message: 'the file holds more than one document' });
  const conversion = { source, problems: [] as Problem[], marks: new Map<string, number>(), about: {} };
  const json = toJson(document.root, undefined, conversion);
  const written = readMembers(json, ACCESS_FORM, { path: [], reading }) as Written | undefined;
  const parsed = written && accessOf(written, reading);
  const problems = [...conversion.problems.map(withoutContent), ...reading.problems];
  return problems.length > 0 || !parsed ? rejected(problems) : { ...parsed, problems };
}

function rejected(problems: readonly Problem[]): ParsedAccess {
  return { ...NOTHING, problems: [...problems].sort(byPlace) };
}

/** The code's own words in place of those that quote the file. */
function withoutContent({ location, code }: Problem): Problem {
  return { location, code, message: PROBLEM_CODES[code as ProblemCode] };
}

/** The file as its form has it. */
interface Written {
  readonly anonymous?: 'viewer';
  readonly session?: { readonly lifetime?: number; readonly key?: SecretPlace };
  readonly tokens?: Readonly<Record<string, { readonly sha256: string; readonly role: Role }>>;
  readonly oidc?: Partial<Omit<OidcSettings, 'clientSecret'>> & { readonly clientSecret?: SecretPlace };
  readonly alb?: Partial<AlbSettings> & { readonly loadBalancer?: string };
  readonly roles?: Partial<Record<Role, readonly SubjectSelector[]>> & { readonly default?: Role };
  readonly rules?: readonly WrittenRule[];
}

interface WrittenRule {
  readonly effect: AccessRule['effect'];
  readonly verbs?: readonly (Verb | '*')[];
  readonly subjects?: readonly SubjectSelector[];
  readonly objects?: readonly ObjectSelector[];
}

function accessOf(written: Written, reading: Reading): Omit<ParsedAccess, 'problems'> {
  const { anonymous, session = {}, tokens = {}, oidc, rules = [] } = written;
  checkTokens(tokens, reading);
  checkPeople(written, reading);
  return {
    settings: {
      policy: policyOf(written, reading),
      anonymous: anonymous !== undefined,
      tokens: Object.entries(tokens).map(([name, token]) => ({ name, ...token })),
      oidc: oidcOf(written),
      alb: albOf(written),
      sessionLifetime: session.lifetime ?? LIFETIME_MS,
    },
    secrets: { clientSecret: oidc?.clientSecret, sessionKey: session.key },
    ruleAt: rules.map((_rule, index) => placeOf(reading, ['rules', index], 'value')),
  };
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

function checkTokens(tokens: NonNullable<Written['tokens']>, reading: Reading): void {
  for (const name of Object.keys(tokens)) {
    if (name === 'admin') {
      const message = 'that is the name of the token of --token-file';
      report(reading, ['tokens', name], 'key', { code: 'RULE', message, allowed: 'any other name' });
    } else if (!NAME.test(name)) {
      const allowed = 'letters, digits, dots, - and _, beginning with a letter or digit; at most 100';
      report(reading, ['tokens', name], 'key', { code: 'PATTERN', message: 'not a name of a token', allowed });
    }
  }
}

/** Everybody is named in one way, and tokens that rules are about are there. */
function checkPeople({ roles = {}, rules = [], tokens = {} }: Written, reading: Reading): void {
  const places = [
    ...(['viewer', 'operator', 'admin'] as const).map((role) => ({ path: ['roles', role], people: roles[role] ?? [] })),
    ...rules.map(({ subjects = [] }, index) => ({ path: ['rules', index, 'subjects'], people: subjects })),
  ];
  for (const { path, people } of places) {
    for (const [index, person] of people.entries()) {
      const at = [...path, index];
      if (Object.keys(person).length !== 1) {
        const message = 'somebody is named in one way';
        report(reading, at, 'value', { code: 'RULE', message, allowed: 'name, group or, in rules, token' });
      } else if ('token' in person && !(person.token in tokens) && person.token !== 'admin') {
        const message = 'there is no token of that name';
        report(reading, at, 'value', { code: 'RULE', message, allowed: Object.keys(tokens).join(', ') || 'none' });
      }
    }
  }
}

function policyOf({ roles = {}, rules = [] }: Written, reading: Reading): AccessPolicy {
  const { viewer = [], operator = [], admin = [], default: defaultRole } = roles;
  return {
    roles: { viewer, operator, admin },
    defaultRole,
    rules: rules.map((rule, index) => ruleOf(rule, ['rules', index], reading)),
  };
}

function ruleOf(rule: WrittenRule, path: readonly (string | number)[], reading: Reading): AccessRule {
  const { effect, verbs = [], subjects = [], objects = [] } = rule;
  const all: readonly Verb[] = objects.length > 0 ? OBJECT_VERBS : VERBS;
  const named = verbs.flatMap((verb) => (verb === '*' ? all : [verb]));
  const general = named.filter((verb) => !all.includes(verb));
  if (general.length > 0) {
    const message = `${general.join(', ')} is about no single object: whoever may look may look at everything`;
    report(reading, [...path, 'verbs'], 'value', { code: 'RULE', message, allowed: `with objects: ${all.join(', ')}` });
  }
  return { effect, verbs: named, subjects, objects };
}

const CLAIMS = { nameClaim: 'email', groupsClaim: 'groups' };

function oidcOf({ oidc }: Written): OidcSettings | undefined {
  if (!oidc) return undefined;
  const { issuer = '', clientId = '', scopes = [], label, clientSecret: _apart, ...claims } = oidc;
  const asked = scopes.length > 0 ? scopes : ['profile', 'email'];
  return {
    ...CLAIMS,
    ...claims,
    issuer,
    clientId,
    scopes: [...new Set(['openid', ...asked])],
    label: label ?? (URL.canParse(issuer) ? new URL(issuer).host : issuer),
  };
}

function albOf({ alb }: Written): AlbSettings | undefined {
  if (!alb) return undefined;
  const { loadBalancer = '', issuer = '', clientId = '', ...rest } = alb;
  return { ...CLAIMS, ...rest, loadBalancerArn: loadBalancer, issuer, clientId };
}
