import type { RuleCondition } from '@aws-sdk/client-elastic-load-balancing-v2';
import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import { aListener, aLoadBalancer, aRule, aTargetGroup } from './elb-given.ts';
import type { Bench, ConformanceRow } from './row.ts';

const API = 'Elastic Load Balancing API reference 2015-12-01';
const RECORDED = 'recorded answers of a real account (reference notes on listeners and rules)';
const TEAPOT = [{ Type: 'fixed-response' as const, FixedResponseConfig: { StatusCode: '418' } }];

async function conditionsAfter(bench: Bench, conditions: RuleCondition[]) {
  const { Rules } = await bench.clients.elb.createRule({
    ListenerArn: await aListener(bench, await aLoadBalancer(bench)),
    Priority: 1,
    Conditions: conditions,
    Actions: TEAPOT,
  });
  return Rules?.[0]?.Conditions;
}

async function twoRules(bench: Bench) {
  const listener = await aListener(bench, await aLoadBalancer(bench));
  const group = await aTargetGroup(bench);
  const first = await aRule(bench, listener, { group, priority: 10 });
  const second = await aRule(bench, listener, { group, priority: 20 });
  const priorities = async () => {
    const { Rules } = await bench.clients.elb.describeRules({ ListenerArn: listener });
    return Object.fromEntries(
      (Rules ?? []).map((each) => [
        each.RuleArn === first ? 'first' : each.RuleArn === second ? 'second' : 'default',
        each.Priority,
      ]),
    );
  };
  return { listener, group, first, second, priorities };
}

export const RULE_ROWS: readonly ConformanceRow[] = [
  {
    id: 'elb-rule-legacy-values-mirrored',
    behaviour: 'A path pattern sent as Values comes back as PathPatternConfig too.',
    source: RECORDED,
    async run(bench) {
      expect(await conditionsAfter(bench, [{ Field: 'path-pattern', Values: ['/a', '/b'] }])).toEqual([
        { Field: 'path-pattern', Values: ['/a', '/b'], PathPatternConfig: { Values: ['/a', '/b'] } },
      ]);
    },
  },
  {
    id: 'elb-rule-typed-values-mirrored',
    behaviour: 'A host header sent as HostHeaderConfig comes back as Values too.',
    source: RECORDED,
    async run(bench) {
      const HostHeaderConfig = { Values: ['shop.example.com'] };
      expect(await conditionsAfter(bench, [{ Field: 'host-header', HostHeaderConfig }])).toEqual([
        { Field: 'host-header', Values: ['shop.example.com'], HostHeaderConfig },
      ]);
    },
  },
  {
    id: 'elb-rule-other-conditions-verbatim',
    behaviour: 'Conditions on headers, methods, query strings and addresses come back as sent.',
    source: RECORDED,
    moto: true,
    async run(bench) {
      const conditions: RuleCondition[] = [
        { Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: 'X-Team', Values: ['a'] } },
        { Field: 'http-request-method', HttpRequestMethodConfig: { Values: ['GET'] } },
        { Field: 'query-string', QueryStringConfig: { Values: [{ Key: 'v', Value: '2' }] } },
        { Field: 'source-ip', SourceIpConfig: { Values: ['10.0.0.0/8'] } },
      ];
      const answer = await conditionsAfter(bench, conditions);
      expect(answer).toEqual(conditions);
    },
  },
  {
    id: 'elb-rule-defaults',
    behaviour: 'A rule shows its priority as text, an empty list of transforms and that it is not the default.',
    source: `${API}, Rule`,
    async run(bench) {
      const { first } = await twoRules(bench);
      const { Rules } = await bench.clients.elb.describeRules({ RuleArns: [first] });
      const { Priority, Transforms, IsDefault } = Rules?.[0] ?? {};
      expect({ Priority, Transforms, IsDefault }).toEqual({ Priority: '10', Transforms: [], IsDefault: false });
    },
  },
  {
    id: 'elb-rule-priority-in-use',
    behaviour: 'A priority that another rule of the listener has is PriorityInUse.',
    source: `${API}, CreateRule, Errors`,
    moto: true,
    async run(bench) {
      const { listener, group } = await twoRules(bench);
      const { name, status } = await faultOf(aRule(bench, listener, { group, priority: 10 }));
      expect({ name, status }).toEqual({ name: 'PriorityInUseException', status: 400 });
    },
  },
  {
    id: 'elb-rule-priorities-swap',
    behaviour: 'SetRulePriorities can swap two rules in one call.',
    source: `${API}, SetRulePriorities`,
    async run(bench) {
      const { first, second, priorities } = await twoRules(bench);
      const RulePriorities = [
        { RuleArn: first, Priority: 20 },
        { RuleArn: second, Priority: 10 },
      ];
      await bench.clients.elb.setRulePriorities({ RulePriorities });
      expect(await priorities()).toEqual({ first: '20', second: '10', default: 'default' });
    },
  },
  {
    id: 'elb-rule-priorities-all-or-none',
    behaviour: 'SetRulePriorities into a priority that is taken is PriorityInUse and changes nothing.',
    source: `${API}, SetRulePriorities, Errors`,
    moto: true,
    async run(bench) {
      const { first, priorities } = await twoRules(bench);
      const RulePriorities = [{ RuleArn: first, Priority: 20 }];
      const { name } = await faultOf(bench.clients.elb.setRulePriorities({ RulePriorities }));
      expect([name, await priorities()]).toEqual([
        'PriorityInUseException',
        { first: '10', second: '20', default: 'default' },
      ]);
    },
  },
  {
    id: 'elb-rule-modify-keeps-the-rest',
    behaviour: 'ModifyRule replaces the conditions or actions that are sent and keeps the others.',
    source: `${API}, ModifyRule`,
    moto: true,
    async run(bench) {
      const { first, group } = await twoRules(bench);
      const Conditions = [{ Field: 'path-pattern', Values: ['/v2/*'] }];
      const { Rules } = await bench.clients.elb.modifyRule({ RuleArn: first, Conditions });
      expect([Rules?.[0]?.Conditions?.[0]?.Values, Rules?.[0]?.Actions?.[0]?.TargetGroupArn]).toEqual([
        ['/v2/*'],
        group,
      ]);
    },
  },
  {
    id: 'elb-rule-transforms-reset',
    behaviour: 'Transforms are replaced as a whole, and ResetTransforms takes them all away.',
    source: `${API}, ModifyRule`,
    async run(bench) {
      const { first } = await twoRules(bench);
      const Transforms = [
        { Type: 'url-rewrite' as const, UrlRewriteConfig: { Rewrites: [{ Regex: '^/api', Replace: '/' }] } },
      ];
      const set = await bench.clients.elb.modifyRule({ RuleArn: first, Transforms });
      const reset = await bench.clients.elb.modifyRule({ RuleArn: first, ResetTransforms: true });
      expect([set.Rules?.[0]?.Transforms, reset.Rules?.[0]?.Transforms]).toEqual([Transforms, []]);
    },
  },
  {
    id: 'elb-rule-five-values',
    behaviour: 'A rule has at most five condition values.',
    source: 'Quotas for your Application Load Balancers: condition values per rule',
    moto: true,
    async run(bench) {
      const Values = ['/1', '/2', '/3', '/4', '/5', '/6'];
      expect((await faultOf(conditionsAfter(bench, [{ Field: 'path-pattern', Values }]))).name).toBe('ValidationError');
    },
  },
  {
    id: 'elb-rule-paging-by-priority',
    behaviour: 'DescribeRules pages in the order of priorities.',
    source: `${API}, DescribeRules`,
    moto: true,
    async run(bench) {
      const { listener } = await twoRules(bench);
      const seen: (string | undefined)[] = [];
      let marker: string | undefined;
      do {
        const page = await bench.clients.elb.describeRules({
          ListenerArn: listener,
          PageSize: 1,
          ...(marker ? { Marker: marker } : {}),
        });
        seen.push(...(page.Rules ?? []).map((each) => each.Priority));
        marker = page.NextMarker;
      } while (marker);
      expect(seen).toEqual(['10', '20', 'default']);
    },
  },
];
