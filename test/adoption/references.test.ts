import { describe, expect, it } from 'vitest';
import { withReferences } from '../../controller/adoption/references.ts';
import type { Identity, KindName } from '../../controller/model/identity.ts';
import type { JsonObject } from '../../controller/model/json.ts';

const ELB = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012';
const BALANCER = `${ELB}:loadbalancer/app/edge/50dc6c495c0c9188`;
const GROUP = `${ELB}:targetgroup/web/73e2d6bc24d8a067`;

const ALL = [
  object('LoadBalancer', 'edge', { '': BALANCER, fullName: 'app/edge/50dc6c495c0c9188' }),
  object('TargetGroup', 'web', { '': GROUP, fullName: 'targetgroup/web/73e2d6bc24d8a067' }),
  object('Service', 'web', { '': 'arn:aws:ecs:eu-west-1:123456789012:service/shop/web' }),
];

function object(kind: KindName, name: string, outputs: JsonObject) {
  return { identity: identity(kind, name), outputs };
}

function identity(kind: KindName, name: string): Identity {
  return { namespace: 'shop', kind, name };
}

function value(text: string): unknown {
  const spec = { template: { containerDefinitions: [{ environment: [{ name: 'A', value: text }], command: [text] }] } };
  const { template } = withReferences(identity('Service', 'api'), spec, ALL) as typeof spec;
  const [container] = template.containerDefinitions;
  expect(container?.command, 'commands are never searched for expressions').toEqual([text]);
  return container?.environment[0]?.value;
}

describe('references in place of ARNs', () => {
  it.each([
    { text: GROUP, is: '${TargetGroup/web}', because: 'an ARN is its object' },
    {
      text: 'app/edge/50dc6c495c0c9188/targetgroup/web/73e2d6bc24d8a067',
      is: '${LoadBalancer/edge.fullName}/${TargetGroup/web.fullName}',
      because: 'a resource label names both by the ends of their ARNs',
    },
    {
      text: `${BALANCER}/f2f7dc8efc522ab2`,
      is: `${BALANCER}/f2f7dc8efc522ab2`,
      because: 'another ARN only begins like it',
    },
    {
      text: `${ELB}:listener/app/edge/50dc6c495c0c9188/f2f7dc8efc522ab2`,
      is: `${ELB}:listener/app/edge/50dc6c495c0c9188/f2f7dc8efc522ab2`,
      because: 'the ARN of a listener that was not imported stays as it is',
    },
    { text: `net/${GROUP}`, is: `net/${GROUP}`, because: 'it is a part of another word' },
    {
      text: 'arn:aws:ecs:eu-west-1:123456789012:service/shop/web',
      is: 'arn:aws:ecs:eu-west-1:123456789012:service/shop/web',
      because: 'services are named by name; references between them could form a cycle',
    },
    { text: 'hello ${var:NAME}', is: 'hello $${var:NAME}', because: 'live text is never an expression' },
    { text: '$${HOME}', is: '$$${HOME}', because: 'what would be read as an escape is escaped' },
    { text: '${HOME} and $1', is: '${HOME} and $1', because: 'what is no expression is left alone' },
  ])('$text: $because', ({ text, is }) => {
    expect(value(text)).toBe(is);
  });

  it('never refers to itself', () => {
    const spec = { name: 'targetgroup/web/73e2d6bc24d8a067' };

    expect(withReferences(ALL[1]?.identity as Identity, spec, ALL)).toEqual(spec);
  });
});
