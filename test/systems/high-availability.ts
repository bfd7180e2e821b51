import { edited } from './files.ts';
import { push } from './outsiders.ts';
import type { System } from './system.ts';
import { HIGH_AVAILABILITY as rows } from './tables/high-availability.ts';

const DEV = 'high-availability/dev/namespace.yaml';

/** S2, as dev: a NestJS application on EC2 capacity, with HTTPS, DNS and scaling. */
export const highAvailability: System = {
  id: 'S2',
  name: 'high-availability',
  folders: [
    'high-availability/base',
    'high-availability/dev',
    'high-availability/foundation/base',
    'high-availability/foundation/dev',
  ],
  region: 'eu-west-1',
  rows,
  beyond: {},
  secrets: {},
  outsiders: [push('ha-app-dev', 'dev-7d41c05')],
  changes: [
    {
      what: 'another commit was built',
      edit: (files) => edited(files, DEV, ['commit: 7d41c05', 'commit: 8e52d16']),
      outsiders: [push('ha-app-dev', 'dev-8e52d16')],
      reaches: ['ha-app-dev/Service/app'],
    },
    {
      what: 'scaling got other limits',
      edit: (files) => edited(files, 'high-availability/base/service.yaml', ['maxCapacity: 16', 'maxCapacity: 12']),
      reaches: ['ha-app-dev/ServiceAutoScaling/app'],
    },
  ],
  namespaces: ['ha-app-dev', 'ha-app-dev-foundation'],
  stays: {},
};
