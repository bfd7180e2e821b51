import type { ObjectDetail } from '../../../dashboard/schema/objects.ts';
import { oneLine } from '../output/plain-text.ts';
import { type Goal, judge, type Verdict } from './goal.ts';

const SHORT = 7;
/** As much of a commit as the tag on the object holds. */
const TAGGED = 12;

/**
 * How far an object is from having a commit's content settled. A commit that another one with other content has replaced
 * before that can never be: what goes on then is somebody else's. Pure.
 */
export function judgeCommit(detail: ObjectDetail | undefined, commit: string, goal: Goal): Verdict {
  if (!detail) return { kind: 'waiting', message: 'not known yet' };
  const seen = detail.commits.findLast(({ id }) => isMeant(id, commit));
  if (!seen) return wasSettledBefore(detail, commit) ? judge(detail, goal) : notSeen(detail, commit);
  if (seen.sameContent) return judge(detail, goal);
  const by = `superseded by ${nameOf(detail)}`;
  if (seen.settled) return { kind: 'reached', message: `was ${goal} at ${short(commit)}, and is ${by} since` };
  return { kind: 'failed', message: `${short(commit)} is ${by} before it was ${goal}`, details: [] };
}

/** A git commit by its first digits, or the digest of what a source read. */
function isMeant(id: string, commit: string): boolean {
  return id === commit || id.startsWith(commit) || id.slice(id.indexOf(':') + 1).startsWith(commit);
}

/** The controller has started since; the tag names the first commit with the content that is settled now. */
function wasSettledBefore({ appliedCommit, row }: ObjectDetail, commit: string): boolean {
  if (!appliedCommit || row.sync !== 'Synced') return false;
  return isMeant(appliedCommit, commit.slice(0, TAGGED)) && commit.length >= SHORT;
}

function notSeen({ row, problems }: ObjectDetail, commit: string): Verdict {
  const inForce = row.commit ? `; ${short(row.commit.id)} is in force` : '';
  const [problem] = problems;
  const invalid = problem ? `; the newest document is invalid: ${placeOf(problem)} ${oneLine(problem.message)}` : '';
  return { kind: 'waiting', message: `the controller has not taken ${short(commit)} up${inForce}${invalid}` };
}

function placeOf({ location: { file, line, column } }: ObjectDetail['problems'][number]): string {
  return oneLine(`${file}:${line}:${column}`);
}

/** `b81e9d3 (Jonas Weber: checkout: new image)` */
function nameOf({ row: { commit } }: ObjectDetail): string {
  if (!commit) return 'a newer commit';
  const said = [commit.author, commit.subject].filter((part) => part !== undefined).join(': ');
  return oneLine(said === '' ? short(commit.id) : `${short(commit.id)} (${said})`);
}

function short(commit: string): string {
  const digits = commit.slice(commit.indexOf(':') + 1);
  return /^[0-9a-f]+$/.test(digits) ? digits.slice(0, SHORT) : digits;
}
