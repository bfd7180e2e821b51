import type { Deployment } from '@aws-sdk/client-api-gateway';
import type { Tags } from '../../model/tags.ts';

/** A deployment of ours. */
export interface OwnDeployment {
  readonly id: string;
  readonly words: string;
  /** Digest of what it is the picture of. */
  readonly content: string;
  /** Names of the stages that serve it, their canaries included. */
  readonly stages: readonly string[];
}

/** What lives of one API's deployments. */
export interface LiveDeployments {
  readonly apiId: string;
  readonly apiArn: string;
  readonly apiName: string;
  /** Whether the API carries our owner tag. */
  readonly isApiOurs: boolean;
  /** Digest of what lives below the API now. */
  readonly content: string;
  /** Ours, newest first. */
  readonly own: readonly OwnDeployment[];
  /** By the names that every kind's tags have. */
  readonly tags: Tags;
}

/** What the plan for a first deployment must know. */
export type Surroundings =
  | { readonly api: 'missing' }
  | {
      readonly api: 'alive';
      readonly id: string;
      readonly arn: string;
      readonly isOurs: boolean;
      readonly content: string;
      readonly hasTags: boolean;
    };

/** Newest first; of one second, in one order. */
export function newestFirst(deployments: readonly Deployment[]): readonly Deployment[] {
  const at = ({ createdDate }: Deployment): number => createdDate?.getTime() ?? 0;
  return [...deployments].sort((a, b) => at(b) - at(a) || ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
}
