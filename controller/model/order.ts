import type { ResourceKey } from './identity.ts';

/** How one document comes to be after another one. */
export type EdgeKind =
  /** It names the other, in an expression or in AWS's own way. */
  | 'reference'
  /** Its `management.dependsOn` names the other. */
  | 'dependsOn'
  /** Nobody wrote it: a rule about AWS says so. */
  | 'implicit';

/** An order that no document states. */
export interface ImplicitEdge {
  readonly later: ResourceKey;
  readonly earlier: ResourceKey;
  /** Id of the rule. */
  readonly rule: string;
  /** What would go wrong otherwise; read after "waits for X: ". */
  readonly because: string;
}

/** One document that another one comes after. */
export interface OrderEdge {
  readonly to: ResourceKey;
  readonly kind: EdgeKind;
  /** Of implicit edges. */
  readonly because?: string | undefined;
}
