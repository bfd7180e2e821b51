import { describe, expect, it } from 'vitest';
import { listenerRuleKind } from '../../../controller/kinds/listener-rule/index.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import { aResource } from '../../support/documents.ts';
import { absent, callsOf, judge, ownTags, pathsOf } from '../../support/judge.ts';
import { ARN, aRule, BLUE, GREEN, LISTENER, OTHER, RULE, SPEC, seenAs } from './live-rule.ts';

const modify = (patch: object) => ['elasticloadbalancing:ModifyRule', { RuleArn: ARN, ...patch }];

describe('a rule that does not exist', () => {
  it('waits for its listener', () => {
    const seen = absent({ listenerExists: false });
    expect(judge(listenerRuleKind, aRule(SPEC), { seen }).plan).toMatchObject({ kind: 'wait' });
  });

  it('is created with typed conditions and its owner’s tags', () => {
    const seen = absent({ listenerExists: true });
    expect(callsOf(judge(listenerRuleKind, aRule(SPEC), { seen }).plan)).toEqual([
      [
        'elasticloadbalancing:CreateRule',
        {
          ListenerArn: LISTENER,
          Priority: 10,
          Conditions: [
            { Field: 'host-header', HostHeaderConfig: { Values: ['shop.example.com'] } },
            { Field: 'path-pattern', PathPatternConfig: { Values: ['/a', '/b'] } },
          ],
          Actions: [{ Type: 'forward', TargetGroupArn: BLUE }],
          Tags: [
            { Key: 'evenkeel.dev/owner', Value: 'test' },
            { Key: 'evenkeel.dev/resource', Value: 'shop/ListenerRule/web' },
          ],
        },
      ],
    ]);
  });
});

describe('a rule that is as desired', () => {
  it('is left alone, however AWS mirrors and orders it', () => {
    expect(judge(listenerRuleKind, aRule(SPEC), { seen: seenAs(RULE) }).plan).toEqual({ kind: 'settled' });
  });

  it('matches a query string by pairs; a missing key is an empty one', () => {
    const conditions = [
      { field: 'query-string', queryStringConfig: { values: [{ value: 'x' }, { key: 'a', value: 'b' }] } },
    ];
    const live = {
      ...RULE,
      Conditions: [
        {
          Field: 'query-string',
          QueryStringConfig: {
            Values: [
              { Key: 'a', Value: 'b' },
              { Key: '', Value: 'x' },
            ],
          },
        },
      ],
    };
    expect(pathsOf(judge(listenerRuleKind, aRule({ ...SPEC, conditions }), { seen: seenAs(live) }))).toEqual([]);
  });
});

const CHANGES: readonly { spec: JsonObject; patch: object; because: string }[] = [
  {
    spec: { ...SPEC, conditions: [{ field: 'path-pattern', values: ['/c'] }] },
    patch: { Conditions: [{ Field: 'path-pattern', PathPatternConfig: { Values: ['/c'] } }] },
    because: 'conditions go as a whole, actions stay out of it',
  },
  {
    spec: { ...SPEC, actions: [{ type: 'fixed-response', fixedResponseConfig: { statusCode: '503' } }] },
    patch: { Actions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '503' } }] },
    because: 'actions go as a whole',
  },
  {
    spec: {
      ...SPEC,
      transforms: [{ type: 'url-rewrite', urlRewriteConfig: { rewrites: [{ regex: 'a', replace: 'b' }] } }],
    },
    patch: { Transforms: [{ Type: 'url-rewrite', UrlRewriteConfig: { Rewrites: [{ Regex: 'a', Replace: 'b' }] } }] },
    because: 'transforms go as a whole',
  },
];

const OTHER_LISTENER = `${LISTENER.slice(0, -1)}0`;
const REPLACES = { Key: 'evenkeel.dev/replaces', Value: ARN };

describe('a rule that differs', () => {
  it.each(CHANGES)('is modified: $because', ({ spec, patch }) => {
    expect(callsOf(judge(listenerRuleKind, aRule(spec), { seen: seenAs(RULE) }).plan)).toEqual([modify(patch)]);
  });

  it('loses transforms by the one member that clears them', () => {
    const live = { ...RULE, Transforms: [{ Type: 'url-rewrite' as const }] };
    expect(callsOf(judge(listenerRuleKind, aRule(SPEC), { seen: seenAs(live) }).plan)).toEqual([
      modify({ ResetTransforms: true }),
    ]);
  });

  it('belongs to one listener for good, and says what a move would take', () => {
    const spec = { ...SPEC, listenerArn: OTHER_LISTENER };
    expect(judge(listenerRuleKind, aRule(spec), { seen: seenAs(RULE) }).plan).toEqual({
      kind: 'refuse',
      code: 'REPLACEMENT_REFUSED',
      message:
        `listenerArn: ${LISTENER} → ${OTHER_LISTENER} cannot be changed on a live object and management.replace is refuse. ` +
        `With allow: 1. create the rule on ${OTHER_LISTENER}; 2. delete it on ${LISTENER}; no request fails meanwhile`,
    });
  });

  const allow = (spec: JsonObject) => aRule(spec, { replace: 'allow' });

  it('is made on the other listener before it goes here', () => {
    const { plan } = judge(listenerRuleKind, allow({ ...SPEC, listenerArn: OTHER_LISTENER }), { seen: seenAs(RULE) });
    expect(callsOf(plan)).toMatchObject([
      ['elasticloadbalancing:CreateRule', { ListenerArn: OTHER_LISTENER, Tags: expect.arrayContaining([REPLACES]) }],
    ]);
    expect(plan).toMatchObject({ ahead: [`delete it on ${LISTENER}`, 'no request fails meanwhile'] });
  });

  it('goes first where both listeners would share a target group between load balancers', () => {
    const elsewhere = OTHER_LISTENER.replace('/app/web/', '/app/other/');
    const { plan } = judge(listenerRuleKind, allow({ ...SPEC, listenerArn: elsewhere }), { seen: seenAs(RULE) });
    expect(callsOf(plan)).toEqual([['elasticloadbalancing:DeleteRule', { RuleArn: ARN }]]);
    expect(plan).toMatchObject({ steps: [{ removes: { downtime: true } }] });
  });

  it('waits for the other listener', () => {
    const seen = seenAs(RULE, { listenerExists: false });
    const { plan } = judge(listenerRuleKind, allow({ ...SPEC, listenerArn: OTHER_LISTENER }), { seen });
    expect(plan).toMatchObject({ kind: 'wait', reason: `${OTHER_LISTENER} does not exist` });
  });
});

describe('a rule at another priority', () => {
  const elsewhere = { ...RULE, Priority: '20' };
  const occupant = (tags: Record<string, string>) => ({ occupant: { arn: OTHER, tags } });
  const set = (...RulePriorities: object[]) => ['elasticloadbalancing:SetRulePriorities', { RulePriorities }];
  const ours = ownTags({ key: 'shop/ListenerRule/other' });
  const planWith = (parts: object) => judge(listenerRuleKind, aRule(SPEC), { seen: seenAs(elsewhere, parts) }).plan;

  it('moves to a free one alone', () => {
    expect(callsOf(planWith({}))).toEqual([set({ RuleArn: ARN, Priority: 10 })]);
  });

  it('changes places with another rule of ours in one call, so that a swap comes to an end', () => {
    expect(callsOf(planWith(occupant(ours)))).toEqual([
      set({ RuleArn: ARN, Priority: 10 }, { RuleArn: OTHER, Priority: 20 }),
    ]);
  });

  it.each([
    { tags: {}, kind: 'refuse', because: 'nobody’s rule is not ours to move' },
    { tags: { ...ours, 'evenkeel.dev/owner': 'else' }, kind: 'refuse', because: 'another owner’s neither' },
    { tags: { ...ours, 'evenkeel.dev/suspend': 'x' }, kind: 'wait', because: 'a person holds that one still' },
  ])('ends in $kind where $because', ({ tags, kind }) => {
    expect(planWith(occupant(tags))).toMatchObject({ kind });
  });

  it('names the rule that stands in the way', () => {
    expect(planWith(occupant({}))).toEqual({
      kind: 'refuse',
      code: 'INVALID',
      message: `priority is taken by ${OTHER}, which is not Evenkeel's`,
    });
  });
});

it('never puts back weights that ECS shifts between a service’s two target groups', () => {
  const service = aResource({
    spec: {
      loadBalancers: [
        { targetGroupArn: BLUE, advancedConfiguration: { alternateTargetGroupArn: GREEN, testListenerRule: ARN } },
      ],
    },
  });
  const shifted = {
    ...RULE,
    Actions: [{ Type: 'forward' as const, ForwardConfig: { TargetGroups: [{ TargetGroupArn: GREEN, Weight: 100 }] } }],
  };
  const context = { referrers: [service] };
  const judged = judge(listenerRuleKind, aRule(SPEC), { seen: seenAs(shifted), context });
  expect(judged.plan).toEqual({ kind: 'settled' });
  const foreign = {
    ...RULE,
    Actions: [{ Type: 'forward' as const, ForwardConfig: { TargetGroups: [{ TargetGroupArn: 'arn:foreign' }] } }],
  };
  expect(callsOf(judge(listenerRuleKind, aRule(SPEC), { seen: seenAs(foreign), context }).plan)).toEqual([
    modify({ Actions: [{ Type: 'forward', TargetGroupArn: BLUE }] }),
  ]);
});

it('is deleted without further ado', () => {
  const { identity } = aRule(SPEC);
  const plan = listenerRuleKind.teardown(identity, seenAs(RULE), { now: 0, ownerTags: {} });
  expect(callsOf(plan)).toEqual([['elasticloadbalancing:DeleteRule', { RuleArn: ARN }]]);
});
