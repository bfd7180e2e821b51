import { kind, location, millis } from './common.ts';
import { anything, described, flag, type Infer, integer, list, oneOf, shape, text } from './infer.ts';

/** What becomes of a drifted field, the most urgent first. Of `acknowledged` and `ignored` nothing is said aloud. */
export const DRIFT_STATES = ['refused', 'held', 'observed', 'suspended', 'healing', 'acknowledged', 'ignored'] as const;
export type DriftState = (typeof DRIFT_STATES)[number];

const rulePlace = shape({
  file: text,
  line: integer,
  column: integer,
  inside: described(
    oneOf(['rules', 'management', 'document']),
    'What begins at the place: the first rule, the first member of management, or a document that has neither',
  ),
});

/** One field that has drifted. */
const driftRow = shape(
  {
    id: described(text, 'Names the difference with both its values; acknowledging binds to it'),
    key: text,
    namespace: text,
    kind,
    name: text,
    field: described(text, 'As differences print it; empty where the object itself is gone'),
    desired: described(anything, 'What the manifest says; null where it has no such element; secrets are masked'),
    live: described(anything, 'null where AWS has no such element; secrets are masked'),
    cause: described(
      oneOf(['moved', 'unsettled']),
      'moved: live was as the manifest says; unsettled: only observed, and never seen so',
    ),
    why: described(text, 'Why the field counts, or who leaves it alone'),
    state: oneOf(DRIFT_STATES),
    message: described(text, 'What becomes of it, for people'),
    mode: oneOf(['observe', 'enforce']),
    reach: described(
      shape(
        { effect: oneOf(['create', 'update', 'rollout', 'replace', 'delete', 'tag']) },
        { tasks: described(integer, 'Tasks that run there now') },
      ),
      'How far putting it back reaches, before a plan says it exactly',
    ),
    actor: described(
      shape({ kind: oneOf(['person', 'service', 'evenkeel', 'rule', 'unknown']), words: text }),
      'Who or what is known to have to do with it',
    ),
  },
  {
    since: described(millis, 'When it was first seen'),
    sinceExact: described(flag, 'False: it may have drifted any time before that'),
    until: described(text, 'When the acknowledgement ends'),
    origin: location,
    rulePlace: described(rulePlace, 'Where a rule that ignores the field belongs in the manifest'),
    account: text,
    region: text,
  },
);

const states = {
  type: 'object',
  properties: Object.fromEntries(DRIFT_STATES.map((state) => [state, integer])) as {
    [K in DriftState]: typeof integer;
  },
  required: DRIFT_STATES,
} as const;

export const driftPage = shape(
  {
    items: list(driftRow),
    total: described(integer, 'Fields that match, on all pages'),
    objects: described(integer, 'Objects that they are of'),
    groups: described(
      list(shape({ name: text, count: integer, objects: integer })),
      'Groups on this page, in order, counted over all pages; empty where no grouping was asked for',
    ),
    states: described(states, 'Fields that match but for their state, by state'),
    unseen: described(integer, 'Objects that match and could not be looked at: nobody knows whether they drifted'),
  },
  { next: described(text, 'Cursor of the next page; absent on the last one') },
);

export type DriftRow = Infer<typeof driftRow>;
export type DriftPage = Infer<typeof driftPage>;

const step = shape({
  call: text,
  effect: oneOf(['create', 'update', 'rollout', 'replace', 'delete', 'tag']),
  why: text,
});

export const healingPlans = shape({
  items: list(
    shape(
      {
        key: text,
        contents: described(list(text), 'Differences that would be put back'),
        gone: described(list(text), 'Asked for, and not there any more'),
        plan: described(text, 'Names exactly these steps; empty where there are none'),
        steps: list(step),
      },
      { refusal: described(shape({ message: text }, { code: text }), 'Why nothing would be sent') },
    ),
  ),
});

export const healingResults = shape({
  items: list(
    shape({
      key: text,
      result: described(
        oneOf(['sent', 'refused', 'failed', 'pending']),
        'pending: its turn has not come yet; it is carried out when it does, if that is soon',
      ),
      message: text,
    }),
  ),
});

export type HealingPlansJson = Infer<typeof healingPlans>;
export type HealingResultsJson = Infer<typeof healingResults>;
