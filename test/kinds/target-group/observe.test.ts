import { expect, it } from 'vitest';
import { targetGroupKind } from '../../../controller/kinds/target-group/index.ts';
import type { ObserveTarget } from '../../../controller/model/kind.ts';
import type { TargetGroupSpec } from '../../../crds/generated/types.ts';
import { createFakeReader } from '../../support/fake-reader.ts';
import { ownTags } from '../../support/judge.ts';
import { ARN, aTargetGroup, HTTP } from './live-target-group.ts';

function target(spec: object): ObserveTarget<TargetGroupSpec> {
  const resource = aTargetGroup(spec as never);
  return { resource: resource as never, identity: resource.identity };
}

const tags = ownTags(aTargetGroup({}));
const world = () => createFakeReader().put('elbv2:targetGroup', 'web', HTTP).put('elbv2:tags', ARN, tags);

it('asks for attributes only when the manifest declares some', async () => {
  const reader = world();
  await targetGroupKind.observe(target({}), reader);
  expect(reader.asked).toEqual(['elbv2:targetGroup', 'elbv2:tags']);
});

it('is absent only when AWS says so', async () => {
  expect(await targetGroupKind.observe(target({}), createFakeReader())).toEqual({ state: 'absent' });
  await expect(targetGroupKind.observe(target({}), createFakeReader().failAll())).rejects.toThrow('not allowed');
});

it.each([
  { spec: {}, without: 'tags', because: 'it would look like nobody’s' },
  { spec: { attributes: [{ key: 'a', value: 'b' }] }, without: 'attributes', because: 'all of them would look unset' },
])('is unknown, not different, while AWS does not know its $without: $because', async ({ spec, without }) => {
  const reader = createFakeReader().put('elbv2:targetGroup', 'web', HTTP);
  if (without !== 'tags') reader.put('elbv2:tags', ARN, tags);
  await expect(targetGroupKind.observe(target(spec), reader)).rejects.toMatchObject({ class: 'stale' });
});

it('is found again without a document, by the name that discovery left', async () => {
  const reader = world().putList('elbv2:targetGroups', 'all', [HTTP, { ...HTTP, TargetGroupArn: 'arn:other' }]);
  const owned = await targetGroupKind.discover('test', reader);
  expect(owned).toEqual([
    {
      identity: { namespace: 'shop', kind: 'TargetGroup', name: 'web' },
      tags,
      naturalKey: 'elbv2:targetgroup/web',
      main: ARN,
      locator: { name: 'web' },
    },
  ]);
  const [{ identity, locator } = { identity: aTargetGroup({}).identity, locator: null }] = owned;
  expect(await targetGroupKind.observe({ identity, locator }, reader)).toMatchObject({ state: 'present' });
});

it('tells others its ARN and its names', () => {
  const live = { arn: ARN, targetGroup: HTTP, tags };
  expect(targetGroupKind.outputs(live)).toEqual({
    '': ARN,
    arn: ARN,
    name: 'web',
    fullName: 'targetgroup/web/50dc6c495c0c9188',
  });
});
