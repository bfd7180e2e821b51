import { HEALTH, millis, SYNC } from './common.ts';
import { counts, described, flag, type Infer, integer, list, number, oneOf, shape, text } from './infer.ts';

const window = { from: millis, until: described(millis, 'The controller’s clock') };

/** Each point holds until the next one; without numbers nobody knows. */
const taskPoint = shape(
  { at: millis },
  {
    desired: described(integer, 'Without it nobody knows: nobody looked, or it could not be looked at'),
    running: integer,
    pending: integer,
    min: described(integer, 'Of the range in which Application Auto Scaling keeps the count'),
    max: integer,
  },
);

export const taskSeries = shape({ ...window, points: described(list(taskPoint), 'Each holds until the next one') });

export const fleetSeries = shape({
  ...window,
  points: described(
    list(shape({ at: millis }, { health: counts(HEALTH), sync: counts(SYNC) })),
    'Each holds until the next one; without counts nobody looked',
  ),
});

const known = described(millis, 'Nothing that happened before is counted: the history of events begins there');

export const driftSeries = shape(
  {
    items: described(
      list(shape({ day: described(text, 'Of UTC'), found: integer, healed: integer, acknowledged: integer })),
      'Objects, oldest day first',
    ),
  },
  { knownSince: known },
);

const rolloutRecord = shape(
  { key: text, result: oneOf(['succeeded', 'failed']), endedAt: millis },
  {
    revision: text,
    startedAt: millis,
    commit: text,
    leadMs: described(integer, 'From the commit, or from when it was seen where that has no time, to the end'),
    seenLeadMs: described(integer, 'From when it was seen that the manifest asks for something new'),
    restoredAfterMs: described(integer, 'Of the first success after failures: since the first of these'),
  },
);

const spread = described(
  shape({ median: integer, p90: integer, of: described(integer, 'Rollouts that it was measured on') }),
  'Milliseconds; absent where there is nothing to measure',
);

export const rolloutSeries = shape(
  {
    ...window,
    figures: shape(
      {
        succeeded: integer,
        failed: integer,
        perDay: described(number, 'Rollouts that ended, over the days that are known'),
      },
      {
        failureRate: described(number, 'Failed ones among all that ended, 0 to 1'),
        lead: spread,
        restore: spread,
      },
    ),
    days: described(list(shape({ day: text, succeeded: integer, failed: integer })), 'Of UTC, oldest first'),
    items: described(list(rolloutRecord), 'Newest first'),
  },
  { knownSince: known },
);

const budget = shape({
  account: text,
  region: text,
  family: described(text, 'Calls that share a rate, as in ecs.serviceRead'),
  limit: described(
    shape({ perSecond: number, burst: integer, published: flag, source: text }),
    'What AWS allows everybody in the account together; believed where it is not published',
  ),
  share: described(number, 'Calls per second that Evenkeel takes at most'),
  rate: described(number, 'The same now: it gives way when AWS throttles'),
  used: described(integer, 'Calls since the start'),
  waiting: integer,
  waitedMs: integer,
  throttled: described(integer, 'Calls since the start that AWS throttled all the same'),
  peak: described(number, 'Calls per second at most between two looks, in this time'),
  points: described(
    list(shape({ at: millis, perSecond: number, throttled: integer, waiting: integer })),
    'Each holds until the next one',
  ),
});

export const budgetSeries = shape({ ...window, items: list(budget) });

export type TaskPointJson = Infer<typeof taskPoint>;
export type TaskSeriesJson = Infer<typeof taskSeries>;
export type FleetSeriesJson = Infer<typeof fleetSeries>;
export type DriftSeriesJson = Infer<typeof driftSeries>;
export type RolloutSeriesJson = Infer<typeof rolloutSeries>;
export type RolloutRecordJson = Infer<typeof rolloutRecord>;
export type BudgetJson = Infer<typeof budget>;
export type BudgetSeriesJson = Infer<typeof budgetSeries>;
