import { HEALTH, location, millis, problem, SYNC, source } from './common.ts';
import { counts, described, flag, type Infer, integer, list, oneOf, shape, text } from './infer.ts';

const lane = shape({ ready: integer, oldestMs: described(integer, 'How long the oldest that is ready has waited') });

const sweep = shape(
  {
    account: text,
    region: text,
    beganAt: millis,
    ms: integer,
    objects: integer,
    calls: described(integer, 'Requests to AWS that it took'),
  },
  { role: described(text, 'The role that is assumed; absent: the controller’s own credentials') },
);

const unreadPlace = shape(
  {
    account: text,
    region: text,
    state: described(oneOf(['silent', 'late']), 'silent: AWS does not answer; late: so slowly that looks come late'),
    objects: described(integer, 'Objects there'),
    failed: described(integer, 'Of those whose last look failed'),
    at: described(millis, 'silent: when anything there could last be read; late: the oldest look'),
  },
  { reason: described(text, 'What most of the failed looks say') },
);

const keptPart = shape(
  {
    name: text,
    state: described(oneOf(['kept', 'failing', 'unknown']), 'unknown: nothing was tried yet'),
    lost: described(integer, 'Records that were not kept since the start'),
  },
  { since: millis, reason: text, bytes: described(integer, 'On the disk') },
);

export const operator = shape(
  {
    owner: text,
    version: text,
    startedAt: millis,
    now: described(millis, 'The controller’s clock; ages are counted from it'),
    ready: flag,
    queue: shape({
      ready: integer,
      waiting: integer,
      inFlight: integer,
      oldestMs: integer,
      lanes: shape({ change: lane, sweep: lane }),
    }),
    sources: list(source),
    sweeps: described(list(sweep), 'The last full look at each account and Region, by role'),
    unread: described(list(unreadPlace), 'Where what is shown is old, and why'),
    browsers: described(integer, 'Connected for live updates'),
    signIn: described(
      oneOf(['none', 'needed', 'optional']),
      'none: whoever is on this machine may look, and nobody may act. optional: without it one may look',
    ),
  },
  {
    lastSweepAt: millis,
    lease: described(
      shape({ name: text, state: oneOf(['writes', 'standsBy']), since: millis }, { holder: text, trouble: text }),
      'Which of several controllers writes; absent where this one always does',
    ),
    memory: described(shape({ resident: integer, heap: integer }), 'Bytes'),
    dataFolder: described(shape({ path: text, parts: list(keptPart) }), 'Absent: nothing outlives a restart'),
  },
);

const setting = shape({ name: text, value: described(text, 'Secrets are masked') });

const namespace = shape(
  {
    name: text,
    declared: described(flag, 'False: there is no valid Namespace document; only `default` works without one'),
    credentials: described(
      shape({ state: oneOf(['working', 'failing', 'unknown']), message: text }),
      'Whether AWS takes them, and whom it takes them for',
    ),
    management: described(list(setting), 'Defaults for its objects, as far as they are set'),
    caps: described(list(setting), 'How many objects may be deleted'),
    waves: described(list(text), 'How rollouts of one commit are divided, where it says so'),
    tags: described(list(setting), 'That its objects get'),
    variables: described(list(text), 'Names alone'),
    objects: integer,
    health: counts(HEALTH),
    sync: counts(SYNC),
    problems: list(problem),
  },
  {
    account: text,
    region: text,
    role: described(text, 'The role that is assumed; absent: the controller’s own credentials'),
    origin: location,
  },
);

export const namespaces = shape({ items: list(namespace) });

export type OperatorJson = Infer<typeof operator>;
export type UnreadPlaceJson = Infer<typeof unreadPlace>;
export type SweepJson = Infer<typeof sweep>;
export type NamespaceJson = Infer<typeof namespace>;
export type NamespacesJson = Infer<typeof namespaces>;
