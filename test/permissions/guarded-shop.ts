import { readdirSync, readFileSync } from 'node:fs';
import { createLoader } from '../../controller/manifest/load.ts';
import { createManifests } from '../../controller/manifest/manifests.ts';
import { grantsOf, type RoleNeeds } from '../../controller/permissions/grants.ts';
import { type Policy, policyOf } from '../../controller/permissions/policy.ts';
import type { Judgement } from '../../sandbox/authorization/authorization.ts';
import { DEFAULT_ACCOUNT } from '../../sandbox/sandbox.ts';
import { createWorld, type Files, SWEEP_MS, type World } from '../support/world.ts';

const FOLDER = 'manifests/examples/quickstart/shop';
export const ROLE = `arn:aws:iam::${DEFAULT_ACCOUNT}:role/evenkeel-shop`;
export const MINUTE = 60_000;
const TRUST = JSON.stringify({ Version: '2012-10-17', Statement: [] });

const head = (kind: string, name: string): string =>
  `apiVersion: evenkeel.dev/v1alpha1\nkind: ${kind}\nmetadata: {name: ${name}, namespace: shop}\n`;

/** What the quick start lacks: facts from outside, roles, a provider over somebody's instances, and something to adopt. */
const EXTRA = [
  `${head('CapacityProvider', 'spare')}spec:
  autoScalingGroupProvider:
    autoScalingGroupArn: arn:aws:autoscaling:eu-west-1:${DEFAULT_ACCOUNT}:autoScalingGroup:00000000-0000-4000-8000-000000000000:autoScalingGroupName/spare
`,
  `${head('TargetGroup', 'legacy')}management: {adoptionPolicy: adopt}
spec: {protocol: HTTP, port: 80, targetType: ip, vpcId: vpc-0000000000000000a}
`,
  `${head('Service', 'ledger')}spec:
  cluster: shop
  launchType: FARGATE
  desiredCount: 1
  networkConfiguration: {awsvpcConfiguration: {subnets: [subnet-0000000000000000a]}}
  volumeConfigurations:
    - name: data
      managedEBSVolume: {roleArn: 'arn:aws:iam::${DEFAULT_ACCOUNT}:role/volumes', sizeInGiB: 10}
  template:
    networkMode: awsvpc
    requiresCompatibilities: [FARGATE]
    cpu: 256
    memory: 512
    taskRoleArn: arn:aws:iam::${DEFAULT_ACCOUNT}:role/ledger
    executionRoleArn: arn:aws:iam::${DEFAULT_ACCOUNT}:role/pull
    volumes: [{name: data, configuredAtLaunch: true}]
    containerDefinitions:
      - name: ledger
        image: registry.example.com/shop/ledger:1.0.0
        secrets: [{name: KEY, valueFrom: '\${secretsmanager:ledger-key}'}]
        environment:
          - {name: LEVEL, value: '\${ssm:/evenkeel/level}'}
          - {name: BUCKET, value: '\${cfn:store.Bucket}'}
`,
].join('---\n');

/** The files of the shop, whose namespace is entered through a role. */
export function guardedFiles(): Files {
  const files = Object.fromEntries(
    readdirSync(FOLDER).map((file) => [file, readFileSync(`${FOLDER}/${file}`, 'utf8')]),
  );
  const namespace = (files['namespace.yaml'] ?? '')
    .replace('  region: eu-west-1\n', `  region: eu-west-1\n  assumeRole: ${ROLE}\n`)
    .replace('    mode: enforce', '    prune: true\n    mode: enforce');
  return { ...files, 'namespace.yaml': namespace, 'extra.yaml': EXTRA };
}

/** What the files make necessary, of the namespace's role and of the controller's own. */
export function needsOfFiles(files: Files): readonly RoleNeeds[] {
  const list = Object.entries(files).map(([path, text]) => ({ path, text }));
  const snapshot = createLoader().load(list, { source: 'test', commit: { id: 'test' } });
  if (snapshot.problems.length > 0) throw new Error(JSON.stringify(snapshot.problems));
  return grantsOf(snapshot, { manifests: createManifests(), defaults: {} });
}

/** Both parts of one role's policy. */
export function policyFor({ reads, writes, regions }: RoleNeeds): Policy {
  return policyOf([...reads, ...writes], { owner: 'evenkeel', regions });
}

/** An account in which nothing was ever used, where IAM is heeded and the role has that policy alone. */
export async function guardedWorld(policy: Policy): Promise<World> {
  const world = createWorld({ seed: 1 });
  const call = world.call;
  for (const name of ['AWSServiceRoleForECS', 'AWSServiceRoleForElasticLoadBalancing'])
    await call('iam', 'DeleteServiceLinkedRole', { RoleName: name });
  await call('iam', 'DeleteServiceLinkedRole', { RoleName: 'AWSServiceRoleForApplicationAutoScaling_ECSService' });
  await call('iam', 'CreateRole', { RoleName: 'evenkeel-shop', AssumeRolePolicyDocument: TRUST });
  await allow(world, policy);
  await call('ssm', 'PutParameter', { Name: '/evenkeel/level', Value: 'info', Type: 'String' });
  await call('secretsmanager', 'CreateSecret', { Name: 'ledger-key', SecretString: 'x' });
  await call('cloudformation', 'CreateStack', {
    StackName: 'store',
    TemplateBody: JSON.stringify({
      Resources: { Store: { Type: 'AWS::S3::Bucket' } },
      Outputs: { Bucket: { Value: 'ledger-files' } },
    }),
  });
  await call('elasticloadbalancing', 'CreateTargetGroup', {
    ...{ Name: 'legacy', Protocol: 'HTTP', Port: 80, TargetType: 'ip', VpcId: 'vpc-0000000000000000a' },
  });
  world.sandbox.authorization.enforce(true);
  return world;
}

/** Gives the role that policy and no other. */
export async function allow(world: World, policy: Policy): Promise<void> {
  const PolicyDocument = JSON.stringify(policy);
  await world.call('iam', 'PutRolePolicy', { RoleName: 'evenkeel-shop', PolicyName: 'generated', PolicyDocument });
}

/** From nothing to a shop that runs, is edited by hand, is changed by commits, and loses a part of itself. */
export async function playGuarded(world: World, files: Files): Promise<void> {
  await world.commit(files);
  await world.settle();
  await world.call('ecs', 'UpdateService', { cluster: 'shop', service: 'worker', propagateTags: 'SERVICE' });
  await world.call('application-autoscaling', 'RegisterScalableTarget', {
    ServiceNamespace: 'ecs',
    ScalableDimension: 'ecs:service:DesiredCount',
    ResourceId: 'service/shop/api',
    MinCapacity: 1,
    MaxCapacity: 20,
  });
  await world.clock.advance(3 * SWEEP_MS);
  const changed = edited(files, 'api.yaml', '2.1.3', '2.1.4');
  const swapped = edited(changed, 'edge.yaml', 'priority: 10', 'priority: 20');
  await world.commit(swapped);
  await world.settle();
  const { 'worker.yaml': _, ...rest } = edited(swapped, 'api.yaml', /---\n[^-]*kind: ServiceAutoScaling[\s\S]*$/, '');
  for (let minute = 0; minute < 30; minute++) {
    await world.commit(rest);
    await world.clock.advance(MINUTE);
  }
}

function edited(files: Files, path: string, from: string | RegExp, to: string): Files {
  const text = files[path] ?? '';
  const next = text.replace(from, to);
  if (next === text) throw new Error(`${path} has no ${from}`);
  return { ...files, [path]: next };
}

export function deniedIn(world: World): readonly Judgement[] {
  return world.sandbox.authorization.judgements().filter(({ decision }) => decision !== 'allowed');
}
