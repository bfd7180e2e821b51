import type { RestApi } from '@aws-sdk/client-api-gateway';
import { type Step, step } from '../../model/plan.ts';
import { partitionOf } from '../../model/pseudo.ts';
import { TAG_PREFIX, type TagChange, type Tags } from '../../model/tags.ts';

/**
 * Deployments take no tags. So whose an API's deployments are stands on the API: `evenkeel.dev/deployment-owner` beside
 * its own `evenkeel.dev/owner`.
 */
const DEPLOYMENT_PREFIX = `${TAG_PREFIX}deployment-`;

/** The deployment tags among an API's, by the names that every kind's tags have. */
export function deploymentTags(tags: Tags | undefined): Tags {
  const entries = Object.entries(tags ?? {}).filter(([key]) => key.startsWith(DEPLOYMENT_PREFIX));
  return Object.fromEntries(entries.map(([key, value]) => [TAG_PREFIX + key.slice(DEPLOYMENT_PREFIX.length), value]));
}

function onApi(key: string): string {
  return DEPLOYMENT_PREFIX + key.slice(TAG_PREFIX.length);
}

/** `arn:aws:apigateway:REGION::/restapis/ID` (API Gateway developer guide, "ARN format"). */
export function apiArnOf(apiId: string, region: string): string {
  return `arn:${partitionOf(region)}:apigateway:${region}::/restapis/${apiId}`;
}

export function apiIdIn(arn: string): string | undefined {
  return /:apigateway:[^:]*::\/restapis\/([^/]+)$/.exec(arn)?.[1];
}

export interface TaggedApi {
  readonly id: NonNullable<RestApi['id']>;
  readonly arn: string;
}

/** Steps that set and remove deployment tags, given by the names that every kind's tags have. */
export function retagApi({ id, arn: resourceArn }: TaggedApi, { set, remove }: TagChange): readonly Step[] {
  const tags = Object.fromEntries(Object.entries(set).map(([key, value]) => [onApi(key), value]));
  const tagKeys = remove.map(onApi);
  const shows = [{ read: 'apigateway:restApi', key: id, expect: { part: { tags } } }] as const;
  const why = (verb: string, keys: readonly string[]): string => `${verb} tag ${keys.join(', ')}`;
  return [
    ...(Object.keys(tags).length > 0
      ? [
          step(
            'apigateway:TagResource',
            { resourceArn, tags },
            { effect: 'tag', why: why('set', Object.keys(tags)), shows },
          ),
        ]
      : []),
    ...(tagKeys.length > 0
      ? [step('apigateway:UntagResource', { resourceArn, tagKeys }, { effect: 'tag', why: why('remove', tagKeys) })]
      : []),
  ];
}
