import type { ApiDeploymentSpec } from '../../../crds/generated/types.ts';
import type { Sides } from '../../model/kind.ts';
import type { Resource } from '../../model/resource.ts';
import type { LiveDeployments } from './live.ts';

/** `content` is wanted as it lives below the API, and had as the newest deployment says. */
export function sides({ spec }: Resource<ApiDeploymentSpec>, live: LiveDeployments | undefined): Sides<unknown> {
  const [newest] = live?.own ?? [];
  const want = { ...spec, ...(live ? { content: live.content } : {}) };
  if (!live || !newest) return { want, have: {}, facts: {} };
  return { want, have: { restApiId: live.apiId, description: newest.words, content: newest.content }, facts: {} };
}
