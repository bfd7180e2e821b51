import { expect } from 'vitest';
import { executionsOf } from '../occurred.ts';
import { outputOf, refOf, resource } from './live.ts';
import type { Proofs } from './proof.ts';

const B = (name: string) => `happy-path-backend/AwsResource/${name}` as const;
const W = (name: string) => `happy-path-workflow/AwsResource/${name}` as const;
const T = (name: string) => `happy-path-realtime/AwsResource/${name}` as const;
const LAYER = 'happy-path-layer/AwsResource/sharp';

export const HAPPY_PATH_PROOFS: Proofs = {
  facts: [
    {
      proves: ['S5.2'],
      what: 'the definition names the functions that live',
      have: async (world) =>
        JSON.parse(((await resource(W('workflow'))(world)) as { DefinitionString: string }).DefinitionString),
      want: (world) => ({
        StartAt: 'Resizer',
        States: {
          Resizer: { Resource: outputOf(world, W('resizer'), 'Arn') },
          Publish: { Resource: outputOf(world, W('publish'), 'Arn'), End: true },
        },
      }),
    },
    {
      proves: ['S5.3'],
      what: 'the rule starts the workflow by its own role, for finished uploads alone',
      have: resource(W('upload-complete')),
      want: (world) => ({
        EventPattern: { source: ['custom.happyPath'], 'detail-type': ['uploadComplete'] },
        Targets: [{ Arn: refOf(world, W('workflow')), RoleArn: outputOf(world, W('upload-complete-role'), 'Arn') }],
      }),
    },
    {
      proves: ['S5.3'],
      what: 'a finished upload is one execution to its end, and nothing else is any',
      have: async (world) => ({
        uploaded: executionsOf(world, { source: 'custom.happyPath', 'detail-type': 'uploadComplete' }),
        begun: executionsOf(world, { source: 'custom.happyPath', 'detail-type': 'uploadStarted' }),
        elsewhere: executionsOf(world, { source: 'somebody.else', 'detail-type': 'uploadComplete' }),
      }),
      want: { uploaded: [{ status: 'SUCCEEDED', called: ['Resizer', 'Publish'] }], begun: [], elsewhere: [] },
    },
    {
      proves: ['S5.5', 'S5.6'],
      what: 'the stream is read one at a time, by the runtime of all functions',
      have: resource(B('process-stream')),
      want: { ReservedConcurrentExecutions: 1, Runtime: 'nodejs22.x' },
    },
    {
      proves: ['S5.7'],
      what: 'functions name an exact version of the layer',
      have: resource(W('resizer')),
      want: (world) => ({ Layers: [refOf(world, LAYER)], Runtime: 'nodejs22.x' }),
    },
    {
      proves: ['S5.8'],
      what: 'S3 may invoke for the buckets of this account',
      have: resource(B('upload-complete-permission')),
      want: { Principal: 's3.amazonaws.com', SourceAccount: '123456789012' },
    },
    {
      proves: ['S5.8'],
      what: 'the bucket tells of each object',
      have: resource(B('upload-bucket')),
      want: (world) => ({
        NotificationConfiguration: {
          LambdaConfigurations: [
            { Event: 's3:ObjectCreated:*', Function: outputOf(world, B('upload-complete'), 'Arn') },
          ],
        },
      }),
    },
    {
      proves: ['S5.9'],
      what: 'a hundred changes of the table at a time, from the beginning of its stream',
      have: resource(B('process-stream-source')),
      want: (world) => ({
        BatchSize: 100,
        StartingPosition: 'TRIM_HORIZON',
        EventSourceArn: outputOf(world, B('table'), 'StreamArn'),
      }),
    },
    {
      proves: ['S5.10'],
      what: 'uploading asks for a token, places do not',
      have: resource(B('api')),
      want: {
        Body: {
          'x-amazon-apigateway-cors': { allowOrigins: ['*'] },
          paths: {
            '/images': { get: { security: [{ auth0: [] }] } },
            '/locations': { get: { security: [] }, post: { security: [] } },
          },
        },
      },
    },
    {
      proves: ['S5.10'],
      what: 'the stage deploys by itself',
      have: resource(B('stage')),
      want: { StageName: '$default', AutoDeploy: true },
    },
    {
      proves: ['S5.11'],
      what: 'photos are read by the identity of the origin',
      have: resource(B('cdn')),
      want: (world) => ({
        DistributionConfig: {
          Origins: [
            {
              S3OriginConfig: {
                OriginAccessIdentity: `origin-access-identity/cloudfront/${refOf(world, B('origin-identity'))}`,
              },
            },
          ],
        },
      }),
    },
    {
      proves: ['S5.12'],
      what: 'everybody gets a role whose trust names the pool',
      have: async (world) => ({
        pool: await resource(T('identity-pool'))(world),
        trust: JSON.stringify(await resource(T('unauthenticated-role'))(world)),
        roles: await resource(T('identity-pool-roles'))(world),
      }),
      want: (world) => ({
        pool: { AllowUnauthenticatedIdentities: true },
        trust: expect.stringContaining(String(refOf(world, T('identity-pool')))),
        roles: {
          Roles: {
            authenticated: outputOf(world, T('authenticated-role'), 'Arn'),
            unauthenticated: outputOf(world, T('unauthenticated-role'), 'Arn'),
          },
        },
      }),
    },
    {
      proves: ['S5.15'],
      what: 'the endpoint of IoT is that of the account',
      have: resource(B('process-stream')),
      want: {
        Environment: {
          Variables: {
            IOT_DATA_ENDPOINT: expect.stringMatching(/^[a-z0-9]{14}-ats[.]iot[.]eu-west-1[.]amazonaws[.]com$/),
          },
        },
      },
    },
  ],
  order: [
    [B('upload-bucket'), B('upload-complete-permission')],
    [B('upload-complete-permission'), B('upload-complete')],
    [W('resizer'), LAYER],
    [W('upload-complete'), W('workflow')],
    [B('cdn'), B('origin-identity')],
  ],
  teardown: [
    [W('upload-complete'), W('workflow')],
    [W('workflow'), B('table')],
    [B('cdn'), B('origin-identity')],
    [B('cdn'), B('distribution-bucket')],
  ],
};
