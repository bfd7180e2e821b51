import type { ApiDeploymentSpec } from '../../../crds/generated/types.ts';

/** Undefined while the API is an unresolved reference. */
export function apiIdOf({ restApiId }: ApiDeploymentSpec): string | undefined {
  return restApiId.includes('${') ? undefined : restApiId;
}

/** One document publishes an API: two would delete each other's deployments. */
export function naturalKeyOf(apiId: string): string {
  return `apigateway:deployment/${apiId}`;
}
