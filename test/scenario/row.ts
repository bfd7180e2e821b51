import type { Json } from '../../controller/model/json.ts';

/** Arguments of the AWS CLI. `{name}` anywhere in one stands for a value that the row read before. */
export type Argv = readonly string[];

/** What somebody does to the world, in order. */
export type Edit =
  | { readonly aws: Argv }
  /** Manifests by path: replaced texts, or `gone`. */
  | { readonly commit: Readonly<Record<string, 'gone' | readonly (readonly [from: string, to: string])[]>> }
  /** Time that passes, with a fetch of the manifests and a sweep in each minute. */
  | { readonly minutes: number };

export interface ExpectedDifference {
  readonly path: string;
  /** What lives. */
  readonly from: Json;
  /** What is desired. */
  readonly to: Json;
}

/** What the operator tells about what it found and did; `object` is `Kind/name` in the namespace `shop`. */
export type ExpectedEvent =
  | {
      readonly type: 'DriftFound' | 'ChangeFound';
      readonly object: string;
      readonly differences: readonly ExpectedDifference[];
    }
  | { readonly type: 'GuardRefused'; readonly object: string; readonly code: string }
  | { readonly type: 'ObjectAdopted'; readonly object: string; readonly from: string }
  | { readonly type: 'ObjectCreated' | 'ObjectDeleted'; readonly object: string };

export interface Row {
  readonly id: string;
  readonly because: string;
  /** Values read by the CLI before the edit, by the name that `{name}` refers to. */
  readonly read?: Readonly<Record<string, Argv>>;
  readonly edit: readonly Edit[];
  readonly expect: {
    /** Every event of these types since the edit, in order. */
    readonly events: readonly ExpectedEvent[];
    /** Every mutating call of the operator since the edit, in order; calls that only tag are counted without one. */
    readonly writes: readonly string[];
    /** Differences that are shown and left alone, with their owner. */
    readonly owned?: readonly (ExpectedDifference & { readonly object: string; readonly by: string })[];
    /** What the CLI then sees. */
    readonly after: readonly { readonly look: Argv; readonly is: Json }[];
  };
  /** Puts back what the operator rightly left alone; it may settle again before the next row. */
  readonly restore?: readonly Edit[];
}
