import type { FastifyPluginCallback } from 'fastify';
import type { TaskPoint } from '../../controller/model/series.ts';
import type { Views } from '../../controller/model/views.ts';
import type { Clock } from '../../controller/ports/clock.ts';
import type { Insights } from '../../controller/ports/insights.ts';
import { answerUnchanged } from '../etag.ts';
import { findObject, type ObjectParams, objectParams } from '../object-params.ts';
import { rolloutFigures } from '../rollout-figures.ts';
import { problemJson } from '../schema/common.ts';
import {
  budgetSeries,
  driftSeries,
  fleetSeries,
  rolloutSeries,
  type TaskPointJson,
  taskSeries,
} from '../schema/series.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** As long as series are kept. */
const HOURS_AT_MOST = 7 * 24;
const DAYS_AT_MOST = 90;

const hoursQuery = (fallback: number) =>
  ({
    type: 'object',
    additionalProperties: false,
    properties: {
      hours: { type: 'integer', minimum: 1, maximum: HOURS_AT_MOST, default: fallback, description: 'Up to now' },
    },
  }) as const;
const daysQuery = {
  type: 'object',
  additionalProperties: false,
  properties: {
    days: { type: 'integer', minimum: 1, maximum: DAYS_AT_MOST, default: 14, description: 'Up to today, of UTC' },
  },
} as const;

interface Hours {
  readonly hours: number;
}
interface Days {
  readonly days: number;
}

export interface SeriesRouteOptions {
  readonly views: Views;
  readonly insights: Insights;
  readonly clock: Clock;
}

/** What is drawn: tasks, states, drift, rollouts and AWS's rates over time. */
export const seriesRoutes: FastifyPluginCallback<SeriesRouteOptions> = (app, { views, insights, clock }, done) => {
  app.addHook('onSend', answerUnchanged);
  const about = (summary: string, querystring: object, answer: object) => ({
    tags: ['series'],
    summary,
    querystring,
    response: { 200: answer, '4xx': problemJson, '5xx': problemJson },
  });
  const windowOf = ({ hours }: Hours) => ({ from: clock.now() - hours * HOUR_MS, until: clock.now() });

  const tasks = about('Tasks of a service over time, with its scaling range', hoursQuery(24), taskSeries);
  app.get<{ Params: ObjectParams; Querystring: Hours }>(
    '/api/v1/objects/:namespace/:kind/:name/series',
    { schema: { ...tasks, params: objectParams } },
    ({ params, query }) => {
      const status = findObject(views, params);
      const window = windowOf(query);
      return { ...window, points: (insights.tasks(status.key, window.from) ?? []).map(pointOf) };
    },
  );

  const fleet = about('How many objects were in which state, over time', hoursQuery(24), fleetSeries);
  app.get<{ Querystring: Hours }>('/api/v1/series/fleet', { schema: fleet }, ({ query }) => {
    const window = windowOf(query);
    return { ...window, points: insights.fleet(window.from).map(({ at, counts }) => ({ at, ...counts })) };
  });

  const drift = about('Drift that was found, healed and acknowledged, day by day', daysQuery, driftSeries);
  app.get<{ Querystring: Days }>('/api/v1/series/drift', { schema: drift }, ({ query: { days } }) => ({
    knownSince: insights.knownSince(),
    items: insights.drift(days),
  }));

  const rollouts = about('Rollouts that ended, and how long they took from the commit', daysQuery, rolloutSeries);
  app.get<{ Querystring: Days }>('/api/v1/series/rollouts', { schema: rollouts }, ({ query: { days } }) => {
    const until = clock.now();
    const from = Math.floor(until / DAY_MS) * DAY_MS - (days - 1) * DAY_MS;
    return rolloutFigures(insights.rollouts(from), { from, until, knownSince: insights.knownSince() });
  });

  const budgets = about('What is used of AWS’s request rates, beside what AWS allows', hoursQuery(1), budgetSeries);
  app.get<{ Querystring: Hours }>('/api/v1/series/budgets', { schema: budgets }, ({ query }) => {
    const window = windowOf(query);
    const items = insights.budgets().map((one) => {
      const points = insights.budget(one, window.from);
      return { ...one, points, peak: Math.max(0, ...points.map(({ perSecond }) => perSecond)) };
    });
    return { ...window, items };
  });
  done();
};

function pointOf({ at, tasks }: TaskPoint): TaskPointJson {
  if (!tasks) return { at };
  const { desired, running, pending, range } = tasks;
  return { at, desired, running, pending, min: range?.min, max: range?.max };
}
