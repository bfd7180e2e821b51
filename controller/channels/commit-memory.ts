import type { Verdict } from './commit-verdicts.ts';

/** One name on one commit: where its statuses are posted. */
export interface CommitPlace {
  readonly url: string;
  readonly context: string;
}

interface Known extends CommitPlace {
  /** By incident, so that the end of one does not hide another. */
  readonly verdicts: Map<string, Verdict>;
  /** What GitHub has. */
  told: string | undefined;
}

const MOST_PLACES = 500;
const MOST_INCIDENTS = 1_000;

/**
 * The verdicts on the commits that were told of last. In memory alone: after a restart, the first good news of a commit
 * hides bad news of before that was not repeated.
 */
export class CommitMemory {
  private readonly known = new Map<string, Known>();

  /** Takes verdicts in, and gives all that stand at that place, the newest first. */
  add(place: CommitPlace, verdicts: readonly Verdict[]): readonly Verdict[] {
    const known = this.at(place);
    for (const verdict of verdicts) {
      known.verdicts.delete(verdict.incident);
      known.verdicts.set(verdict.incident, verdict);
    }
    trim(known.verdicts, MOST_INCIDENTS);
    return [...known.verdicts.values()].reverse();
  }

  /** Where that incident is not yet over. */
  openAt(incident: string): readonly (CommitPlace & { readonly verdict: Verdict })[] {
    return [...this.known.values()].flatMap(({ url, context, verdicts }) => {
      const verdict = verdicts.get(incident);
      return verdict && verdict.state !== 'success' ? [{ url, context, verdict }] : [];
    });
  }

  hasTold(place: CommitPlace, text: string): boolean {
    return this.at(place).told === text;
  }

  told(place: CommitPlace, text: string): void {
    this.at(place).told = text;
  }

  private at({ url, context }: CommitPlace): Known {
    const id = `${url} ${context}`;
    const known = this.known.get(id) ?? { url, context, verdicts: new Map(), told: undefined };
    this.known.delete(id);
    this.known.set(id, known);
    trim(this.known, MOST_PLACES);
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
