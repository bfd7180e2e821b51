import type { DeploymentsJson } from '../../../../../schema/history.ts';
import { createResource } from '../../../../state/resource.ts';
import { type ObjectQuery, objectApi } from '../../address.ts';

export const deployments = createResource<DeploymentsJson>();

export function loadDeployments({ key }: ObjectQuery, fresh: boolean): void {
  void deployments.load(`${objectApi(key)}/deployments`, fresh);
}
