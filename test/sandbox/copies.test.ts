import { expect, test } from 'vitest';
import { CALLER, testSandbox } from './fixtures.ts';

test('nobody can change the modelled world through an input or an answer that he holds', async () => {
  const { sandbox } = testSandbox();
  const tags = [{ Key: 'team', Value: 'shop' }];
  const input = { Name: 'web', Protocol: 'HTTP', Port: 80, VpcId: 'vpc-0000000000000000a', Tags: tags };
  const created = await sandbox.call('elasticloadbalancing', 'CreateTargetGroup', input, CALLER);
  const [group] = created.TargetGroups as { Matcher: { HttpCode: string } }[];
  if (group) group.Matcher.HttpCode = '500';
  tags.push({ Key: 'more', Value: 'x' });
  const read = await sandbox.call('elasticloadbalancing', 'DescribeTargetGroups', { Names: ['web'] }, CALLER);
  const [again] = read.TargetGroups as { Matcher: { HttpCode: string }; TargetGroupArn: string }[];
  const described = await sandbox.call(
    'elasticloadbalancing',
    'DescribeTags',
    { ResourceArns: [again?.TargetGroupArn] },
    CALLER,
  );
  expect(again?.Matcher).toEqual({ HttpCode: '200' });
  expect(described.TagDescriptions).toEqual([
    { ResourceArn: again?.TargetGroupArn, Tags: [{ Key: 'team', Value: 'shop' }] },
  ]);
});
