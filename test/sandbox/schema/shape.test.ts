import { describe, expect, test } from 'vitest';
import { APIS } from '../../../sandbox/schema/api.ts';
import { type Member, shapeOf } from '../../../sandbox/schema/shape.ts';

function inputMember(service: string, operation: string, ...path: string[]): Member | undefined {
  let shape = APIS.get(service)?.operation(operation)?.input;
  let member: Member | undefined;
  for (const name of path) {
    member = shape?.members.get(name);
    const next = member?.shape.kind === 'list' ? member.shape.member.shape : member?.shape;
    shape = next?.kind === 'struct' ? next : undefined;
  }
  return member;
}

describe('the SDK schemas are read as they are meant', () => {
  test.each([
    { because: 'a list of texts is a number', of: ['ecs', 'DescribeServices', 'services'], kind: 'list' },
    {
      because: 'a map of texts is a number',
      of: ['ecs', 'RegisterTaskDefinition', 'containerDefinitions', 'dockerLabels'],
      kind: 'map',
    },
    { because: 'simple types', of: ['ecs', 'CreateService', 'desiredCount'], kind: 'number' },
    { because: 'simple types', of: ['ecs', 'CreateService', 'enableExecuteCommand'], kind: 'boolean' },
    { because: 'timestamps', of: ['application-autoscaling', 'PutScheduledAction', 'StartTime'], kind: 'timestamp' },
    {
      because: 'structures behind thunks',
      of: ['elasticloadbalancing', 'CreateRule', 'Actions', 'ForwardConfig'],
      kind: 'struct',
    },
  ] as const)('$because: $of is a $kind', ({ of: [service, operation, ...path], kind }) => {
    expect(inputMember(service, operation, ...path)?.shape.kind).toBe(kind);
  });

  test('required members come first in the tuple, and their number last', () => {
    expect([
      ...(APIS.get('application-autoscaling')?.operation('RegisterScalableTarget')?.input.required ?? []),
    ]).toEqual(['ServiceNamespace', 'ResourceId', 'ScalableDimension']);
  });

  test('traits of a member lie over those of its target', () => {
    expect([
      inputMember('ec2', 'DescribeSubnets', 'Filters')?.traits.xmlName,
      inputMember('ssm', 'PutParameter', 'Value')?.traits.sensitive,
    ]).toEqual(['Filter', 1]);
  });

  test('errors know their code on the wire', () => {
    expect(APIS.get('elasticloadbalancing')?.error('PriorityInUseException')).toEqual({
      code: 'PriorityInUse',
      status: 400,
    });
    expect(APIS.get('elasticloadbalancing')?.error('NobodyKnowsException')).toBeUndefined();
  });

  test('what is no schema is refused', () => {
    expect(() => shapeOf({ kind: 'made up' })).toThrow('not a schema');
    expect(() => shapeOf(3)).toThrow('unknown schema sentinel 3');
  });
});
