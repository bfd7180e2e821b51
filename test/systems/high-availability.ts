import { edited } from './files.ts';
import { push } from './outsiders.ts';
import type { Guarded, System } from './system.ts';
import { type Environment, highAvailabilityRows, inEnvironment } from './tables/high-availability.ts';
import { HIGH_AVAILABILITY_VALUES } from './tables/high-availability-values.ts';

const RETAIN = '    deletionPolicy: retain # zone and bucket outlive the system, whatever is commanded\n';
const OWN = `  - target: { kind: AwsResource }
    patch: |-
      - { op: add, path: /management/deletionPolicy, value: delete }
`;

/** Of prod: the protections of its overlay and, of its foundation, the word that keeps it. */
const PROTECTION: Guarded = {
  says: {
    'ha-app-prod/LoadBalancer/alb': 'protected: deletion_protection.enabled is true',
    'ha-app-prod/AwsResource/auto-scaling-group': 'protected: NewInstancesProtectedFromScaleIn is true',
    'ha-app-prod-foundation/AwsResource/hosted-zone': 'keep: ',
    'ha-app-prod-foundation/AwsResource/state-bucket': 'keep: ',
  },
  lift(files) {
    const app = edited(files, 'high-availability/prod/kustomization.yaml', ['  - path: protection.yaml\n', '']);
    const zone = edited(app, 'high-availability/foundation/prod/namespace.yaml', [RETAIN, '']);
    return edited(zone, 'high-availability/foundation/prod/kustomization.yaml', ['patches:\n', `patches:\n${OWN}`]);
  },
  reaches: [
    'ha-app-prod/LoadBalancer/alb',
    'ha-app-prod/AwsResource/auto-scaling-group',
    // Each carries a tag that says so.
    'ha-app-prod-foundation/AwsResource/hosted-zone',
    'ha-app-prod-foundation/AwsResource/state-bucket',
  ],
};

/** S2 in one environment: a NestJS application on EC2 capacity, with HTTPS, DNS and scaling. */
function inOne(environment: Environment): System {
  const app = `ha-app-${environment}`;
  return {
    id: 'S2',
    name: environment === 'dev' ? 'high-availability' : `high-availability-${environment}`,
    folders: ['base', environment, 'foundation/base', `foundation/${environment}`].map(
      (folder) => `high-availability/${folder}`,
    ),
    region: 'eu-west-1',
    rows: highAvailabilityRows(environment),
    ...(environment === 'dev' && {
      values: HIGH_AVAILABILITY_VALUES,
      otherwise: {
        'AutoScalingGroup.MaxSize': 'sixteen tasks have room on eight instances, and on four they have not',
      },
    }),
    beyond: {},
    secrets: {},
    outsiders: [push(app, `${environment}-7d41c05`)],
    changes: [
      {
        what: 'another commit was built',
        edit: (files) =>
          edited(files, `high-availability/${environment}/namespace.yaml`, ['commit: 7d41c05', 'commit: 8e52d16']),
        outsiders: [push(app, `${environment}-8e52d16`)],
        reaches: [inEnvironment('ha-app-dev/Service/app', environment)],
      },
      {
        what: 'a commit wrote documentation alone',
        edit: (files) =>
          edited(files, 'high-availability/base/service.yaml', [
            'kind: Service\n',
            'kind: Service # what users meet\n',
          ]),
        reaches: [],
      },
      {
        what: 'scaling got other limits',
        edit: (files) => edited(files, 'high-availability/base/service.yaml', ['maxCapacity: 16', 'maxCapacity: 12']),
        reaches: [inEnvironment('ha-app-dev/ServiceAutoScaling/app', environment)],
      },
    ],
    ...(environment === 'prod' && { guarded: PROTECTION }),
    namespaces: [app, `${app}-foundation`],
    stays: {},
  };
}

export const highAvailability = inOne('dev');
export const highAvailabilityProd = inOne('prod');
