import { contentOf } from '../../model/acknowledgement.ts';
import type { AlertItem } from '../../model/alert.ts';
import { withAllowed } from '../../model/allowed-words.ts';
import type { Difference } from '../../model/difference.ts';
import type { Problem } from '../../model/document.ts';
import type { OperatorEvent } from '../../model/event.ts';
import type { ResourceKey } from '../../model/identity.ts';
import type { RefusalCode } from '../../model/plan.ts';
import { type ItemContext, type ItemWords, itemOf } from './item.ts';
import type { What } from './what.ts';

/** What an event means to those who are told. */
export type Finding = { readonly item: AlertItem; readonly labels: Readonly<Record<string, string>> } & (
  | { readonly kind: 'opened'; readonly what: What; readonly aspects: readonly string[] }
  | { readonly kind: 'over' | 'news' }
);

type Words = Omit<ItemWords, 'incident' | 'state'>;

/** An event in words, before what all items have in common is put to it. */
type Draft =
  | { readonly kind: 'opened'; readonly what: What; readonly aspects: readonly string[]; readonly words: Words }
  | { readonly kind: 'over'; readonly what: What; readonly words: Words }
  | { readonly kind: 'news'; readonly words: Words };

/** Undefined for what nobody is ever told of: it is the daily work, or another event tells it better. */
export function findingOf(event: OperatorEvent, context: ItemContext): Finding | undefined {
  const draft = draftOf(event, context.views);
  if (!draft) return undefined;
  const incident = 'what' in draft ? incidentOf(draft.what, event) : `news:${event.type}:${event.at}:${event.id}`;
  const state = ({ opened: 'firing', over: 'resolved', news: 'news' } as const)[draft.kind];
  const item = itemOf(event, { ...draft.words, incident, state }, context);
  const labels = (item.key && context.views.object(item.key)?.labels) ?? {};
  return draft.kind === 'opened'
    ? { kind: 'opened', what: draft.what, aspects: draft.aspects, item, labels }
    : { kind: draft.kind, item, labels };
}

/** The name of an incident: equal for all that is said of it. */
function incidentOf(what: What, event: OperatorEvent): string {
  if (event.type === 'DocumentInvalid') return `${what}:${event.key ?? event.problem.location.file}`;
  if ('key' in event && event.key !== undefined) return `${what}:${event.key}`;
  return `${what}:${'source' in event ? event.source : ''}`;
}

/** Refusals that another event tells of, or that are nothing but waiting. */
const QUIET: readonly RefusalCode[] = [
  'OBSERVE_ONLY',
  'SUSPENDED',
  'ROLLOUT_HELD',
  'PRUNE_OFF',
  'PRUNE_RETAIN',
  'PRUNE_WAITING',
  'STALE_PLAN',
  'DRY_RUN',
  'STANDBY',
];

function draftOf(event: OperatorEvent, views: ItemContext['views']): Draft | undefined {
  switch (event.type) {
    case 'SourceFailed':
      return opened('source', [], {
        title: 'the source is broken; what was last good stays in force',
        details: [event.message],
        ...of(event),
      });
    case 'SourceRecovered':
      return over('source', { title: 'the source is sound again', ...of(event) });
    case 'DocumentInvalid':
      return documentDraft(event.problem, views);
    case 'DiscoveryFailed':
      return news({
        title: `objects without a document cannot be looked for in ${event.place}`,
        details: event.failures,
      });
    case 'DriftFound':
    case 'DriftHealed':
    case 'DriftAcknowledged':
      return driftDraft(event, views);
    case 'ChangeFound':
      return news({
        title: `the commit changes ${count(event.differences)}`,
        differences: event.differences,
        towards: true,
      });
    case 'ObjectCreated':
      return news({ title: 'created' });
    case 'ObjectDeleted':
      return news({ title: 'deleted' });
    case 'ObjectAdopted':
      return news({ title: event.from === undefined ? 'adopted' : `adopted from ${event.from}` });
    case 'GuardRefused':
      if (QUIET.includes(event.code)) return undefined;
      return opened('refused', [event.code], { title: `refused (${event.code})`, details: [event.message] });
    case 'ObjectSuspended':
      return opened('suspended', [event.reason], {
        title: `suspended: ${event.reason}`,
        details: untilOf(event.until),
      });
    case 'ObjectResumed':
      return over('suspended', { title: 'resumed' });
    case 'ReconcileFailed':
      return opened('failed', [], { title: 'it cannot be looked at or changed', details: [event.message] });
    case 'RolloutStarted':
    case 'RolloutSucceeded':
    case 'RolloutRolledBack':
    case 'RolledBackByHand':
    case 'AwaitingPerson':
      return rolloutDraft(event, views);
    case 'WavesStopped': {
      const title = `wave ${event.wave} of ${event.waves} failed, and ${event.held} others of its commit are held`;
      return news({ title, details: [event.reason], commit: event.commit });
    }
    case 'SourceFetched':
    case 'StepExecuted':
    case 'StepFailed':
    case 'ObjectSettled':
    case 'WaveStarted':
    // What comes of it is told by events of its own.
    case 'PersonActed':
      return undefined;
    default:
      return event satisfies never;
  }
}

/** Another value in the same field is news: somebody has been there again. */
function driftAspect(difference: Difference): string {
  return `${contentOf(difference)} ${difference.path}`;
}

/** The field that an aspect of drift is about. */
export function driftedPath(aspect: string): string {
  return aspect.slice(aspect.indexOf(' ') + 1);
}

type DriftEvent = Extract<OperatorEvent, { type: `Drift${string}` }>;

function driftDraft(event: DriftEvent, views: ItemContext['views']): Draft {
  const { differences } = event;
  const since = views.object(event.key)?.driftSince;
  const words = { differences, ...(since === undefined ? {} : { since }) };
  if (event.type === 'DriftFound') {
    const aspects = differences.map(driftAspect);
    return opened('drift', aspects, { title: `drift found in ${count(differences)}`, ...words });
  }
  if (event.type === 'DriftHealed')
    return over('drift', { title: `drift healed in ${count(differences)}`, ...words, towards: true });
  const title = `drift acknowledged until ${event.until}: ${event.reason}`;
  // What has not been acknowledged is still wrong.
  return since === undefined ? over('drift', { title, ...words }) : news({ title, ...words });
}

type RolloutEvent = Extract<OperatorEvent, { type: `Rol${string}` | 'AwaitingPerson' }>;

function rolloutDraft(event: RolloutEvent, views: ItemContext['views']): Draft {
  switch (event.type) {
    case 'RolloutStarted': {
      return opened('rollout', [rolloutOf(event.key, views) ?? event.revision], {
        title: `rollout of ${event.revision} started`,
      });
    }
    case 'RolloutSucceeded':
      return over('rollout', { title: `rollout of ${event.revision} succeeded` });
    case 'RolloutRolledBack': {
      const title = 'the rollout failed and is held until the content changes';
      return opened('rollout', [`end ${rolloutOf(event.key, views) ?? ''} ${event.reason}`], {
        title,
        details: [event.reason, ...event.details],
      });
    }
    case 'RolledBackByHand':
      return opened('rollout', [`hand ${rolloutOf(event.key, views) ?? ''} ${event.reason}`], {
        title: 'rolled back by hand',
        details: [event.reason],
      });
    case 'AwaitingPerson': {
      const title = `rollout of ${event.revision} waits for a person: rollout continue or abort`;
      return opened('awaiting', [`${event.deadline ?? event.id}`], { title, details: deadlineOf(event) });
    }
  }
}

/** What tells one rollout from the next one of the same revision, that may fail for the same reason. */
function rolloutOf(key: ResourceKey, views: ItemContext['views']): string | undefined {
  const status = views.object(key);
  return status?.summary?.rollout?.id ?? (status?.plan?.kind === 'hold' ? status.plan.since?.toString() : undefined);
}

function documentDraft(problem: Problem, views: ItemContext['views']): Draft {
  const { location, message, field, allowed, object } = problem;
  const place = `${location.file}:${location.line}:${location.column}`;
  const source = views.operator().sources.find(({ problems }) => problems.includes(problem));
  const words = {
    source: source?.name,
    commit: source?.commit,
    details: [`${place} ${withAllowed(message, allowed)}`],
  };
  const title = `the document ${object ?? location.file} is invalid; its last good version stays in force`;
  return opened('document', [`${place} ${field ?? ''} ${message}`], { title, ...words });
}

function opened(what: What, aspects: readonly string[], words: Words): Draft {
  return { kind: 'opened', what, aspects, words };
}

function over(what: What, words: Words): Draft {
  return { kind: 'over', what, words };
}

function news(words: Words): Draft {
  return { kind: 'news', words };
}

function of({ source }: { readonly source: string }): Pick<Words, 'source'> {
  return { source };
}

function count({ length }: readonly Difference[]): string {
  return `${length} field${length === 1 ? '' : 's'}`;
}

function untilOf(until: string | undefined): readonly string[] {
  return until === undefined ? [] : [`until ${until}`];
}

function deadlineOf({ deadline, onTimeout }: Extract<OperatorEvent, { type: 'AwaitingPerson' }>): readonly string[] {
  if (deadline === undefined) return [];
  return [`without an answer: ${onTimeout ?? 'ECS goes on'} at ${new Date(deadline).toISOString()}`];
}
