import { type EventType, SEVERITIES, SEVERITY } from '../../controller/model/event.ts';
import { millis, source } from './common.ts';
import { described, type Infer, integer, list, oneOf, shape, text } from './infer.ts';

/** Who tells of something: the controller, people who act, ECS' own events, stopped tasks, and auto scaling. */
export const EVENT_ORIGINS = ['evenkeel', 'person', 'aws', 'task', 'scaling'] as const;
export type EventOrigin = (typeof EVENT_ORIGINS)[number];

/** Of the controller's own events, as they are named. */
export const EVENT_TYPES = Object.keys(SEVERITY) as readonly EventType[];

/** One line of a timeline; ours carry an id, AWS's own do not. */
const event = shape(
  {
    at: millis,
    origin: described(
      oneOf(EVENT_ORIGINS),
      'evenkeel: the controller; person: what people did; aws: ECS’ own events; task: stopped tasks; scaling: auto scaling',
    ),
    severity: oneOf(SEVERITIES),
    message: text,
    details: list(text),
  },
  { id: integer, type: text, key: text },
);

export const events = shape(
  { items: described(list(event), 'Newest first') },
  {
    next: described(text, 'Cursor of what is older; absent where there is nothing more'),
    unread: described(
      list(shape({ origin: oneOf(EVENT_ORIGINS), reason: text })),
      'Whose events could not be read now, and why',
    ),
  },
);

export const sources = shape({ items: list(source) });

export type EventView = Omit<Infer<typeof event>, 'type'> & { readonly type?: EventType | undefined };
export type EventsJson = Omit<Infer<typeof events>, 'items'> & { readonly items: readonly EventView[] };
