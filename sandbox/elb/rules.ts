import type {
  CreateRuleInput,
  DeleteRuleInput,
  DescribeRulesInput,
  ModifyRuleInput,
  Rule,
  SetRulePrioritiesInput,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { Fault } from '../contract.ts';
import { acceptedActions } from './actions.ts';
import { acceptedConditions } from './conditions.ts';
import { assertRange, badConfiguration, invalid, notPermitted } from './faults.ts';
import { page } from './page.ts';
import { newTags, tagResource } from './tags.ts';
import { type ElbWorld, listenerOf, loadBalancerOf, type RuleState, ruleOf } from './world.ts';

/** Behind every priority that a rule can be given. */
export const DEFAULT_PRIORITY = Number.MAX_SAFE_INTEGER;
const PRIORITIES = [1, 50_000] as const;
const MOST_RULES = 100;

export function createRule(world: ElbWorld, input: CreateRuleInput) {
  const listener = listenerOf(world, input.ListenerArn ?? '');
  const owner = loadBalancerOf(world, listener.loadBalancerArn);
  if (owner.type !== 'application') throw badConfiguration('Rules are supported for application load balancers only');
  const tags = newTags(input.Tags);
  const priority = input.Priority ?? 0;
  assertRange('priority', priority, PRIORITIES);
  const conditions = acceptedConditions(input.Conditions ?? []);
  const actions = acceptedActions(world, owner, input.Actions ?? []);
  assertFree(world, listener.arn, new Map([['', priority]]));
  assertQuota(world, owner.arn);
  const rule: RuleState = {
    arn: ruleArn(world, listener.arn),
    sequence: world.nextSequence(),
    listenerArn: listener.arn,
    loadBalancerArn: owner.arn,
    isDefault: false,
    priority,
    conditions,
    actions,
    transforms: input.Transforms ?? [],
  };
  addRule(world, rule, tags);
  return { Rules: [ruleView(rule)] };
}

/** What is not sent stays. The default rule changes with its listener only. */
export function modifyRule(world: ElbWorld, input: ModifyRuleInput) {
  const rule = ruleOf(world, input.RuleArn ?? '');
  if (rule.isDefault) throw notPermitted(`Default rule '${rule.arn}' cannot be modified`);
  const owner = loadBalancerOf(world, rule.loadBalancerArn);
  const conditions = input.Conditions ? acceptedConditions(input.Conditions) : rule.conditions;
  const actions = input.Actions ? acceptedActions(world, owner, input.Actions) : rule.actions;
  if (input.ResetTransforms && input.Transforms?.length) {
    throw invalid('Transforms and ResetTransforms cannot both be specified');
  }
  rule.conditions = conditions;
  setActions(world, rule, actions);
  rule.transforms = input.ResetTransforms ? [] : (input.Transforms ?? rule.transforms);
  return { Rules: [ruleView(rule)] };
}

/** All of them or none; rules may swap priorities in one call. */
export function setRulePriorities(world: ElbWorld, input: SetRulePrioritiesInput) {
  const pairs = (input.RulePriorities ?? []).map(({ RuleArn = '', Priority = 0 }) => [RuleArn, Priority] as const);
  const wanted = new Map(pairs);
  if (wanted.size < pairs.length) throw invalid('A rule ARN was specified more than once');
  const rules = [...wanted].map(([arn]) => ruleOf(world, arn));
  for (const [, priority] of wanted) assertRange('priority', priority, PRIORITIES);
  const duplicate = [...wanted.values()].find((each, index, all) => all.indexOf(each) !== index);
  if (duplicate !== undefined) throw invalid(`Priority '${duplicate}' was provided multiple times`);
  const fixed = rules.find((each) => each.isDefault);
  if (fixed) throw notPermitted(`Priority of default rule '${fixed.arn}' cannot be modified`);
  for (const listener of new Set(rules.map((each) => each.listenerArn))) assertFree(world, listener, wanted);
  for (const rule of rules) rule.priority = wanted.get(rule.arn) ?? rule.priority;
  return { Rules: rules.map(ruleView) };
}

export function deleteRule(world: ElbWorld, input: DeleteRuleInput) {
  const rule = ruleOf(world, input.RuleArn ?? '');
  if (rule.isDefault) throw notPermitted(`Default rule '${rule.arn}' cannot be deleted`);
  removeRule(world, rule);
  return {};
}

/** In the order of their priorities, the default rule last. */
export function describeRules(world: ElbWorld, input: DescribeRulesInput) {
  const { ListenerArn: listener, RuleArns: arns } = input;
  if (listener && arns?.length) throw invalid('You can specify either a listener ARN or rule ARNs, but not both');
  if (arns?.length) return { Rules: arns.map((arn) => ruleView(ruleOf(world, arn))) };
  if (!listener) throw invalid('You must specify either listener rule ARNs or a listener ARN');
  const { items, marker } = page(rulesOf(world, listenerOf(world, listener).arn), (each) => each.priority, input);
  return { Rules: items.map(ruleView), NextMarker: marker };
}

export function rulesOf(world: ElbWorld, listenerArn: string): readonly RuleState[] {
  return [...(world.listeners.get(listenerArn)?.rules ?? [])];
}

export function addRule(world: ElbWorld, rule: RuleState, tags: ReadonlyMap<string, string>): void {
  world.rules.set(rule.arn, rule);
  world.listeners.get(rule.listenerArn)?.rules.add(rule);
  world.links.add(rule.loadBalancerArn, rule.actions);
  tagResource(world, rule.arn, tags);
}

export function removeRule(world: ElbWorld, rule: RuleState): void {
  world.links.remove(rule.loadBalancerArn, rule.actions);
  world.rules.delete(rule.arn);
  world.listeners.get(rule.listenerArn)?.rules.delete(rule);
  world.tags.delete(rule.arn);
}

/** New links before old ones go: a group that both forward to stays in use without a break. */
export function setActions(world: ElbWorld, rule: RuleState, actions: RuleState['actions']): void {
  world.links.add(rule.loadBalancerArn, actions);
  world.links.remove(rule.loadBalancerArn, rule.actions);
  rule.actions = actions;
}

export function ruleArn(world: ElbWorld, listenerArn: string): string {
  return `${listenerArn.replace(':listener/', ':listener-rule/')}/${world.region.hex(16)}`;
}

/** No rule of the listener outside `wanted` may have one of its priorities. */
function assertFree(world: ElbWorld, listenerArn: string, wanted: ReadonlyMap<string, number>): void {
  const taken = new Set(rulesOf(world, listenerArn).flatMap((each) => (wanted.has(each.arn) ? [] : each.priority)));
  for (const priority of wanted.values()) {
    if (taken.has(priority)) throw new Fault('PriorityInUseException', `Priority '${priority}' is currently in use`);
  }
}

function assertQuota(world: ElbWorld, loadBalancerArn: string): void {
  const listeners = [...world.listeners.values()].filter((each) => each.loadBalancerArn === loadBalancerArn);
  const count = listeners.reduce((sum, each) => sum + each.rules.size - 1, 0);
  if (count < MOST_RULES) return;
  const message = `The maximum number of rules on load balancer '${loadBalancerArn}' has been reached`;
  throw new Fault('TooManyRulesException', message);
}

function ruleView(rule: RuleState): Rule {
  return {
    RuleArn: rule.arn,
    Priority: rule.isDefault ? 'default' : String(rule.priority),
    Conditions: [...rule.conditions],
    Actions: [...rule.actions],
    IsDefault: rule.isDefault,
    Transforms: [...rule.transforms],
  };
}
