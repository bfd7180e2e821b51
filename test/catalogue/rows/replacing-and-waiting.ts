import { ecs, elb, pair, row, type Section, section, TF, tf } from '../row.ts';

export const REPLACING: Section = section('replacement', 'What a replacement needs', [
  [
    'service',
    'The name of a service is taken until it is gone: it is scaled to 0, deleted, waited for and made again, with an outage; without leave it is refused.',
    tf(20452),
    [
      'controller/kinds/service/replacement.ts: planReplacement',
      'controller/kinds/service/teardown.ts: desiredCount: 0',
    ],
    [
      'test/kinds/service/update.test.ts: is refused with what it would take',
      'test/replacement/service-scenarios.ts: a service gets another launch type',
      'test/kinds/service/teardown.test.ts: scales to 0 first',
      ...pair('svc-launch-type-replaces'),
    ],
  ],
  [
    'scaling',
    'Scalable target, policies and scheduled actions are gone with their service, and are put again.',
    tf(10432),
    ['controller/kinds/service-auto-scaling/plan.ts: planCreation'],
    [
      ...row('aas-target-goes-with-service'),
      'test/kinds/service-auto-scaling/in-the-sandbox.test.ts: comes back with its service',
      'test/replacement/service-scenarios.ts: a scaled service is made anew with the count that it had',
    ],
  ],
  [
    'target-group',
    'A new target group stands before the old one goes; one that a load balancer uses is never deleted.',
    'https://github.com/aws/containers-roadmap/issues/1884',
    [
      'controller/kinds/target-group/generations.ts: readGenerations',
      'controller/kinds/target-group/replacement.ts: supersededSteps',
      'controller/kinds/target-group/teardown.ts: wait',
    ],
    [
      'test/replacement/target-group-scenarios.ts: a target group gets another port',
      'test/replacement/target-group-scenarios.ts: a target group behind a network load balancer',
      'test/kinds/target-group/plan.test.ts: waits while a load balancer routes to it',
      ...pair('tg-protocol-replaces'),
    ],
  ],
  [
    'dependents',
    'A new target group has another ARN and another label: services, actions and policies follow by reference.',
    elb('CreateTargetGroup'),
    [
      'controller/model/elbv2/succession.ts: bridgeActions',
      'controller/kinds/service/handover.ts: bridgeBalancers',
      'controller/kinds/service-auto-scaling/label-handover.ts: readEarlyPolicies',
      'controller/kinds/target-group/index.ts: outputs',
    ],
    [
      'test/replacement/target-group-scenarios.ts: whose requests a scaled service counts',
      'test/kinds/target-group/observe.test.ts: tells others its ARN and its names',
    ],
  ],
  [
    'listener',
    'A listener’s port is taken until it is gone, and its rules go along: a listener is never made anew, and one for another load balancer is refused.',
    elb('CreateListener'),
    [
      'controller/kinds/listener/move.ts: planMove',
      'controller/kinds/listener/teardown.ts: rules',
      'Listener loadBalancerArn',
    ],
    [
      'test/replacement/listener-scenarios.ts: a listener moves to another load balancer',
      'test/kinds/listener/plan.test.ts: does not fight for a port that another listener has',
      ...pair('listener-moved-load-balancer'),
    ],
  ],
  [
    'rule',
    'A rule moves to another listener new before old; a taken priority is exchanged in one call.',
    elb('SetRulePriorities'),
    ['controller/kinds/listener-rule/priority.ts: prioritySteps', 'controller/kinds/listener-rule/move.ts: planMove'],
    [
      'test/replacement/rule-scenarios.ts: a rule moves to another listener',
      'test/kinds/listener-rule/plan.test.ts: changes places with another rule of ours',
      ...row('elb-rule-priorities-swap'),
    ],
  ],
  [
    'policy',
    'A renamed policy is put before the old one goes, but for two of one metric.',
    TF,
    ['controller/kinds/service-auto-scaling/policies.ts: inTheWay'],
    [
      ...row('aas-policy-one-per-metric'),
      'test/replacement/scaling-scenarios.ts: a renamed step policy: new before old',
      'test/replacement/scaling-scenarios.ts: a renamed target tracking: old first',
    ],
  ],
  [
    'capacity-provider',
    'A capacity provider is deleted once no cluster associates it; one for another group is refused; under another name it takes over new before old.',
    ecs('DeleteCapacityProvider'),
    ['controller/kinds/capacity-provider/teardown.ts: releaseStep', 'controller/kinds/cluster/plan.ts: providersFor'],
    [
      'test/replacement/capacity-scenarios.ts: another capacity provider in one commit',
      'test/kinds/capacity-provider/plan.test.ts: has an idle cluster of ours let go of it first',
      ...row('ecs-capacity-delete-associated'),
    ],
  ],
  [
    'task-definition',
    'The old revision stays, so that people can go back to it.',
    'https://github.com/fabfuel/ecs-deploy/issues/92',
    ['controller/kinds/service/registration.ts: registerStep'],
    [
      'test/replacement/task-definition-scenarios.ts: a new revision goes out, and the old one stays',
      'test/replacement/task-definition-scenarios.ts: a person goes back to the old revision',
      'test/kinds/service/in-the-sandbox.test.ts: goes back to its own revision after a foreign one',
    ],
  ],
]);

export const WAITING: Section = section('waiting', 'When a rollout is done', [
  [
    'own-deployment',
    'Success is the service deployment that succeeded; as many tasks as desired may be the old ones.',
    ecs('DescribeServiceDeployments'),
    ['controller/kinds/service/health.ts: ofServiceDeployment'],
    [
      'test/kinds/service/in-the-sandbox.test.ts: is held after ECS rolled it back',
      ...row('ecs-rollout-service-deployment'),
    ],
  ],
  [
    'failures',
    'Rolled back, and stopped by breaker or alarm, is failed; replaced by a newer deployment is not.',
    ecs('ServiceDeployment'),
    ['controller/kinds/service/rollouts.ts: isFailed'],
    [
      ...row('ecs-rollout-superseded', 'ecs-rollout-breaker-rolls-back'),
      'test/kinds/service/hold.test.ts: lets new content go',
    ],
  ],
  [
    'pause',
    'A paused hook waits a day for people: that is on its way, and no failure.',
    ecs('DeploymentLifecycleHook'),
    ['controller/kinds/service/health.ts: waits to be continued'],
    row('ecs-pause-waits', 'ecs-pause-times-out'),
  ],
  [
    'two-deployments',
    'While ECS rolls back there are two deployments.',
    ecs('Service'),
    ['controller/kinds/service/health.ts: ECS is rolling back'],
    row('ecs-rollout-breaker-rolls-back', 'ecs-rollout-stop-rolls-back'),
  ],
  [
    'steady',
    'What a deployment says of itself may lag behind its tasks, and 0 of 0 tasks are trivially there.',
    ecs('Deployment'),
    ['controller/kinds/service/health.ts: ofPrimary'],
    row('ecs-rollout-steady-state-event', 'ecs-rollout-takes-time'),
  ],
]);
