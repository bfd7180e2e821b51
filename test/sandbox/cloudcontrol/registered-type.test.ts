import { expect, test } from 'vitest';
import { type ResourceType, shippedResourceTypes } from '../../../crds/resource-types/shipped-types.ts';
import { CALLER, testSandbox } from '../fixtures.ts';

const THING: ResourceType = {
  name: 'AWS::Future::Thing',
  schema: { properties: { Name: { type: 'string' }, Id: { type: 'string' } }, additionalProperties: false },
  definitions: {},
  permissions: {},
  handlers: ['create', 'read', 'delete', 'list'],
  identifier: ['Id'],
  readOnly: ['Id'],
  writeOnly: [],
  createOnly: ['Name'],
  conditionalCreateOnly: [],
  transforms: {},
  deprecated: [],
};

test('a type that the program does not know lives where the sandbox is told of it, and is described', async () => {
  const known = shippedResourceTypes();
  const types = { ...known, get: (name: string) => (name === THING.name ? THING : known.get(name)) };
  const { sandbox, clock } = testSandbox({ types });
  const input = { TypeName: THING.name, DesiredState: '{"Name":"a"}' };
  await sandbox.call('cloudcontrol', 'CreateResource', input, CALLER);
  await clock.advance(10_000);
  const { ResourceDescriptions } = await sandbox.call(
    'cloudcontrol',
    'ListResources',
    { TypeName: THING.name },
    CALLER,
  );
  expect(ResourceDescriptions).toHaveLength(1);
  const asked = { Type: 'RESOURCE', TypeName: THING.name };
  const { Schema, ProvisioningType } = await sandbox.call('cloudformation', 'DescribeType', asked, CALLER);
  expect([JSON.parse(String(Schema)).createOnlyProperties, ProvisioningType]).toEqual([
    ['/properties/Name'],
    'IMMUTABLE',
  ]);
});
