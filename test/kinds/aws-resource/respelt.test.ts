import { expect, it } from 'vitest';
import type { LiveResource } from '../../../controller/kinds/aws-resource/live.ts';
import { isOnlyRespelt } from '../../../controller/kinds/aws-resource/sides.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import type { Resource } from '../../../controller/model/resource.ts';
import type { AwsResourceSpec } from '../../../crds/generated/types.ts';
import { installedType } from './installed-types.ts';

const TYPE = 'AWS::ElastiCache::CacheCluster';
const resource = {
  spec: { type: TYPE, properties: { EngineVersion: '7.x', Port: 6379 } },
  defaultTags: {},
} as unknown as Resource<AwsResourceSpec>;

it.each([
  { model: { EngineVersion: '7.1', Port: 6379 }, isOnly: true, because: 'nobody can judge the version' },
  { model: { EngineVersion: '7.1', Port: 6380 }, isOnly: false, because: 'the port is another one' },
  { model: { EngineVersion: '7.x', Port: 6379 }, isOnly: false, because: 'nothing differs' },
])('what AWS may have written its own way is all that differs: $isOnly, as $because', ({ model, isOnly }) => {
  const live = { type: installedType(TYPE), model: model as JsonObject, gone: [] } as unknown as LiveResource;

  expect(isOnlyRespelt(live, resource)).toBe(isOnly);
});
