import { edited } from './files.ts';
import { push } from './outsiders.ts';
import type { System } from './system.ts';
import { type Environment, highAvailabilityRows, inEnvironment } from './tables/high-availability.ts';

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
        what: 'scaling got other limits',
        edit: (files) => edited(files, 'high-availability/base/service.yaml', ['maxCapacity: 16', 'maxCapacity: 12']),
        reaches: [inEnvironment('ha-app-dev/ServiceAutoScaling/app', environment)],
      },
    ],
    namespaces: [app, `${app}-foundation`],
    stays: {},
  };
}

export const highAvailability = inOne('dev');
export const highAvailabilityProd = inOne('prod');
