import type { Judgement } from '../../sandbox/authorization/authorization.ts';
import type { VirtualClock } from '../support/virtual-clock.ts';

/** An AWS behind HTTP that the scenario runs against. */
export interface AwsTarget {
  readonly name: string;
  /** Where the AWS CLI and the SDK send their requests. */
  readonly url: string;
  /** The mutating calls that have arrived since the last time, as `ecs:UpdateService`; ` (Code)` follows on a refusal. */
  takeWrites(): Promise<readonly string[]>;
  /** Where IAM can be made to count: from then on roles may do what their policies say. */
  readonly iam?: { enforce(): Promise<void>; judgements(): Promise<readonly Judgement[]> } | undefined;
  close(): Promise<void>;
}

/** `clock` is the operator's; a target that models time follows it. */
export type OpenTarget = (clock: VirtualClock) => Promise<AwsTarget>;
