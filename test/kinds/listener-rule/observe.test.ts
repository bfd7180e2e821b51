import { describe, expect, it } from 'vitest';
import { listenerRuleKind } from '../../../controller/kinds/listener-rule/index.ts';
import { listenerArnOf } from '../../../controller/model/elbv2/arns.ts';
import { createFakeReader } from '../../support/fake-reader.ts';
import { ownTags } from '../../support/judge.ts';
import { ARN, aRule, LISTENER, OTHER, RULE, SPEC } from './live-rule.ts';

const resource = aRule(SPEC);
const target = { resource: resource as never, identity: resource.identity };
const DEFAULT = { RuleArn: 'arn:default', Priority: 'default', IsDefault: true };
const theirs = { team: 'other' };

describe('a rule is found', () => {
  it('by its priority, without a look at the others', async () => {
    const reader = createFakeReader()
      .put('elbv2:rules', LISTENER, [{ ...RULE, RuleArn: OTHER, Priority: '20' }, RULE, DEFAULT])
      .put('elbv2:tags', ARN, ownTags(resource));
    expect(await listenerRuleKind.observe(target, reader)).toMatchObject({ live: { arn: ARN } });
    expect(reader.asked).toEqual(['elbv2:rules', 'elbv2:tags']);
  });

  it('by its tag at another priority, and says who is in its place', async () => {
    const reader = createFakeReader()
      .put('elbv2:rules', LISTENER, [{ ...RULE, RuleArn: OTHER }, { ...RULE, Priority: '20' }, DEFAULT])
      .put('elbv2:tags', OTHER, theirs)
      .put('elbv2:tags', ARN, ownTags(resource));
    expect(await listenerRuleKind.observe(target, reader)).toMatchObject({
      live: { arn: ARN, rule: { Priority: '20' }, occupant: { arn: OTHER, tags: theirs } },
    });
  });
});

it.each([
  { rules: [DEFAULT], listenerExists: true },
  { rules: undefined, listenerExists: false },
])('absence says whether there is a listener: $listenerExists', async ({ rules, listenerExists }) => {
  const reader = createFakeReader();
  if (rules) reader.put('elbv2:rules', LISTENER, rules);
  expect(await listenerRuleKind.observe(target, reader)).toEqual({ state: 'absent', found: { listenerExists } });
});

it('is discovered on every listener and found again by its ARN', async () => {
  const loadBalancer = 'arn:load-balancer';
  const reader = createFakeReader()
    .putList('elbv2:loadBalancers', 'all', [{ LoadBalancerArn: loadBalancer }])
    .put('elbv2:listeners', loadBalancer, [{ ListenerArn: LISTENER }])
    .put('elbv2:rules', LISTENER, [RULE, DEFAULT])
    .put('elbv2:tags', ARN, ownTags(resource));
  const [owned] = await listenerRuleKind.discover('test', reader);
  expect(owned).toMatchObject({ naturalKey: `elbv2:rule/${LISTENER}/10`, locator: { arn: ARN } });
  const located = { identity: resource.identity, locator: owned?.locator };
  expect(await listenerRuleKind.observe(located, reader)).toMatchObject({ state: 'present' });
});

it('leaves nothing out when a read fails', async () => {
  const reader = createFakeReader()
    .putList('elbv2:loadBalancers', 'all', [{ LoadBalancerArn: 'arn:load-balancer' }])
    .fail('elbv2:listeners');
  await expect(listenerRuleKind.discover('test', reader)).rejects.toThrow('not allowed');
});

describe('a rule that the manifest wants on another listener', () => {
  const before = `${LISTENER}-before`;
  const reader = (tags: Record<string, string>) =>
    createFakeReader()
      .put('elbv2:rules', LISTENER, [DEFAULT])
      .putList('elbv2:loadBalancers', 'all', [{ LoadBalancerArn: 'arn:load-balancer' }])
      .put('elbv2:listeners', 'arn:load-balancer', [{ ListenerArn: before }, { ListenerArn: LISTENER }])
      .put('elbv2:rules', before, [RULE, DEFAULT])
      .put('elbv2:tags', ARN, tags);

  it('is found where it still is', async () => {
    const seen = await listenerRuleKind.observe({ ...target, ownerTags: ownTags(resource) }, reader(ownTags(resource)));
    expect(seen).toMatchObject({ live: { arn: ARN, listenerArn: listenerArnOf(ARN), listenerExists: true } });
  });

  it('is not mistaken for another owner’s of the same name', async () => {
    const theirs = { ...ownTags(resource), 'evenkeel.dev/owner': 'else' };
    const seen = await listenerRuleKind.observe({ ...target, ownerTags: ownTags(resource) }, reader(theirs));
    expect(seen).toEqual({ state: 'absent', found: { listenerExists: true } });
  });
});
