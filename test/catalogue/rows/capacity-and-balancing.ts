import { ecs, elb, pair, row, section, TF, tf } from '../row.ts';

const CLUSTER = 'test/kinds/cluster/cluster.test.ts';
const DEFAULTS = 'test/kinds/target-group/defaults.test.ts';

export const CAPACITY = section('capacity', 'Clusters and capacity providers', [
  [
    'insights',
    'An account setting decides on insights where a cluster says nothing.',
    ecs('ClusterSetting'),
    ['Cluster settings'],
    pair('cluster-insights-kept', 'cluster-insights-declared'),
  ],
  [
    'providers',
    'Capacity providers come back sorted.',
    ecs('PutClusterCapacityProviders'),
    ['Cluster capacityProviders'],
    pair('cluster-providers-set', 'cluster-provider-removed', 'echo-cluster-providers-of-others'),
  ],
  [
    'default-strategy',
    'Base and weight of the default strategy are 0 unless said otherwise.',
    ecs('CapacityProviderStrategyItem'),
    ['Cluster defaultCapacityProviderStrategy[].base', 'Cluster defaultCapacityProviderStrategy[].weight'],
    [`${CLUSTER}: base and weight are 0`],
  ],
  [
    'exec-logging',
    'Logging of exec is DEFAULT unless said otherwise.',
    ecs('ExecuteCommandConfiguration'),
    ['Cluster configuration.executeCommandConfiguration.logging'],
    [
      ...pair('cluster-exec-logging-default', 'echo-cluster-exec-logging-left-over'),
      ...row('ecs-cluster-exec-logging-default'),
    ],
  ],
  [
    'namespace',
    'A namespace that was given by name is answered by its ARN.',
    ecs('ClusterServiceConnectDefaults'),
    ['Cluster serviceConnectDefaults.namespace'],
    [
      ...pair('cluster-connect-default-by-name', 'echo-cluster-other-namespace'),
      ...row('ecs-cluster-namespace-becomes-arn'),
    ],
  ],
  [
    'group',
    'An Auto Scaling group may be given by name and is answered by its ARN.',
    ecs('AutoScalingGroupProvider'),
    ['CapacityProvider autoScalingGroupProvider.autoScalingGroupArn'],
    [...pair('provider-group-by-name', 'provider-other-group-replaces'), ...row('ecs-capacity-group-arn')],
  ],
  [
    'managed-scaling',
    'Managed scaling has a target of 100, steps of 1 to 10,000 and a warm-up of 300 seconds; a missing block is off.',
    ecs('ManagedScaling'),
    [
      'CapacityProvider autoScalingGroupProvider.managedScaling.targetCapacity',
      'CapacityProvider autoScalingGroupProvider.managedScaling.instanceWarmupPeriod',
      'CapacityProvider autoScalingGroupProvider.managedScaling.status',
    ],
    [
      ...pair('provider-managed-scaling-filled', 'provider-target-capacity', 'echo-provider-managed-scaling-off'),
      ...row('ecs-capacity-group-defaults'),
    ],
  ],
  [
    'draining',
    'Instances are drained and not protected unless said otherwise.',
    ecs('AutoScalingGroupProvider'),
    [
      'CapacityProvider autoScalingGroupProvider.managedDraining',
      'CapacityProvider autoScalingGroupProvider.managedTerminationProtection',
    ],
    pair('provider-draining-off'),
  ],
  [
    'bookkeeping',
    'Status, counts and attachments are nobody’s wish.',
    TF,
    ['controller/kinds/cluster/sides.ts: BOOKKEEPING', 'controller/kinds/capacity-provider/sides.ts: BOOKKEEPING'],
    [
      ...pair('cluster-insights-kept'),
      'test/kinds/contract/behaviour.test.ts: settles: what was brought to life is what was asked for',
    ],
  ],
]);

const TG = 'controller/kinds/target-group/health-check-defaults.ts';
const CREATE = elb('CreateTargetGroup');

export const TARGET_GROUPS = section('target-group', 'Target groups', [
  [
    'http',
    'HTTP targets are checked by HTTP on their own port: path /, every 30 seconds, 5 seconds of patience, 5 and 2 results, code 200.',
    CREATE,
    [`${TG}: http:`],
    [...pair('tg-alb-http'), ...row('elb-tg-defaults-http')],
  ],
  [
    'https',
    'HTTPS targets are checked by HTTPS.',
    CREATE,
    [`${TG}: HTTPS`],
    [...pair('tg-alb-https'), ...row('elb-tg-defaults-https')],
  ],
  [
    'grpc',
    'Targets of gRPC have a path of their own and code 12.',
    CREATE,
    [`${TG}: grpc:`],
    [...pair('tg-alb-grpc'), ...row('elb-tg-defaults-grpc')],
  ],
  [
    'transport',
    'TCP, TLS, UDP and TCP_UDP targets are checked by TCP with 10 seconds of patience and without path, matcher or version.',
    CREATE,
    [`${TG}: tcp:`],
    [
      ...pair('tg-nlb-tcp', 'tg-nlb-tls', 'tg-nlb-udp', 'tg-nlb-tcp-udp', 'echo-tg-tcp-quic'),
      ...row('elb-tg-defaults-tcp'),
    ],
  ],
  [
    'http-over-transport',
    'An HTTP check of such targets has 6 seconds of patience and takes 200 to 399 (believed).',
    CREATE,
    [`${TG}: httpOverTcp:`],
    [...pair('tg-nlb-http-check'), ...row('elb-tg-defaults-tcp-http-check')],
  ],
  [
    'behind-alb',
    'A load balancer as target is checked by HTTP and takes 200 to 399.',
    CREATE,
    [`${TG}: alb:`],
    pair('tg-alb-behind-nlb'),
  ],
  [
    'geneve',
    'Appliances are checked by TCP on port 80 every 10 seconds and have no address type.',
    CREATE,
    [`${TG}: geneve:`],
    [...pair('tg-geneve'), ...row('elb-tg-defaults-geneve')],
  ],
  [
    'function',
    'A function’s check is off; it has neither port, protocol nor VPC.',
    TF,
    [`${TG}: lambda:`, 'TargetGroup port', 'TargetGroup protocol', 'TargetGroup vpcId'],
    [...pair('tg-lambda', 'echo-tg-function-has-no-address'), ...row('elb-tg-defaults-lambda')],
  ],
  [
    'reference-differs',
    'The API reference gives other time-outs than AWS answers, and other tools other thresholds: the answers count.',
    CREATE,
    [
      'TargetGroup healthCheckTimeoutSeconds',
      'TargetGroup healthyThresholdCount',
      'TargetGroup unhealthyThresholdCount',
    ],
    [...pair('echo-tg-defaults-of-other-tools'), `${DEFAULTS}: the API reference is wrong`],
  ],
  [
    'check-port',
    'The port of a check is text, traffic-port unless said otherwise.',
    CREATE,
    ['TargetGroup healthCheckPort'],
    pair('tg-port-as-text'),
  ],
  [
    'check-enabled',
    'Checks are on but for functions: false is no zero value.',
    CREATE,
    ['TargetGroup healthCheckEnabled'],
    pair('tg-health-check-switched-off'),
  ],
  [
    'matcher',
    'A matcher is a set of codes; whether AWS keeps its spelling is believed.',
    elb('Matcher'),
    ['TargetGroup matcher.httpCode', 'TargetGroup matcher.grpcCode'],
    pair('echo-tg-matcher-as-a-set'),
  ],
  [
    'name',
    'The name is the identity within account and Region: at most 32 letters, digits and hyphens.',
    CREATE,
    ['TargetGroup name', 'crds/targetgroup.yaml: maxLength: 32'],
    row('elb-tg-name-length', 'elb-tg-duplicate-name'),
  ],
  [
    'targets',
    'ARNs, load balancers and registered targets are AWS’s own affair.',
    elb('TargetGroup'),
    ['TargetGroup targetGroupArn', 'TargetGroup loadBalancerArns'],
    pair('tg-alb-http'),
  ],
  [
    'http-only',
    'Protocol versions and control ports belong to HTTP targets.',
    TF,
    ['TargetGroup protocolVersion', 'TargetGroup targetControlPort'],
    [...pair('echo-tg-protocol-version-of-tcp'), `${DEFAULTS}: a control port belongs to HTTP targets`],
  ],
]);

const ATTRIBUTE = elb('TargetGroupAttribute');
const ATTRIBUTES = 'controller/kinds/target-group/attribute-defaults.ts';

export const ATTRIBUTES_OF_TARGET_GROUPS = section('attribute', 'Attributes of target groups', [
  [
    'text',
    'All values are text, told apart by key; what a manifest does not name is not its own.',
    ATTRIBUTE,
    ['TargetGroup attributes', 'TargetGroup attributes[].value'],
    [...pair('tg-attributes'), `${DEFAULTS}: leaves attributes and tags alone`],
  ],
  [
    'everywhere',
    'Deregistration takes 300 seconds, stickiness is off.',
    ATTRIBUTE,
    [`${ATTRIBUTES}: EVERYWHERE`],
    [...pair('tg-attributes-default-not-echoed'), ...row('elb-tg-attributes-application')],
  ],
  [
    'application',
    'HTTP groups: lb_cookie for a day, no slow start, round robin, no mitigation.',
    ATTRIBUTE,
    [`${ATTRIBUTES}: APPLICATION`],
    [...row('elb-tg-attributes-application'), ...pair('echo-tg-attribute-of-nothing')],
  ],
  [
    'network',
    'Transport groups: source_ip, no proxy protocol, unhealthy connections are ended at once.',
    ATTRIBUTE,
    [`${ATTRIBUTES}: NETWORK`],
    row('elb-tg-attributes-network'),
  ],
  [
    'client-address',
    'Client addresses are kept but for TCP and TLS to addresses; connections end with deregistration for datagrams.',
    ATTRIBUTE,
    [`${ATTRIBUTES}: ofTransport`],
    row('elb-tg-attributes-network'),
  ],
  [
    'gateway',
    'Appliance groups stick to five tuples and do not rebalance.',
    ATTRIBUTE,
    [`${ATTRIBUTES}: GATEWAY`],
    ['test/kinds/target-group/defaults.test.ts: appliances stick'],
  ],
  [
    'health-of-group',
    'Groups fail over when fewer than one target is healthy, and no percentage counts; zones are crossed as the load balancer says.',
    ATTRIBUTE,
    [`${ATTRIBUTES}: BALANCED`],
    row('elb-tg-attributes-application', 'elb-tg-attributes-network'),
  ],
]);

export const LISTENERS = section('listener', 'Listeners and rules', [
  [
    'forward',
    'A forward to one group comes back in both forms, with weight 1 and without stickiness; network listeners show no weight.',
    elb('Action'),
    ['controller/model/elbv2/actions.ts: foldAction'],
    [
      ...pair('listener-forward-mirrored', 'echo-listener-network-without-weight'),
      ...row('elb-listener-forward-filled', 'elb-listener-forward-network'),
    ],
  ],
  [
    'several-groups',
    'Several groups are told apart by ARN; equal proportions of other weights are another wish.',
    elb('ForwardActionConfig'),
    ['controller/model/elbv2/actions.ts: TARGET_GROUPS'],
    [...pair('echo-listener-weights-are-not-folded'), ...row('elb-listener-forward-several')],
  ],
  [
    'stickiness',
    'A duration means something while stickiness is on.',
    elb('TargetGroupStickinessConfig'),
    ['controller/model/elbv2/actions.ts: whenSticky'],
    ['test/kinds/listener/echoes.test.ts: stickiness is off'],
  ],
  [
    'order',
    'Actions count from 1 where no order is said.',
    TF,
    ['Listener defaultActions[].order'],
    pair('echo-listener-actions-by-order'),
  ],
  [
    'redirect',
    'A redirect keeps what it does not name.',
    elb('RedirectActionConfig'),
    [
      'Listener defaultActions[].redirectConfig.host',
      'Listener defaultActions[].redirectConfig.path',
      'Listener defaultActions[].redirectConfig.port',
      'Listener defaultActions[].redirectConfig.protocol',
      'Listener defaultActions[].redirectConfig.query',
    ],
    [...pair('listener-redirect-defaults', 'listener-redirect-path'), ...row('elb-listener-redirect-filled')],
  ],
  [
    'fixed-response',
    'An empty body is none, and a status is text.',
    elb('FixedResponseActionConfig'),
    [
      'Listener defaultActions[].fixedResponseConfig.messageBody',
      'Listener defaultActions[].fixedResponseConfig.statusCode',
    ],
    pair('echo-listener-fixed-response'),
  ],
  [
    'policy',
    'Which policy AWS takes differs by account and time: without one it is left alone.',
    elb('CreateListener'),
    ['Listener sslPolicy'],
    pair('listener-https-echoes', 'echo-listener-policy-is-readable'),
  ],
  [
    'mutual-authentication',
    'Clients are not verified unless said otherwise; HTTPS listeners alone say so.',
    elb('MutualAuthenticationAttributes'),
    ['Listener mutualAuthentication', 'Listener mutualAuthentication.mode'],
    pair('listener-https-echoes'),
  ],
  [
    'certificates',
    'A listener shows its default certificate; the others come from a call of their own and have no order.',
    TF,
    ['Listener certificates', 'controller/kinds/listener/sides.ts: certificatesOf'],
    [...pair('echo-listener-further-certificates'), ...row('elb-certificates')],
  ],
  [
    'alpn',
    'No policy and None are one.',
    elb('CreateListener'),
    ['Listener alpnPolicy'],
    pair('echo-listener-alpn-none'),
  ],
  [
    'attributes',
    'Attributes are text, and those that are not named are left alone.',
    elb('ListenerAttribute'),
    ['Listener attributes'],
    [
      ...row('elb-listener-attributes'),
      'test/kinds/listener/plan.test.ts: is changed by one call that names only what differs',
    ],
  ],
  [
    'authentication',
    'Scope openid, a week, a cookie’s name and authenticate are filled in; a client secret is never returned.',
    elb('AuthenticateOidcActionConfig'),
    [
      'Listener defaultActions[].authenticateOidcConfig.scope',
      'Listener defaultActions[].authenticateOidcConfig.sessionTimeout',
      'Listener defaultActions[].authenticateOidcConfig.clientSecret',
    ],
    [...pair('echo-listener-oidc-secret-and-defaults'), ...row('elb-listener-oidc-filled')],
  ],
  [
    'priority',
    'A priority is a number and comes back as text.',
    elb('Rule'),
    ['ListenerRule priority'],
    pair('rule-priority'),
  ],
  [
    'conditions',
    'Conditions come back in any order, typed ones mirrored in the older form, which may be sent too.',
    tf(45678),
    ['ListenerRule conditions', 'controller/kinds/listener-rule/conditions.ts: foldCondition'],
    [
      ...pair(
        'rule-conditions-mirrored-and-reordered',
        'rule-condition-values',
        'rule-two-headers',
        'echo-rule-methods-and-addresses',
        'echo-rule-two-of-one-field',
      ),
      ...row('elb-rule-legacy-values-mirrored', 'elb-rule-typed-values-mirrored'),
    ],
  ],
  [
    'query-string',
    'A pair without a key has an empty one; pairs have no order.',
    elb('QueryStringKeyValuePair'),
    ['ListenerRule conditions[].queryStringConfig.values'],
    pair('rule-query-string-without-key'),
  ],
  [
    'transforms',
    'No transforms are an empty list.',
    elb('Rule'),
    ['ListenerRule transforms'],
    [...pair('rule-priority'), ...row('elb-rule-transforms-reset')],
  ],
  [
    'default-rule',
    'Every listener has a default rule, which is its own.',
    elb('Rule'),
    ['controller/kinds/listener-rule/former.ts: IsDefault'],
    row('elb-listener-default-rule'),
  ],
  [
    'ecs-shift',
    'ECS shifts the weights between a service’s two groups: putting them back is an outage; other groups are drift.',
    tf(45678),
    ['controller/model/elbv2/traffic-shift.ts: trafficShiftAt'],
    [
      ...pair(
        'rule-native-blue-green-shifted',
        'rule-native-blue-green-midway',
        'rule-native-blue-green-foreign',
        'rule-weights-without-any-service',
        'echo-rule-test-listener-rule',
        'echo-rule-of-nobodys-shift',
        'echo-listener-network-blue-green',
      ),
      ...row('ecs-shift-stages'),
      'test/kinds/listener-rule/traffic.test.ts: are drift once they go to somebody else',
    ],
  ],
  [
    'codedeploy-shift',
    'CodeDeploy leaves a group with weight 0 behind.',
    'https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_TargetGroupPairInfo.html',
    ['controller/compare/pairs/balancing.ts: deploymentGroup'],
    pair('rule-codedeploy-pair', 'echo-listener-codedeploy-pair'),
  ],
]);

export const LOAD_BALANCERS = section('load-balancer', 'Load balancers', [
  [
    'subnets',
    'Subnets are taken as a list or as mappings, and answered as zones in any order.',
    elb('CreateLoadBalancer'),
    ['LoadBalancer subnets', 'LoadBalancer subnetMappings'],
    [...pair('lb-subnets-and-default-group'), 'test/kinds/load-balancer/plan.test.ts: zones come back in any order'],
  ],
  [
    'groups',
    'Without security groups the default one of the VPC is taken and shown.',
    elb('CreateLoadBalancer'),
    ['LoadBalancer securityGroups'],
    pair('lb-subnets-and-default-group'),
  ],
  [
    'scheme',
    'A load balancer faces the internet unless said otherwise; gateways have no scheme.',
    elb('CreateLoadBalancer'),
    ['LoadBalancer scheme'],
    [
      ...pair('lb-scheme-replaces'),
      'test/kinds/load-balancer/meaning.test.ts: is no difference what scheme AWS shows of a gateway',
    ],
  ],
  [
    'attributes',
    'Attributes are text, and those that are not named are left alone.',
    elb('LoadBalancerAttribute'),
    ['LoadBalancer attributes'],
    [...pair('lb-attribute'), ...row('elb-lb-attributes')],
  ],
]);
