import type { FastifyPluginCallback } from 'fastify';
import { parseKey } from '../../controller/model/identity.ts';
import { maskText } from '../../controller/model/mask.ts';
import type { Views } from '../../controller/model/views.ts';
import { answerUnchanged } from '../etag.ts';
import { problemJson } from '../schema/common.ts';
import { type GraphJson, graph, graphQuery } from '../schema/graph.ts';

export const graphRoutes: FastifyPluginCallback<{ views: Views }> = (app, { views }, done) => {
  app.addHook('onSend', answerUnchanged);
  const schema = {
    tags: ['objects'],
    summary: 'What comes after what among the documents of a namespace, with how each object does',
    querystring: graphQuery,
    response: { 200: graph, '4xx': problemJson, '5xx': problemJson },
  };
  app.get<{ Querystring: { namespace: string } }>('/api/v1/graph', { schema }, ({ query: { namespace } }) =>
    graphOf(views, namespace),
  );
  done();
};

function graphOf(views: Views, namespace: string): GraphJson {
  const { nodes, edges, tiers, cycles } = views.graph(namespace);
  return {
    namespace,
    nodes: nodes.map((node) => {
      const status = views.object(node.key);
      const message = status?.outcome && 'reason' in status.outcome ? status.outcome.reason : status?.health.message;
      return {
        ...node,
        kind: parseKey(node.key)?.kind,
        health: status?.health.status ?? 'Unknown',
        sync: status?.sync,
        message: message === undefined ? undefined : maskText(message),
      };
    }),
    edges,
    tiers,
    cycles,
  };
}
