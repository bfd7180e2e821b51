import { describe, expect, it } from 'vitest';
import { convertTemplate } from '../../../controller/adoption/cloudformation/convert.ts';
import { stackResources } from '../../../controller/adoption/cloudformation/taken-over.ts';
import { RESOURCE_TYPES } from '../../support/resource-types.ts';
import { specsIn } from './template-under-test.ts';

const ARN = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012';

/** The document of the one resource of a template, which lives under that physical id; and what is said of it. */
function taken(type: string, physical: string, properties = '{}') {
  const converted = convertTemplate({
    file: 't.yaml',
    text: `Resources:\n  X:\n    Type: ${type}\n    Properties: ${properties}\n`,
    namespace: 'shop',
    given: new Map(),
    types: RESOURCE_TYPES,
    lives: new Map([['X', physical]]),
  });
  const [text = ''] = specsIn(converted);
  return { text: text.slice(text.indexOf('management:')), warnings: converted.warnings };
}

describe('what lives is taken over', () => {
  it.each<[because: string, type: string, physical: string, spec: string]>([
    ['by its identifier', 'AWS::S3::Bucket', 'shop-1a2b', '  type: AWS::S3::Bucket\n  identifier: shop-1a2b\n'],
    ['by its name', 'AWS::ECS::Cluster', 'shop-X-1a', '  clusterName: shop-X-1a\n'],
    [
      'by the name in its ARN',
      'AWS::ElasticLoadBalancingV2::TargetGroup',
      `${ARN}:targetgroup/web/73e2`,
      '  name: web\n',
    ],
    [
      'of a balancer',
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      `${ARN}:loadbalancer/app/edge/50dc`,
      '  name: edge\n',
    ],
  ])('%s', (_because, type, physical, spec) => {
    expect(taken(type, physical).text).toBe(`management:\n  adoptionPolicy: adopt\nspec:\n${spec}`);
  });

  it('a name that the template states stays', () => {
    expect(taken('AWS::ECS::Cluster', 'shop', '{ClusterName: !Ref AWS::Region}').text).toContain(
      'spec:\n  clusterName: ${aws:Region}\n',
    );
  });

  it('identifiers of several parts are left to people, and so it is said', () => {
    const { text, warnings } = taken(
      'AWS::EC2::Route',
      'r',
      '{RouteTableId: a, DestinationCidrBlock: 0.0.0.0/0, GatewayId: b}',
    );
    expect(text).not.toContain('identifier');
    expect(warnings).toEqual(['X (AWS::EC2::Route) lives: its identifier has several parts, and is yours to say']);
  });
});

it.each<[because: string, text: string, ids: readonly (readonly [string, string])[] | undefined]>([
  [
    'as they are listed',
    '{"StackResourceSummaries": [{"LogicalResourceId": "A", "PhysicalResourceId": "a"}]}',
    [['A', 'a']],
  ],
  [
    'as they are described',
    '{"StackResources": [{"LogicalResourceId": "A", "PhysicalResourceId": "a"}]}',
    [['A', 'a']],
  ],
  ['not made yet', '{"StackResources": [{"LogicalResourceId": "A"}]}', []],
  ['another answer', '{"Stacks": []}', undefined],
  ['no data', '{', undefined],
])('resources of a stack: %s', (_because, text, ids) => {
  const read = stackResources('r.json', text);
  expect('ids' in read ? [...read.ids] : undefined).toEqual(ids);
});
