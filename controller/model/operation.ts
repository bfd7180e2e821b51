import type { Actor } from './actor.ts';
import type { Difference } from './difference.ts';
import type { ResourceKey } from './identity.ts';
import type { RefusalCode, Step } from './plan.ts';
import type { Verb } from './verb.ts';

/** What people may have the controller do with objects. */
export const ACT_VERBS = [
  'refresh',
  'sync',
  'suspend',
  'resume',
  'restart',
  'rollback',
  'stop',
  'continue',
  'acknowledge',
  'heal',
] as const satisfies readonly Verb[];
export type ActVerb = (typeof ACT_VERBS)[number];

/** One object that something is asked for. */
export interface ActTarget {
  readonly key: ResourceKey;
  /** Of `heal` and `acknowledge`: which differences, as {@link ./acknowledgement.ts} names them; left out: all that drifted. */
  readonly contents?: readonly string[] | undefined;
}

/** What a person asks for. No targets at all is a `refresh` of everything. */
export interface ActRequest {
  readonly verb: ActVerb;
  readonly targets: readonly ActTarget[];
  /** Of `suspend` and `acknowledge`: how long, milliseconds. Without it a suspension lasts until somebody resumes. */
  readonly forMs?: number | undefined;
  /** Of `rollback`: `7` or `web:7`; left out: the last that ran well. */
  readonly revision?: string | undefined;
  /** Of `stop`: leave things where they are instead of going back. */
  readonly leave?: boolean | undefined;
}

/** What comes of a step, in the order in which it hurts. `marks`: only tags of Evenkeel's own. */
export const IMPACTS = ['deletion', 'replacement', 'rollout', 'creation', 'inPlace', 'marks'] as const;
export type ImpactKind = (typeof IMPACTS)[number];

export interface Impact {
  readonly kind: ImpactKind;
  /** One clause, as in `new rollout: 12 tasks are replaced`. */
  readonly words: string;
  /** How many tasks are replaced. */
  readonly tasks?: number | undefined;
}

/** What an act reaches beyond the calls themselves. */
export interface BlastRadius {
  /** What hurts most first, each kind once; empty where nothing is written. */
  readonly impacts: readonly Impact[];
  /** Other objects that refer to this one. */
  readonly referrers: readonly ResourceKey[];
  /** Whether nothing is written to the object from then on until somebody resumes it. */
  readonly suspends: boolean;
  /** Whether something is deleted or replaced: then the person types the object's name. */
  readonly destroys: boolean;
}

export interface ActRefusal {
  readonly code?: RefusalCode | undefined;
  readonly message: string;
  /** What can be done instead. */
  readonly hint?: string | undefined;
}

/** What an act would do with one object. Nothing has been written. */
export interface ActPlan {
  readonly key: ResourceKey;
  /** Names exactly these steps; empty where there are none. */
  readonly plan: string;
  readonly steps: readonly Pick<Step, 'call' | 'effect' | 'why'>[];
  /** What later passes do, in order, where it takes several. */
  readonly ahead: readonly string[];
  /** One sentence about what happens next; empty with a refusal. */
  readonly says: string;
  /** What the reader should know beside. */
  readonly notes: readonly string[];
  /** What it changes, from live to what is sent; not masked. */
  readonly differences: readonly Difference[];
  readonly radius: BlastRadius;
  /** Of `heal` and `acknowledge`: what is there of what was asked for. */
  readonly contents?: readonly string[] | undefined;
  /** Why nothing would be sent. */
  readonly refusal?: ActRefusal | undefined;
}

export const OPERATION_STATES = ['running', 'succeeded', 'failed', 'refused'] as const;
export type OperationState = (typeof OPERATION_STATES)[number];

/** How an operation fares with one object. */
export interface OperationItem {
  readonly key: ResourceKey;
  readonly state: OperationState;
  /** One sentence: what it is at, or how it ended. */
  readonly message: string;
  readonly code?: RefusalCode | undefined;
}

/** Something that a person has begun. Plain data; replaced, never changed. In memory alone: a restart forgets it. */
export interface Operation {
  readonly id: string;
  readonly verb: ActVerb;
  readonly keys: readonly ResourceKey[];
  readonly actor: Pick<Actor, 'name' | 'via'>;
  readonly reason?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly endedAt?: number | undefined;
  /** Of all objects: `failed` or `refused` where one was and none went well, else what the rest came to. */
  readonly state: OperationState;
  /** How many objects are done with, of how many. */
  readonly progress: { readonly done: number; readonly of: number; readonly words: string };
  /** How it ended, in one sentence. */
  readonly message?: string | undefined;
  readonly items: readonly OperationItem[];
}
