import { expect, it } from 'vitest';
import { beforeDelete } from '../../../controller/kinds/aws-resource/before-delete.ts';
import { isKeptByRecord } from '../../../controller/kinds/aws-resource/keeping.ts';
import { RESOURCE_TYPES } from '../../support/resource-types.ts';

function typeOf(name: string) {
  const type = RESOURCE_TYPES.get(name);
  if (!type) throw new Error(`${name} is unknown`);
  return type;
}

it.each([
  { name: 'AWS::EC2::VPC', kept: false, because: 'its ARN tells its id' },
  { name: 'AWS::EC2::EIP', kept: true, because: 'its ARN tells one of the two parts of its identifier' },
  { name: 'AWS::EC2::Route', kept: true, because: 'it takes no tags' },
  { name: 'AWS::IoTWireless::ServiceProfile', kept: true, because: 'nobody says that the tagging API shows them' },
  { name: 'AWS::EFS::FileSystem', kept: false, because: 'the tagging API shows what Amazon EFS has' },
  { name: 'AWS::IAM::Role', kept: true, because: 'the tagging API shows no roles' },
])('$name: $because', ({ name, kept }) => {
  expect(isKeptByRecord(typeOf(name))).toBe(kept);
});

it('disables a distribution before it is deleted, and nothing else', () => {
  const type = typeOf('AWS::CloudFront::Distribution');
  const model = (Enabled: boolean) => ({ type, model: { DistributionConfig: { Enabled } } });

  expect(beforeDelete(model(true))?.operations).toEqual([
    { op: 'replace', path: '/DistributionConfig/Enabled', value: false },
  ]);
  expect(beforeDelete(model(false))).toBeUndefined();
  expect(beforeDelete({ type: typeOf('AWS::EC2::VPC'), model: {} })).toBeUndefined();
});
