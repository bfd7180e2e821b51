import type { FastifyPluginCallback } from 'fastify';
import { maskText } from '../../controller/model/mask.ts';
import type { SweepView } from '../../controller/model/sweep.ts';
import type { SourceView, Views } from '../../controller/model/views.ts';
import type { Clock } from '../../controller/ports/clock.ts';
import type { Insights } from '../../controller/ports/insights.ts';
import type { ProcessFacts } from '../../controller/ports/process-facts.ts';
import { answerUnchanged } from '../etag.ts';
import { namespacePage } from '../namespace-page.ts';
import { problemView } from '../object-detail.ts';
import { commitView } from '../object-row.ts';
import { problemJson, type SourceJson } from '../schema/common.ts';
import { sources } from '../schema/events.ts';
import { namespaces, type OperatorJson, operator, type SweepJson } from '../schema/operator.ts';
import { unreadPlaces } from '../unread-places.ts';

const errors = { '4xx': problemJson, '5xx': problemJson };

export interface OperatorRouteOptions {
  readonly views: Views;
  readonly clock: Clock;
  readonly insights: Insights | undefined;
  readonly facts: ProcessFacts | undefined;
  /** Browsers that are connected now. */
  readonly browsers: () => number;
  readonly signIn: OperatorJson['signIn'];
}

export const operatorRoutes: FastifyPluginCallback<OperatorRouteOptions> = (app, options, done) => {
  const { views } = options;
  app.addHook('onSend', answerUnchanged);

  const whole = {
    tags: ['operator'],
    summary: 'The controller: readiness, queue, sweeps, sources, memory and what it keeps',
    response: { 200: operator, ...errors },
  };
  app.get('/api/v1/operator', { schema: whole }, () => operatorOf(options));

  const part = {
    tags: ['operator'],
    summary: 'Where manifests come from, and what is wrong with them',
    response: { 200: sources, ...errors },
  };
  app.get('/api/v1/sources', { schema: part }, () => ({ items: views.operator().sources.map(sourceView) }));

  const places = {
    tags: ['operator'],
    summary: 'Namespaces: where they lead, with which credentials, and how their objects do',
    response: { 200: namespaces, ...errors },
  };
  app.get('/api/v1/namespaces', { schema: places }, () => ({ items: namespacePage(views) }));
  done();
};

async function operatorOf(options: OperatorRouteOptions): Promise<OperatorJson> {
  const { views, clock, insights, facts, browsers, signIn } = options;
  const dataFolder = await facts?.dataFolder();
  const view = views.operator();
  return {
    ...view,
    now: clock.now(),
    sources: view.sources.map(sourceView),
    sweeps: (insights?.sweeps() ?? []).map(sweepView),
    unread: unreadPlaces(views.objects(), clock.now()),
    browsers: browsers(),
    signIn,
    memory: facts?.memory(),
    dataFolder,
  };
}

function sweepView({ scope: { account, region, roleArn }, ...sweep }: SweepView): SweepJson {
  return { ...sweep, account, region, role: roleArn };
}

function sourceView({ commit, problems, lastError, ...source }: SourceView): SourceJson {
  return {
    ...source,
    problems: problems.map(problemView),
    commit: commit && commitView(commit),
    lastError: lastError === undefined ? undefined : maskText(lastError),
  };
}
