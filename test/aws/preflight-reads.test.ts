import { describe, expect, test } from 'vitest';
import { createReaders } from '../../controller/aws/reader.ts';
import { AwsError } from '../../controller/model/aws-error.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';
import { createFakeTransport, type Handlers, SCOPE } from './support/fake-transport.ts';
import { outcomeOf } from './support/outcome.ts';

function createWorld(handlers: Handlers) {
  const transport = createFakeTransport(handlers);
  return { transport, read: createReaders({ transport, clock: createVirtualClock(0) }).point(SCOPE) };
}

const IAM = 'arn:aws:iam::123456789012:role';
const question = { principal: `${IAM}/evenkeel`, action: 'iam:PassRole', context: { 'iam:PassedToService': 'ecs' } };

describe('simulations of IAM', () => {
  const [task, execution, silent] = ['task', 'execution', 'silent'].map((name) => `${IAM}/${name}`) as [
    string,
    string,
    string,
  ];

  test('resources of one question go together; both documented forms of the answer are read', async () => {
    const { read, transport } = createWorld({
      'iam:SimulatePrincipalPolicy': () => ({
        EvaluationResults: [
          { EvalActionName: 'iam:PassRole', EvalResourceName: task, EvalDecision: 'allowed' },
          {
            EvalActionName: 'iam:PassRole',
            EvalResourceName: '*',
            EvalDecision: 'allowed',
            ResourceSpecificResults: [{ EvalResourceName: execution, EvalResourceDecision: 'implicitDeny' }],
          },
        ],
      }),
    });
    const decisions = [task, execution, silent].map((resource) => read.get('iam:decision', { ...question, resource }));
    expect(await Promise.all(decisions.map(outcomeOf))).toEqual([
      { ok: 'allowed' },
      { ok: 'implicitDeny' },
      { class: 'unknown', code: 'Unanswered' },
    ]);
    expect(transport.counts()).toEqual({ 'iam:SimulatePrincipalPolicy': 1 });
  });

  test('a denial for want of a value that only the request has is unknown; an allowance is one', async () => {
    const { read } = createWorld({
      'iam:SimulatePrincipalPolicy': () => ({
        EvaluationResults: [task, execution].map((EvalResourceName) => ({
          EvalActionName: 'iam:PassRole',
          EvalResourceName,
          EvalDecision: EvalResourceName === task ? 'allowed' : 'implicitDeny',
          MissingContextValues: ['aws:SourceVpc'],
        })),
      }),
    });
    const decisions = [task, execution].map((resource) => read.get('iam:decision', { ...question, resource }));
    expect(await Promise.all(decisions.map(outcomeOf))).toEqual([
      { ok: 'allowed' },
      { class: 'unknown', code: 'MissingContextValues' },
    ]);
  });

  test('many actions on everything are one request', async () => {
    const { read, transport } = createWorld({
      'iam:SimulatePrincipalPolicy': ({ ActionNames = [], ResourceArns: [EvalResourceName] = [] }) => ({
        EvaluationResults: ActionNames.map((EvalActionName) => ({
          EvalActionName,
          EvalResourceName,
          EvalDecision: EvalActionName.startsWith('ecs:') ? 'allowed' : 'implicitDeny',
        })),
      }),
    });
    const asked = ['ecs:ListServices', 's3:GetObject'].map((action) =>
      read.get('iam:decision', { ...question, action, resource: '*' }),
    );
    expect(await Promise.all(asked)).toEqual(['allowed', 'implicitDeny']);
    expect(transport.counts()).toEqual({ 'iam:SimulatePrincipalPolicy': 1 });
  });

  test('another question is another request', async () => {
    const { read, transport } = createWorld({
      'iam:SimulatePrincipalPolicy': ({
        ActionNames: [EvalActionName] = [],
        ResourceArns: [EvalResourceName] = [],
      }) => ({
        EvaluationResults: [{ EvalActionName, EvalResourceName, EvalDecision: 'allowed' }],
      }),
    });
    await Promise.all([
      read.get('iam:decision', { ...question, resource: task }),
      read.get('iam:decision', { ...question, action: 's3:GetObject', resource: task }),
    ]);
    expect(transport.counts()).toEqual({ 'iam:SimulatePrincipalPolicy': 2 });
  });
});

describe('quotas', () => {
  const clusters = { QuotaCode: 'L-1', QuotaName: 'Clusters', Value: 10 };
  const services = { QuotaCode: 'L-2', QuotaName: 'Services', Value: 20 };

  test('applied values stand over defaults, page by page', async () => {
    const { read } = createWorld({
      'servicequotas:ListAWSDefaultServiceQuotas': ({ NextToken }) =>
        NextToken ? { Quotas: [services] } : { Quotas: [clusters], NextToken: '2' },
      'servicequotas:ListServiceQuotas': () => ({ Quotas: [{ ...services, Value: 200 }, { QuotaCode: 'L-3' }] }),
    });
    expect(await read.get('servicequotas:quotas', 'ecs')).toEqual([
      { code: 'L-1', name: 'Clusters', value: 10 },
      { code: 'L-2', name: 'Services', value: 200 },
    ]);
  });
});

describe('log groups', () => {
  test('the pages of longer names are followed until the name itself is found, and no further', async () => {
    const { read, transport } = createWorld({
      'logs:DescribeLogGroups': ({ nextToken }) =>
        nextToken
          ? { logGroups: [{ logGroupName: '/ecs/web', creationTime: 1 }], nextToken: '3' }
          : { logGroups: [{ logGroupName: '/ecs/web-a' }], nextToken: '2' },
    });
    expect(await read.get('logs:group', '/ecs/web')).toEqual({ logGroupName: '/ecs/web', creationTime: 1 });
    expect(transport.counts()).toEqual({ 'logs:DescribeLogGroups': 2 });
  });
});

describe('parameters', () => {
  test('one request tells both what a parameter holds and of what type it is; a secret has a type only', async () => {
    const { read, transport } = createWorld({
      'ssm:GetParameters': () => ({
        Parameters: [
          { Name: '/open', Type: 'String', Value: 'x' },
          { Name: '/secret', Type: 'SecureString', Value: 'AQIC' },
        ],
        InvalidParameters: ['/none'],
      }),
    });
    const [type, missing, open, closed] = await Promise.all([
      read.get('ssm:parameterType', '/secret'),
      read.get('ssm:parameterType', '/none'),
      read.get('ssm:parameter', '/open'),
      outcomeOf(read.get('ssm:parameter', '/secret')),
    ]);
    expect([type, missing, open, closed]).toEqual([
      'SecureString',
      undefined,
      { value: 'x', type: 'String' },
      { class: 'invalid', code: 'SecureParameter' },
    ]);
    expect(transport.counts()).toEqual({ 'ssm:GetParameters': 1 });
  });
});

describe('images', () => {
  test('a repository that does not exist has none of its images; another failure of one image is unknown', async () => {
    const { read } = createWorld({
      'ecr:BatchGetImage': ({ repositoryName }) => {
        if (repositoryName === 'gone')
          throw new AwsError({ class: 'notFound', code: 'RepositoryNotFound', call: 'ecr:BatchGetImage', message: '' });
        return {
          images: [{ imageId: { imageTag: '1', imageDigest: 'sha256:a' }, imageManifest: '{}' }],
          failures: [
            { imageId: { imageTag: '2' }, failureCode: 'ImageNotFound' },
            { imageId: { imageTag: '3' }, failureCode: 'UpstreamAccessDenied' },
          ],
        };
      },
    });
    const get = (repository: string, image: string) =>
      outcomeOf(read.get('ecr:image', { registry: '123456789012', repository, image }));
    expect(await Promise.all([get('gone', '1'), get('web', '1'), get('web', '2'), get('web', '3')])).toEqual([
      { ok: undefined },
      { ok: { mediaType: undefined, manifest: '{}' } },
      { ok: undefined },
      { class: 'unknown', code: 'Unanswered' },
    ]);
  });
});
