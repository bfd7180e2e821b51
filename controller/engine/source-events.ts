import type { Problem } from '../model/document.ts';
import type { EventBody } from '../model/event.ts';
import { jsonEqual } from '../model/json.ts';
import type { SourceView } from '../model/views.ts';
import type { SourceUpdate } from '../ports/source.ts';

/** What a source's update is news of; an unchanged fetch is no news. Pure. */
export function sourceEvents(facts: {
  readonly update: SourceUpdate;
  readonly before: readonly SourceView[];
  readonly problems: readonly Problem[];
}): readonly EventBody[] {
  const { update, problems } = facts;
  const name = update.kind === 'snapshot' ? update.snapshot.source : update.source;
  const before = facts.before.find((source) => source.name === name);
  if (update.kind === 'failed') {
    const isKnown = before?.lastError === update.message;
    return isKnown ? [] : [{ type: 'SourceFailed', source: name, message: update.message }];
  }
  const { commit, complete, documents } = update.snapshot;
  const events: EventBody[] = before?.lastError === undefined ? [] : [{ type: 'SourceRecovered', source: name }];
  if (before?.commit?.id !== commit.id || before.documents !== documents.length)
    events.push({ type: 'SourceFetched', source: name, commit, complete, documents: documents.length });
  const known = before?.problems ?? [];
  for (const problem of problems)
    if (!known.some((item) => jsonEqual(item, problem)))
      events.push({ type: 'DocumentInvalid', key: problem.key, problem });
  return events;
}
