import type { JsonObject } from '../../model/json.ts';

/** One recorded pair, its shape checked: what is desired and what lives, in the AWS API's own field names. */
export interface Case {
  readonly id: string;
  readonly resource: string;
  readonly desired: JsonObject;
  /** Undefined where nothing lives. */
  readonly live: JsonObject | undefined;
  /** Other facts that the engine may read. */
  readonly context: JsonObject;
}
