import { describe, expect, it } from 'vitest';
import { type KindName, keyOf, type ResourceKey } from '../../controller/model/identity.ts';
import { attributeOf, namingIn, type OutputExpression } from '../../controller/model/naming.ts';

const ref = (name: string): OutputExpression => ({
  kind: 'output',
  target: { namespace: 'shop', kind: 'AwsResource', name },
  output: '',
  byName: true,
});

interface Row {
  readonly because: string;
  readonly keys: readonly ResourceKey[];
  readonly means: ResourceKey;
}

const ROWS: readonly Row[] = [
  {
    because: 'the resource itself goes first',
    keys: ['shop/AwsResource/web', 'shop/Service/web'],
    means: 'shop/AwsResource/web',
  },
  { because: 'a typed kind stands in for it', keys: ['shop/Cluster/web'], means: 'shop/Cluster/web' },
  {
    because: 'of two nobody is meant',
    keys: ['shop/Service/web', 'shop/TargetGroup/web'],
    means: 'shop/AwsResource/web',
  },
  { because: 'another namespace is another stack', keys: ['other/Cluster/web'], means: 'shop/AwsResource/web' },
  { because: 'configuration is no resource', keys: ['shop/Alert/web'], means: 'shop/AwsResource/web' },
];

describe('whom a function of CloudFormation means', () => {
  it.each(ROWS)('$because', ({ keys, means }) => {
    expect(keyOf(namingIn(keys)(ref('web')))).toBe(means);
  });

  it('an expression with a kind means what it says', () => {
    const expression: OutputExpression = { ...ref('web'), byName: undefined };
    expect(namingIn(['shop/Cluster/web'])(expression)).toBe(expression.target);
  });
});

describe('an attribute of CloudFormation among the outputs of a kind', () => {
  const outputs = { '': 'arn:x', arn: 'arn:x', dnsName: 'a.example', fullName: 'app/a/1' };
  const kind: KindName = 'LoadBalancer';

  it.each([
    ['', 'arn:x', 'Ref'],
    ['DNSName', 'a.example', 'in another case'],
    ['LoadBalancerFullName', 'app/a/1', 'with the name of the kind before it'],
    ['Colour', undefined, 'there is none'],
  ] as const)('%s is %s: %s', (attribute, value, _because) => {
    expect(attributeOf(outputs, kind, attribute)).toBe(value);
  });
});
