import type { Snapshot } from '../model/document.ts';
import { fileProblem } from './tree.ts';

/** Whose history went which way. */
export interface Rewriting {
  /** As in `main`. */
  readonly ref: string;
  readonly isOlder: boolean;
}

/** The same documents, from which nothing is concluded: that is how people go back in a hurry, and mistakes look like it. */
export function rewritten(snapshot: Snapshot, { ref, isOlder }: Rewriting): Snapshot {
  const how = isOlder ? 'back to an older commit' : 'to a commit that does not follow the one before';
  const problem = fileProblem('.', 'HISTORY_REWRITTEN', {
    message: `${ref} was moved ${how}; its documents count, and nothing is deleted for what is missing in it`,
    allowed: 'commits that follow each other; one more commit says that what is missing is meant',
  });
  return { ...snapshot, complete: false, problems: [problem, ...snapshot.problems] };
}
