import type { FastifyPluginCallback } from 'fastify';
import { HISTORY_RESULTS, type HistoryEntry, type HistoryResult } from '../../controller/model/history.ts';
import type { Views } from '../../controller/model/views.ts';
import type { ObjectHistory } from '../../controller/ports/object-history.ts';
import type { RolloutArchive } from '../../controller/ports/rollout-archive.ts';
import { answerUnchanged } from '../etag.ts';
import { historyDetailView, historyEntryView, pastRolloutView } from '../history-view.ts';
import { differenceView } from '../object-detail.ts';
import { findObject, type ObjectParams, objectParams } from '../object-params.ts';
import { pageOfRanked } from '../paging.ts';
import { Refusal } from '../problem.ts';
import { problemJson } from '../schema/common.ts';
import {
  type ComparisonJson,
  type DeploymentsJson,
  deployments,
  type HistoryDetailJson,
  type HistoryPageJson,
  historyDetail,
  historyPage,
  revisionComparison,
} from '../schema/history.ts';
import { described, list, oneOf, text } from '../schema/infer.ts';
import { seen } from './inspection.ts';

const errors = { '4xx': problemJson, '5xx': problemJson };
const OBJECT = '/api/v1/objects/:namespace/:kind/:name';

const pageQuery = {
  type: 'object',
  additionalProperties: false,
  properties: {
    result: described(list(oneOf(HISTORY_RESULTS)), 'Only what came to one of these'),
    limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    cursor: described({ type: 'string', maxLength: 1_000 } as const, 'As `next` of the page before gave it'),
  },
} as const;

const entryParams = {
  ...objectParams,
  properties: { ...objectParams.properties, id: text },
  required: [...objectParams.required, 'id'],
} as const;

const revision = { type: 'string', maxLength: 300, pattern: '^([\\w-]+:)?\\d+$' } as const;
const compareQuery = {
  type: 'object',
  additionalProperties: false,
  properties: {
    from: described(revision, 'family:revision, or its number alone'),
    to: described(revision, 'family:revision, or its number alone'),
  },
  required: ['from', 'to'],
} as const;

interface PageQuery {
  readonly result?: readonly HistoryResult[];
  readonly limit: number;
  readonly cursor?: string;
}

export interface HistoryRouteOptions {
  readonly views: Views;
  readonly past: ObjectHistory;
  readonly archive: RolloutArchive;
}

/** What became of an object: every change, rollout and act, its service deployments, and what two revisions differ in. */
export const historyRoutes: FastifyPluginCallback<HistoryRouteOptions> = (app, { views, past, archive }, done) => {
  app.addHook('onSend', answerUnchanged);
  const about = (summary: string, answer: object) => ({
    tags: ['history'],
    summary,
    params: objectParams,
    response: { 200: answer, ...errors },
  });
  const sources = () => views.operator().sources;

  const listing = {
    ...about('What became of the object, newest first; also before the controller’s start', historyPage),
    querystring: pageQuery,
  };
  app.get<{ Params: ObjectParams; Querystring: PageQuery }>(
    `${OBJECT}/history`,
    { schema: listing },
    async ({ params, query }): Promise<HistoryPageJson> => {
      const { entries, partial } = await past.of(findObject(views, params).key);
      const { result = [], limit, cursor } = query;
      const asked = entries.filter((entry) => result.length === 0 || result.includes(entry.result));
      const page = pageOfRanked(asked.map(ranked), { sort: '-at', limit, cursor });
      if (!page) throw new Refusal(400, 'The cursor does not belong to this list; start again without it.');
      const items = page.items.map(({ entry }) => historyEntryView(entry, sources()));
      return { items, total: asked.length, next: page.next, partial };
    },
  );

  const one = { ...about('One of them, with every field that it changed', historyDetail), params: entryParams };
  app.get<{ Params: ObjectParams & { readonly id: string } }>(
    `${OBJECT}/history/:id`,
    { schema: one },
    async ({ params }): Promise<HistoryDetailJson> => {
      const { entries } = await past.of(findObject(views, params).key);
      const entry = entries.find(({ id }) => id === params.id);
      if (!entry) throw new Refusal(404, `Nothing with the id ${params.id} is remembered.`);
      return historyDetailView(entry, sources());
    },
  );

  const comparing = {
    ...about('What would change from one revision to another, field by field', revisionComparison),
    querystring: compareQuery,
  };
  app.get<{ Params: ObjectParams; Querystring: { readonly from: string; readonly to: string } }>(
    `${OBJECT}/compare`,
    { schema: comparing },
    async ({ params, query }): Promise<ComparisonJson> => {
      const { at, value } = seen(await archive.compare(findObject(views, params).key, query));
      return { at, ...value, differences: value.differences.map(differenceView) };
    },
  );

  const rollouts = about('Its service deployments, as ECS remembers them: 90 days, the newest twenty', deployments);
  app.get<{ Params: ObjectParams }>(
    `${OBJECT}/deployments`,
    { schema: rollouts },
    async ({ params }): Promise<DeploymentsJson> => {
      const { at, value } = seen(await archive.rollouts(findObject(views, params).key));
      return { at, items: value.map((each) => pastRolloutView(each, sources())) };
    },
  );
  done();
};

function ranked(entry: HistoryEntry) {
  return { rank: entry.at, key: entry.id, entry };
}
