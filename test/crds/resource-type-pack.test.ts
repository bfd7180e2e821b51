import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findField } from '../../controller/manifest/type-field.ts';
import { typeOf } from '../../controller/model/registry-schema.ts';
import type { ResourceType } from '../../controller/model/resource-type.ts';
import { openResourceTypes } from '../../crds/resource-types/open-pack.ts';
import { packOf } from '../../crds/resource-types/pack.ts';

const types = openResourceTypes(readFileSync(new URL('../../crds/generated/resource-types.pack', import.meta.url)));

function typed(name: string): ResourceType {
  const type = types.get(name);
  if (!type) throw new Error(`${name} is missing`);
  return type;
}

describe('the resource types that ship', () => {
  it('are of a day, and named in order', () => {
    expect(types.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(types.names().length).toBeGreaterThan(1_800);
    expect(types.names()).toEqual([...types.names()].sort());
  });

  it('are whole, each by itself: what identifies one is a property of it', () => {
    const lacking: string[] = [];
    for (const name of types.names()) {
      const type = typed(name);
      if (type.name !== name) lacking.push(name);
      for (const path of type.identifier) if (!findField(type, path.split('/')).ok) lacking.push(`${name} ${path}`);
    }
    expect(lacking).toEqual([]);
  });

  it.each([
    ['AWS::EC2::VPC', { identifier: ['VpcId'], tags: { property: 'Tags', canUpdate: true } }, 'the plainest one'],
    ['AWS::ECS::Service', { identifier: ['ServiceArn', 'Cluster'] }, 'composite, and not in the order of a path'],
    ['AWS::ElasticLoadBalancingV2::ListenerCertificate', { handlers: [] }, 'Cloud Control cannot manage it'],
    ['AWS::Route53::RecordSet', { handlers: ['create', 'read', 'update', 'delete', 'list'] }, 'records came later'],
    ['AWS::EC2::SubnetRouteTableAssociation', { createOnly: ['SubnetId', 'RouteTableId'] }, 'replaced by any change'],
    ['AWS::IAM::Role', { writeOnly: [] }, 'all of it can be read'],
  ])('%s is %j, because %s', (name, expected, _because) => expect(typed(name)).toMatchObject(expected));

  it('say what a change of a property does, and how AWS writes it', () => {
    const type = typed('AWS::RDS::DBInstance');
    expect([
      type.conditionalCreateOnly.includes('Engine'),
      type.createOnly.includes('DBInstanceIdentifier'),
      type.writeOnly.includes('MasterUserPassword'),
      type.transforms.Engine,
    ]).toEqual([true, true, true, '$lowercase(Engine)']);
  });
});

describe('a pack', () => {
  const one = typeOf({
    typeName: 'AWS::Toy::Boat',
    properties: { Name: { type: 'string' } },
    primaryIdentifier: ['/properties/Name'],
  });

  it('gives back what it was made of', () => {
    const opened = openResourceTypes(packOf([one], '2026-10-20'));
    expect([opened.date, opened.names(), opened.get('AWS::Toy::Boat'), opened.get('AWS::Toy::Car')]).toEqual([
      '2026-10-20',
      ['AWS::Toy::Boat'],
      JSON.parse(JSON.stringify(one)),
      undefined,
    ]);
  });

  it('of other bytes is refused', () => {
    expect(() => openResourceTypes(Buffer.from('something else'))).toThrow('these bytes are no pack of resource types');
  });
});
