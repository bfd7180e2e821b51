import type { Stage } from '../stage.ts';

/** Each row scales a service of its own. */
export const SCALING_STAGE: Stage = {
  kind: 'ServiceAutoScaling',
  knownByArn: false,
  bases: { bare: (name) => ({ cluster: 'shop', service: name, minCapacity: 1, maxCapacity: 10 }) },
  around: (names) => [
    ['Cluster', 'shop', { clusterName: 'shop' }],
    ...names.map((name) => {
      const containerDefinitions = [{ name: 'app', image: 'registry.example.com/shop/app:1', memory: 64 }];
      return ['Service', name, { cluster: 'shop', launchType: 'EC2', template: { containerDefinitions } }] as const;
    }),
  ],
};
