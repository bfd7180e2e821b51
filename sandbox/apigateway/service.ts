import type { Stores } from '../cloudcontrol/store.ts';
import type { MakeService } from '../contract.ts';
import type { ApiWorld, Operation } from './api-world.ts';
import { createDeployment, deleteDeployment, getDeployment, getDeployments, updateDeployment } from './deployments.ts';
import {
  createAuthorizer,
  createModel,
  createRequestValidator,
  getGatewayResponses,
  list,
  putGatewayResponse,
} from './parts.ts';
import { createResource, deleteMethod, getResources, putIntegration, putMethod } from './resources.ts';
import { createRestApi, deleteRestApi, getRestApi, getRestApis, tagResource, untagResource } from './rest-apis.ts';
import { createStage, deleteStage, getStages, updateStage } from './stages.ts';

/** REST APIs of API Gateway, in the same model that Cloud Control shows. Every list is one page. */
export function apiGatewayService(stores: Stores): MakeService {
  return (region) => {
    const world: ApiWorld = { region, store: stores(region) };
    return {
      operations: Object.keys(OPERATIONS),
      call: (operation, input) => OPERATIONS[operation]?.(world, input as never) ?? {},
    };
  };
}

const OPERATIONS: Readonly<Record<string, Operation>> = {
  GetRestApis: getRestApis,
  GetRestApi: getRestApi,
  CreateRestApi: createRestApi,
  DeleteRestApi: deleteRestApi,
  GetResources: getResources,
  CreateResource: createResource,
  PutMethod: putMethod,
  DeleteMethod: deleteMethod,
  PutIntegration: putIntegration,
  GetAuthorizers: list('authorizers'),
  CreateAuthorizer: createAuthorizer,
  GetModels: list('models'),
  CreateModel: createModel,
  GetRequestValidators: list('validators'),
  CreateRequestValidator: createRequestValidator,
  GetGatewayResponses: getGatewayResponses,
  PutGatewayResponse: putGatewayResponse,
  CreateDeployment: createDeployment,
  GetDeployment: getDeployment,
  GetDeployments: getDeployments,
  UpdateDeployment: updateDeployment,
  DeleteDeployment: deleteDeployment,
  CreateStage: createStage,
  GetStages: getStages,
  UpdateStage: updateStage,
  DeleteStage: deleteStage,
  TagResource: tagResource,
  UntagResource: untagResource,
};
