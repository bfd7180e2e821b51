import { expect, it } from 'vitest';
import { fateOfData } from '../../controller/model/stateful-types.ts';

it.each([
  ['AWS::RDS::DBInstance', 'only in its last snapshot, which RDS takes and keeps'],
  ['AWS::RDS::DBCluster', 'lost for good'],
  ['AWS::DynamoDB::Table', 'lost for good'],
])('the data of %s is, when it is deleted, %s', (type, fate) => {
  expect(fateOfData(type)).toBe(fate);
});
