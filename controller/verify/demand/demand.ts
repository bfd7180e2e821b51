import type { Subject } from '../check.ts';
import type { Fact, Facts } from '../facts.ts';

/** How much of something there will be once the manifests are applied. */
export interface Demand {
  readonly path: string;
  /** What lives and is not among the manifests, and everything that they ask for. */
  readonly count: number;
  /** `cluster shop` */
  readonly of: string;
}

/** Asked about one document of the kind; undefined where another one answers for the same thing. */
export type DemandOf = (subject: Subject, facts: Facts) => Fact<Demand> | undefined;

/** Whether the subject is the first of its kind among those that `like` picks: the one that speaks for all of them. */
export function speaksFor(subject: Subject, like: (other: Subject) => boolean): boolean {
  return subject.neighbours.ofKind(subject.kind).find(like) === subject;
}

/** What follows the first slash or the last colon of a natural key: the name that AWS knows the object by. */
export function nameOf({ naturalKey }: Subject): string | undefined {
  return naturalKey?.slice(naturalKey.indexOf('/') + 1);
}
