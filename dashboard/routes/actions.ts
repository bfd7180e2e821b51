import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import { isKindName, keyOf, parseKey, type ResourceKey } from '../../controller/model/identity.ts';
import type { ActRequest, ActVerb, Operation } from '../../controller/model/operation.ts';
import type { Verb } from '../../controller/model/verb.ts';
import type { Views } from '../../controller/model/views.ts';
import { type Actions, type ActOrder, type ApprovedTarget, OrderMismatch } from '../../controller/ports/actions.ts';
import type { AuditActs } from '../audit-acts.ts';
import { auditContext } from '../auth/asker.ts';
import { type ObjectParams, objectParams } from '../object-params.ts';
import { actPlanView, operationView } from '../operation-view.ts';
import { Refusal } from '../problem.ts';
import { problemJson } from '../schema/common.ts';
import {
  type ActManyBody,
  type ActOneBody,
  actManyBody,
  actOneBody,
  actPlan,
  actPlans,
  actVerb,
  operation,
  planManyBody,
  planOneBody,
} from '../schema/operations.ts';

/** Room for some thousand fields. */
const BODY_LIMIT = 256 * 1024;
const IDEMPOTENCY_LENGTH = 200;

export interface ActionRouteOptions {
  readonly actions: Actions;
  readonly views: Pick<Views, 'object'>;
  readonly audit: AuditActs | undefined;
}

interface OneRoute {
  readonly Params: ObjectParams & { readonly verb: ActVerb };
  readonly Body: ActOneBody;
}

interface ManyRoute {
  readonly Params: { readonly verb: ActVerb };
  readonly Body: ActManyBody;
}

const ONE = '/api/v1/objects/:namespace/:kind/:name/actions/:verb';
const MANY = '/api/v1/actions/:verb';

const oneParams = {
  ...objectParams,
  properties: { ...objectParams.properties, verb: actVerb },
  required: [...objectParams.required, 'verb'],
};
const manyParams = { type: 'object', properties: { verb: actVerb }, required: ['verb'] } as const;
const headers = {
  type: 'object',
  properties: {
    'idempotency-key': {
      type: 'string',
      maxLength: IDEMPOTENCY_LENGTH,
      description: 'The same order under the same key is the same operation, however often it is sent',
    },
    'if-match': { type: 'string', maxLength: 100, description: 'The plan, in place of the member of the body' },
  },
} as const;

/** What people may have the controller do: look at the plan, then say yes to exactly that, and follow what becomes of it. */
export const actionRoutes: FastifyPluginCallback<ActionRouteOptions> = (app, options, done) => {
  const { actions } = options;
  const about = (summary: string, parts: object) => ({ tags: ['actions'], summary, ...parts });
  const errors = { '4xx': problemJson, '5xx': problemJson };
  // Which verb it is, is part of the address: each handler asks for that one.
  const route = { bodyLimit: BODY_LIMIT, config: { verb: 'get' as const } };

  const planOne = about('What it would do with the object, and how far that reaches; writes nothing', {
    params: oneParams,
    body: planOneBody,
    response: { 200: actPlan, ...errors },
  });
  app.post<OneRoute>(`${ONE}/plan`, { ...route, schema: planOne }, async (request) => {
    const target = { key: keyIn(request.params), contents: request.body.contents };
    const [plan] = await actions.plan(asked(request, [target], options), request.actor);
    if (!plan) throw new Refusal(404, `${target.key} is not managed here.`);
    return actPlanView(plan);
  });

  const planMany = about('The same for many objects', {
    params: manyParams,
    body: planManyBody,
    response: { 200: actPlans, ...errors },
  });
  app.post<ManyRoute>(`${MANY}/plan`, { ...route, schema: planMany }, async (request) => {
    const plans = await actions.plan(asked(request, targetsIn(request.body), options), request.actor);
    return { items: plans.map(actPlanView) };
  });

  const actOne = about('Begins what was planned, if that is what would still be sent', {
    params: oneParams,
    body: actOneBody,
    headers,
    response: { 202: operation, ...errors },
  });
  app.post<OneRoute>(ONE, { ...route, schema: actOne }, (request, reply) => {
    const plan = request.body.plan ?? etagIn(request.headers['if-match']);
    const target = { key: keyIn(request.params), contents: request.body.contents, plan };
    return answer(reply, begin(request, [target], options));
  });

  const actMany = about('The same for many objects; without any, refresh reads everything', {
    params: manyParams,
    body: actManyBody,
    headers,
    response: { 202: operation, ...errors },
  });
  app.post<ManyRoute>(MANY, { ...route, schema: actMany }, (request, reply) =>
    answer(reply, begin(request, targetsIn(request.body), options)),
  );
  done();
};

function answer(reply: FastifyReply, begun: Operation): FastifyReply {
  return reply.code(202).header('location', `/api/v1/operations/${begun.id}`).send(operationView(begun));
}

type Asking = FastifyRequest<OneRoute> | FastifyRequest<ManyRoute>;

/** Whoever looks at a plan writes nothing; who may see differences may see what would mend them. */
function asked(request: Asking, targets: ActRequest['targets'], { views }: ActionRouteOptions): ActRequest {
  demand(request, 'diff', { targets, views });
  const { forMs, revision, leave } = request.body;
  return { verb: request.params.verb, targets, forMs, revision, leave };
}

function begin(request: Asking, targets: readonly ApprovedTarget[], options: ActionRouteOptions): Operation {
  const { verb } = request.params;
  demand(request, verb, { targets, views: options.views });
  const { forMs, revision, leave, reason } = request.body;
  const wanted = { verb, targets, forMs, revision, leave };
  const begun = start(options.actions, {
    ...wanted,
    actor: request.actor,
    reason,
    idempotencyKey: textOf(request.headers['idempotency-key']),
  });
  options.audit?.begun(begun, { context: auditContext(request), request: wanted });
  return begun;
}

function start(actions: Actions, order: ActOrder): Operation {
  if (order.targets.length === 0 && order.verb !== 'refresh') throw new Refusal(400, 'Name at least one object.');
  try {
    return actions.start(order);
  } catch (error) {
    if (error instanceof OrderMismatch) throw new Refusal(409, `${error.message}; take another key.`);
    throw error;
  }
}

/** Throws where one of the objects is out of bounds for whoever asks, or is not managed here. */
function demand(
  request: Asking,
  verb: Verb,
  { targets, views }: { readonly targets: ActRequest['targets'] } & Pick<ActionRouteOptions, 'views'>,
): void {
  request.demand(verb);
  const statuses = targets.map(({ key }) => {
    const status = views.object(key);
    if (!status) throw new Refusal(404, `${key} is not managed here.`);
    return status;
  });
  request.demand(verb, statuses);
}

function keyIn({ namespace, kind, name }: ObjectParams): ResourceKey {
  if (!isKindName(kind)) throw new Refusal(404, `${kind} is no kind.`);
  return keyOf({ namespace, kind, name });
}

function targetsIn({ items }: ActManyBody): readonly ApprovedTarget[] {
  const targets = items.map(({ key, ...rest }) => {
    const identity = parseKey(key);
    if (!identity) throw new Refusal(400, `${key} names no object.`);
    return { key: keyOf(identity), ...rest };
  });
  const keys = new Set(targets.map(({ key }) => key));
  if (keys.size < targets.length) throw new Refusal(400, 'An object is named twice.');
  return targets;
}

/** The plan as an entity tag, or as it is. */
function etagIn(header: string | undefined): string | undefined {
  return header?.replace(/^(?:W\/)?"(.*)"$/, '$1');
}

function textOf(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' && header !== '' ? header : undefined;
}
