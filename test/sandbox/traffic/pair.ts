import type { ServiceDeployment } from '@aws-sdk/client-ecs';
import { CALLER } from '../fixtures.ts';
import { type Edge, edge, forward } from './edge.ts';

const SUBNETS = ['subnet-0000000000000000a', 'subnet-0000000000000000b'];
const PLACE = { cluster: 'shop', service: 'web' };

type Call = (operation: string, input: object) => Promise<Record<string, unknown>>;

/** A service on a pair of target groups behind the load balancer `edge`, its first deployment behind it. */
export interface Pair {
  rollOut(deploymentConfiguration: object, image?: string): Promise<void>;
  latest(): Promise<ServiceDeployment>;
  stop(stopType: 'ABORT' | 'ROLLBACK'): Promise<void>;
  /** Second by second until that is reached; answers how many requests were asked about and how any would have failed. */
  watch(isReached: (deployment: ServiceDeployment) => boolean): Promise<{ requests: number; failures: string[] }>;
  /** Revisions that may answer a request at this moment. */
  revisions(): string[];
}

export async function servingPair(): Promise<Pair> {
  const net = await edge();
  const ecs: Call = (operation, input) => net.sandbox.call('ecs', operation, input as never, CALLER);
  await ecs('CreateCluster', { clusterName: 'shop' });
  await register(ecs, 'shop/web:1');
  await createService(ecs, net);
  await net.clock.advance(300_000);
  const latest = () => newest(ecs);
  return {
    latest,
    async rollOut(deploymentConfiguration, image = 'shop/web:2') {
      await register(ecs, image);
      await ecs('UpdateService', { ...PLACE, taskDefinition: 'web', deploymentConfiguration });
    },
    async stop(stopType) {
      const { serviceDeploymentArn } = await latest();
      await ecs('StopServiceDeployment', { serviceDeploymentArn, stopType });
    },
    async watch(isReached) {
      const failures: string[] = [];
      for (let requests = 0; requests < 3600; requests++) {
        failures.push(...net.ask().failures);
        if (isReached(await latest())) return { requests, failures };
        await net.clock.advance(1000);
      }
      throw new Error(`never reached: ${JSON.stringify(await latest())}`);
    },
    revisions() {
      const servers = net.ask().branches.flatMap((branch) => branch.servers);
      return [...new Set(servers.map(({ revision = '' }) => revision))];
    },
  };
}

async function newest(ecs: Call): Promise<ServiceDeployment> {
  const { serviceDeployments } = await ecs('ListServiceDeployments', PLACE);
  const serviceDeploymentArns = [(serviceDeployments as ServiceDeployment[])[0]?.serviceDeploymentArn];
  const answer = await ecs('DescribeServiceDeployments', { serviceDeploymentArns });
  return (answer.serviceDeployments as ServiceDeployment[])[0] ?? {};
}

async function register(ecs: Call, image: string): Promise<void> {
  await ecs('RegisterTaskDefinition', {
    ...{ family: 'web', networkMode: 'awsvpc', requiresCompatibilities: ['FARGATE'], cpu: '256', memory: '512' },
    containerDefinitions: [{ name: 'web', image, portMappings: [{ containerPort: 80 }] }],
  });
}

async function createService(ecs: Call, { targetGroup, rule }: Edge): Promise<void> {
  const [targetGroupArn, alternateTargetGroupArn] = [await targetGroup('primary'), await targetGroup('alternate')];
  const all = [{ Field: 'path-pattern', Values: ['/*'] }];
  const productionListenerRule = await rule(1, all, forward({ [targetGroupArn]: 1 }));
  await ecs('CreateService', {
    ...{ cluster: 'shop', serviceName: 'web', taskDefinition: 'web', desiredCount: 2, launchType: 'FARGATE' },
    networkConfiguration: { awsvpcConfiguration: { subnets: SUBNETS } },
    deploymentConfiguration: { strategy: 'BLUE_GREEN' },
    loadBalancers: [
      {
        ...{ targetGroupArn, containerName: 'web', containerPort: 80 },
        advancedConfiguration: { alternateTargetGroupArn, productionListenerRule },
      },
    ],
  });
}
