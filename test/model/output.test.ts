import { describe, expect, it } from 'vitest';
import { outputAt } from '../../controller/model/output.ts';

const OUTPUTS = {
  '': 'vpc-1',
  VpcId: 'vpc-1',
  Endpoint: { Address: 'db.internal', Port: '5432' },
  CidrBlocks: ['10.0.0.0/16', '10.1.0.0/16'],
  Rules: [{ Id: 'r-1' }],
  'a.b': 'by its whole name',
};

const CASES = [
  { path: '', value: 'vpc-1', because: 'the main output has no name' },
  { path: 'VpcId', value: 'vpc-1', because: 'an output by name' },
  { path: 'Endpoint.Address', value: 'db.internal', because: 'a dot goes into an object' },
  { path: 'CidrBlocks', value: ['10.0.0.0/16', '10.1.0.0/16'], because: 'a list is a value too' },
  { path: 'CidrBlocks.1', value: '10.1.0.0/16', because: 'a number goes into a list' },
  { path: 'Rules.0.Id', value: 'r-1', because: 'and further' },
  { path: 'a.b', value: 'by its whole name', because: 'an output that has a dot in its name comes first' },
  { path: 'CidrBlocks.2', value: undefined, because: 'not there yet' },
  { path: 'Endpoint.Name', value: undefined, because: 'no such member' },
  { path: 'VpcId.length', value: undefined, because: 'a text has no members' },
  { path: 'Endpoint.constructor', value: undefined, because: 'what every object inherits is nobody’s output' },
];

describe('an output by path', () => {
  it.each(CASES)('$path: $because', ({ path, value }) => {
    expect(outputAt(OUTPUTS, path)).toEqual(value);
  });

  it('is not known while nothing is', () => {
    expect(outputAt(undefined, 'VpcId')).toBeUndefined();
  });
});
