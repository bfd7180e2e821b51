import { segments } from '../../controller/engine/ignore-rules.ts';
import { unify } from '../../controller/engine/unify.ts';
import { RESOURCE_KINDS } from '../../controller/kinds/index.ts';
import { mutabilityAt } from '../../controller/model/changed-members.ts';
import type { Difference } from '../../controller/model/difference.ts';
import { isObject, type Json, type JsonObject } from '../../controller/model/json.ts';
import type { ObjectStatus } from '../../controller/model/status.ts';
import type { Views } from '../../controller/model/views.ts';
import type { ComparedField, Comparer } from '../../controller/ports/comparer.ts';
import { FLEET_NOW } from './fleet-status.ts';
import { CANARY } from './fleet-story.ts';

/** Compares what a fleet says of its objects, with plausible surroundings for services. */
export function fleetComparer(views: Pick<Views, 'object'>): Comparer {
  return {
    async compare(key) {
      const status = views.object(key);
      const kind = RESOURCE_KINDS.find(({ name }) => name === status?.identity.kind);
      if (!status || !kind) return { state: 'unknown', reason: 'there is nothing in AWS to compare' };
      if (status.outcome?.kind === 'failed') return { state: 'unknown', reason: status.outcome.reason };
      const { want, have } = sidesOf(status);
      const { differences, ignored, unmodelled, commit = { id: 'none' } } = status;
      const isAbsent = status.health.status === 'Missing';
      const sides = { want, differences, ignored, ...(isAbsent ? {} : { have }) };
      const field = (difference: Difference): ComparedField => ({
        difference,
        at: difference.why.reason === 'set' ? { file: status.origin?.file ?? '', line: 31, column: 9 } : undefined,
        takes: mutabilityAt(kind.fields, difference.path.replace(/\[.*?\]/g, '').split('.')),
      });
      return {
        state: isAbsent ? 'absent' : 'present',
        at: FLEET_NOW - 1_000,
        commit,
        lines: unify(kind.fields, { comparison: sides, spec: want }),
        differences: differences.map(field),
        ignored: ignored.map(field),
        unmodelled,
        origins: status.identity.kind === 'Service' ? ORIGINS : [],
      };
    },
  };
}

const ORIGINS = [
  {
    path: 'loadBalancers[targetGroupArn=web-blue].targetGroupArn',
    expression: '${TargetGroup/web-blue}',
    value: 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web-blue/6d0ecf831eec9f09',
  },
  {
    path: 'networkConfiguration.awsvpcConfiguration.subnets',
    expression: '${cfn:shop-network.PrivateSubnets}',
    value: 'subnet-0a1b2c3d4e5f60718, subnet-0f1e2d3c4b5a69788',
    from: 'cfn shop-network.PrivateSubnets',
  },
] as const;

function sidesOf(status: ObjectStatus): { readonly want: JsonObject; readonly have: JsonObject } {
  const isService = status.identity.kind === 'Service';
  let want = isService ? service(status.identity.name, status.identity.namespace) : {};
  let have = want;
  for (const { path, desired, live } of status.differences) {
    want = put(want, segments(path), desired);
    have = put(have, segments(path), live);
  }
  for (const { path, live } of status.ignored) {
    want = put(want, segments(path), live);
    have = put(have, segments(path), live);
  }
  for (const path of status.unmodelled) have = put(have, segments(path), 'something new');
  return { want, have };
}

/** The value with another one at a place; null takes away. */
function put(value: Json, steps: readonly string[], to: Json): JsonObject {
  return putIn(value, steps, to) as JsonObject;
}

function putIn(value: Json | undefined, [step, ...rest]: readonly string[], to: Json): Json | undefined {
  if (step === undefined) return to === null ? undefined : to;
  if (!step.startsWith('[')) {
    const own = isObject(value) ? value : {};
    return { ...own, [step]: putIn(own[step], rest, to) };
  }
  const key = Object.fromEntries(
    step
      .slice(1, -1)
      .split(',')
      .map((part) => part.split('=') as [string, string]),
  );
  const list = Array.isArray(value) ? (value as readonly Json[]) : [];
  const at = list.findIndex(
    (one) => isObject(one) && Object.entries(key).every(([name, of]) => String(one[name]) === of),
  );
  const changed = putIn(at < 0 ? key : list[at], rest, to);
  const kept = at < 0 ? [...list, changed] : list.map((one, index) => (index === at ? changed : one));
  return kept.filter((one) => one !== undefined) as Json[];
}

function service(name: string, namespace: string): JsonObject {
  return {
    cluster: namespace,
    desiredCount: 4,
    launchType: 'FARGATE',
    healthCheckGracePeriodSeconds: 60,
    deploymentConfiguration: {
      strategy: 'ROLLING',
      maximumPercent: 200,
      minimumHealthyPercent: 100,
      deploymentCircuitBreaker: { enable: true, rollback: true },
    },
    networkConfiguration: {
      awsvpcConfiguration: {
        subnets: ['subnet-0a1b2c3d4e5f60718', 'subnet-0f1e2d3c4b5a69788'],
        securityGroups: ['sg-0123456789abcdef0'],
        assignPublicIp: 'DISABLED',
      },
    },
    loadBalancers: [{ targetGroupArn: 'web-blue', containerName: 'app', containerPort: 8080 }],
    template: {
      cpu: '512',
      memory: '1024',
      networkMode: 'awsvpc',
      executionRoleArn: `arn:aws:iam::123456789012:role/${namespace}-execution`,
      containerDefinitions: [
        {
          name: 'app',
          image: `123456789012.dkr.ecr.eu-west-1.amazonaws.com/${namespace}/${name}:2.14.1`,
          essential: true,
          portMappings: [{ containerPort: 8080, protocol: 'tcp' }],
          environment: [
            { name: 'LOG_LEVEL', value: 'info' },
            { name: 'DB_PASSWORD', value: CANARY },
            { name: 'DB_HOST', value: 'db.shop.internal' },
          ],
          command: ['serve', `--token=${CANARY}`],
          healthCheck: { command: ['CMD-SHELL', 'curl -sf localhost:8080/up'], interval: 10, retries: 3 },
        },
        { name: 'log', image: 'public.ecr.aws/aws-observability/aws-for-fluent-bit:2.32.2', essential: false },
      ],
    },
    tags: [{ key: 'team', value: namespace }],
  };
}
