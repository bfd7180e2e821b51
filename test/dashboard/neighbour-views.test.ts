import { expect, it } from 'vitest';
import { neighbourViews } from '../../dashboard/neighbour-views.ts';
import { createFleet, objectStatus } from '../support/fleet.ts';

const VPC = objectStatus({ namespace: 'shop', kind: 'AwsResource', name: 'vpc' }, { type: 'AWS::EC2::VPC' });

it('what an object comes after is told with how it does', () => {
  const fleet = createFleet([VPC]);
  const edge = {
    from: 'shop/Service/web',
    to: VPC.key,
    kind: 'implicit',
    because: 'a way out',
    implied: false,
  } as const;
  fleet.graph({ nodes: [], edges: [edge], tiers: 2, cycles: [] });
  expect(neighbourViews(fleet.views, 'shop/Service/web')).toEqual({
    after: [{ key: VPC.key, why: 'implicit', because: 'a way out', type: 'AWS::EC2::VPC', health: 'Healthy' }],
    before: [],
    more: { after: 0, before: 0 },
  });
});

it('of thousands a hundred are sent, and the number of the others', () => {
  const fleet = createFleet([VPC]);
  const edges = Array.from({ length: 5_000 }, (_, n) => {
    return { from: `shop/Service/s${n}`, to: VPC.key, kind: 'reference', implied: false } as const;
  });
  fleet.graph({ nodes: [], edges, tiers: 2, cycles: [] });
  const { before = [], more } = neighbourViews(fleet.views, VPC.key) ?? {};
  expect([before.length, more]).toEqual([100, { after: 0, before: 4_900 }]);
});
