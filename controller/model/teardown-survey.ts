import type { ResourceKey } from './identity.ts';
import type { Step } from './plan.ts';

/** What becomes of an object when its namespace is taken down. */
export type Fate =
  | 'delete'
  /** Found, not made: our tags go, and it lives on. */
  | 'release'
  /** Its document, or what it holds, says that it stays; or something that stays needs it. */
  | 'keep'
  /** AWS or a guard refuses as things are, and a change of a manifest can alter that. */
  | 'protected'
  /** Nothing could be found out. */
  | 'unknown';

export interface DoomedObject {
  readonly key: ResourceKey;
  /** CloudFormation's type of an `AwsResource`, else the kind. */
  readonly type: string;
  readonly fate: Fate;
  /** Why it is not deleted, or what its deletion waits for. */
  readonly reason?: string | undefined;
  /** Of what is deleted: in which turn, from 1. */
  readonly tier?: number | undefined;
  /** What would be sent first, were it its turn. */
  readonly steps: readonly Step[];
  /** Whether a document was given for it. */
  readonly documented: boolean;
  /** What is lost with it for good, as in `its data`. */
  readonly stateful?: string | undefined;
  /** Of a service. */
  readonly running?: number | undefined;
  /** Commit that settled it last, as its own tag says. */
  readonly appliedCommit?: string | undefined;
}

/** What taking a namespace down comes to, in the order in which it goes. */
export interface TeardownSurvey {
  readonly objects: readonly DoomedObject[];
  /** Kinds that could not be listed, with the reason: there may be more of them. */
  readonly unlisted: readonly string[];
}

/** What stands in the way of the whole: nothing else is taken down before that is lifted. */
export function protectedIn({ objects }: TeardownSurvey): readonly DoomedObject[] {
  return objects.filter(({ fate }) => fate === 'protected');
}
