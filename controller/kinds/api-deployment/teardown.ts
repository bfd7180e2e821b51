import type { Identity } from '../../model/identity.ts';
import type { Present } from '../../model/kind.ts';
import type { Plan } from '../../model/plan.ts';
import { retagApi } from './api-tags.ts';
import type { LiveDeployments } from './live.ts';
import { removal } from './plan.ts';

const RECHECK_MS = 5_000;

/** Stages go before the deployments that they serve: API Gateway refuses the other order. Our tags go last. */
export function teardown(_identity: Identity, seen: Present<LiveDeployments>): Plan {
  const { apiId, apiArn, own, tags } = seen.live;
  const served = own.find(({ stages }) => stages.length > 0);
  if (served) {
    const reason = `stage ${served.stages.join(', ')} still serves deployment ${served.id}`;
    return { kind: 'wait', reason, recheckMs: RECHECK_MS };
  }
  const removals = own.map(({ id }) => removal(apiId, id, 'the deployment is not wanted any more'));
  return {
    kind: 'act',
    steps: [...removals, ...retagApi({ id: apiId, arn: apiArn }, { set: {}, remove: Object.keys(tags) })],
  };
}
