import { expect, test } from 'vitest';
import { probe } from '../../../sandbox/traffic/probe.ts';
import { edge, forward, ways } from './edge.ts';

const API = [{ Field: 'path-pattern', Values: ['/api/*'] }];
const HALF_A_MINUTE = 30_000;

test.each([
  { because: 'nobody answers at an unknown name', request: { loadBalancer: 'none' }, failure: 'no load balancer none' },
  { because: 'nor on a port without a listener', request: { port: 81 }, failure: 'no listener on port 81' },
])('$because', async ({ request, failure }) => {
  expect((await edge()).ask(request).failures).toEqual([expect.stringContaining(failure)]);
});

test('a load balancer that is still provisioning takes nothing', async () => {
  const { call, sandbox } = await edge();
  await call('CreateLoadBalancer', { Name: 'late', Subnets: ['subnet-0000000000000000a', 'subnet-0000000000000000b'] });
  const { failures } = probe(sandbox, { loadBalancer: 'late', port: 80 });
  expect(failures).toEqual(['load balancer late is provisioning']);
});

test('the first rule that matches takes a request, else the default one', async () => {
  const { ask, rule, targetGroup, clock } = await edge();
  const [late, early] = [await targetGroup('late', ['10.0.0.1']), await targetGroup('early', ['10.0.0.2'])];
  await rule(20, API, forward({ [late]: 1 }));
  await rule(10, API, forward({ [early]: 1 }));
  await clock.advance(HALF_A_MINUTE);
  const taken = ask({ path: '/api/x' });
  expect({ rule: taken.rule, ways: ways(taken), failures: taken.failures }).toEqual({
    rule: '10',
    ways: ['early: 10.0.0.2:80'],
    failures: [],
  });
  expect(ask({ path: '/' })).toEqual({ rule: 'default', branches: [], answered: '404', failures: [] });
});

test('every target group of positive weight is a way, and one without healthy targets a failure', async () => {
  const { ask, rule, targetGroup, clock } = await edge();
  const [blue, green, idle] = [
    await targetGroup('blue', ['10.0.0.1', '10.0.0.2']),
    await targetGroup('green'),
    await targetGroup('idle'),
  ];
  await rule(10, API, forward({ [blue]: 99, [green]: 1, [idle]: 0 }));
  await clock.advance(HALF_A_MINUTE);
  const taken = ask({ path: '/api/x' });
  expect({ ways: ways(taken), failures: taken.failures }).toEqual({
    ways: ['blue: 10.0.0.1:80 10.0.0.2:80', 'green:'],
    failures: ['rule 10: target group green has no healthy target'],
  });
});

test('weights of nothing but zero are a failure', async () => {
  const { ask, rule, targetGroup } = await edge();
  await rule(10, API, forward({ [await targetGroup('blue', ['10.0.0.1'])]: 0 }));
  expect(ask({ path: '/api/x' }).failures).toEqual(['rule 10: no target group has weight']);
});

test.each([
  {
    because: 'a target that is not healthy yet gets nothing',
    operation: undefined,
    wait: 0,
    failures: ['default: blue has none'],
  },
  { because: 'a healthy one does', operation: undefined, wait: HALF_A_MINUTE, failures: [] },
  {
    because: 'a deregistered one drains and gets nothing new',
    operation: 'DeregisterTargets',
    wait: HALF_A_MINUTE,
    failures: ['default: blue has none'],
  },
])('$because', async ({ operation, wait, failures }) => {
  const { ask, call, listener, targetGroup, clock } = await edge();
  const blue = await targetGroup('blue', ['10.0.0.1']);
  await call('ModifyListener', { ListenerArn: listener, DefaultActions: [forward({ [blue]: 1 })] });
  await clock.advance(wait);
  if (operation) await call(operation, { TargetGroupArn: blue, Targets: [{ Id: '10.0.0.1' }] });
  const short = ask().failures.map((text) =>
    text.replace('rule default: target group blue has no healthy target', 'default: blue has none'),
  );
  expect(short).toEqual(failures);
});

test('a network load balancer has no rules, and forwards all the same', async () => {
  const { ask, call, listener, targetGroup, clock } = await edge('network');
  const blue = await targetGroup('blue', ['10.0.0.1']);
  await call('ModifyListener', { ListenerArn: listener, DefaultActions: [{ Type: 'forward', TargetGroupArn: blue }] });
  await clock.advance(HALF_A_MINUTE);
  const taken = ask();
  expect({ ways: ways(taken), failures: taken.failures }).toEqual({ ways: ['blue: 10.0.0.1:80'], failures: [] });
});
