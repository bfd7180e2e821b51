import { describe, expect, it } from 'vitest';
import { listenerKind } from '../../../controller/kinds/listener/index.ts';
import { createFakeReader } from '../../support/fake-reader.ts';
import { ownTags } from '../../support/judge.ts';
import { ARN, aListener, HTTP, HTTP_SPEC, HTTPS, LOAD_BALANCER } from './live-listener.ts';

const resource = aListener(HTTP_SPEC);
const target = { resource: resource as never, identity: resource.identity };
const OTHER = { ...HTTPS, ListenerArn: `${LOAD_BALANCER.replace('loadbalancer', 'listener')}/other` };

describe('a listener is found', () => {
  it('by its port, without a look at the others', async () => {
    const reader = createFakeReader()
      .put('elbv2:listeners', LOAD_BALANCER, [OTHER, HTTP])
      .put('elbv2:tags', ARN, ownTags(resource));
    expect(await listenerKind.observe(target, reader)).toMatchObject({ state: 'present', live: { arn: ARN } });
    expect(reader.asked).toEqual(['elbv2:listeners', 'elbv2:tags']);
  });

  it('by its tag, where somebody moved it to another port', async () => {
    const moved = { ...HTTP, Port: 8080 };
    const reader = createFakeReader()
      .put('elbv2:listeners', LOAD_BALANCER, [{ ...OTHER, Port: 80 }, moved])
      .put('elbv2:tags', OTHER.ListenerArn, {})
      .put('elbv2:tags', ARN, ownTags(resource));
    expect(await listenerKind.observe(target, reader)).toMatchObject({ live: { arn: ARN, listener: moved } });
  });

  it('on its port though it is not ours, so that it can be adopted or refused', async () => {
    const reader = createFakeReader()
      .put('elbv2:listeners', LOAD_BALANCER, [HTTP])
      .put('elbv2:tags', ARN, { team: 'other' });
    expect(await listenerKind.observe(target, reader)).toMatchObject({ state: 'present', tags: { team: 'other' } });
  });
});

it.each([
  { listeners: [] as (typeof HTTP)[] | undefined, loadBalancerExists: true },
  { listeners: undefined, loadBalancerExists: false },
])('absence says whether there is a load balancer: $loadBalancerExists', async ({ listeners, loadBalancerExists }) => {
  const reader = createFakeReader();
  if (listeners) reader.put('elbv2:listeners', LOAD_BALANCER, listeners);
  expect(await listenerKind.observe(target, reader)).toEqual({ state: 'absent', found: { loadBalancerExists } });
});

it('is discovered on every load balancer, and found again with its rules for the teardown', async () => {
  const rules = [{ IsDefault: true, Priority: 'default' }];
  const reader = createFakeReader()
    .putList('elbv2:loadBalancers', 'all', [{ LoadBalancerArn: LOAD_BALANCER }])
    .put('elbv2:listeners', LOAD_BALANCER, [OTHER, HTTP])
    .put('elbv2:tags', ARN, ownTags(resource))
    .put('elbv2:rules', ARN, rules);
  const [owned] = await listenerKind.discover('test', reader);
  expect(owned).toMatchObject({ naturalKey: `elbv2:listener/${LOAD_BALANCER}/80`, locator: { arn: ARN } });
  const seen = await listenerKind.observe({ identity: resource.identity, locator: owned?.locator }, reader);
  expect(seen).toMatchObject({ state: 'present', live: { rules } });
});

it('has no natural key while its load balancer is not known', () => {
  const spec = { ...HTTP_SPEC, loadBalancerArn: '${LoadBalancer/web}' };
  expect(listenerKind.naturalKey(spec as never, resource.identity)).toBeUndefined();
});
