import { describe, expect, it } from 'vitest';
import { parseAccess } from '../../controller/access/parse-access.ts';
import { OBJECT_VERBS } from '../../controller/model/access.ts';

const SHA = 'a'.repeat(64);
const ALB = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/keel/50dc6c495c0c9188';

const WHOLE = `anonymous: viewer
session: {lifetime: 12h, keyFile: session-key}
tokens:
  ci: {sha256: ${SHA}, role: operator}
oidc:
  issuer: https://id.example.com
  clientId: evenkeel
  clientSecretEnv: OIDC_SECRET
  scopes: [email, groups]
alb:
  loadBalancer: ${ALB}
  issuer: https://id.example.com
  clientId: keel
  nameClaim: username
roles:
  default: viewer
  operator: {group: sre}
  admin: [{group: platform}, {name: mira@example.com}]
rules:
- effect: deny
  verbs: [stop, rollback]
  subjects: [{group: contractors}, {token: ci}]
  objects: [{namespace: payments, kind: [Service, Cluster]}, {cluster: prod, labels: {tier: front}}]
- {effect: allow, verbs: '*', subjects: [{group: shop}], objects: {namespace: shop}}
`;

it('everything that a file may say is read', () => {
  expect(parseAccess('/etc/keel/access.yaml', WHOLE)).toEqual({
    settings: {
      anonymous: true,
      sessionLifetime: 12 * 3_600_000,
      tokens: [{ name: 'ci', sha256: SHA, role: 'operator' }],
      oidc: {
        issuer: 'https://id.example.com',
        clientId: 'evenkeel',
        scopes: ['openid', 'email', 'groups'],
        nameClaim: 'email',
        groupsClaim: 'groups',
        label: 'id.example.com',
      },
      alb: {
        loadBalancerArn: ALB,
        issuer: 'https://id.example.com',
        clientId: 'keel',
        nameClaim: 'username',
        groupsClaim: 'groups',
      },
      policy: {
        defaultRole: 'viewer',
        roles: {
          viewer: [],
          operator: [{ group: 'sre' }],
          admin: [{ group: 'platform' }, { name: 'mira@example.com' }],
        },
        rules: [
          {
            effect: 'deny',
            verbs: ['stop', 'rollback'],
            subjects: [{ group: 'contractors' }, { token: 'ci' }],
            objects: [
              { namespace: ['payments'], kind: ['Service', 'Cluster'] },
              { cluster: ['prod'], labels: { tier: 'front' } },
            ],
          },
          {
            effect: 'allow',
            verbs: OBJECT_VERBS,
            subjects: [{ group: 'shop' }],
            objects: [{ namespace: ['shop'] }],
          },
        ],
      },
    },
    secrets: { clientSecret: { env: 'OIDC_SECRET' }, sessionKey: { file: '/etc/keel/session-key' } },
    ruleAt: [
      { file: '/etc/keel/access.yaml', line: 20, column: 3 },
      { file: '/etc/keel/access.yaml', line: 24, column: 3 },
    ],
    problems: [],
  });
});

describe('what is wrong is told with its place, and nothing of the file counts', () => {
  const rule = (more: string): string => `rules:\n- {effect: deny, ${more}}`;
  it.each([
    ['anonymous: admin', '1:12 not one of the words that are known; only viewer', 'nobody acts without a name'],
    ['tokenz: {}', '1:1 unknown field; did you mean "tokens"', 'a name is misspelt'],
    [`tokens:\n  ci: {sha256: ${SHA}}`, '2:3 role is missing: what it may; ', 'a token may something'],
    ['tokens:\n  ci: {sha256: hunter2, role: viewer}', '2:16 does not have the right form; 64 hex', 'no digest'],
    [
      `tokens:\n  admin: {sha256: ${SHA}, role: viewer}`,
      '2:3 that is the name of the token of --t',
      'one name, one token',
    ],
    [`tokens:\n  '- x': {sha256: ${SHA}, role: viewer}`, '2:3 not a name of a token; ', 'names are printed'],
    ['session: {lifetime: long}', '1:21 not a duration; ', 'no duration'],
    ['session: {key: hunter2}', '1:11 unknown field; ', 'secrets stand elsewhere'],
    ['session: {keyEnv: A-B}', '1:19 must be the name of an environment variable; ', 'no variable'],
    ['session: {keyEnv: A, keyFile: b}', '1:22 key is said twice; ', 'two places for one secret'],
    ['oidc: {issuer: http://id.example.com, clientId: a}', '1:16 does not have the right form; https', 'in the clear'],
    ['oidc: {issuer: https://id.example.com}', '1:1 clientId is missing: ', 'nobody knows us'],
    ['alb: {loadBalancer: keel, issuer: https://i, clientId: a}', '1:21 does not have the right form; arn', 'no ARN'],
    ['roles: {admin: [{group: a, name: b}]}', '1:17 somebody is named in one way; ', 'both or either?'],
    ['roles: {admin: [{}]}', '1:17 somebody is named in one way; ', 'everybody?'],
    ['roles: {admin: [{token: ci}]}', '1:18 unknown field; ', 'tokens have their role where they are'],
    [rule('verbs: [restrat]'), '2:26 not one of the words that are known; did you mean "restart"', 'no verb'],
    [rule('verbs: [stop], subjects: [{token: x}]'), '2:44 there is no token of that name; none', 'no token'],
    [
      rule('verbs: [stop], objects: [{kind: Servce}]'),
      '2:50 not one of the words that are known; did you mean "Service"',
      'no kind',
    ],
    [rule('verbs: [get], objects: [{namespace: a}]'), '2:25 get is about no single object: ', 'lists show all'],
    ['rules: [{verbs: [stop]}]', '1:9 effect is missing: what it does; ', 'allow or deny?'],
    ['a: 1\n---\nb: 2', '1:1 the file holds more than one document; ', 'which one?'],
    ['- a', '1:1 the document is not a map; ', 'no map'],
    ['a: [', '1:5 the text is not YAML; ', 'no YAML'],
  ])('%j: %s, because %s', (text, told) => {
    const { settings, problems } = parseAccess('access.yaml', text);
    const lines = problems.map(
      ({ location, message, allowed = '' }) => `${location.line}:${location.column} ${message}; ${allowed}`,
    );
    expect(lines.map((line) => line.slice(0, told.length))).toContain(told);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
    expect(settings.policy.rules.length + settings.tokens.length).toBe(0);
  });
});

it('an empty file lets nobody in', () => {
  expect(parseAccess('access.yaml', '').settings).toMatchObject({ anonymous: false, tokens: [] });
});
