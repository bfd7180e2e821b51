import { createWorld, type World, type WorldOptions } from '../../support/world.ts';

const OWNER = { 'evenkeel.dev/owner': 'evenkeel' };

export interface ApiStage {
  readonly world: World;
  readonly restApiId: string;
  readonly rootResourceId: string;
}

/** A world with a REST API that carries our owner tag, as its own document would have made it. */
export async function ownApi(tags: object = OWNER, options: Partial<WorldOptions> = {}): Promise<ApiStage> {
  const world = createWorld({ seed: 4, ...options });
  const made = await world.call('apigateway', 'CreateRestApi', { name: 'shop', tags });
  return { world, restApiId: String(made.id), rootResourceId: String(made.rootResourceId) };
}

/** A method of the root that leads somewhere. */
export async function addMethod({ world, restApiId, rootResourceId }: ApiStage, httpMethod: string): Promise<void> {
  const method = { restApiId, resourceId: rootResourceId, httpMethod };
  await world.call('apigateway', 'PutMethod', { ...method, authorizationType: 'NONE' });
  const integration = { type: 'HTTP_PROXY', integrationHttpMethod: httpMethod, uri: 'http://example.com/' };
  await world.call('apigateway', 'PutIntegration', { ...method, ...integration });
}

export function manifests(restApiId: string, more = ''): Readonly<Record<string, string>> {
  return {
    'shop.yaml': `apiVersion: evenkeel.dev/v1alpha1
kind: Namespace
metadata: {name: shop}
spec: {account: "123456789012", region: eu-west-1, management: {mode: enforce, prune: true}}
---
apiVersion: evenkeel.dev/v1alpha1
kind: ApiDeployment
metadata: {name: v1, namespace: shop}
spec: {restApiId: ${restApiId}${more}}
`,
  };
}

export async function deploymentsOf({ world, restApiId }: ApiStage) {
  const { items } = await world.call('apigateway', 'GetDeployments', { restApiId });
  return items as readonly { readonly id: string; readonly description?: string }[];
}

/** Names of API Gateway's writes that went through since the world began, those of the stage itself left out. */
export function writesOf({ world }: ApiStage, from = 0): readonly string[] {
  return world.sandbox.ledger
    .entries()
    .filter(({ service, mutating, outcome }) => service === 'apigateway' && mutating && outcome !== 'fault')
    .map(({ operation }) => operation)
    .slice(from);
}

export function statusOf({ world }: ApiStage) {
  const found = world
    .operator()
    .views.objects()
    .find(({ key }) => key === 'shop/ApiDeployment/v1');
  if (!found) throw new Error('nothing is known of the deployment');
  return found;
}
