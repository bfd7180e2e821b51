import { documentText } from '../support/small-world.ts';
import type { Files } from '../support/world.ts';
import type { Scenario } from './play.ts';
import { API, edited, PAGES, shop } from './shop.ts';

const OTHER = documentText('LoadBalancer', 'other', {
  type: 'application',
  subnets: ['${var:subnet_a}', '${var:subnet_b}'],
});
const twoBalancers: Files = { ...shop, 'other.yaml': OTHER };

export const movedListener: Scenario = {
  name: 'a listener moves to another load balancer with its target groups',
  before: twoBalancers,
  after: [
    edited(twoBalancers, 'edge.yaml', [
      'loadBalancerArn: ${LoadBalancer/shop}',
      'loadBalancerArn: ${LoadBalancer/other}',
    ]),
  ],
  requests: [
    { ...PAGES, loadBalancer: 'other' },
    { ...API, loadBalancer: 'other' },
  ],
  downtime: ['other:80/', 'other:80/api/orders'],
  trace: [
    'elasticloadbalancing:DeleteListener',
    'elasticloadbalancing:CreateListener other:80 → web',
    'elasticloadbalancing:CreateRule 10 → api',
  ],
};

const REDIRECT = (balancer: string) =>
  documentText('Listener', 'secure', {
    loadBalancerArn: `\${LoadBalancer/${balancer}}`,
    protocol: 'HTTP',
    port: 8080,
    defaultActions: [{ type: 'redirect', redirectConfig: { port: '443', protocol: 'HTTPS', statusCode: 'HTTP_301' } }],
  });

export const movedRedirect: Scenario = {
  name: 'a listener that only redirects moves to another load balancer, new before old',
  before: { ...twoBalancers, 'redirect.yaml': REDIRECT('shop') },
  after: [{ ...twoBalancers, 'redirect.yaml': REDIRECT('other') }],
  requests: [PAGES, API],
  trace: [
    'elasticloadbalancing:CreateListener other:8080 → redirect',
    'elasticloadbalancing:DeleteListener',
    'elasticloadbalancing:RemoveTags replaces',
  ],
};
