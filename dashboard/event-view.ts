import { type Difference, describeDifference } from '../controller/model/difference.ts';
import type { Commit } from '../controller/model/document.ts';
import { type OperatorEvent, type RolloutFacts, SEVERITY } from '../controller/model/event.ts';
import { maskDifference, maskText } from '../controller/model/mask.ts';
import type { ObjectStatus } from '../controller/model/status.ts';
import type { EventView } from './schema/events.ts';

const DETAILS_AT_MOST = 20;
const DETAIL_LENGTH = 300;
const SHORT_COMMIT = 7;

/** An event as people read it: one sentence, and lines below it. Secrets masked. */
export function eventView(event: OperatorEvent): EventView {
  const [message, details = []] = sentence(event);
  return {
    id: event.id,
    at: event.at,
    origin: originOf(event),
    severity: SEVERITY[event.type],
    type: event.type,
    key: 'key' in event ? event.key : undefined,
    message: maskText(message),
    details: details.slice(0, DETAILS_AT_MOST).map((line) => cut(maskText(line))),
  };
}

/** What people did, through the controller or past it, stands apart from what the controller did by itself. */
function originOf(event: OperatorEvent): EventView['origin'] {
  switch (event.type) {
    case 'PersonActed':
    case 'DriftAcknowledged':
    case 'RolledBackByHand':
    case 'ObjectSuspended':
      return 'person';
    case 'ObjectResumed':
      return event.expired ? 'evenkeel' : 'person';
    default:
      return 'evenkeel';
  }
}

/** Made once per look: the events of a whole fleet are asked for again and again. */
const aws = new WeakMap<ObjectStatus, readonly EventView[]>();

/** AWS's own events about an object. */
export function awsEvents(status: ObjectStatus): readonly EventView[] {
  const made = aws.get(status) ?? awsViews(status);
  aws.set(status, made);
  return made;
}

function awsViews({ summary, key }: ObjectStatus): readonly EventView[] {
  return (summary?.events ?? []).map(({ at, message }) => {
    return { at, origin: 'aws', severity: 'info', key, message: maskText(message), details: [] };
  });
}

type Sentence = readonly [message: string, details?: readonly string[]];

/** Exhaustive: a new event does not compile until it has words. */
function sentence(event: OperatorEvent): Sentence {
  switch (event.type) {
    case 'SourceFetched':
      return [
        `Read ${event.source} at ${short(event.commit.id)}: ${count(event.documents, 'document')}${event.complete ? '' : ', incomplete'}`,
        authorship(event.commit),
      ];
    case 'SourceFailed':
      return [`Source ${event.source} is broken`, [event.message]];
    case 'SourceRecovered':
      return [`Source ${event.source} is sound again`];
    case 'DiscoveryFailed':
      return [`Cannot look for objects without a document in ${event.place}`, event.failures];
    case 'DocumentInvalid':
      return [`Document is invalid: ${event.problem.message}`, [placeOf(event.problem)]];
    case 'DriftFound':
      return [`Drift found in ${count(event.differences.length, 'field')}`, lines(event.differences)];
    case 'DriftHealed':
      return [`Drift healed in ${count(event.differences.length, 'field')}`, lines(event.differences)];
    case 'DriftAcknowledged':
      return [
        `Drift acknowledged in ${count(event.differences.length, 'field')} until ${event.until}: ${event.reason}`,
        lines(event.differences),
      ];
    case 'ChangeFound':
      return [
        `${changed(event)} ${count(event.differences.length, 'field')}`,
        [...authorship(event.commit), ...lines(event.differences)],
      ];
    case 'ObjectSettled':
      return [`Settled at ${short(event.commit.id)}`, authorship(event.commit)];
    case 'WaveStarted':
      return [
        `Wave ${event.wave} of ${event.waves} of commit ${short(event.commit.id)}: ${count(event.keys.length, 'service')}`,
        [...authorship(event.commit), ...event.keys],
      ];
    case 'WavesStopped':
      return [
        `Failed in wave ${event.wave} of ${event.waves} of commit ${short(event.commit.id)}; ${count(event.held, 'other')} held`,
        [...authorship(event.commit), event.reason],
      ];
    default:
      return objectSentence(event);
  }
}

/** What asks for the change: the commit, or values outside that are others than before. */
function changed({ commit, differences }: Extract<OperatorEvent, { type: 'ChangeFound' }>): string {
  const origins = differences.map(({ why }) => (why.reason === 'set' ? why.from : undefined));
  const distinct = [...new Set(origins)];
  if (origins.includes(undefined)) return `Commit ${short(commit.id)} changes`;
  return `${distinct.join(', ')} ${distinct.length === 1 ? 'changes' : 'change'}`;
}

type OfObject = Exclude<
  OperatorEvent,
  {
    type:
      | `Source${string}`
      | `Drift${string}`
      | 'DiscoveryFailed'
      | 'DocumentInvalid'
      | 'ChangeFound'
      | 'ObjectSettled'
      | `Wave${string}`;
  }
>;

function objectSentence(event: OfObject): Sentence {
  switch (event.type) {
    case 'StepExecuted':
      return [`${event.call}: ${event.why}`];
    case 'StepFailed':
      return [`${event.call} failed: ${event.code}`, [event.message]];
    case 'ObjectCreated':
      return ['Created'];
    case 'ObjectDeleted':
      return ['Deleted'];
    case 'ObjectAdopted':
      return [event.from === undefined ? 'Adopted' : `Adopted from ${event.from}`];
    case 'RolloutStarted':
      return [`Rollout of ${event.revision} started`, late(event)];
    case 'RolloutSucceeded':
      return [`Rollout of ${event.revision} succeeded`, late(event)];
    case 'RolloutRolledBack':
      return [`Rolled back: ${event.reason}`, [...late(event), ...event.details]];
    case 'AwaitingPerson':
      return [`Rollout of ${event.revision} waits for a person: rollout continue or abort`, deadlineOf(event)];
    case 'RolledBackByHand':
      return [`Rolled back by hand: ${event.reason}`];
    case 'GuardRefused':
      return [`Refused (${event.code}): ${event.message}`];
    case 'ObjectSuspended':
      return [`Suspended${event.until === undefined ? '' : ` until ${event.until}`}: ${event.reason}`];
    case 'ObjectResumed':
      return event.expired ? [`Suspension ran out: ${event.reason ?? ''}`] : ['Resumed'];
    case 'ReconcileFailed':
      return ['Reconcile failed', [event.message]];
    case 'PersonActed':
      return [`${event.actor} asked for ${event.verb}: ${event.did}`, event.reason ? [event.reason] : []];
  }
}

/** Nobody looked when it happened. */
function late({ happenedAt }: RolloutFacts): readonly string[] {
  return happenedAt === undefined ? [] : [`at ${new Date(happenedAt).toISOString()}, found out later`];
}

function deadlineOf({ deadline, onTimeout }: Extract<OperatorEvent, { type: 'AwaitingPerson' }>): readonly string[] {
  if (deadline === undefined) return [];
  return [`without an answer: ${onTimeout ?? 'ECS goes on'} at ${new Date(deadline).toISOString()}`];
}

function placeOf({ location, field }: Extract<OperatorEvent, { problem: unknown }>['problem']): string {
  return `${location.file}:${location.line}:${location.column}${field === undefined ? '' : ` ${field}`}`;
}

function lines(differences: readonly Difference[]): readonly string[] {
  return differences.map((difference) => describeDifference(maskDifference(difference)));
}

/** Who made the commit, when, and what it says; nothing for a digest. */
function authorship({ author, subject, at }: Commit): readonly string[] {
  const when = at === undefined ? undefined : new Date(at).toISOString().slice(0, 19).replace('T', ' ');
  const by = [author, when && `${when} UTC`].filter((part) => part !== undefined).join(', ');
  const said = [subject, by && `(${by})`].filter((part) => part !== undefined && part !== '').join(' ');
  return said === '' ? [] : [said];
}

function short(commit: string): string {
  return commit.slice(0, SHORT_COMMIT);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function cut(line: string): string {
  return line.length > DETAIL_LENGTH ? `${line.slice(0, DETAIL_LENGTH)}…` : line;
}
