import { elements, isUnknown } from '../../manifest/rules/rule.ts';
import type { Json } from '../../model/json.ts';
import { type Check, error, type Finding, notChecked, ok, type Subject } from '../check.ts';
import { type Facts, judge, known, mapFact } from '../facts.ts';
import { networkOf } from '../network.ts';
import { type TargetGroup, type TargetUse, targetsOf } from '../targets.ts';
import { containersOf, type Task, taskOf, textOf } from '../task.ts';

/** Runs a judgement on every target group that is known; TARGET_GROUP says what is not. */
function eachGroup(
  subject: Subject,
  facts: Facts,
  judgement: (use: TargetUse, group: TargetGroup) => readonly Finding[],
): readonly Finding[] {
  return targetsOf(subject, facts).flatMap((use) =>
    use.group.state === 'known' ? judgement(use, use.group.value) : [],
  );
}

export const TARGET_CHECKS: readonly Check[] = [
  {
    code: 'TARGET_GROUP',
    kinds: ['Service'],
    title: 'target groups exist, or these manifests make them',
    source: 'Amazon ECS API Reference, LoadBalancer targetGroupArn',
    run: (subject, facts) =>
      targetsOf(subject, facts).flatMap(({ path, group }) =>
        judge(group, {
          known: ({ name }) => [ok(path, `target group ${name} is known`)],
          absent: () => [error(path, 'there is no such target group', 'make it, or name a TargetGroup document')],
          unknown: (reason) => [notChecked(path, reason)],
        }),
      ),
  },
  {
    code: 'TARGET_TYPE',
    kinds: ['Service'],
    title: 'the target type fits the network mode',
    source: 'Amazon ECS API Reference, CreateService: with awsvpc the target type is ip',
    run: (subject, facts) =>
      eachGroup(subject, facts, ({ path }, { name, targetType }) =>
        judge(taskOf(subject, facts), {
          known: (task) => typeFinding(path, { name, targetType, mode: task.definition.networkMode }),
          absent: () => [],
          unknown: (reason) => [notChecked(path, reason)],
        }),
      ),
  },
  {
    code: 'TARGET_PORT',
    kinds: ['Service'],
    title: 'the container that traffic goes to is in the task, with that port',
    source: 'Amazon ECS API Reference, LoadBalancer: containerName and containerPort must be in the task definition',
    run: (subject, facts) =>
      elements(subject.spec.loadBalancers).flatMap((entry, index) =>
        judge(taskOf(subject, facts), {
          known: (task) => portFindings(`loadBalancers[${index}]`, entry, task),
          absent: () => [],
          unknown: (reason) => [notChecked(`loadBalancers[${index}]`, reason)],
        }),
      ),
  },
  {
    code: 'TARGET_ATTACHED',
    kinds: ['Service'],
    title: 'a load balancer routes to the target group',
    source: 'Amazon ECS: "The target group … does not have an associated load balancer" (CreateService)',
    run: (subject, facts) =>
      eachGroup(subject, facts, ({ path }, { name, attached }) => {
        if (attached) return [ok(path, 'a listener or rule routes to it')];
        const message = `no load balancer routes to target group ${name}: ECS refuses the service`;
        return [error(path, message, 'forward to it in a Listener or ListenerRule')];
      }),
  },
  {
    code: 'TARGET_VPC',
    kinds: ['Service'],
    title: 'the target group lies in the VPC of the tasks',
    source: "believed: ECS registers addresses of the target group's own VPC",
    run: (subject, facts) =>
      eachGroup(subject, facts, ({ path }, { name, vpcId }) => {
        const [first] = networkOf(subject).subnets;
        if (!first) return [];
        if (vpcId === undefined) return [notChecked(path, 'the VPC of the target group is not known yet')];
        const own = mapFact(facts.get('ec2:subnet', first.id), ({ VpcId = '' }) => known(VpcId));
        return judge(own, {
          known: (ownVpc) =>
            ownVpc === vpcId
              ? [ok(path, `both in ${vpcId}`)]
              : [
                  error(
                    path,
                    `target group ${name} lies in ${vpcId} and the tasks in ${ownVpc}`,
                    'name those of one VPC',
                  ),
                ],
          absent: () => [],
          unknown: (reason) => [notChecked(path, reason)],
        });
      }),
  },
];

interface TypeAndMode {
  readonly name: string;
  readonly targetType: string;
  readonly mode: Json | undefined;
}

/** Without a network mode, Linux tasks on EC2 are in bridge mode (Amazon ECS API Reference, networkMode). */
function typeFinding(path: string, { name, targetType, mode = 'bridge' }: TypeAndMode): readonly Finding[] {
  if (isUnknown(mode) || isUnknown(targetType))
    return [notChecked(path, 'network mode or target type is not known yet')];
  const wanted = mode === 'awsvpc' ? 'ip' : 'instance';
  if (targetType === wanted) return [ok(path, `targetType ${wanted} fits networkMode ${String(mode)}`)];
  const message = `target group ${name} has targetType ${targetType}; networkMode ${String(mode)} needs ${wanted}`;
  return [error(path, message, `set targetType: ${wanted}; the target group is replaced`)];
}

function portFindings(
  path: string,
  entry: { readonly [member: string]: Json | undefined },
  task: Task,
): readonly Finding[] {
  const { containerName, containerPort } = entry;
  const name = textOf(containerName);
  if (name === undefined || isUnknown(name)) return [];
  const container = containersOf(task).find((each) => each.name === name);
  const names = containersOf(task).map((each) => each.name);
  if (!container)
    return [error(`${path}.containerName`, `the task has no container ${name}`, `one of ${names.join(', ')}`)];
  if (typeof containerPort !== 'number') return [];
  const mappings = elements(container.definition.portMappings);
  const ports = mappings.map((mapping) => mapping.containerPort ?? mapping.containerPortRange);
  if (ports.some((port) => isUnknown(port) || covers(port, containerPort)))
    return [ok(`${path}.containerPort`, `container ${name} has port ${containerPort}`)];
  const offered = ports.length === 0 ? 'none' : ports.join(', ');
  const message = `container ${name} has no port ${containerPort} in its portMappings (${offered})`;
  return [error(`${path}.containerPort`, message, 'add the port to the container, or name one that it has')];
}

function covers(mapped: Json | undefined, port: number): boolean {
  if (typeof mapped !== 'string') return mapped === port;
  const [from = Number.NaN, to = Number.NaN] = mapped.split('-').map(Number);
  return from <= port && port <= to;
}
