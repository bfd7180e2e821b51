import { expect } from 'vitest';
import type { SystemWorld } from '../system-world.ts';
import { answer, every, outputOf, refOf, resource, service, taskDefinition } from './live.ts';
import type { Proofs } from './proof.ts';

const R = (name: string) => `food-and-pets/AwsResource/${name}` as const;
const S = (name: string) => `food-and-pets/Service/${name}` as const;

const url = (path: string) => (world: Parameters<Parameters<typeof answer>[0]>[0]) =>
  `https://${refOf(world, R('api'))}.execute-api.eu-west-1.amazonaws.com${path}`;

/** What the pool writes into a token for its client (Amazon Cognito guide, "Understanding user pool JWTs"). */
function tokenOf(world: SystemWorld): { readonly iss: string; readonly aud: string } {
  const iss = `https://cognito-idp.eu-west-1.amazonaws.com/${refOf(world, R('user-pool'))}`;
  return { iss, aud: String(refOf(world, R('user-pool-client'))) };
}

export const FOOD_AND_PETS_PROOFS: Proofs = {
  facts: [
    {
      proves: ['S4.4'],
      what: 'two services with SRV records, in which ECS registers the tasks',
      have: async (world) =>
        Promise.all(
          ((await every('servicediscovery', 'ListServices', 'Services')(world)) as { Id: string; Name: string }[]).map(
            async ({ Id, Name, ...rest }) => ({
              Name,
              ...rest,
              instances: ((await world.call('servicediscovery', 'ListInstances', { ServiceId: Id })).Instances as [])
                .length,
            }),
          ),
        ),
      want: expect.arrayContaining([
        expect.objectContaining({ Name: 'foods.foodstore', instances: 3 }),
        expect.objectContaining({ Name: 'pets.petstore', instances: 3 }),
      ]),
    },
    {
      proves: ['S4.5', 'S4.6'],
      what: 'writing asks for a token of the pool, reading does not',
      have: async (world) => (await resource(R('api'))(world)) as object,
      want: (world) => ({
        Body: {
          components: {
            securitySchemes: {
              cognito: {
                'x-amazon-apigateway-authorizer': {
                  jwtConfiguration: {
                    issuer: `https://cognito-idp.eu-west-1.amazonaws.com/${refOf(world, R('user-pool'))}`,
                    audience: [refOf(world, R('user-pool-client'))],
                  },
                },
              },
            },
          },
          paths: {
            '/foodstore/foods/{foodId}': { put: { security: [{ cognito: [] }] } },
            '/petstore/pets/{petId}': { put: { security: [{ cognito: [] }] } },
          },
        },
      }),
    },
    {
      proves: ['S4.6'],
      what: 'GET reaches the tasks through link and Cloud Map',
      have: answer(url('/foodstore/foods/1')),
      want: { status: 200 },
    },
    {
      proves: ['S4.6'],
      what: 'PUT without a token answers 401',
      have: answer(url('/foodstore/foods/1'), () => ({ method: 'PUT' })),
      want: { status: 401 },
    },
    {
      proves: ['S4.6'],
      what: 'PUT with a token of somebody else answers 401',
      have: answer(url('/petstore/pets/1'), (world) => ({ method: 'PUT', token: { ...tokenOf(world), aud: 'other' } })),
      want: { status: 401 },
    },
    {
      proves: ['S4.6'],
      what: 'PUT with a token of the pool answers 200',
      have: answer(url('/petstore/pets/1'), (world) => ({ method: 'PUT', token: tokenOf(world) })),
      want: { status: 200 },
    },
    {
      proves: ['S4.7'],
      what: 'the link is in the private subnets and the containers’ group',
      have: resource(R('vpc-link')),
      want: (world) => ({
        SecurityGroupIds: [outputOf(world, R('container-security-group'), 'GroupId')],
        SubnetIds: ['1', '2', '3'].map((n) => refOf(world, R(`private-subnet-${n}`))),
      }),
    },
    {
      proves: ['S4.7'],
      what: 'the group lets itself in on 8080',
      have: resource(R('container-ingress')),
      want: (world) => {
        const group = outputOf(world, R('container-security-group'), 'GroupId');
        return { GroupId: group, SourceSecurityGroupId: group, FromPort: 8080, ToPort: 8080 };
      },
    },
    {
      proves: ['S4.9'],
      what: 'between 3 and 30 tasks of each service, by half of its processors',
      have: every('application-autoscaling', 'DescribeScalableTargets', 'ScalableTargets', { ServiceNamespace: 'ecs' }),
      want: [
        { MinCapacity: 3, MaxCapacity: 30 },
        { MinCapacity: 3, MaxCapacity: 30 },
      ],
    },
    {
      proves: ['S4.10'],
      what: 'a task role may use its own table',
      have: async (world) =>
        JSON.stringify(await resource(R('foods-task-role'))(world)).includes(
          String(outputOf(world, R('foods-table'), 'Arn')),
        )
          ? { own: true }
          : { own: false },
      want: { own: true },
    },
    {
      proves: ['S4.10', 'S4.11'],
      what: 'the container is told the table’s derived name; no execution role, no logs',
      have: async (world) => {
        const found = (await taskDefinition('food-and-pets', 'foods')(world)) as TaskDefinition;
        const [container] = found.containerDefinitions;
        return {
          table: container?.environment.find(({ name }) => name === 'DynamoDBTableFoodstoreFoods')?.value,
          role: found.executionRoleArn ?? 'none',
          logs: container?.logConfiguration ?? 'none',
        };
      },
      want: (world) => ({ table: refOf(world, R('foods-table')), role: 'none', logs: 'none' }),
    },
    {
      proves: ['S4.1'],
      what: 'three tasks of each run',
      have: service('food-and-pets', 'pets'),
      want: { runningCount: 3, desiredCount: 3 },
    },
  ],
  order: [
    ...(['foods', 'pets'] as const).flatMap((name) =>
      (['1', '2', '3'] as const).map((zone) => [S(name), R(`nat-route-${zone}`)] as const),
    ),
    [S('foods'), 'food-and-pets/CloudMapService/foods'],
    ['food-and-pets/CloudMapService/foods', 'food-and-pets/CloudMapNamespace/private-domain'],
    [R('api'), R('vpc-link')],
    [R('stage'), R('api')],
    ['food-and-pets/ServiceAutoScaling/foods', S('foods')],
  ],
  teardown: [
    ['food-and-pets/ServiceAutoScaling/foods', S('foods')],
    [S('foods'), 'food-and-pets/CloudMapService/foods'],
    ['food-and-pets/CloudMapService/foods', 'food-and-pets/CloudMapNamespace/private-domain'],
    [R('api'), R('vpc-link')],
    [R('vpc-link'), R('container-security-group')],
    [R('private-subnet-1'), R('vpc')],
  ],
};

interface TaskDefinition {
  readonly executionRoleArn?: string;
  readonly containerDefinitions: readonly {
    readonly environment: readonly { readonly name: string; readonly value: string }[];
    readonly logConfiguration?: object;
  }[];
}
