import type { AlertItem, AlertMessage } from '../model/alert.ts';
import { headlineOf, untold } from './item-words.ts';
import { oneLine, shorten } from './shorten.ts';

/** What GitHub can say of a commit, the worst first. */
export type CommitState = 'failure' | 'pending' | 'success';

/** What an alert says of one commit under one name. */
export interface Verdict {
  readonly sha: string;
  /** Address of the repository, where the source has one. */
  readonly repository?: string | undefined;
  /** Names the check on the commit. */
  readonly context: string;
  readonly incident: string;
  readonly state: CommitState;
  readonly description: string;
  readonly url?: string | undefined;
}

/** docs.github.com, "Create a commit status": 140 characters a description (believed; longer ones are refused). */
const DESCRIPTION = 140;
const CONTEXT = 100;
/** Other sources than git have commits that no repository knows. */
const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** One verdict for each item that a commit is the cause of; what a digest found is one incident, the crowd. */
export function verdictsOf(message: AlertMessage): readonly Verdict[] {
  return message.items.flatMap((item) => {
    const { commit, incident, source, state } = item;
    if (commit === undefined || !SHA.test(commit.id) || isMended(item)) return [];
    const isOfCrowd = untold(message) > 0 && state === 'firing';
    const context = shorten(oneLine(`evenkeel/${source ?? message.alert}`), CONTEXT);
    const verdict = {
      sha: commit.id,
      repository: commit.repository,
      context,
      state: stateOf(item),
      url: [...item.links, ...message.links][0]?.url,
    };
    if (!isOfCrowd) return [{ ...verdict, incident, description: describe(item) }];
    const description = withMore(describe(item), message.total - 1);
    return [{ ...verdict, incident: crowdOf(message), description }];
  });
}

/** A document that is valid again is so by a later commit; what was wrong with the earlier one stays wrong with it. */
function isMended({ event, state }: AlertItem): boolean {
  return event === 'DocumentInvalid' && state === 'resolved';
}

/** Names what the digests of an alert have found, as long as any of it is open. */
export function crowdOf({ alert }: AlertMessage): string {
  return `crowd ${alert}`;
}

function stateOf({ state, severity }: AlertItem): CommitState {
  if (state === 'resolved') return 'success';
  if (state === 'news') return severity === 'error' ? 'failure' : 'success';
  return severity === 'info' ? 'pending' : 'failure';
}

/** Of a path only the end is shown where it is long. */
const PLACE_LENGTH = 80;
const PLACE = /[^\s:]+:\d+:\d+/;

/**
 * The item in 140 characters. Where a line names a place in a file, that line is it, from its place on: whoever broke the
 * commit must see where.
 */
function describe(item: AlertItem): string {
  const headline = headlineOf(item);
  const line = [headline, ...item.details].map(oneLine).find((text) => PLACE.test(text));
  if (line === undefined) return shorten(headline, DESCRIPTION);
  if (line.length <= DESCRIPTION) return line;
  const [place = ''] = PLACE.exec(line) ?? [];
  const rest = line.slice(line.indexOf(place) + place.length);
  return shorten(`${place.length > PLACE_LENGTH ? `…${place.slice(-PLACE_LENGTH)}` : place}${rest}`, DESCRIPTION);
}

/** Several verdicts as one: the worst counts, and how many others are as bad is said. */
export function worstOf(verdicts: readonly Verdict[]): Verdict | undefined {
  for (const state of ['failure', 'pending', 'success'] as const) {
    const [first, ...others] = verdicts.filter((verdict) => verdict.state === state);
    if (!first) continue;
    return { ...first, description: withMore(first.description, others.length) };
  }
  return undefined;
}

function withMore(description: string, count: number): string {
  const more = count === 0 ? '' : ` (and ${count} more)`;
  return `${shorten(description, DESCRIPTION - more.length)}${more}`;
}
