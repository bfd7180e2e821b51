import { expect, it } from 'vitest';
import { neighboursOf } from '../../controller/engine/neighbours.ts';
import type { ResourceKey } from '../../controller/model/identity.ts';
import type { OrderEdge } from '../../controller/model/order.ts';

const VPC = 'shop/AwsResource/vpc';
const SUBNET = 'shop/AwsResource/subnet';
const WEB = 'shop/Service/web';
const EDGES: Readonly<Record<ResourceKey, readonly OrderEdge[]>> = {
  [VPC]: [{ to: 'shop/Namespace/shop', kind: 'dependsOn' }],
  [SUBNET]: [{ to: VPC, kind: 'reference' }],
  [WEB]: [
    { to: SUBNET, kind: 'reference' },
    { to: VPC, kind: 'implicit', because: 'it needs a way out' },
  ],
};
const GRAPH = {
  edges: (key: ResourceKey) => EDGES[key] ?? [],
  dependents: (key: ResourceKey): readonly ResourceKey[] => (key === VPC ? [SUBNET] : key === SUBNET ? [WEB] : []),
  implicitDependents: (key: ResourceKey): readonly ResourceKey[] => (key === VPC ? [WEB] : []),
} as const;

it.each([
  {
    of: VPC,
    because: 'a namespace is configuration, and nothing in AWS',
    neighbours: {
      after: [],
      before: [
        { key: SUBNET, kind: 'reference', because: undefined },
        { key: WEB, kind: 'implicit', because: 'it needs a way out' },
      ],
    },
  },
  {
    of: WEB,
    because: 'nothing comes after what is last',
    neighbours: {
      after: [
        { key: SUBNET, kind: 'reference', because: undefined },
        { key: VPC, kind: 'implicit', because: 'it needs a way out' },
      ],
      before: [],
    },
  },
] as const)('next to $of stands what refers to it and what it refers to: $because', ({ of, neighbours }) => {
  expect(neighboursOf(of, GRAPH)).toEqual(neighbours);
});
