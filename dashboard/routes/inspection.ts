import type { FastifyPluginCallback } from 'fastify';
import type { Inspected, TreeNodeView } from '../../controller/model/inspection.ts';
import type { Views } from '../../controller/model/views.ts';
import type { Inspector } from '../../controller/ports/inspector.ts';
import { syncWord } from '../attention.ts';
import { findObject, type ObjectParams, objectParams } from '../object-params.ts';
import { Refusal } from '../problem.ts';
import { problemJson } from '../schema/common.ts';
import type { ActivitiesJson, TasksJson, TreeJson, TreeNodeJson } from '../schema/inspection.ts';
import { activities, tasks, tree } from '../schema/inspection.ts';

const errors = { '4xx': problemJson, '5xx': problemJson };
const OBJECT = '/api/v1/objects/:namespace/:kind/:name';

export interface InspectionRouteOptions {
  readonly views: Views;
  readonly inspector: Inspector;
}

interface Route {
  readonly Params: ObjectParams;
}

/** What people look into on demand. AWS is read for it, unless it was read seconds ago. */
export const inspectionRoutes: FastifyPluginCallback<InspectionRouteOptions> = (app, { views, inspector }, done) => {
  const about = (summary: string, answer: object) => ({
    tags: ['objects'],
    summary,
    params: objectParams,
    response: { 200: answer, ...errors },
  });

  const hanging = about('What hangs on the object in AWS, as it is now', tree);
  app.get<Route>(`${OBJECT}/tree`, { schema: hanging }, async ({ params }): Promise<TreeJson> => {
    const { at, value } = seen(await inspector.tree(findObject(views, params).key));
    return { at, root: value.root, nodes: value.nodes.map((node) => nodeJson(node, views)) };
  });

  const running = about('Its tasks, and why those failed that ECS has forgotten', tasks);
  app.get<Route>(`${OBJECT}/tasks`, { schema: running }, async ({ params }): Promise<TasksJson> => {
    const { at, value } = seen(await inspector.tasks(findObject(views, params).key));
    return { at, items: value.tasks, unread: value.unread };
  });

  const scaling = about('What Application Auto Scaling did lately', activities);
  app.get<Route>(`${OBJECT}/activities`, { schema: scaling }, async ({ params }): Promise<ActivitiesJson> => {
    const { at, value } = seen(await inspector.activities(findObject(views, params).key));
    return { at, items: value };
  });
  done();
};

/** What was seen. Throws a 404 where there is nothing of that sort, a 503 where AWS could not be asked. */
export function seen<T>(inspected: Inspected<T>): Extract<Inspected<T>, { readonly state: 'seen' }> {
  if (inspected.state === 'seen') return inspected;
  if (inspected.state === 'none') throw new Refusal(404, inspected.reason);
  throw new Refusal(503, `AWS could not be asked: ${inspected.reason}`);
}

function nodeJson(node: TreeNodeView, views: Views): TreeNodeJson {
  const status = node.key && views.object(node.key);
  return status ? { ...node, sync: syncWord(status) } : node;
}
