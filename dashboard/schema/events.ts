import type { EventType } from '../../controller/model/event.ts';
import { millis, source } from './common.ts';
import { described, flag, type Infer, integer, list, oneOf, shape, text } from './infer.ts';

/** One line of a timeline; ours carry an id, AWS's own do not. */
export const event = shape(
  {
    at: millis,
    origin: oneOf(['evenkeel', 'aws']),
    severity: oneOf(['info', 'warning', 'error']),
    message: text,
    details: list(text),
  },
  { id: integer, type: text, key: text },
);

export const events = shape({ items: described(list(event), 'Newest first') });

export const operator = shape(
  {
    owner: text,
    version: text,
    startedAt: millis,
    now: described(millis, 'The controller’s clock; ages are counted from it'),
    ready: flag,
    queue: shape({ ready: integer, waiting: integer, inFlight: integer }),
    sources: list(source),
  },
  { lastSweepAt: millis },
);

export const sources = shape({ items: list(source) });

export type EventView = Omit<Infer<typeof event>, 'type'> & { readonly type?: EventType | undefined };
export type EventsJson = { readonly items: readonly EventView[] };
export type OperatorJson = Infer<typeof operator>;
