import { describe, expect, it } from 'vitest';
import {
  type AccessObject,
  type AccessPolicy,
  type AccessRule,
  accessObjectOf,
  decide,
  NO_POLICY,
  roleIn,
  type Subject,
} from '../../controller/model/access.ts';
import type { Verb } from '../../controller/model/verb.ts';
import { objectStatus } from '../support/fleet.ts';

const MIRA: Subject = { name: 'mira@example.com', via: 'oidc', role: 'operator', groups: ['shop', 'sre'] };
const CI: Subject = { name: 'ci', via: 'token', role: 'operator', groups: [] };
const GUEST: Subject = { name: 'anonymous', via: 'anonymous', role: 'viewer', groups: [] };
const WEB: AccessObject = {
  kind: 'Service',
  namespace: 'shop',
  name: 'web',
  cluster: 'prod',
  labels: { tier: 'front' },
};

function policy(...rules: readonly Partial<AccessRule>[]): AccessPolicy {
  const whole = { effect: 'deny', subjects: [], verbs: ['restart'], objects: [] } as const;
  return { ...NO_POLICY, rules: rules.map((rule) => ({ ...whole, ...rule })) };
}

describe('what somebody may', () => {
  const allow = { effect: 'allow' } as const;
  const stop: { verbs: readonly Verb[] } = { verbs: ['stop'] };
  it.each<[AccessPolicy, Subject, Verb, AccessObject | undefined, boolean, string]>([
    [policy(), MIRA, 'restart', WEB, true, 'operators act'],
    [policy(), { ...MIRA, role: 'viewer' }, 'restart', WEB, false, 'viewers look'],
    [policy(), MIRA, 'admin', undefined, false, 'operators are no admins'],
    [policy({}), MIRA, 'restart', WEB, false, 'a rule without subjects is about everybody'],
    [policy({}), MIRA, 'stop', WEB, true, 'the rule is about another verb'],
    [policy({ subjects: [{ group: 'sre' }] }), MIRA, 'restart', WEB, false, 'she is in the group'],
    [policy({ subjects: [{ group: 'sr' }] }), MIRA, 'restart', WEB, true, 'groups are exact'],
    [policy({ subjects: [{ name: 'mira@example.com' }] }), MIRA, 'restart', WEB, false, 'it is her'],
    [policy({ subjects: [{ name: 'ci' }] }), CI, 'restart', WEB, true, 'a token is no person of that name'],
    [policy({ subjects: [{ token: 'ci' }] }), CI, 'restart', WEB, false, 'it is that token'],
    [policy({ subjects: [{ token: 'mira@example.com' }] }), MIRA, 'restart', WEB, true, 'a person is no token'],
    [policy(allow, {}), MIRA, 'restart', WEB, false, 'who denies wins, wherever the rule stands'],
    [policy({}, allow), MIRA, 'restart', WEB, false, 'who denies wins, wherever the rule stands'],
    [policy({ ...allow, ...stop }), { ...MIRA, role: 'viewer' }, 'stop', WEB, true, 'a rule gives more than the role'],
    [policy({ ...allow, ...stop }), GUEST, 'stop', WEB, false, 'nobody gives anything to whoever is anonymous'],
    [policy({ verbs: ['get'] }), GUEST, 'get', undefined, false, 'though it may be taken from them'],
    [policy({ objects: [{ namespace: ['shop'] }] }), MIRA, 'restart', WEB, false, 'it is in the namespace'],
    [policy({ objects: [{ namespace: ['pay'] }] }), MIRA, 'restart', WEB, true, 'it is in another namespace'],
    [policy({ objects: [{ kind: ['Cluster', 'Service'] }] }), MIRA, 'restart', WEB, false, 'any kind of the list'],
    [policy({ objects: [{ name: ['api'] }] }), MIRA, 'restart', WEB, true, 'another name'],
    [policy({ objects: [{ name: ['web'], namespace: ['pay'] }] }), MIRA, 'restart', WEB, true, 'all members hold'],
    [policy({ objects: [{ name: ['api'] }, { name: ['web'] }] }), MIRA, 'restart', WEB, false, 'any selector does'],
    [policy({ objects: [{ labels: { tier: 'front' } }] }), MIRA, 'restart', WEB, false, 'it has the label'],
    [policy({ objects: [{ labels: { tier: 'back' } }] }), MIRA, 'restart', WEB, true, 'the label has another value'],
    [policy({ objects: [{ labels: { constructor: 'x' } }] }), MIRA, 'restart', WEB, true, 'it has no such label'],
    [policy({ objects: [{ cluster: ['prod'] }] }), MIRA, 'restart', WEB, false, 'it is in the cluster'],
    [policy({ objects: [{ name: ['web'] }] }), MIRA, 'restart', undefined, true, 'there may be others'],
    [policy({}), MIRA, 'restart', undefined, false, 'there can be none'],
    [
      policy({ ...allow, objects: [{ name: ['web'] }] }),
      { ...MIRA, role: 'viewer' },
      'restart',
      undefined,
      true,
      'there is one',
    ],
  ])('%j: %j %s %j → %j, because %s', (given, subject, verb, object, allowed) => {
    expect(decide(given, { subject, verb, object }).allowed).toBe(allowed);
  });

  const unseen = { ...WEB, cluster: undefined };
  const prod = { objects: [{ cluster: ['prod'] }] };
  it.each<[Partial<AccessRule>, AccessObject, Subject['role'], boolean, string]>([
    [{ ...prod }, unseen, 'operator', false, 'it may be in prod'],
    [{ ...prod, ...allow }, unseen, 'viewer', false, 'it may be elsewhere'],
    [{ ...prod }, { ...unseen, kind: 'TargetGroup' }, 'operator', true, 'target groups are in no cluster'],
  ])('a cluster that is not known: %j, %j as %s → %j, because %s', (rule, object, role, allowed) => {
    expect(decide(policy(rule), { subject: { ...MIRA, role }, verb: 'restart', object }).allowed).toBe(allowed);
  });

  it('the decision names the rule that made it', () => {
    const given = policy({ subjects: [{ group: 'others' }] }, { effect: 'allow' }, {});
    expect(decide(given, { subject: MIRA, verb: 'restart', object: WEB })).toEqual({ allowed: false, rule: 2 });
    expect(decide(given, { subject: MIRA, verb: 'sync', object: WEB })).toEqual({ allowed: true });
  });
});

describe('the role', () => {
  const given: AccessPolicy = {
    ...NO_POLICY,
    roles: { viewer: [{ group: 'shop' }], operator: [{ group: 'sre' }], admin: [{ name: 'jonas@example.com' }] },
  };
  it.each<[Omit<Subject, 'role'>, AccessPolicy, string | undefined, string]>([
    [MIRA, given, 'operator', 'the highest one counts'],
    [{ ...MIRA, name: 'jonas@example.com' }, given, 'admin', 'people can be named'],
    [{ ...CI, name: 'jonas@example.com' }, given, undefined, 'a token is no person'],
    [{ ...MIRA, groups: [] }, given, undefined, 'she stands under none'],
    [{ ...MIRA, groups: [] }, { ...given, defaultRole: 'viewer' }, 'viewer', 'there is one for everybody else'],
  ])('of %j is by %j %s, because %s', (subject, by, role) => {
    expect(roleIn(by, subject)).toBe(role);
  });
});

describe('what rules can tell of an object', () => {
  const arn = 'arn:aws:ecs:eu-west-1:123456789012:service/prod/web';
  it.each<[Parameters<typeof objectStatus>, string | undefined, string]>([
    [[{ kind: 'Service', namespace: 'shop', name: 'web' }, { outputs: { cluster: 'prod' } }], 'prod', 'an output'],
    [[{ kind: 'Service', namespace: 'shop', name: 'web' }, { summary: { arn } }], 'prod', 'the ARN'],
    [
      [{ kind: 'ServiceAutoScaling', namespace: 'shop', name: 'web' }, { outputs: { resourceId: 'service/prod/web' } }],
      'prod',
      'the id of the scalable target',
    ],
    [[{ kind: 'Cluster', namespace: 'shop', name: 'a' }, { outputs: { name: 'prod' } }], 'prod', 'its own name'],
    [[{ kind: 'Cluster', namespace: 'shop', name: 'a' }], 'a', 'the name that it will have'],
    [[{ kind: 'Service', namespace: 'shop', name: 'web' }], undefined, 'nobody has seen it'],
  ])('%j is in %s, by %s', ([identity, over], cluster) => {
    expect(accessObjectOf(objectStatus(identity, over)).cluster).toBe(cluster);
  });
});
