import { KINDS } from '../../controller/model/identity.ts';
import { HEALTH_WORDS, SYNC_WORDS } from '../../controller/model/state-words.ts';
import { described, type Infer, integer, list, oneOf, shape, text } from './infer.ts';

export const HEALTH = HEALTH_WORDS;
export const SYNC = SYNC_WORDS;
/** Why an object needs a person, the most urgent first. */
export const ATTENTION = [
  'invalid',
  'held',
  'failed',
  'degraded',
  'awaiting',
  'refused',
  'missing',
  'drifted',
] as const;

export type Attention = (typeof ATTENTION)[number];

export const kind = oneOf(KINDS);
export const health = oneOf(HEALTH);
export const sync = described(oneOf(SYNC), 'Drifted and OutOfSync are disjoint: live was edited, or the manifest was');
export const attention = described(oneOf(ATTENTION), 'The most urgent reason why the object needs a person');
export const millis = described(integer, 'Milliseconds since the epoch');

export const commit = shape({ id: text }, { author: text, subject: text, at: millis });

export const location = shape({ file: text, line: integer, column: integer });

export const problem = shape(
  { location, code: text, message: text },
  { object: text, field: text, allowed: text, frame: text },
);

export const source = shape(
  {
    name: text,
    complete: described({ type: 'boolean' } as const, 'False: nothing is pruned'),
    documents: integer,
    problems: list(problem),
  },
  {
    commit,
    lastFetchAt: millis,
    lastTookMs: described(integer, 'How long that took, where the source says so'),
    lastReadAt: described(millis, 'When it could last be read'),
    lastError: text,
    failingSince: described(millis, 'When the first of the failures in a row was seen'),
  },
);

/** Every error of the API, as RFC 9457 has it. */
export const problemJson = shape(
  { type: text, title: text, status: integer, detail: text, instance: text, requestId: text },
  {},
);

export type CommitView = Infer<typeof commit>;
export type ProblemView = Infer<typeof problem>;
export type SourceJson = Infer<typeof source>;
export type ProblemJson = Infer<typeof problemJson>;
