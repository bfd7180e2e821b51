import { HOLD_CAUSES } from '../../controller/model/plan.ts';
import { ROLLOUT_ENDINGS, ROLLOUT_PHASES, ROLLOUT_STAGES, STAGE_STATES } from '../../controller/model/rollout.ts';
import { turn } from './changes.ts';
import { attention, commit, HEALTH, health, kind, location, millis, problem, SYNC, sync } from './common.ts';
import { anything, counts, described, flag, type Infer, integer, list, number, oneOf, shape, text } from './infer.ts';

/** A task that failed, in short. */
const failedTask = shape(
  { id: text, at: described(millis, 'When it stopped') },
  { why: described(text, 'AWS’s reason, with exit codes'), revision: text },
);

/** One line of the fleet. */
const row = shape(
  {
    key: text,
    namespace: text,
    kind,
    name: text,
    health,
    sync,
    mode: oneOf(['observe', 'enforce']),
    suspended: flag,
    differences: described(integer, 'Fields that differ and count'),
    message: described(text, 'What matters most about the object now, in one line'),
    labels: { type: 'object', additionalProperties: text } as const,
  },
  {
    attention,
    type: described(text, 'Of an AwsResource: AWS’s own name of what it is'),
    seenAt: described(millis, 'When AWS was last read, where the last look failed'),
    cluster: described(text, 'ECS cluster in which it runs'),
    account: text,
    region: text,
    running: integer,
    desired: integer,
    pending: integer,
    image: text,
    tag: described(text, 'Tag of the image, or the start of its digest'),
    rollout: described(text, 'State of the rollout under way or the last one, in ECS’ words'),
    operation: described(
      shape(
        { text: described(text, 'What goes on, in plain words') },
        { until: described(millis, 'When ECS goes on by itself') },
      ),
      'The rollout under way',
    ),
    commit,
    lastChangedAt: millis,
    failure: described(failedTask, 'The newest failed task, while the object is not well'),
  },
);

export const page = shape(
  { items: list(row), total: described(integer, 'Objects that match, on all pages') },
  { next: described(text, 'Cursor of the next page; absent on the last one') },
);

const condition = shape({
  type: text,
  status: oneOf(['True', 'False', 'Unknown']),
  reason: text,
  message: text,
  lastTransitionTime: millis,
});

export const difference = shape(
  {
    path: text,
    desired: described(anything, 'null where the manifest has no such element; secrets are masked'),
    live: described(anything, 'null where AWS has no such element; secrets are masked'),
    reason: oneOf(['set', 'default', 'removed', 'owned', 'ignored', 'acknowledged']),
    why: described(text, 'The reason for people'),
  },
  { rule: described(text, 'The ignore rule'), at: described(text, 'Where the ignore rule stands') },
);

const origin = shape(
  {
    path: text,
    expression: described(text, 'As the manifest says it'),
    value: described(text, 'Secrets are masked'),
  },
  { from: described(text, 'The store outside that it was read from, as in cfn shop-network.VpcId') },
);

const step = shape({
  call: text,
  effect: oneOf(['create', 'update', 'rollout', 'replace', 'delete', 'tag']),
  why: text,
});

const plan = shape(
  { kind: oneOf(['act', 'wait', 'settled', 'hold', 'refuse']) },
  {
    reason: text,
    code: text,
    cause: described(oneOf(HOLD_CAUSES), 'Why a rollout is held'),
    details: list(text),
    steps: list(step),
    ahead: described(list(text), 'What later passes will do, in order'),
  },
);

const stage = shape({
  name: oneOf(ROLLOUT_STAGES),
  state: oneOf(STAGE_STATES),
  hooks: described(list(text), 'Types of the lifecycle hooks here: PAUSE waits for a person'),
});

const share = shape(
  {
    side: oneOf(['target', 'source']),
    revision: text,
    requested: integer,
    running: integer,
    pending: integer,
  },
  {
    production: described(number, 'Percent of the production traffic'),
    test: described(number, 'Percent of the test traffic'),
  },
);

const hook = shape(
  { type: text, status: described(text, 'AWAITING_ACTION waits for a person') },
  {
    id: described(text, 'What continuing or rolling back takes'),
    target: text,
    deadline: described(millis, 'When ECS goes on by itself'),
    onTimeout: described(text, 'How it then goes on'),
  },
);

export const rollout = shape(
  {
    state: described(text, 'In ECS’ words'),
    phase: oneOf(ROLLOUT_PHASES),
  },
  {
    reason: text,
    revision: text,
    id: described(text, 'ARN of the service deployment'),
    strategy: text,
    ending: described(oneOf(ROLLOUT_ENDINGS), 'Who or what ended it before its end'),
    startedAt: millis,
    finishedAt: millis,
    stages: list(stage),
    shares: described(list(share), 'Tasks and traffic of the revisions'),
    breaker: described(
      shape({ status: text, failed: integer, threshold: integer }),
      'Failed tasks against the number that ends the rollout',
    ),
    alarms: shape({ status: text, names: list(text), triggered: list(text) }),
    hook: described(hook, 'The lifecycle hook that runs or waits now'),
    bakeMinutes: integer,
  },
);

const management = shape(
  {
    mode: oneOf(['observe', 'enforce']),
    prune: flag,
    deletionPolicy: oneOf(['delete', 'retain']),
    adoptionPolicy: oneOf(['refuse', 'adopt']),
    replace: oneOf(['refuse', 'allow']),
    ignoreDifferences: list(text),
    dependsOn: list(text),
  },
  {
    suspend: shape({ reason: text }, { until: text }),
    postRolloutCheck: described(
      shape({ url: text, expectStatus: integer, withinMs: integer, rollback: flag }),
      'The HTTP check that a rollout must pass',
    ),
  },
);

const neighbour = shape(
  { key: text, why: described(oneOf(['reference', 'dependsOn', 'implicit']), 'implicit: nobody wrote it'), health },
  { because: described(text, 'What would go wrong otherwise'), type: text },
);

/** Everything about one object. */
export const detail = shape(
  {
    row,
    conditions: list(condition),
    healthMessage: text,
    healthDetails: list(text),
    differences: list(difference),
    ignored: list(difference),
    unmodelled: described(list(text), 'Live fields that Evenkeel does not know'),
    origins: described(list(origin), 'Values that were put in for the expressions of the manifest'),
    management,
    problems: list(problem),
    labels: { type: 'object', additionalProperties: text } as const,
    failures: integer,
    commits: described(
      list(
        shape({
          id: text,
          sameContent: described(flag, 'Asks for the same as the commit in force'),
          settled: described(flag, 'What it asks for has been settled'),
        }),
      ),
      'Commits that the object was looked at with since the controller started, oldest first',
    ),
    outputs: described(
      list(shape({ reference: described(text, 'What means it in a manifest of the namespace'), value: text })),
      'What others may refer to, the main one first; secrets masked, lists and objects left out',
    ),
  },
  {
    origin: location,
    appliedCommit: text,
    driftSince: millis,
    lastSeenAt: millis,
    plan,
    outcome: shape({ kind: oneOf(['settled', 'progressing', 'blocked', 'held', 'failed']) }, { reason: text }),
    rollout,
    arn: text,
    consoleUrl: described(text, 'Where the AWS console shows it'),
    failedTask: described(failedTask, 'The newest of its tasks that is known to have failed'),
    detail: text,
    missing: shape({ fetches: integer, since: millis }),
    suspension: described(
      shape({ reason: text }, { until: text, by: text, since: text }),
      'In force now: by the manifest, or by a tag on the object; ISO times',
    ),
    neighbours: described(
      shape({
        after: list(neighbour),
        before: list(neighbour),
        more: described(shape({ after: integer, before: integer }), 'So many others are left out'),
      }),
      'What it comes directly after, and what comes directly after it',
    ),
    turn: described(turn, 'Its place among the rollouts of a commit that changes several services'),
  },
);

/** Counts for the strip above the fleet. Each group ignores its own filter, so that its other words stay reachable. */
export const summary = shape({
  total: described(integer, 'Objects of the whole fleet'),
  matching: described(integer, 'Objects that match every filter'),
  attention: integer,
  health: counts(HEALTH),
  sync: counts(SYNC),
  kinds: list(shape({ kind, count: integer })),
  namespaces: list(shape({ namespace: text, count: integer })),
  clusters: list(shape({ cluster: text, count: integer })),
});

export type ObjectRow = Infer<typeof row>;
export type ObjectPage = Infer<typeof page>;
export type NeighbourJson = Infer<typeof neighbour>;
export type ObjectDetail = Infer<typeof detail>;
export type DifferenceView = Infer<typeof difference>;
export type PlanView = Infer<typeof plan>;
export type SummaryJson = Infer<typeof summary>;
