import type { Random } from '../../controller/ports/random.ts';
import type { World } from '../support/world.ts';
import { ATTACHED, clusterOf, nameOf, policy, triple } from './fleet.ts';

/** One change by somebody else, and the object and field that a sweep must find it in. */
interface Edit {
  readonly key: string;
  readonly path: string;
}

type MakeEdit = (world: World, i: number) => Promise<Edit>;

const MAKERS: readonly MakeEdit[] = [
  async (world, i) => {
    const ref = { cluster: clusterOf(i), service: nameOf(i) };
    await world.call('ecs', 'UpdateService', { ...ref, healthCheckGracePeriodSeconds: 77 });
    return { key: `fleet/Service/${nameOf(i)}`, path: 'healthCheckGracePeriodSeconds' };
  },
  async (world, i) => {
    const ref = { cluster: clusterOf(i), service: nameOf(i) };
    await world.call('ecs', 'UpdateService', { ...ref, enableExecuteCommand: true });
    return { key: `fleet/Service/${nameOf(i)}`, path: 'enableExecuteCommand' };
  },
  async (world, i) => {
    const answer = await world.call('elasticloadbalancing', 'DescribeTargetGroups', { Names: [nameOf(i)] });
    const [group] = answer.TargetGroups as { TargetGroupArn: string }[];
    const change = { TargetGroupArn: group?.TargetGroupArn, HealthCheckPath: '/edited' };
    await world.call('elasticloadbalancing', 'ModifyTargetGroup', change);
    return { key: `fleet/TargetGroup/${nameOf(i)}`, path: 'healthCheckPath' };
  },
  async (world, i) => {
    await world.call('application-autoscaling', 'RegisterScalableTarget', {
      ...triple(clusterOf(i), nameOf(i)),
      MaxCapacity: 9,
    });
    return { key: `fleet/ServiceAutoScaling/${nameOf(i)}`, path: 'maxCapacity' };
  },
  async (world, i) => {
    const edited = policy('cpu', 99, 'ECSServiceAverageCPUUtilization');
    await world.call('application-autoscaling', 'PutScalingPolicy', { ...triple(clusterOf(i), nameOf(i)), ...edited });
    return {
      key: `fleet/ServiceAutoScaling/${nameOf(i)}`,
      path: 'policies[policyName=cpu].targetTrackingScalingPolicyConfiguration.targetValue',
    };
  },
];

/** So many edits of every kind, each on a service of its own. */
export async function editAtRandom(
  world: World,
  options: { services: number; each: number; random: Random },
): Promise<readonly Edit[]> {
  const { services, each, random } = options;
  const free = Array.from({ length: Math.min(services, ATTACHED) }, (_, i) => i);
  const edits: Edit[] = [];
  for (const make of MAKERS) {
    for (let n = 0; n < each && free.length > 0; n++) {
      const [i = 0] = free.splice(Math.floor(random() * free.length), 1);
      edits.push(await make(world, i));
    }
  }
  return edits;
}
