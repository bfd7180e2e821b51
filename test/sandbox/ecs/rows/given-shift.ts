import type { Action } from '@aws-sdk/client-elastic-load-balancing-v2';
import { aLoadBalancer, aTargetGroup } from '../../conformance/elb-given.ts';
import type { Bench } from '../../conformance/row.ts';
import type { InputOf } from '../region.ts';
import { fargate, type Given, givenHome, latestDeployment, nextRevision } from './given.ts';

export type Configuration = NonNullable<InputOf<'CreateService'>['deploymentConfiguration']>;

/** A service on a pair of target groups, and the rules that its traffic is shifted at. */
export interface Shifted extends Given {
  readonly primary: string;
  readonly alternate: string;
  /** A rule of an application load balancer, or a network load balancer's listener. */
  readonly production: string;
  readonly test: string | undefined;
}

/** The pair behind an application load balancer: two rules forward to the primary group, none to the alternate one. */
export async function givenRules(bench: Bench): Promise<Shifted> {
  const { elb } = bench.clients;
  const [primary, alternate] = [await aTargetGroup(bench), await aTargetGroup(bench)];
  const { Listeners: [listener] = [] } = await elb.createListener({
    ...{ LoadBalancerArn: await aLoadBalancer(bench), Protocol: 'HTTP', Port: 80 },
    DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } }],
  });
  const rule = async (Priority: number) => {
    const { Rules: [made] = [] } = await elb.createRule({
      ...{ ListenerArn: listener?.ListenerArn, Priority },
      Conditions: [{ Field: 'path-pattern', PathPatternConfig: { Values: [`/${Priority}/*`] } }],
      Actions: [{ Type: 'forward', TargetGroupArn: primary }],
    });
    return made?.RuleArn ?? '';
  };
  return { ...(await givenHome(bench)), primary, alternate, production: await rule(1), test: await rule(2) };
}

/** The pair behind a listener of a network load balancer. */
export async function givenNetworkListener(bench: Bench): Promise<Shifted> {
  const tcp = { Protocol: 'TCP', Port: 80 } as const;
  const [primary, alternate] = [await aTargetGroup(bench, tcp), await aTargetGroup(bench, tcp)];
  const { Listeners: [listener] = [] } = await bench.clients.elb.createListener({
    ...{ LoadBalancerArn: await aLoadBalancer(bench, 'network'), ...tcp },
    DefaultActions: [{ Type: 'forward', TargetGroupArn: primary }],
  });
  const production = listener?.ListenerArn ?? '';
  return { ...(await givenHome(bench)), primary, alternate, production, test: undefined };
}

/** Creates the service; its first deployment has only begun. */
export async function create(bench: Bench, given: Shifted, deploymentConfiguration: Configuration): Promise<void> {
  const { primary, alternate, production, test } = given;
  await bench.clients.ecs.createService(
    fargate(given, {
      deploymentConfiguration,
      loadBalancers: [
        {
          ...{ targetGroupArn: primary, containerName: 'web', containerPort: 80 },
          advancedConfiguration: {
            alternateTargetGroupArn: alternate,
            productionListenerRule: production,
            ...(test !== undefined && { testListenerRule: test }),
          },
        },
      ],
    }),
  );
}

/** A service whose first deployment is over, so that the alternate group serves, and whose next one has begun. */
export async function rollingOut(bench: Bench, configuration: Configuration, image = 'shop/web:2'): Promise<Shifted> {
  const given = await givenRules(bench);
  await create(bench, given, { strategy: 'BLUE_GREEN' });
  await bench.elapse(300_000);
  await nextRevision(bench, given.family, image);
  await bench.clients.ecs.updateService({
    ...{ cluster: given.cluster, service: given.service, taskDefinition: given.family },
    deploymentConfiguration: configuration,
  });
  return given;
}

const FINAL: ReadonlySet<string> = new Set(['SUCCESSFUL', 'STOPPED', 'ROLLBACK_SUCCESSFUL', 'ROLLBACK_FAILED']);

/** Lets time pass until the newest deployment is at that stage or has that status. */
export async function reach(bench: Bench, given: Given, wanted: string): Promise<void> {
  const stride = FINAL.has(wanted) ? 30_000 : 1000;
  for (let looks = 0; looks < 200; looks += 1) {
    const { lifecycleStage, status } = await latestDeployment(bench, given);
    if (lifecycleStage === wanted || status === wanted) return;
    await bench.elapse(stride);
  }
  throw new Error(`never came to ${wanted}`);
}

export async function actionOf({ clients }: Bench, ruleOrListener: string): Promise<Partial<Action>> {
  if (ruleOrListener.includes(':listener/')) {
    const { Listeners: [listener] = [] } = await clients.elb.describeListeners({ ListenerArns: [ruleOrListener] });
    return listener?.DefaultActions?.[0] ?? {};
  }
  const { Rules: [rule] = [] } = await clients.elb.describeRules({ RuleArns: [ruleOrListener] });
  return rule?.Actions?.[0] ?? {};
}

/** What a rule gives to the primary and to the alternate group. */
export async function weights(bench: Bench, given: Shifted, rule = given.production): Promise<(number | undefined)[]> {
  const { TargetGroups = [] } = (await actionOf(bench, rule)).ForwardConfig ?? {};
  return [given.primary, given.alternate].map(
    (arn) => TargetGroups.find(({ TargetGroupArn }) => TargetGroupArn === arn)?.Weight,
  );
}
