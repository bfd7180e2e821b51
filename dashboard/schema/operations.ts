import { SIGN_INS } from '../../controller/model/actor.ts';
import { ACT_VERBS, IMPACTS, OPERATION_STATES } from '../../controller/model/operation.ts';
import { millis } from './common.ts';
import { described, flag, type Infer, integer, list, oneOf, shape, text } from './infer.ts';
import { difference } from './objects.ts';

const closed = { additionalProperties: false } as const;

export const actVerb = oneOf(ACT_VERBS);

const key = { type: 'string', maxLength: 300, pattern: '^[^/]+/[^/]+/[^/]+$' } as const;
const contents = described(
  { ...list({ type: 'string', pattern: '^[0-9a-f]{10}$' } as const), minItems: 1, maxItems: 1_000 },
  'heal, acknowledge: which drifted fields, by the ids of their rows; left out: all',
);
const plan = described({ type: 'string', maxLength: 100 } as const, 'As the plan was named that the person saw');
const reason = described({ type: 'string', maxLength: 500 } as const, 'In the words of whoever asks');

/** How something is to be done; what a verb does not take is refused. */
const how = {
  forMs: described(
    { type: 'integer', minimum: 1, maximum: 366 * 86_400_000 } as const,
    'suspend, acknowledge: how long',
  ),
  revision: described(
    { type: 'string', maxLength: 300 } as const,
    'rollback: 7 or web:7; left out: the last that ran well',
  ),
  leave: described(flag, 'stop: leave things where they are instead of going back'),
};

const TARGETS_AT_MOST = 500;

export const planOneBody = { ...shape({}, { ...how, contents }), ...closed };
export const actOneBody = { ...shape({}, { ...how, contents, plan, reason }), ...closed };
export const planManyBody = {
  ...shape({ items: { ...list({ ...shape({ key }, { contents }), ...closed }), maxItems: TARGETS_AT_MOST } }, how),
  ...closed,
};
export const actManyBody = {
  ...shape(
    { items: { ...list({ ...shape({ key }, { contents, plan }), ...closed }), maxItems: TARGETS_AT_MOST } },
    { ...how, reason },
  ),
  ...closed,
};

const step = shape({
  call: text,
  effect: oneOf(['create', 'update', 'rollout', 'replace', 'delete', 'tag']),
  why: text,
});

const radius = shape({
  impacts: described(
    list(shape({ kind: oneOf(IMPACTS), words: text }, { tasks: described(integer, 'Tasks that are replaced') })),
    'What hurts most first',
  ),
  referrers: described(list(text), 'Other objects that refer to this one'),
  suspends: described(flag, 'Nothing is written to the object from then on until somebody resumes it'),
  destroys: described(flag, 'Something is deleted or replaced: ask for the object’s name'),
});

/** What an act would do with one object. */
export const actPlan = shape(
  {
    key: text,
    plan: described(text, 'Names exactly these steps; empty where there are none'),
    steps: list(step),
    ahead: described(list(text), 'What later passes do, in order'),
    says: described(text, 'What happens next; empty with a refusal'),
    notes: list(text),
    differences: list(difference),
    radius,
  },
  {
    contents: described(list(text), 'heal, acknowledge: what is there of what was asked for'),
    refusal: described(shape({ message: text }, { code: text, hint: text }), 'Why nothing would be sent'),
  },
);

export const actPlans = shape({ items: list(actPlan) });

const operationItem = shape({ key: text, state: oneOf(OPERATION_STATES), message: text }, { code: text });

/** Something that a person has begun. */
export const operation = shape(
  {
    id: text,
    verb: actVerb,
    keys: list(text),
    actor: shape({ name: text, via: oneOf(SIGN_INS) }),
    startedAt: millis,
    state: oneOf(OPERATION_STATES),
    progress: shape({ done: integer, of: integer, words: text }),
    items: list(operationItem),
  },
  { reason: text, endedAt: millis, message: described(text, 'How it ended') },
);

export const operations = shape({ items: list(operation) });

export type ActPlanJson = Infer<typeof actPlan>;
export type ActPlansJson = Infer<typeof actPlans>;
export type OperationJson = Infer<typeof operation>;
export type ActOneBody = Infer<typeof actOneBody>;
export type ActManyBody = Infer<typeof actManyBody>;
