import { VERBS } from '../../controller/model/verb.ts';
import { kind, location, millis } from './common.ts';
import { described, type Infer, integer, list, oneOf, shape, text } from './infer.ts';

/** What has to be done about what waits, the most urgent first. */
export const AWAITING_KINDS = [
  'hook',
  'held',
  'source',
  'waves',
  'failed',
  'refused',
  'invalid',
  'suspended',
  'deadLetter',
  'orphan',
] as const;
export type AwaitingKind = (typeof AWAITING_KINDS)[number];

/** What a person can do next: press a button, run a line, or commit one. */
const nextStep = shape(
  { label: described(text, 'What it does, for people') },
  {
    verb: described(oneOf(VERBS), 'The action of the API that does it'),
    command: described(text, 'A line for the command line'),
    yaml: described(text, 'Lines for the manifest'),
    where: described(text, 'Where those lines belong'),
    path: described(text, 'A page of the dashboard'),
  },
);

/** One thing that waits for a person. */
const awaitingItem = shape(
  {
    id: described(text, 'Names what waits; the same as long as it is the same'),
    kind: oneOf(AWAITING_KINDS),
    title: described(text, 'What waits, without the object’s name'),
    details: described(list(text), 'More lines, as the reasons of stopped tasks'),
    steps: described(list(nextStep), 'The best first'),
  },
  {
    key: described(text, 'The object that waits'),
    namespace: text,
    objectKind: kind,
    subject: described(text, 'What waits where it is no object: a file, a source, a message'),
    since: millis,
    deadline: described(millis, 'When something happens without an answer'),
    onTimeout: described(text, 'What happens then, in words'),
    code: described(text, 'The refusal'),
    location,
    /** Of a dead letter. */
    message: described(text, 'Id of a message that could not be told'),
  },
);

const counts = {
  type: 'object',
  properties: Object.fromEntries(AWAITING_KINDS.map((one) => [one, integer])) as {
    [K in AwaitingKind]: typeof integer;
  },
  required: AWAITING_KINDS,
} as const;

export const awaitingPage = shape(
  {
    items: described(list(awaitingItem), 'The most urgent first, those of one kind together'),
    total: described(integer, 'Things that match, on all pages'),
    kinds: described(counts, 'Things that match but for their kind, by kind'),
    namespaces: described(list(shape({ namespace: text, count: integer })), 'As if no namespace had been asked for'),
  },
  { next: described(text, 'Cursor of the next page; absent on the last one') },
);

export type NextStep = Infer<typeof nextStep>;
export type AwaitingItem = Infer<typeof awaitingItem>;
export type AwaitingPage = Infer<typeof awaitingPage>;
