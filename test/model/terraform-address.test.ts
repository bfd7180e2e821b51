import { expect, it } from 'vitest';
import { parseTerraformAddress } from '../../controller/model/terraform-address.ts';

const resource = (parts: object) => ({
  kind: 'resource',
  mode: 'managed',
  module: undefined,
  type: 'aws_subnet',
  name: 'private',
  key: undefined,
  path: ['id'],
  ...parts,
});

it.each([
  { text: 'aws_subnet.private.id', expected: resource({}), because: 'one instance' },
  { text: 'aws_subnet.private[0].id', expected: resource({ key: 0 }), because: 'of a count' },
  { text: 'aws_subnet.private["eu-west-1a"].id', expected: resource({ key: 'eu-west-1a' }), because: 'of for_each' },
  { text: 'aws_subnet.private["a.b"].id', expected: resource({ key: 'a.b' }), because: 'a dot inside of a key' },
  { text: 'aws_subnet.private[*].id', expected: resource({ key: '*' }), because: 'every instance' },
  {
    text: 'aws_subnet.private.tags["Name"]',
    expected: resource({ path: ['tags', 'Name'] }),
    because: 'an entry of a map',
  },
  { text: 'aws_subnet.private.tags.Name', expected: resource({ path: ['tags', 'Name'] }), because: 'the same' },
  {
    text: 'module.net["a"].module.inner.aws_subnet.private.id',
    expected: resource({ module: 'module.net["a"].module.inner' }),
    because: 'modules as the state writes them',
  },
  { text: 'module.net[1].aws_subnet.private.id', expected: resource({ module: 'module.net[1]' }), because: 'counted' },
  { text: 'data.aws_subnet.private.id', expected: resource({ mode: 'data' }), because: 'a data source' },
  { text: 'output.vpc_id', expected: { kind: 'output', name: 'vpc_id', path: [] }, because: 'an output' },
  { text: 'output.subnets[1]', expected: { kind: 'output', name: 'subnets', path: [1] }, because: 'a part of one' },
  { text: 'aws_subnet.private', expected: undefined, because: 'no attribute' },
  { text: 'aws_subnet', expected: undefined, because: 'no name' },
  { text: 'output', expected: undefined, because: 'no output' },
  { text: 'aws_subnet.private.id.', expected: undefined, because: 'it goes on' },
  { text: 'aws_subnet.private[a].id', expected: undefined, because: 'a variable as a key' },
  { text: 'aws_subnet.private.subnets[*].id', expected: undefined, because: 'a star inside of an attribute' },
  { text: 'aws_subnet[0].private.id', expected: undefined, because: 'a type has no key' },
  { text: 'aws subnet.private.id', expected: undefined, because: 'white space' },
  { text: '', expected: undefined, because: 'nothing' },
])('$text: $because', ({ text, expected }) => {
  expect(parseTerraformAddress(text)).toEqual(expected);
});
