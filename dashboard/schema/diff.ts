import { commit, location, millis } from './common.ts';
import { described, type Infer, integer, list, oneOf, shape, text } from './infer.ts';
import { difference } from './objects.ts';

const LINE_SIDES = ['both', 'live', 'desired', 'unmanaged'] as const;

const line = shape(
  {
    path: described(text, 'Of the field, as differences print it'),
    depth: described(integer, 'Two spaces each'),
    text: described(text, 'YAML; secrets are masked'),
    side: described(
      oneOf(LINE_SIDES),
      'both and desired are the manifest with its defaults; both, live and unmanaged are what lives',
    ),
  },
  { of: described(text, 'Path of the difference that the line is a part of') },
);

const { path, desired, live, reason, why, rule, at } = difference.properties;

/** A difference with all that is known about why. */
const diffField = shape(
  { path, desired, live, reason, why, id: described(text, 'Names the difference with both its values') },
  {
    rule,
    at,
    written: described(location, 'Where the manifest says so'),
    takes: described(
      oneOf(['inPlace', 'rollout', 'replace', 'fixed']),
      'What changing the field takes; replace and fixed need a new object',
    ),
    until: described(text, 'When the acknowledgement ends'),
    note: described(text, 'Why it was acknowledged'),
  },
);

const healedField = shape(
  {
    path: text,
    was: described({} as const, 'What lived; secrets are masked'),
    desired: described({} as const, 'What the manifest said then'),
    seenAt: described(millis, 'When it was seen so for the last time'),
  },
  {
    at: described(millis, 'When all was in place again; absent where other fields of the object still differ'),
    by: described(
      oneOf(['evenkeel', 'outside']),
      'evenkeel: after a write of ours; outside: somebody else put it back, or the manifest gave way',
    ),
  },
);

const origin = shape(
  { path: text, expression: described(text, 'As the manifest says it'), value: described(text, 'Secrets are masked') },
  { from: described(text, 'The store outside that it was read from') },
);

export const diff = shape(
  {
    state: described(
      oneOf(['present', 'absent', 'unknown']),
      'unknown: AWS could not be asked now; the differences are those that were seen last, and there are no lines',
    ),
    lines: list(line),
    differences: list(diffField),
    ignored: list(diffField),
    unmodelled: described(list(text), 'Live fields that Evenkeel does not know'),
    origins: list(origin),
    healed: described(list(healedField), 'Fields that differed within the last days and do so no more, newest first'),
  },
  {
    at: described(millis, 'When AWS was asked; what was read is shown again for some seconds'),
    commit,
    reason: described(text, 'Why it is unknown'),
  },
);

export type DiffJson = Infer<typeof diff>;
export type DiffLine = DiffJson['lines'][number];
export type DiffField = Infer<typeof diffField>;
export type HealedField = Infer<typeof healedField>;
