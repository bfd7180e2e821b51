import type { FastifyPluginCallback } from 'fastify';
import type { AuditResult } from '../../controller/model/audit.ts';
import type { ResourceKey } from '../../controller/model/identity.ts';
import { maskText } from '../../controller/model/mask.ts';
import type { Views } from '../../controller/model/views.ts';
import type { Audit } from '../../controller/ports/audit.ts';
import type { DriftHealing, HealingPlan, HealingResult } from '../../controller/ports/drift-healing.ts';
import { auditContext } from '../auth/asker.ts';
import { problemJson } from '../schema/common.ts';
import { healingPlans, healingResults } from '../schema/drift.ts';
import { list, shape, text } from '../schema/infer.ts';

/** Room for some thousand fields. */
const BODY_LIMIT = 256 * 1024;
const OBJECTS_AT_MOST = 500;

const errors = { '4xx': problemJson, '5xx': problemJson };

const key = { type: 'string', maxLength: 300, pattern: '^[^/]+/[^/]+/[^/]+$' } as const;
const contents = { ...list({ type: 'string', pattern: '^[0-9a-f]{10}$' } as const), minItems: 1, maxItems: 1_000 };
const closed = { additionalProperties: false } as const;

const wishes = {
  ...shape({ items: { ...list({ ...shape({ key, contents }), ...closed }), maxItems: OBJECTS_AT_MOST } }),
  ...closed,
};
const approvals = {
  ...shape({ items: { ...list({ ...shape({ key, contents, plan: text }), ...closed }), maxItems: OBJECTS_AT_MOST } }),
  ...closed,
};

interface Wish {
  readonly key: ResourceKey;
  readonly contents: readonly string[];
}
interface Wishes {
  readonly items: readonly Wish[];
}
interface Approvals {
  readonly items: readonly (Wish & { readonly plan: string })[];
}

export interface DriftActionParts {
  readonly healing: DriftHealing;
  readonly views: Pick<Views, 'object'>;
  readonly audit?: Audit | undefined;
}

/** What people may do about drift through the controller: look at the plan, then say yes to exactly that. */
export const driftActionRoutes: FastifyPluginCallback<DriftActionParts> = (app, { healing, views, audit }, done) => {
  const looking = {
    tags: ['drift'],
    summary: 'What would put drifted fields back that are only observed, or acknowledged; writes nothing',
    body: wishes,
    response: { 200: healingPlans, ...errors },
  };
  app.post<{ Body: Wishes }>(
    '/api/v1/drift/actions/plan',
    { schema: looking, bodyLimit: BODY_LIMIT, config: { verb: 'diff' } },
    async ({ body }) => ({ items: (await healing.plan(body.items)).map(planView) }),
  );

  const acting = {
    tags: ['drift'],
    summary: 'Carries out what was planned, once, if that is what would still be sent',
    body: approvals,
    response: { 202: healingResults, ...errors },
  };
  app.post<{ Body: Approvals }>(
    '/api/v1/drift/actions/heal',
    { schema: acting, bodyLimit: BODY_LIMIT, config: { verb: 'heal' } },
    async (request, reply) => {
      const { items } = request.body;
      request.demand(
        'heal',
        items.flatMap(({ key }) => views.object(key) ?? []),
      );
      const results = await healing.heal(items, request.actor);
      for (const { key, result, message } of results)
        audit?.write({ ...auditContext(request), verb: 'heal', object: key, result: AUDITED[result], message });
      return reply.code(202).send({ items: results.map(resultView) });
    },
  );
  done();
};

/** What is not over yet is told by the object's events. */
const AUDITED: Readonly<Record<HealingResult['result'], AuditResult>> = {
  sent: 'done',
  refused: 'refused',
  failed: 'failed',
  pending: 'started',
};

function planView({ refusal, steps, ...plan }: HealingPlan): HealingPlan {
  return {
    ...plan,
    steps: steps.map((step) => ({ ...step, why: maskText(step.why) })),
    ...(refusal ? { refusal: { ...refusal, message: maskText(refusal.message) } } : {}),
  };
}

function resultView(result: HealingResult): HealingResult {
  return { ...result, message: maskText(result.message) };
}
