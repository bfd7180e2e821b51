import type { Json, Stored } from '../cloudcontrol/store.ts';
import {
  type Answer,
  type ApiWorld,
  apiOf,
  badRequest,
  below,
  conflict,
  DEPLOYMENT,
  type Input,
  lowered,
  notFound,
  put,
  raised,
  STAGE,
  tagList,
  tagsOf,
  textOf,
} from './api-world.ts';

const MEMBERS = [
  'StageName',
  'DeploymentId',
  'Description',
  'CacheClusterEnabled',
  'CacheClusterSize',
  'ClientCertificateId',
  'DocumentationVersion',
  'TracingEnabled',
  'Variables',
] as const;

interface StageInput extends Input {
  readonly restApiId: string;
  readonly stageName: string;
  readonly deploymentId: string;
}

export function createStage(world: ApiWorld, input: StageInput): Answer {
  apiOf(world, input.restApiId);
  if (world.store.get(STAGE, idOf(input))) throw conflict('Stage already exists');
  assertDeployment(world, input);
  const tags = (input.tags ?? {}) as Readonly<Record<string, string>>;
  const model = { ...raised(input, MEMBERS), RestApiId: input.restApiId, Tags: tagList(tags) };
  return stageView(put(world, STAGE, { identifier: idOf(input), model }));
}

/** What a deployment that names a stage does: it makes it, or moves it. */
export function stageMade(world: ApiWorld, { restApiId, stageName, deploymentId }: StageInput): void {
  const identifier = `${restApiId}|${stageName}`;
  const before = world.store.get(STAGE, identifier)?.model ?? { StageName: stageName, RestApiId: restApiId };
  put(world, STAGE, { identifier, model: { ...before, DeploymentId: deploymentId } });
}

export function getStages(
  world: ApiWorld,
  { restApiId, deploymentId }: { restApiId: string; deploymentId?: string },
): Answer {
  apiOf(world, restApiId);
  const all = below(world, STAGE, restApiId);
  const found = deploymentId === undefined ? all : all.filter(({ model }) => model.DeploymentId === deploymentId);
  return { item: found.map(stageView) };
}

export function updateStage(
  world: ApiWorld,
  input: StageInput & { patchOperations?: readonly { op?: string; path?: string; value?: string }[] },
): Answer {
  const found = stageOf(world, input);
  let model = found.model;
  for (const { op, path = '', value = '' } of input.patchOperations ?? []) {
    const member = { '/deploymentId': 'DeploymentId', '/description': 'Description' }[path];
    if (op !== 'replace' || !member) throw badRequest(`Invalid patch path  '${path}' specified for op '${op}'.`);
    if (member === 'DeploymentId') assertDeployment(world, { ...input, deploymentId: value });
    model = { ...model, [member]: value };
  }
  world.store.put({ ...found, model });
  return stageView({ ...found, model });
}

export function deleteStage(world: ApiWorld, input: StageInput): Answer {
  world.store.remove(STAGE, stageOf(world, input).identifier);
  return {};
}

function idOf({ restApiId, stageName }: Pick<StageInput, 'restApiId' | 'stageName'>): string {
  return `${restApiId}|${stageName}`;
}

function stageOf(world: ApiWorld, input: StageInput): Stored {
  apiOf(world, input.restApiId);
  const found = world.store.get(STAGE, idOf(input));
  if (!found) throw notFound('Invalid stage identifier specified');
  return found;
}

function assertDeployment(world: ApiWorld, { restApiId, deploymentId }: StageInput): void {
  if (!world.store.get(DEPLOYMENT, `${deploymentId}|${restApiId}`))
    throw notFound('Invalid Deployment identifier specified');
}

function stageView({ model, createdAt }: Stored): Answer {
  const log = model.AccessLogSetting as { DestinationArn?: Json; Format?: Json } | undefined;
  const logged = log && { destinationArn: textOf(log.DestinationArn), format: textOf(log.Format) };
  return {
    ...lowered(model, MEMBERS),
    cacheClusterEnabled: model.CacheClusterEnabled === true,
    cacheClusterStatus: 'NOT_AVAILABLE',
    tracingEnabled: model.TracingEnabled === true,
    ...(logged ? { accessLogSettings: logged } : {}),
    methodSettings: {},
    createdDate: new Date(createdAt),
    lastUpdatedDate: new Date(createdAt),
    tags: tagsOf(model),
  };
}
