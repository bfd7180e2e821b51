import type { Problem } from '../model/document.ts';
import type { EventBody } from '../model/event.ts';
import { stableStringify } from '../model/json.ts';
import { isOfSource, sourceTrouble } from '../model/source-trouble.ts';
import type { SourceView } from '../model/views.ts';
import type { SourceUpdate } from '../ports/source.ts';

/**
 * What a source's update is news of; an unchanged fetch is no news. Its trouble is told when it begins and when it is over,
 * however often its cause changes between. Pure.
 */
export function sourceEvents(facts: {
  readonly update: SourceUpdate;
  readonly before: readonly SourceView[];
  readonly problems: readonly Problem[];
}): readonly EventBody[] {
  const { update, problems } = facts;
  const name = update.kind === 'snapshot' ? update.snapshot.source : update.source;
  const before = facts.before.find((source) => source.name === name);
  const wasInTrouble = before !== undefined && sourceTrouble(before) !== undefined;
  if (update.kind === 'failed')
    return wasInTrouble ? [] : [{ type: 'SourceFailed', source: name, message: update.message }];
  const { commit, complete, documents } = update.snapshot;
  const trouble = sourceTrouble({ problems });
  const events: EventBody[] = [];
  if (trouble === undefined && wasInTrouble) events.push({ type: 'SourceRecovered', source: name });
  if (trouble !== undefined && !wasInTrouble) events.push({ type: 'SourceFailed', source: name, message: trouble });
  const isConclusive = complete && documents.length > 0;
  if (before?.commit?.id !== commit.id || before.complete !== isConclusive)
    events.push({ type: 'SourceFetched', source: name, commit, complete, documents: documents.length });
  const known = new Set((before?.problems ?? []).map(idOf));
  for (const problem of problems)
    if (!isOfSource(problem) && !known.has(idOf(problem)))
      events.push({ type: 'DocumentInvalid', key: problem.key, problem });
  return events;
}

function idOf(problem: Problem): string {
  return stableStringify(problem);
}
