import type { FastifyPluginCallback } from 'fastify';
import { maskText } from '../../controller/model/mask.ts';
import type { SourceView, Views } from '../../controller/model/views.ts';
import type { Clock } from '../../controller/ports/clock.ts';
import { answerUnchanged } from '../etag.ts';
import { problemView } from '../object-detail.ts';
import { commitView } from '../object-row.ts';
import { problemJson, type SourceJson } from '../schema/common.ts';
import { operator, sources } from '../schema/events.ts';

const errors = { '4xx': problemJson, '5xx': problemJson };

export const operatorRoutes: FastifyPluginCallback<{ views: Views; clock: Clock }> = (app, { views, clock }, done) => {
  app.addHook('onSend', answerUnchanged);

  const whole = {
    tags: ['operator'],
    summary: 'The controller: readiness, queue, sources',
    response: { 200: operator, ...errors },
  };
  app.get('/api/v1/operator', { schema: whole }, () => {
    const view = views.operator();
    return { ...view, now: clock.now(), sources: view.sources.map(sourceView) };
  });

  const part = {
    tags: ['operator'],
    summary: 'Where manifests come from, and what is wrong with them',
    response: { 200: sources, ...errors },
  };
  app.get('/api/v1/sources', { schema: part }, () => ({ items: views.operator().sources.map(sourceView) }));
  done();
};

function sourceView(source: SourceView): SourceJson {
  const { name, commit, complete, documents, problems, lastFetchAt, lastError } = source;
  return {
    name,
    complete,
    documents,
    problems: problems.map(problemView),
    commit: commit && commitView(commit),
    lastFetchAt,
    lastError: lastError === undefined ? undefined : maskText(lastError),
  };
}
