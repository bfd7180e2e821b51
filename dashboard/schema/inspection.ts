import { NODE_TYPES, TASK_STATES } from '../../controller/model/inspection.ts';
import { health, millis, sync } from './common.ts';
import { described, flag, type Infer, integer, list, oneOf, shape, text } from './infer.ts';

const readAt = described(millis, 'When AWS was asked; what was read is shown again for some seconds');
const consoleUrl = described(text, 'Where the AWS console shows it');

const fact = described(
  shape({ label: text }, { value: text, at: millis }),
  'One thing worth knowing: words, or a moment',
);

/** One thing in AWS that hangs on an object. */
const treeNode = shape(
  {
    id: described(text, 'The ARN where there is one'),
    type: described(oneOf(NODE_TYPES), 'Kinds of documents first; Group folds several of one type'),
    name: text,
    words: described(text, 'How it does, in one line'),
    facts: list(fact),
    children: described(list(text), 'Ids of what hangs on it'),
  },
  {
    arn: text,
    health,
    key: described(text, 'The document that manages it'),
    sync,
    managed: described(flag, 'False where a document could manage it and none does'),
    consoleUrl,
  },
);

export const tree = shape({
  at: readAt,
  root: described(text, 'Id of the object itself'),
  nodes: described(list(treeNode), 'The root first, every id once; what hangs on two things is named by both'),
});

const container = shape({ name: text }, { image: text, status: text, health: text, exitCode: integer, reason: text });

/** One task, as ECS shows it or has shown it. */
const task = shape(
  {
    id: text,
    arn: text,
    state: described(oneOf(TASK_STATES), 'failed: it stopped, or never started, though nobody wanted that'),
    lastStatus: described(text, 'In ECS’ words'),
    containers: list(container),
  },
  {
    desiredStatus: text,
    health: text,
    revision: text,
    startedBy: text,
    createdAt: millis,
    startedAt: millis,
    stoppedAt: millis,
    stopCode: text,
    stoppedReason: text,
    zone: text,
    capacityProvider: text,
    launchType: text,
    why: described(text, 'Why it stopped, with exit codes, in one line'),
    kept: described(flag, 'ECS shows it no longer; this is what was kept of it'),
    consoleUrl,
  },
);

export const tasks = shape(
  { at: readAt, items: described(list(task), 'Those that failed first, then the newest first') },
  { unread: described(text, 'Why ECS could not be asked: then all of it is what was kept') },
);

const activity = shape(
  {
    id: text,
    at: millis,
    status: described(text, 'In AWS’s words'),
    description: text,
    cause: text,
  },
  {
    endedAt: millis,
    message: text,
    notScaled: described(list(text), 'Why it scaled no further, in AWS’s codes'),
  },
);

export const activities = shape({ at: readAt, items: described(list(activity), 'Newest first') });

export type TreeJson = Infer<typeof tree>;
export type TreeNodeJson = Infer<typeof treeNode>;
export type TasksJson = Infer<typeof tasks>;
export type TaskJson = Infer<typeof task>;
export type ActivitiesJson = Infer<typeof activities>;
