import type { Verdict } from './commit-verdicts.ts';

/** What is known of one name on one commit. */
interface Known {
  /** By incident, so that the end of one does not hide another. */
  readonly verdicts: Map<string, Verdict>;
  /** What GitHub has. */
  told: string | undefined;
}

const MOST_CONTEXTS = 500;
const MOST_INCIDENTS = 1_000;

/**
 * The open verdicts of the commits that were told of last. In memory alone: after a restart, the first good news of a
 * commit hides bad news of before that was not repeated.
 */
export class CommitMemory {
  private readonly known = new Map<string, Known>();

  /** Takes a message's verdicts in, and gives all that stand under the same name. */
  add(place: string, verdicts: readonly Verdict[]): readonly Verdict[] {
    const known = this.at(place);
    for (const verdict of verdicts) {
      known.verdicts.delete(verdict.incident);
      known.verdicts.set(verdict.incident, verdict);
    }
    trim(known.verdicts, MOST_INCIDENTS);
    return [...known.verdicts.values()].reverse();
  }

  hasTold(place: string, text: string): boolean {
    return this.at(place).told === text;
  }

  told(place: string, text: string): void {
    this.at(place).told = text;
  }

  private at(place: string): Known {
    const known = this.known.get(place) ?? { verdicts: new Map(), told: undefined };
    this.known.delete(place);
    this.known.set(place, known);
    trim(this.known, MOST_CONTEXTS);
    return known;
  }
}

/** The oldest go first. */
function trim(map: Map<string, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}
