import type { Stored } from '../cloudcontrol/store.ts';
import {
  type Answer,
  type ApiWorld,
  apiOf,
  badRequest,
  below,
  DEPLOYMENT,
  METHOD,
  notFound,
  put,
  STAGE,
  textOf,
} from './api-world.ts';
import { stageMade } from './stages.ts';

interface CreateInput {
  readonly restApiId: string;
  readonly stageName?: string;
  readonly description?: string;
}

/** A deployment is a picture of the API; without methods, or with one that leads nowhere, there is none. */
export function createDeployment(world: ApiWorld, { restApiId, stageName, description }: CreateInput): Answer {
  apiOf(world, restApiId);
  assertDeployable(world, restApiId);
  const DeploymentId = world.region.hex(6);
  const model = { DeploymentId, RestApiId: restApiId, Description: description };
  const made = put(world, DEPLOYMENT, { identifier: `${DeploymentId}|${restApiId}`, model });
  if (stageName) stageMade(world, { restApiId, stageName, deploymentId: DeploymentId });
  return deploymentView(made);
}

function assertDeployable(world: ApiWorld, restApiId: string): void {
  const methods = below(world, METHOD, restApiId);
  if (methods.length === 0) throw badRequest("The REST API doesn't contain any methods");
  if (methods.some(({ model }) => model.Integration === undefined))
    throw badRequest('No integration defined for method');
}

export function getDeployments(world: ApiWorld, { restApiId }: { restApiId: string }): Answer {
  apiOf(world, restApiId);
  return { items: below(world, DEPLOYMENT, restApiId).map(deploymentView) };
}

interface OneInput {
  readonly restApiId: string;
  readonly deploymentId: string;
}

export function getDeployment(world: ApiWorld, input: OneInput): Answer {
  return deploymentView(deploymentOf(world, input));
}

export function updateDeployment(
  world: ApiWorld,
  input: OneInput & { patchOperations?: readonly { op?: string; path?: string; value?: string }[] },
): Answer {
  const found = deploymentOf(world, input);
  let model = found.model;
  for (const { op, path, value = '' } of input.patchOperations ?? []) {
    if (op !== 'replace' || path !== '/description')
      throw badRequest(`Invalid patch path  '${path}' specified for op '${op}'.`);
    model = { ...model, Description: value };
  }
  world.store.put({ ...found, model });
  return deploymentView({ ...found, model });
}

/** Stages that serve a deployment keep it. */
export function deleteDeployment(world: ApiWorld, input: OneInput): Answer {
  const found = deploymentOf(world, input);
  const isServed = below(world, STAGE, input.restApiId).some(({ model }) => model.DeploymentId === input.deploymentId);
  if (isServed) throw badRequest('Active stages pointing to this deployment must be moved or deleted');
  world.store.remove(DEPLOYMENT, found.identifier);
  return {};
}

function deploymentOf(world: ApiWorld, { restApiId, deploymentId }: OneInput): Stored {
  apiOf(world, restApiId);
  const found = world.store.get(DEPLOYMENT, `${deploymentId}|${restApiId}`);
  if (!found) throw notFound('Invalid Deployment identifier specified');
  return found;
}

function deploymentView({ model, createdAt }: Stored): Answer {
  const { Description: description } = model;
  return {
    id: textOf(model.DeploymentId),
    ...(description === undefined ? {} : { description }),
    createdDate: new Date(createdAt),
  };
}
