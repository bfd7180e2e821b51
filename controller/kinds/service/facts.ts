import type { ScalingRange } from './scaling.ts';

/** What the comparison of a service may know beside its two sides. */
export interface ServiceFacts {
  readonly account: string;
  /** `aws`, `aws-cn` or `aws-us-gov`. */
  readonly partition: string;
  /** An Application Auto Scaling target exists, or a document asks for one: the count is not ours. */
  readonly scaled: boolean;
  /**
   * The range in which the scaler moves the count. Undefined where no target lives or its scaling is suspended: then
   * nobody says what is outside.
   */
  readonly range?: ScalingRange | undefined;
  /** Tasks run on Fargate, by launch type or by the strategy in effect. */
  readonly fargate: boolean;
  /** The Service Connect namespace in effect, where it is known by name. */
  readonly namespace: string | undefined;
  /** Names of Cloud Map namespaces by id, as far as they are known. */
  readonly namespaces?: Readonly<Record<string, string>> | undefined;
  /** Target groups between which CodeDeploy moves the service's traffic, where that is known. */
  readonly trafficPair?: readonly string[] | undefined;
  /** CodeDeploy moves the service's traffic. */
  readonly isCodeDeploy: boolean;
  /** The manifest itself names a grace period. */
  readonly declaresGracePeriod: boolean;
}
