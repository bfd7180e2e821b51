import { expect, it } from 'vitest';
import { discover } from '../../../controller/kinds/default-resource/observe.ts';
import { createFakeReader } from '../../support/fake-reader.ts';

const ARN = 'arn:aws:ec2:eu-west-1:123456789012:route-table/rtb-1';
const TAGS = { 'evenkeel.dev/owner': 'ci', 'evenkeel.dev/resource': 'shop/DefaultResource/main-table' };

it('what came with a VPC is said to be released by a teardown, not deleted', async () => {
  const reader = createFakeReader()
    .putList('tagging:owned', 'ci', [{ arn: ARN, tags: TAGS }])
    .put('ec2:routeTable', 'rtb-1', { RouteTableId: 'rtb-1', VpcId: 'vpc-1' });

  expect(await discover('ci', reader)).toMatchObject([{ main: 'rtb-1', released: true }]);
});
