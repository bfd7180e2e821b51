import type { Deployment, RestApi, Stage } from '@aws-sdk/client-api-gateway';
import type { ApiDeploymentSpec } from '../../../crds/generated/types.ts';
import { parseKey } from '../../model/identity.ts';
import { isObject } from '../../model/json.ts';
import type { ObserveTarget, Owned, Reader, Seen } from '../../model/kind.ts';
import { OWNER_TAG, RESOURCE_TAG, type Tags } from '../../model/tags.ts';
import { apiArnOf, apiIdIn, deploymentTags } from './api-tags.ts';
import { contentDigest } from './content.ts';
import { readDescription } from './description.ts';
import { type LiveDeployments, newestFirst, type OwnDeployment, type Surroundings } from './live.ts';
import { apiIdOf, naturalKeyOf } from './names.ts';

type Target = ObserveTarget<ApiDeploymentSpec>;

export async function observe(target: Target, read: Reader): Promise<Seen<LiveDeployments>> {
  const place = placeOf(target);
  if (!place) throw new Error(`${target.identity.name}: the API is not known yet`);
  const { apiId, arn } = place;
  const [api, content, deployments = [], stages = []] = await Promise.all([
    read.get('apigateway:restApi', apiId),
    read.get('apigateway:content', apiId),
    read.get('apigateway:deployments', apiId),
    read.get('apigateway:stages', apiId),
  ]);
  if (!api || !content) return { state: 'absent', found: { api: 'missing' } };
  const tags = deploymentTags(api.tags);
  const own = newestFirst(deployments).flatMap((each) => ownOf(each, stages));
  const live = { apiId, apiArn: arn, apiName: api.name ?? apiId, isApiOurs: isOurs(api, target), own, tags };
  const digest = contentDigest(api, content);
  // Without a document nothing is left once our tags are off the API.
  const isNothing = target.resource ? own.length === 0 : tags[OWNER_TAG] === undefined;
  if (isNothing) return { state: 'absent', found: surroundings(live, digest) };
  return { state: 'present', live: { ...live, content: digest }, tags };
}

function surroundings({ apiId, apiArn, isApiOurs, tags }: Omit<LiveDeployments, 'content'>, content: string) {
  const hasTags = tags[OWNER_TAG] !== undefined;
  const found: Surroundings = { api: 'alive', id: apiId, arn: apiArn, isOurs: isApiOurs, content, hasTags };
  return found;
}

function isOurs({ tags }: RestApi, { ownerTags }: Target): boolean {
  return ownerTags !== undefined && tags?.[OWNER_TAG] === ownerTags[OWNER_TAG];
}

function placeOf({ resource, locator }: Target): { readonly apiId: string; readonly arn: string } | undefined {
  if (resource) {
    const apiId = apiIdOf(resource.spec);
    return apiId === undefined ? undefined : { apiId, arn: apiArnOf(apiId, resource.scope.region) };
  }
  const { arn } = isObject(locator) ? locator : {};
  const apiId = apiIdIn(String(arn));
  return apiId === undefined ? undefined : { apiId, arn: String(arn) };
}

function ownOf({ id = '', description }: Deployment, stages: readonly Stage[]): readonly OwnDeployment[] {
  const { words, content } = readDescription(description);
  if (content === undefined) return [];
  const serving = stages.filter(
    ({ deploymentId, canarySettings }) => deploymentId === id || canarySettings?.deploymentId === id,
  );
  return [{ id, words, content, stages: serving.map(({ stageName = '' }) => stageName).sort() }];
}

/** APIs of ours whose deployments are ours, too: a deployment of an API that is not is never made. */
export async function discover(owner: string, read: Reader): Promise<readonly Owned[]> {
  const all = await read.list('tagging:owned', owner);
  return all.flatMap(({ arn, tags }) => ownedBy(owner, { arn, tags: deploymentTags(tags) }));
}

function ownedBy(owner: string, { arn, tags }: { readonly arn: string; readonly tags: Tags }): readonly Owned[] {
  const apiId = apiIdIn(arn);
  const identity = parseKey(tags[RESOURCE_TAG] ?? '');
  if (apiId === undefined || tags[OWNER_TAG] !== owner || identity?.kind !== 'ApiDeployment') return [];
  return [{ identity, tags, naturalKey: naturalKeyOf(apiId), main: apiId, locator: { arn } }];
}
