import { CFN, ecs, pair, row, section, service, TF, tf } from '../row.ts';

const MEANING = 'test/kinds/service/comparison.test.ts: shows exactly the field that differs';
const SPELLINGS = 'test/kinds/service/spellings.test.ts';
const COPILOT = 'https://github.com/aws/copilot-cli/pull/4565';
const CROSSPLANE = 'https://github.com/crossplane-contrib/provider-aws/issues/2197';

export const SERVICES = section('service', 'Services', [
  [
    'bookkeeping',
    'Counts, events, deployments, task sets and dates are filled in; health is read from them, and nothing of them is compared.',
    ecs('Service'),
    ['controller/kinds/service/sides.ts: SERVICE_BOOKKEEPING'],
    pair('echo-svc-everything-filled'),
  ],
  [
    'cluster',
    'A cluster is named by name or ARN; none is the one called default.',
    ecs('CreateService'),
    service('cluster'),
    [`${SPELLINGS}: cluster by ARN`, ...pair('echo-svc-abridged-to-nothing')],
  ],
  [
    'name',
    'The name is the identity.',
    ecs('CreateService'),
    service('serviceName'),
    ['test/kinds/contract/behaviour.test.ts: is known by one natural key'],
  ],
  [
    'revision',
    'A revision by family:number and by ARN are one; a bare family is its newest ACTIVE revision at that moment.',
    'https://github.com/crossplane/upjet/issues/825',
    ['Service taskDefinition', 'controller/kinds/service/sides.ts: pinned'],
    pair(
      'svc-bare-family-newest',
      'svc-bare-family-newer-exists',
      'svc-revision-by-arn-and-name',
      'echo-svc-other-revision',
    ),
  ],
  [
    'launch-type',
    'The launch type is left out of answers where a capacity provider strategy is in force.',
    ecs('Service'),
    service('launchType'),
    pair('svc-launch-type-replaces', 'echo-svc-back-to-launch-type'),
  ],
  [
    'strategy',
    'Without a launch type the default strategy of the cluster is written into the service at creation, and stays; an empty list asks for none.',
    tf(22823),
    service('capacityProviderStrategy'),
    [
      ...pair('svc-capacity-strategy-kept', 'svc-capacity-strategy-must-be-empty'),
      ...row('ecs-service-default-strategy-materialised'),
    ],
  ],
  [
    'strategy-items',
    'Base and weight are 0 unless said otherwise.',
    ecs('CapacityProviderStrategyItem'),
    service('capacityProviderStrategy[].base', 'capacityProviderStrategy[].weight'),
    pair('svc-capacity-strategy-filled'),
  ],
  [
    'platform-version',
    'On Fargate the version is LATEST; deployments and task sets show which one that was, and are not asked.',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html',
    ['Service platformVersion', 'controller/kinds/service/sides.ts: platformOf'],
    pair(
      'svc-platform-version-pinned',
      'svc-platform-version-inherited-strategy',
      'svc-platform-version-of-cluster-default',
      'echo-svc-platform-version-pinned-live',
      'echo-svc-external-task-set',
    ),
  ],
  [
    'desired-count',
    'The count is nobody’s who does not say it, auto scaling’s inside the range of a scalable target, and ECS’ for DAEMON.',
    tf(335),
    ['Service desiredCount', 'controller/kinds/service/sides.ts: DAEMON'],
    [
      ...pair(
        'svc-desired-count-scaled',
        'svc-desired-count-ours',
        'svc-desired-count-not-said',
        'echo-svc-daemon-has-no-count',
      ),
      'test/kinds/service/update.test.ts: inside the range it is the scaler’s',
    ],
  ],
  [
    'scheduling',
    'A service is a REPLICA unless said otherwise.',
    ecs('CreateService'),
    service('schedulingStrategy'),
    pair('svc-daemon-defaults', 'svc-defaults-echoed'),
  ],
  [
    'controller',
    'The rolling controller of ECS may be left out of answers.',
    `${CFN}1259`,
    service('deploymentController.type'),
    pair('svc-controller-changes-in-place', 'svc-older-answer-leaves-out'),
  ],
  [
    'grace-period',
    'The grace period is 0, also without a load balancer, where it may not be sent and one of before may be answered.',
    ecs('CreateService'),
    ['Service healthCheckGracePeriodSeconds', 'controller/kinds/service/creation.ts: grace === 0'],
    [
      ...pair('svc-grace-period-removed'),
      `${SPELLINGS}: a grace period that outlived its load balancer`,
      ...row('ecs-service-grace-period-needs-balancer'),
    ],
  ],
  [
    'flags',
    'Managed tags and exec are off unless said otherwise.',
    CROSSPLANE,
    service('enableECSManagedTags', 'enableExecuteCommand'),
    [`${SPELLINGS}: defaults of a service`, ...pair('svc-defaults-echoed')],
  ],
  [
    'propagate-tags',
    'No propagation is NONE, nothing or an empty text.',
    TF,
    service('propagateTags'),
    pair('echo-svc-propagate-tags-empty'),
  ],
  [
    'rebalancing',
    'Rebalancing depends on the year of creation, and an update without it keeps it.',
    ecs('CreateService'),
    service('availabilityZoneRebalancing'),
    [`${SPELLINGS}: what is not declared is kept`, ...row('ecs-service-rebalancing-default')],
  ],
  [
    'role',
    'The service-linked role is answered where none was sent.',
    TF,
    service('role'),
    [...pair('echo-svc-role-by-name'), ...row('ecs-service-linked-role')],
  ],
  [
    'placement-constraints',
    'Placement constraints are a set; distinctInstance has an empty expression.',
    ecs('PlacementConstraint'),
    service('placementConstraints'),
    pair('svc-placement-constraint-without-expression'),
  ],
  [
    'placement-strategy',
    'The first strategy dominates; host is answered as instanceId, resources may be in capitals.',
    tf(1169),
    service('placementStrategy', 'placementStrategy[].field'),
    [...pair('svc-placement-host-is-instance-id', 'svc-placement-order-matters'), ...row('ecs-service-placement-echo')],
  ],
  [
    'network',
    'Subnets and security groups come back in any order; the default group of the VPC is not shown; no public address unless said otherwise.',
    ecs('AwsVpcConfiguration'),
    service(
      'networkConfiguration.awsvpcConfiguration.subnets',
      'networkConfiguration.awsvpcConfiguration.securityGroups',
      'networkConfiguration.awsvpcConfiguration.assignPublicIp',
    ),
    [...pair('svc-network-order', 'svc-network-subnet-changed'), ...row('ecs-service-network-filled')],
  ],
  [
    'load-balancers',
    'Load balancers are told apart by target group, container and port: one target group may occur with several ports.',
    ecs('LoadBalancer'),
    service('loadBalancers'),
    pair('echo-svc-one-target-group-two-ports'),
  ],
  [
    'advanced-configuration',
    'The pair of target groups stays as declared in the service’s own record, whichever serves.',
    ecs('AdvancedConfiguration'),
    service('loadBalancers[].advancedConfiguration.alternateTargetGroupArn'),
    [MEANING, ...row('ecs-shift-declared-pair')],
  ],
  [
    'codedeploy-balancers',
    'Under CODE_DEPLOY the service shows the target group that serves at the moment.',
    `${CFN}2234`,
    ['controller/kinds/service/fields.ts: movedByCodeDeploy'],
    [
      ...pair('svc-codedeploy-green', 'svc-codedeploy-foreign'),
      'test/kinds/service/update.test.ts: is no drift while CodeDeploy has its traffic on another target group',
    ],
  ],
  [
    'registries',
    'Registries are told apart by all that they say; a port of 0 is none.',
    ecs('ServiceRegistry'),
    service('serviceRegistries', 'serviceRegistries[].port', 'serviceRegistries[].containerPort'),
    pair('echo-svc-registry-port-zero'),
  ],
  [
    'tags',
    'Tags are shown on request only, in any order, with those of AWS among them.',
    TF,
    ['Service tags', 'controller/model/tags.ts: comparableTags'],
    [...pair('svc-tags-of-aws', 'svc-tags-not-said'), ...row('ecs-service-tags-on-request')],
  ],
  [
    'express-mode',
    'A service of Express Mode is managed by ECS.',
    ecs('Service'),
    ['controller/kinds/service/refusals.ts: Express Mode'],
    [...pair('echo-svc-express-mode-is-not-ours'), 'test/kinds/service/update.test.ts: Express Mode manages it'],
  ],
  [
    'never-returned',
    'Client tokens and forced deployments are never returned.',
    ecs('CreateService'),
    ['controller/compare/pairs/service.ts: ONLY_SENT'],
    ['test/kinds/service/creation.test.ts: is the same for the same creation'],
  ],
]);

export const OF_DEPLOYMENTS = section('deployment', 'Members that live in deployments, revisions and task sets', [
  [
    'service-connect',
    'Service Connect is shown by the PRIMARY deployment alone; off and nothing are one.',
    tf(43871),
    ['Service serviceConnectConfiguration', 'controller/kinds/service/sides.ts: primaryDeployment'],
    [
      ...pair('svc-connect-off', 'echo-svc-connect-taken-off-elsewhere', 'echo-svc-connect-of-a-draining-deployment'),
      ...row('ecs-service-connect-in-deployments'),
    ],
  ],
  [
    'namespace',
    'A namespace by name may be answered by its ARN, which only Cloud Map can translate; the cluster’s default is in force where none is said.',
    'https://github.com/kayac/ecspresso/pull/744',
    ['Service serviceConnectConfiguration.namespace', 'Cluster serviceConnectDefaults.namespace'],
    pair(
      'svc-connect-namespace-unknown',
      'svc-connect-other-namespace',
      'echo-svc-connect-namespace-of-cluster',
      'cluster-connect-default-by-name',
    ),
  ],
  [
    'discovery-name',
    'Without a discovery name it is the name of the port.',
    ecs('ServiceConnectService'),
    [
      'Service serviceConnectConfiguration.services[].discoveryName',
      'controller/kinds/service/folds.ts: serviceConnectNames',
    ],
    pair('svc-connect-names-filled'),
  ],
  [
    'dns-name',
    'Without a DNS name an alias is called by its discovery name and namespace.',
    TF,
    ['Service serviceConnectConfiguration.services[].clientAliases[].dnsName'],
    pair('svc-connect-names-filled', 'echo-svc-connect-alias-renamed'),
  ],
  [
    'connect-rest',
    'Timeouts of 0 are none; TLS and logs come back as they were sent.',
    ecs('ServiceConnectService'),
    service(
      'serviceConnectConfiguration.services[].timeout.idleTimeoutSeconds',
      'serviceConnectConfiguration.services[].tls',
      'serviceConnectConfiguration.logConfiguration',
      'serviceConnectConfiguration.accessLogConfiguration',
    ),
    [MEANING],
  ],
  [
    'volumes',
    'Volumes of a launch are shown by the PRIMARY deployment; xfs unless said otherwise; the account decides on encryption.',
    ecs('ServiceManagedEBSVolumeConfiguration'),
    service(
      'volumeConfigurations',
      'volumeConfigurations[].managedEBSVolume.filesystemType',
      'volumeConfigurations[].managedEBSVolume.encrypted',
    ),
    pair('echo-svc-volume-filled', 'echo-svc-volume-grown'),
  ],
  [
    'lattice',
    'VPC Lattice is shown by the PRIMARY deployment, in any order.',
    ecs('VpcLatticeConfiguration'),
    service('vpcLatticeConfigurations'),
    pair('echo-svc-lattice-order'),
  ],
  [
    'gateway-and-monitoring',
    'Gateway connectors and monitoring are shown by service revisions alone, which are read where a manifest declares them.',
    ecs('ServiceRevision'),
    ['Service gatewayConnectors', 'Service monitoring', 'controller/kinds/service/observe.ts: needsRevision'],
    ['test/kinds/service/observe.test.ts: is the service revision for members that live nowhere else', MEANING],
  ],
  [
    'task-sets',
    'Under CODE_DEPLOY and EXTERNAL the primary task set says what runs.',
    ecs('TaskSet'),
    ['controller/kinds/service/sides.ts: primaryTaskSet'],
    [
      ...pair('svc-codedeploy-task-set', 'echo-svc-external-task-set', 'echo-svc-codedeploy-revision'),
      'test/kinds/service/update.test.ts: is read from its primary task set',
    ],
  ],
]);

export const DEPLOYMENT_SETTINGS = section('deployment-settings', 'Deployment configuration', [
  [
    'percents',
    'Percents are 200 and 100, for DAEMON 100 and 0; each defaults alone.',
    ecs('DeploymentConfiguration'),
    service('deploymentConfiguration.maximumPercent', 'deploymentConfiguration.minimumHealthyPercent'),
    pair('svc-daemon-defaults', 'svc-deployment-configuration-partial'),
  ],
  [
    'strategy',
    'The strategy is ROLLING unless said otherwise.',
    ecs('DeploymentConfiguration'),
    service('deploymentConfiguration.strategy'),
    [`${SPELLINGS}: deployment defaults`],
  ],
  [
    'bake-time',
    'A bake time of 0 is none, and is shown for ROLLING too.',
    ecs('DeploymentConfiguration'),
    service('deploymentConfiguration.bakeTimeInMinutes'),
    pair('svc-defaults-echoed'),
  ],
  [
    'breaker',
    'The circuit breaker is off; newer answers add how it counts.',
    ecs('DeploymentCircuitBreaker'),
    service(
      'deploymentConfiguration.deploymentCircuitBreaker.enable',
      'deploymentConfiguration.deploymentCircuitBreaker.thresholdConfiguration',
    ),
    [...pair('echo-svc-breaker-threshold'), `${SPELLINGS}: the newer echo of the breaker`],
  ],
  [
    'breaker-reset',
    'A healthy task resets the breaker unless said otherwise: false is no zero value.',
    ecs('DeploymentCircuitBreaker'),
    service('deploymentConfiguration.deploymentCircuitBreaker.resetOnHealthyTask'),
    pair('svc-circuit-breaker-reset-off'),
  ],
  [
    'alarms',
    'No alarms may be shown as an empty block or not at all; their names have no order.',
    COPILOT,
    service('deploymentConfiguration.alarms', 'deploymentConfiguration.alarms.alarmNames'),
    pair('svc-alarms-echoed-empty', 'echo-svc-alarms-left-over'),
  ],
  [
    'hooks',
    'Hooks have no order, nor have their stages; details are a document; a PAUSE waits a day and then rolls back.',
    tf(47096),
    service(
      'deploymentConfiguration.lifecycleHooks',
      'deploymentConfiguration.lifecycleHooks[].hookDetails',
      'deploymentConfiguration.lifecycleHooks[].timeoutConfiguration',
    ),
    pair('echo-svc-hook-details-are-a-document', 'echo-svc-hooks-left-over', 'echo-svc-pause-hook-timeout'),
  ],
  [
    'linear',
    'LINEAR steps by 10 percent every 6 minutes unless said otherwise.',
    ecs('LinearConfiguration'),
    service(
      'deploymentConfiguration.linearConfiguration.stepPercent',
      'deploymentConfiguration.linearConfiguration.stepBakeTimeInMinutes',
    ),
    [`${SPELLINGS}: steps of LINEAR`, ...row('ecs-update-linear-defaults')],
  ],
  [
    'canary',
    'CANARY takes 5 percent for 10 minutes unless said otherwise.',
    ecs('CanaryConfiguration'),
    service(
      'deploymentConfiguration.canaryConfiguration.canaryPercent',
      'deploymentConfiguration.canaryConfiguration.canaryBakeTimeInMinutes',
    ),
    pair('svc-canary-defaults'),
  ],
  [
    'early-success',
    'Criteria for an early success are too new to have a recorded default.',
    ecs('DeploymentConfiguration'),
    service('deploymentConfiguration.earlySuccessCriteria'),
    [MEANING],
  ],
]);

export const READS = section('read', 'Reads that lie', [
  [
    'inactive',
    'An INACTIVE service is none, a DRAINING one on its way out, and only MISSING among failures is absence.',
    ecs('DescribeServices'),
    ['controller/kinds/service/observe.ts: DRAINING', 'controller/aws/reads/ecs.ts: MISSING'],
    [
      ...pair('echo-svc-inactive-is-absent', 'echo-svc-draining'),
      ...row('ecs-service-draining-blocks-creation', 'ecs-service-describe-missing'),
      'test/kinds/contract/behaviour.test.ts: never takes an error for absence',
    ],
  ],
  [
    'stale',
    'What was just written may not be shown for seconds.',
    TF,
    ['controller/engine/floor.ts: what we wrote and AWS has not shown yet'],
    [
      'test/engine/floor.test.ts: is lifted once AWS has shown the write',
      'test/engine/operator.test.ts: does not write twice while reads lag behind its own write',
    ],
  ],
  [
    'in-flight',
    'During a rollout the new revision is shown while old tasks run: in sync, on its way.',
    ecs('Service'),
    ['controller/kinds/service/health.ts: progressing'],
    [...pair('echo-svc-already-rolling-out'), ...row('ecs-rollout-takes-time')],
  ],
  [
    'rolled-back',
    'After a rollback the old revision is shown again, which looks like drift and must not be tried again.',
    'https://github.com/aws-actions/amazon-ecs-deploy-task-definition/pull/860',
    ['controller/kinds/service/hold.ts: failureOf'],
    [
      ...pair(
        'svc-rolled-back-holds',
        'svc-rolled-back-then-changed',
        'echo-svc-stopped-holds',
        'echo-svc-held-and-the-rest-goes-on',
      ),
      'test/kinds/service/in-the-sandbox.test.ts: is held after ECS rolled it back',
    ],
  ],
  [
    'untyped-not-found',
    'ECS has no error of its own for an unknown revision: only its text tells it from denied and throttled calls.',
    TF,
    ['controller/aws/error-rules.ts: ECS has no error of its own for an unknown revision'],
    ['test/aws/errors.test.ts: an HTTP 400 is never blindly absent'],
  ],
  [
    'denied',
    'A denied read is unknown, never absence or drift.',
    TF,
    ['controller/aws/error-rules.ts: permission is a matter for people'],
    [
      'test/kinds/contract/behaviour.test.ts: never takes an error for absence',
      'test/engine/operator.test.ts: concludes nothing from an answer that did not come',
    ],
  ],
]);
