import type { ApiDeploymentSpec } from '../../../crds/generated/types.ts';
import { describeDifference } from '../../model/difference.ts';
import type { PlanInput } from '../../model/kind.ts';
import { type Plan, type Step, step } from '../../model/plan.ts';
import { retagApi } from './api-tags.ts';
import { writeDescription } from './description.ts';
import type { LiveDeployments, Surroundings } from './live.ts';

const RECHECK_MS = 5_000;

type Input = PlanInput<ApiDeploymentSpec, LiveDeployments>;

export function plan(input: Input): Plan {
  const { seen } = input;
  if (seen.state === 'absent') return planFirst(input, seen.found as Surroundings | undefined);
  return planPresent(input, seen.live);
}

/** The tags go first: whatever is made after them is found to be ours. */
function planFirst(input: Input, found: Surroundings | undefined): Plan {
  if (found?.api !== 'alive') return { kind: 'wait', reason: 'the REST API does not exist', recheckMs: RECHECK_MS };
  if (!found.isOurs) return refuseForeign(found.id);
  const tags = found.hasTags ? [] : retagApi(found, { set: input.context.ownerTags, remove: [] });
  const creation = createStep(input, { apiId: found.id, content: found.content, why: 'nothing of it is deployed yet' });
  return { kind: 'act', steps: [...tags, creation] };
}

function refuseForeign(apiId: string): Plan {
  const message = `REST API ${apiId} does not carry our owner tag: a deployment would publish what others have made`;
  return { kind: 'refuse', code: 'NOT_OWNED', message };
}

function planPresent(input: Input, live: LiveDeployments): Plan {
  const differences = input.comparison?.differences ?? [];
  const [newest, ...older] = live.own;
  if (!newest) return { kind: 'settled' };
  const { apiId } = live;
  if (differences.some(({ path }) => path === 'content')) {
    if (!live.isApiOurs) return refuseForeign(apiId);
    const why = `what lives below the API is not what deployment ${newest.id} shows`;
    return { kind: 'act', steps: [createStep(input, { apiId, content: live.content, why })], ahead: AHEAD };
  }
  const words = differences.find(({ path }) => path === 'description');
  if (words) return { kind: 'act', steps: [describeStep(input, live, describeDifference(words))] };
  const free = older.filter(({ stages }) => stages.length === 0);
  const removals = free.map(({ id }) => removal(apiId, id, `no stage serves deployment ${id} any more`));
  return removals.length > 0 ? { kind: 'act', steps: removals } : { kind: 'settled' };
}

const AHEAD = ['stages that refer to it move to the new deployment', 'delete the old one once no stage serves it'];

interface Creation {
  readonly apiId: string;
  readonly content: string;
  readonly why: string;
}

function createStep({ want }: Input, { apiId, content, why }: Creation): Step {
  const description = writeDescription(wordsOf(want), content);
  return step(
    'apigateway:CreateDeployment',
    { restApiId: apiId, description },
    {
      effect: 'create',
      why,
      shows: [{ read: 'apigateway:deployments', key: apiId, expect: { part: [{ description }] } }],
    },
  );
}

function wordsOf({ description }: Input['want']): string | undefined {
  return typeof description === 'string' ? description : undefined;
}

function describeStep({ want }: Input, { apiId, own, content }: LiveDeployments, why: string): Step {
  const deploymentId = own[0]?.id ?? '';
  const value = writeDescription(wordsOf(want), content);
  return step(
    'apigateway:UpdateDeployment',
    { restApiId: apiId, deploymentId, patchOperations: [{ op: 'replace', path: '/description', value }] },
    {
      effect: 'update',
      why,
      shows: [
        { read: 'apigateway:deployments', key: apiId, expect: { part: [{ id: deploymentId, description: value }] } },
      ],
    },
  );
}

export function removal(restApiId: string, deploymentId: string, why: string): Step {
  return step('apigateway:DeleteDeployment', { restApiId, deploymentId }, { effect: 'delete', why });
}
