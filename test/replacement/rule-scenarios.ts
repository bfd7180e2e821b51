import { documentText } from '../support/small-world.ts';
import type { Files } from '../support/world.ts';
import type { Scenario } from './play.ts';
import { API, edited, PAGES, shop } from './shop.ts';

function rule(name: string, priority: number, path: string): string {
  return documentText('ListenerRule', name, {
    listenerArn: '${Listener/http}',
    priority,
    conditions: [{ field: 'path-pattern', pathPatternConfig: { values: [path] } }],
    actions: [{ type: 'forward', targetGroupArn: '${TargetGroup/web}' }],
  });
}

const withBeta: Files = { ...shop, 'beta.yaml': rule('beta', 20, '/beta/*') };
const BETA = { ...PAGES, path: '/beta/x' };

export const swappedPriorities: Scenario = {
  name: 'two rules swap their priorities',
  before: withBeta,
  after: [
    edited(edited(withBeta, 'beta.yaml', ['priority: 20', 'priority: 10']), 'edge.yaml', [
      'priority: 10',
      'priority: 20',
    ]),
  ],
  requests: [PAGES, API, BETA],
  trace: ['elasticloadbalancing:SetRulePriorities 20 10'],
};

const three: Files = { ...withBeta, 'gamma.yaml': rule('gamma', 30, '/gamma/*') };

export const ringOfPriorities: Scenario = {
  name: 'three rules change places in a ring',
  before: three,
  after: [
    {
      ...three,
      'beta.yaml': rule('beta', 30, '/beta/*'),
      'gamma.yaml': rule('gamma', 10, '/gamma/*'),
      'edge.yaml': (three['edge.yaml'] ?? '').replace('priority: 10', 'priority: 20'),
    },
  ],
  requests: [PAGES, API, BETA, { ...PAGES, path: '/gamma/x' }],
  trace: ['elasticloadbalancing:SetRulePriorities 20 10', 'elasticloadbalancing:SetRulePriorities 30 10'],
};

const ALTERNATIVE = documentText('Listener', 'alternative', {
  loadBalancerArn: '${LoadBalancer/shop}',
  protocol: 'HTTP',
  port: 8080,
  defaultActions: [{ type: 'forward', targetGroupArn: '${TargetGroup/web}' }],
});
const twoListeners: Files = { ...shop, 'alternative.yaml': ALTERNATIVE };

export const movedRule: Scenario = {
  name: 'a rule moves to another listener',
  before: twoListeners,
  after: [edited(twoListeners, 'edge.yaml', ['listenerArn: ${Listener/http}', 'listenerArn: ${Listener/alternative}'])],
  requests: [PAGES, API, { ...API, port: 8080 }, { ...PAGES, port: 8080 }],
  trace: [
    'elasticloadbalancing:CreateRule 10 → api',
    'elasticloadbalancing:DeleteRule',
    'elasticloadbalancing:RemoveTags replaces',
  ],
};
