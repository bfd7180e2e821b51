import type { Item, Token } from './item.ts';
import type { World } from './world.ts';

/** One side of a rule: documents of some types, and what each of them is about. */
export interface Side {
  /** CloudFormation types of `AwsResource`s, and other kinds; undefined: any. */
  readonly types?: readonly string[] | undefined;
  about(item: Item, world: World): readonly Token[];
}

/** One order that AWS wants and that no document states. Documents of both sides that are about one thing are ordered. */
export interface OrderRule {
  readonly id: string;
  readonly later: Side;
  readonly earlier: Side;
  /** What would go wrong otherwise; read after "waits for X: ". */
  readonly because: string;
  /** Where that is known from, or that it is only believed. */
  readonly source: string;
}
