import type { ResourceKey } from './identity.ts';
import type { EdgeKind } from './order.ts';

/** One document of a dependency graph. */
export interface GraphNode {
  readonly key: ResourceKey;
  /** CloudFormation's type of an `AwsResource`, else the kind. */
  readonly type: string;
  /** From 1: in which turn it can be made; undefined on a circle, and of what no document declares. */
  readonly tier?: number | undefined;
  /** Whether a document declares it. */
  readonly declared: boolean;
}

export interface GraphEdge {
  /** What comes after. */
  readonly from: ResourceKey;
  /** What goes first. */
  readonly to: ResourceKey;
  readonly kind: EdgeKind;
  /** Of implicit edges: what would go wrong otherwise. */
  readonly because?: string | undefined;
  /** Whether other edges say the same; pictures leave it out. */
  readonly implied: boolean;
}

/** What comes after what among declared objects, whatever lives. */
export interface GraphView {
  /** In the order of tiers, then of keys. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly tiers: number;
  /** Documents that wait for each other, in circle order. */
  readonly cycles: readonly (readonly ResourceKey[])[];
}
