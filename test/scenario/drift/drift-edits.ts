import type { Json } from '../../../controller/model/json.ts';
import type { World } from '../../support/world.ts';

/** One command of the AWS CLI that somebody types, and what of which object it moves: `Kind/name field: from → to`. */
export interface HandEdit {
  readonly argv: readonly string[];
  readonly moves: readonly string[];
}

/** What the edits name by ARN. */
export interface Arns {
  readonly balancer: string;
  readonly listener: string;
  readonly groups: Readonly<Record<string, string>>;
  /** By the path that they lead to. */
  readonly rules: Readonly<Record<string, string>>;
}

interface Described {
  readonly LoadBalancers: readonly { readonly LoadBalancerArn: string }[];
  readonly Listeners: readonly { readonly ListenerArn: string }[];
  readonly TargetGroups: readonly { readonly TargetGroupArn: string; readonly TargetGroupName: string }[];
  readonly Rules: readonly {
    readonly RuleArn: string;
    readonly Conditions: readonly { readonly PathPatternConfig?: { readonly Values: readonly string[] } }[];
  }[];
}

export async function readArns(world: World): Promise<Arns> {
  const ask = async <K extends keyof Described>(what: K, input: Json = {}): Promise<Described[K]> => {
    const answer = await world.call('elasticloadbalancing', `Describe${what}`, input as object);
    return answer[what] as Described[K];
  };
  const balancer = (await ask('LoadBalancers'))[0]?.LoadBalancerArn ?? '';
  const listener = (await ask('Listeners', { LoadBalancerArn: balancer }))[0]?.ListenerArn ?? '';
  const groups = (await ask('TargetGroups')).map((group) => [group.TargetGroupName, group.TargetGroupArn]);
  const rules = (await ask('Rules', { ListenerArn: listener })).map((rule) => [
    rule.Conditions[0]?.PathPatternConfig?.Values[0] ?? '',
    rule.RuleArn,
  ]);
  return { balancer, listener, groups: Object.fromEntries(groups), rules: Object.fromEntries(rules) };
}

const update = (name: string, ...rest: readonly string[]): readonly string[] => [
  'ecs',
  'update-service',
  ...['--cluster', 'shop', '--service', name],
  ...rest,
];

const group = (arns: Arns, name: string, path: string): HandEdit => ({
  argv: [
    'elbv2',
    'modify-target-group',
    ...['--target-group-arn', arns.groups[name] ?? '', '--health-check-path', path],
  ],
  moves: [`TargetGroup/${name} healthCheckPath: /healthz → ${path}`],
});

const scale = (name: string, most: number): HandEdit => ({
  argv: [
    'application-autoscaling',
    'register-scalable-target',
    ...['--service-namespace', 'ecs', '--resource-id', `service/shop/${name}`],
    ...['--scalable-dimension', 'ecs:service:DesiredCount', '--max-capacity', String(most)],
  ],
  moves: [`ServiceAutoScaling/${name} maxCapacity: 6 → ${most}`],
});

const condition = (arns: Arns, name: string, path: string): HandEdit => ({
  argv: [
    'elbv2',
    'modify-rule',
    ...['--rule-arn', arns.rules[`/${name}/*`] ?? ''],
    ...['--conditions', `Field=path-pattern,Values=${path}`],
  ],
  moves: [`ListenerRule/${name} conditions[field=path-pattern].pathPatternConfig.values: ["/${name}/*"] → ["${path}"]`],
});

/** Somebody's own revision: the same task, but for its log level. */
const CONTAINERS = JSON.stringify([
  {
    name: 'app',
    image: 'registry.example.com/shop/cart:1.0.0',
    portMappings: [{ containerPort: 8080 }],
    environment: [{ name: 'LOG_LEVEL', value: 'debug' }],
  },
]);

/** Twenty objects of the fleet, edited behind Evenkeel's back. */
export function handEdits(arns: Arns): readonly HandEdit[] {
  return [
    {
      argv: [
        'ecs',
        'update-cluster-settings',
        ...['--cluster', 'shop', '--settings', 'name=containerInsights,value=disabled'],
      ],
      moves: ['Cluster/shop settings[name=containerInsights].value: enabled → disabled'],
    },
    {
      argv: [
        'elbv2',
        'modify-load-balancer-attributes',
        ...['--load-balancer-arn', arns.balancer, '--attributes', 'Key=idle_timeout.timeout_seconds,Value=30'],
      ],
      moves: ['LoadBalancer/shop attributes[key=idle_timeout.timeout_seconds].value: 75 → 30'],
    },
    {
      argv: [
        'elbv2',
        'modify-listener',
        ...['--listener-arn', arns.listener],
        ...['--default-actions', 'Type=fixed-response,FixedResponseConfig={StatusCode=503}'],
      ],
      moves: ['Listener/http defaultActions[order=1].fixedResponseConfig.statusCode: 404 → 503'],
    },
    {
      argv: update('web', '--health-check-grace-period-seconds', '99'),
      moves: ['Service/web healthCheckGracePeriodSeconds: 30 → 99'],
    },
    {
      argv: update('api', '--enable-execute-command'),
      moves: ['Service/api enableExecuteCommand: false → true'],
    },
    {
      argv: [
        'ecs',
        'register-task-definition',
        ...['--family', 'cart', '--network-mode', 'awsvpc', '--requires-compatibilities', 'FARGATE'],
        ...['--cpu', '256', '--memory', '512', '--container-definitions', CONTAINERS],
      ],
      moves: [],
    },
    {
      argv: update('cart', '--task-definition', 'cart'),
      moves: ['Service/cart template.containerDefinitions[name=app].environment[name=LOG_LEVEL].value: info → debug'],
    },
    {
      argv: update('mail', '--health-check-grace-period-seconds', '5', '--propagate-tags', 'SERVICE'),
      moves: ['Service/mail healthCheckGracePeriodSeconds: 30 → 5', 'Service/mail propagateTags: NONE → SERVICE'],
    },
    { argv: update('jobs', '--desired-count', '5'), moves: ['Service/jobs desiredCount: 2 → 5'] },
    { argv: update('feed', '--desired-count', '4'), moves: ['Service/feed desiredCount: 2 → 4'] },
    group(arns, 'web', '/up'),
    group(arns, 'api', '/live'),
    group(arns, 'cart', '/ok'),
    {
      argv: [
        'elbv2',
        'modify-target-group-attributes',
        ...['--target-group-arn', arns.groups.mail ?? ''],
        ...['--attributes', 'Key=deregistration_delay.timeout_seconds,Value=90'],
      ],
      moves: ['TargetGroup/mail attributes[key=deregistration_delay.timeout_seconds].value: 30 → 90'],
    },
    condition(arns, 'web', '/www/*'),
    condition(arns, 'api', '/v2/*'),
    condition(arns, 'cart', '/basket/*'),
    {
      argv: ['elbv2', 'set-rule-priorities', '--rule-priorities', `RuleArn=${arns.rules['/mail/*']},Priority=90`],
      moves: ['ListenerRule/mail priority: 40 → 90'],
    },
    scale('web', 12),
    scale('api', 9),
    scale('mail', 20),
  ];
}
