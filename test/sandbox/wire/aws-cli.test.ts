import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { sandboxEnv } from '../../../sandbox/serve.ts';
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
  const env = { PATH: process.env.PATH ?? '', HOME: '/nonexistent', ...sandboxEnv(url()) };
  const { stdout } = await run('aws', [...words, '--output', 'json'], { env });
  return stdout === '' ? undefined : JSON.parse(stdout);
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
}

if (hasAwsCli()) describe('the AWS CLI works against the sandbox with the environment that it prints', cliTests);
else test('there is no AWS CLI on this machine to try', () => expect(hasAwsCli()).toBe(false));
