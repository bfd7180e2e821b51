import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { sandboxEnv } from '../../../sandbox/serve.ts';
import { temporaryFolder, writeFiles } from '../../sources/fixtures.ts';
import { served } from './served.ts';

const run = promisify(execFile);

function hasAwsCli(): boolean {
  try {
    execFileSync('aws', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const { url } = served();

async function aws(...words: string[]): Promise<unknown> {
  const stdout = await printed(...words, '--output', 'json');
  return stdout === '' ? undefined : JSON.parse(stdout);
}

async function printed(...words: string[]): Promise<string> {
  const env = { PATH: process.env.PATH ?? '', HOME: '/nonexistent', ...sandboxEnv(url()) };
  return (await run('aws', words, { env })).stdout;
}

/** Starting the AWS CLI takes a second on an idle machine and many on a busy one. */
const PATIENCE = { timeout: 180_000 };

function cliTests(): void {
  test('JSON, Query and EC2 protocols', PATIENCE, async () => {
    const [identity, zones, clusters, groups] = await Promise.all([
      aws('sts', 'get-caller-identity', '--query', 'Account'),
      aws('ec2', 'describe-subnets', '--filters', 'Name=default-for-az,Values=true', '--query', 'Subnets[].SubnetId'),
      aws('ecs', 'list-clusters'),
      aws('elbv2', 'describe-target-groups'),
    ]);
    expect([identity, zones, clusters, groups]).toEqual([
      '123456789012',
      ['subnet-0000000000000000a', 'subnet-0000000000000000b', 'subnet-0000000000000000c'],
      { clusterArns: [] },
      { TargetGroups: [] },
    ]);
  });

  test('errors carry the code that AWS has', PATIENCE, async () => {
    const call = aws('elbv2', 'describe-load-balancers', '--names', 'none');
    await expect(call).rejects.toMatchObject({
      stderr: expect.stringContaining(
        'An error occurred (LoadBalancerNotFound) when calling the DescribeLoadBalancers operation',
      ),
    });
  });

  test('a stack with outputs, waited for', PATIENCE, async () => {
    const template = {
      Parameters: { Zone: { Type: 'String' } },
      Resources: { Nothing: { Type: 'AWS::CloudFormation::WaitConditionHandle' } },
      Outputs: { Subnet: { Value: { 'Fn::Sub': 'subnet-${Zone}' } } },
    };
    await aws(
      ...['cloudformation', 'create-stack', '--stack-name', 'cli', '--template-body', JSON.stringify(template)],
      ...['--parameters', 'ParameterKey=Zone,ParameterValue=a'],
    );
    await aws('cloudformation', 'wait', 'stack-create-complete', '--stack-name', 'cli');
    const query = 'Stacks[].Outputs[].[OutputKey,OutputValue]';
    expect(await aws('cloudformation', 'describe-stacks', '--stack-name', 'cli', '--query', query)).toEqual([
      ['Subnet', 'subnet-a'],
    ]);
  });

  test('a listener rule with nested lists', PATIENCE, async () => {
    const created = await aws(
      ...['elbv2', 'create-load-balancer', '--name', 'cli', '--query', 'LoadBalancers[0].LoadBalancerArn'],
      ...['--subnets', 'subnet-0000000000000000a', 'subnet-0000000000000000b', '--tags', 'Key=team,Value=shop'],
    );
    const listener = await aws(
      ...['elbv2', 'create-listener', '--load-balancer-arn', String(created), '--protocol', 'HTTP', '--port', '80'],
      ...['--default-actions', 'Type=fixed-response,FixedResponseConfig={StatusCode=404}'],
      ...['--query', 'Listeners[0].ListenerArn'],
    );
    const conditions = await aws(
      ...['elbv2', 'create-rule', '--listener-arn', String(listener), '--priority', '7'],
      ...['--conditions', 'Field=query-string,QueryStringConfig={Values=[{Key=v,Value=2}]}'],
      ...['--actions', 'Type=fixed-response,FixedResponseConfig={StatusCode=200}'],
      ...['--query', 'Rules[0].Conditions'],
    );
    expect(conditions).toEqual([{ Field: 'query-string', QueryStringConfig: { Values: [{ Key: 'v', Value: '2' }] } }]);
  });

  test('timestamps survive', PATIENCE, async () => {
    await aws('ssm', 'put-parameter', '--name', '/cli', '--value', 'x', '--type', 'String');
    const modified = await aws('ssm', 'get-parameter', '--name', '/cli', '--query', 'Parameter.LastModifiedDate');
    expect(modified).toBe(Date.UTC(2026, 0, 1) / 1000);
  });

  test('files go into a bucket and come back, under any name', PATIENCE, async () => {
    const folder = temporaryFolder();
    const names = ['web.yaml', 'a b+c%20(1).yaml', 'größe.yaml'];
    writeFiles(folder, Object.fromEntries(names.map((name) => [`prod/${name}`, `name: ${name}\n`])));
    await printed('s3', 'mb', 's3://cli-manifests');
    await printed('s3', 'sync', folder, 's3://cli-manifests', '--quiet');
    const listed = await aws('s3api', 'list-objects-v2', '--bucket', 'cli-manifests', '--query', 'Contents[].Key');
    const back = await printed('s3', 'cp', `s3://cli-manifests/prod/${names[1]}`, '-');
    expect([new Set(listed as string[]), back]).toEqual([
      new Set(names.map((name) => `prod/${name}`)),
      `name: ${names[1]}\n`,
    ]);
    const missing = printed('s3api', 'head-object', '--bucket', 'cli-manifests', '--key', 'none');
    await expect(missing).rejects.toMatchObject({ stderr: expect.stringContaining('(404)') });
  });

  /** For SQS the AWS CLI takes the endpoint from the option only, not from the environment. */
  test('messages go into a queue and come back', PATIENCE, async () => {
    const sqs = (...words: string[]) => aws('--endpoint-url', url(), 'sqs', ...words);
    const queue = String(await sqs('create-queue', '--queue-name', 'cli', '--query', 'QueueUrl'));
    await sqs('send-message', '--queue-url', queue, '--message-body', 'hello');
    const bodies = await sqs('receive-message', '--queue-url', queue, '--query', 'Messages[].Body');
    const missing = sqs('get-queue-url', '--queue-name', 'none');
    expect(bodies).toEqual(['hello']);
    await expect(missing).rejects.toMatchObject({
      stderr: expect.stringContaining('(AWS.SimpleQueueService.NonExistentQueue)'),
    });
  });
}

if (hasAwsCli()) describe('the AWS CLI works against the sandbox with the environment that it prints', cliTests);
else test('there is no AWS CLI on this machine to try', () => expect(hasAwsCli()).toBe(false));
