import type { Action, Listener, Rule, RuleCondition, TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2';
import { forwardedWeights } from '../elbv2/actions.ts';
import { listenerArnOf } from '../elbv2/arns.ts';
import type { TreeNode } from '../inspection.ts';
import type { Reader } from '../kind.ts';
import { factsOf } from './facts.ts';
import { orUnread } from './unread.ts';

/** Of a load balancer with more listeners the rules of these are looked through; each takes a call. */
export const LISTENERS_READ = 10;

export function listenerNode(listener: Listener, children: readonly TreeNode[] = []): TreeNode {
  const { ListenerArn: arn = '', Protocol, Port, SslPolicy, DefaultActions } = listener;
  return {
    id: arn,
    type: 'Listener',
    name: [Protocol, Port].filter(Boolean).join(' ') || 'listener',
    arn,
    health: 'Healthy',
    words: `else ${describeActions(DefaultActions)}`,
    facts: factsOf([['TLS policy', SslPolicy]]),
    children,
  };
}

export function ruleNode(rule: Rule, children: readonly TreeNode[] = []): TreeNode {
  const { RuleArn: arn = '', Priority, Conditions = [], Actions, IsDefault } = rule;
  const asked = Conditions.map(describeCondition).filter(Boolean).join(' and ');
  return {
    id: arn,
    type: 'ListenerRule',
    name: IsDefault ? 'default rule' : `rule ${Priority ?? '?'}`,
    arn,
    health: 'Healthy',
    words: `${asked === '' ? 'every request' : asked}: ${describeActions(Actions)}`,
    facts: [],
    children,
  };
}

/** Target groups that actions forward to, each with its weight. */
export function forwardedTo(actions: readonly Action[] | undefined): readonly string[] {
  return [...forwardedWeights(actions).keys()];
}

function describeActions(actions: readonly Action[] = []): string {
  const last = actions.at(-1);
  if (last?.FixedResponseConfig) return `answers ${last.FixedResponseConfig.StatusCode ?? ''}`.trim();
  if (last?.RedirectConfig) return `redirects (${last.RedirectConfig.StatusCode ?? 'redirect'})`;
  const weights = [...forwardedWeights(actions)];
  if (weights.length === 0) return `${last?.Type ?? 'nothing'}`;
  if (weights.length === 1) return `forwards to ${nameOfGroup(weights[0]?.[0])}`;
  return `forwards to ${weights.map(([arn, weight]) => `${nameOfGroup(arn)} (${weight})`).join(', ')}`;
}

function nameOfGroup(arn = ''): string {
  return arn.split('/')[1] ?? arn;
}

function describeCondition({ Field = '', Values = [], ...condition }: RuleCondition): string {
  const { HostHeaderConfig, PathPatternConfig, HttpHeaderConfig, HttpRequestMethodConfig, SourceIpConfig } = condition;
  const config = HostHeaderConfig ?? PathPatternConfig ?? HttpRequestMethodConfig ?? SourceIpConfig;
  const values = HttpHeaderConfig?.Values ?? config?.Values ?? Values;
  const queries = condition.QueryStringConfig?.Values?.map(({ Key, Value }) => (Key ? `${Key}=${Value}` : Value));
  const field = HttpHeaderConfig ? `header ${HttpHeaderConfig.HttpHeaderName}` : (WORDS[Field] ?? Field);
  return `${field} ${(queries ?? values).join(' or ')}`.trim();
}

const WORDS: Readonly<Record<string, string>> = {
  'host-header': 'host',
  'path-pattern': 'path',
  'http-request-method': 'method',
  'source-ip': 'from',
  'query-string': 'query',
};

/** Listeners whose default, and rules that send requests to a target group, by every load balancer that uses it. */
export async function routesTo(group: TargetGroup, read: Reader): Promise<readonly TreeNode[]> {
  const all = await Promise.all((group.LoadBalancerArns ?? []).map((arn) => routesOf(arn, group, read)));
  return all.flat();
}

function routesOf(loadBalancer: string, group: TargetGroup, read: Reader): Promise<readonly TreeNode[]> {
  const place = {
    id: loadBalancer,
    type: 'LoadBalancer',
    name: nameOfBalancer(loadBalancer),
    arn: loadBalancer,
  } as const;
  return orUnread(place, async () => {
    const listeners = ((await read.get('elbv2:listeners', loadBalancer)) ?? []).slice(0, LISTENERS_READ);
    const rules = await Promise.all(listeners.map(({ ListenerArn = '' }) => read.get('elbv2:rules', ListenerArn)));
    const own = rules.flatMap((each) => each ?? []).filter(({ Actions }) => sendsTo(Actions, group));
    const balancer = { ...place, words: `routes to ${group.TargetGroupName ?? 'it'}`, facts: [], children: [] };
    const listenerOf = (rule: Rule): TreeNode => {
      const listener = listeners.find(({ ListenerArn }) => ListenerArn === arnOfListener(rule));
      return listener ? listenerNode(listener, [balancer]) : balancer;
    };
    return own.map((rule) => (rule.IsDefault ? listenerOf(rule) : ruleNode(rule, [listenerOf(rule)])));
  });
}

function sendsTo(actions: readonly Action[] | undefined, { TargetGroupArn = '' }: TargetGroup): boolean {
  return forwardedWeights(actions).has(TargetGroupArn);
}

function arnOfListener({ RuleArn = '' }: Rule): string {
  return listenerArnOf(RuleArn);
}

function nameOfBalancer(arn: string): string {
  return arn.split('/').at(-2) ?? arn;
}
