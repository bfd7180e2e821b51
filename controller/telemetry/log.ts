import { type DestinationStream, type Level, type Logger, pino } from 'pino';
import type { Difference } from '../model/difference.ts';
import { describeWhy } from '../model/difference.ts';
import type { Commit } from '../model/document.ts';
import { type EventType, type OperatorEvent, SEVERITY, type Severity } from '../model/event.ts';
import { maskEvent } from '../model/mask-event.ts';
import type { Views } from '../model/views.ts';
import type { Clock } from '../ports/clock.ts';

export interface LogOptions {
  readonly level: Level | 'silent';
  readonly clock: Clock;
  /** Where lines go; standard output is handed in by whoever starts the process. */
  readonly stream: DestinationStream;
}

const SECRET_HEADERS = ['authorization', 'cookie', 'set-cookie', 'x-amzn-oidc-data', 'x-amzn-oidc-accesstoken'];
const SECRET_MEMBERS = ['token', 'sessionKey', 'clientSecret', 'access_token', 'id_token', 'code_verifier'];

/** Nobody logs these on purpose; that they are named here is for the day when somebody does. */
const REDACTED = [
  ...SECRET_HEADERS.flatMap((name) => [`req.headers["${name}"]`, `headers["${name}"]`]),
  ...SECRET_MEMBERS.flatMap((name) => [name, `*.${name}`]),
];

/** JSON lines, one per thing that happened; times in ISO form, from the clock that is handed in. */
export function createLogger(options: LogOptions): Logger {
  return pino(
    {
      level: options.level,
      base: null,
      messageKey: 'message',
      timestamp: () => `,"time":"${new Date(options.clock.now()).toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: REDACTED,
        censor: '(sensitive)',
      },
    },
    options.stream,
  );
}

/** Constant texts, so that lines can be grouped and searched; what differs is in the fields. */
export const MESSAGES: Readonly<Record<EventType, string>> = {
  SourceFetched: 'source fetched',
  SourceFailed: 'source is broken',
  SourceRecovered: 'source is sound again',
  DiscoveryFailed: 'objects without a document cannot be looked for',
  DocumentInvalid: 'document is invalid',
  DriftFound: 'drift found',
  DriftHealed: 'drift healed',
  DriftAcknowledged: 'drift acknowledged',
  ChangeFound: 'change found',
  StepExecuted: 'step executed',
  StepFailed: 'step failed',
  ObjectCreated: 'object created',
  ObjectDeleted: 'object deleted',
  ObjectAdopted: 'object adopted',
  ObjectSettled: 'object settled',
  RolloutStarted: 'rollout started',
  RolloutSucceeded: 'rollout succeeded',
  RolloutRolledBack: 'rollout rolled back',
  AwaitingPerson: 'rollout waits for a person',
  RolledBackByHand: 'rolled back by hand',
  GuardRefused: 'guard refused',
  ObjectSuspended: 'object suspended',
  ObjectResumed: 'object resumed',
  ReconcileFailed: 'reconcile failed',
  PersonActed: 'person acted',
  WaveStarted: 'wave started',
  WavesStopped: 'waves stopped',
};

const LEVEL: Readonly<Record<Severity, 'info' | 'warn' | 'error'>> = { info: 'info', warning: 'warn', error: 'error' };

/** Writes one line for each event until the returned function is called. */
export function logEvents(views: Pick<Views, 'subscribe' | 'object'>, logger: Logger): () => void {
  return views.subscribe((event) => {
    const fields = { ...commitOf(event, views), ...logFields(event) };
    logger[LEVEL[SEVERITY[event.type]]](fields, MESSAGES[event.type]);
  });
}

/** The commit that is in force for the object that an event is about. */
function commitOf(event: OperatorEvent, views: Pick<Views, 'object'>): Record<string, unknown> {
  const commit = 'key' in event && event.key !== undefined ? views.object(event.key)?.commit : undefined;
  return commit === undefined ? {} : commitFields(commit);
}

/** Who changed what, and when; of digests there is only the id. */
function commitFields({ id, author, subject, at }: Commit): Record<string, unknown> {
  const committedAt = at === undefined ? undefined : new Date(at).toISOString();
  const known = Object.entries({ author, subject, committedAt }).filter(([, value]) => value !== undefined);
  return { commit: id, ...Object.fromEntries(known) };
}

const DIFFERENCES_PER_LINE = 20;

/** The fields of an event's line: `event` and `object` always, the rest as the event has it, secrets masked. */
function logFields(event: OperatorEvent): Record<string, unknown> {
  const { type, id, at: _at, ...body } = maskEvent(event);
  const fields: Record<string, unknown> = { event: type, eventId: id };
  for (const [name, value] of Object.entries(body)) Object.assign(fields, logField(name, value));
  return fields;
}

/** `message` is the line's own; what an event calls so is its reason. */
function logField(name: string, value: unknown): Record<string, unknown> {
  if (name === 'key') return value === undefined ? {} : { object: value };
  if (name === 'commit') return commitFields(value as Commit);
  if (name === 'keys') return { objects: value };
  if (name === 'problem')
    return { problem: problemFields(value as Extract<OperatorEvent, { problem: unknown }>['problem']) };
  if (name === 'differences') return differenceFields(value as readonly Difference[]);
  return { [name === 'message' ? 'reason' : name]: value };
}

function problemFields(problem: Extract<OperatorEvent, { problem: unknown }>['problem']): Record<string, unknown> {
  const { location, code, field, object, message } = problem;
  return {
    at: `${location.file}:${location.line}:${location.column}`,
    code,
    field,
    object,
    message,
  };
}

function differenceFields(differences: readonly Difference[]): Record<string, unknown> {
  const shown = differences
    .slice(0, DIFFERENCES_PER_LINE)
    .map(({ path, live, desired, why }) => ({ path, live, desired, why: describeWhy(why) }));
  const more = differences.length - shown.length;
  return more > 0 ? { differences: shown, moreDifferences: more } : { differences: shown };
}
