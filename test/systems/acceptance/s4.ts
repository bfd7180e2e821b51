import type { Criterion } from './criterion.ts';

export const CRITERIA_S4: readonly Criterion[] = [
  {
    id: 'S4.1',
    says: "The 56 resources come from manifests, with the template's parameters as values.",
    tested: [
      'test/systems/describe-system.ts: is created from nothing in dependency order',
      'test/systems/describe-system.ts: makes every resource of the original',
      'test/systems/describe-system.ts: writes nothing in 100 sweeps',
    ],
  },
  {
    id: 'S4.2',
    says: 'Names that nobody states are derived and stable across passes and restarts.',
    tested: ['test/systems/describe-system.ts: goes on after a restart as if nothing had been'],
  },
  {
    id: 'S4.3',
    says: 'Both services wait for the three private routes.',
    tested: ['test/systems/proofs/food-and-pets.ts: R(`nat-route-${zone}`)'],
  },
  {
    id: 'S4.4',
    says: "Private namespace, two services with SRV records; instances and the hidden zone are AWS's own, no drift.",
    tested: [
      "test/systems/proofs/food-and-pets.ts: 'S4.4'",
      'test/systems/describe-system.ts: writes nothing in 100 sweeps',
    ],
  },
  {
    id: 'S4.5',
    says: 'The OpenAPI body is compared by the routes, integrations, authorizers and cross-origin rules that it made.',
    tested: [
      "test/systems/proofs/food-and-pets.ts: 'S4.5'",
      'test/systems/describe-system.ts: sees every object that was changed by hand',
    ],
  },
  {
    id: 'S4.6',
    says: 'PUT needs a token, GET does not.',
    tested: ["test/systems/proofs/food-and-pets.ts: 'S4.6'"],
  },
  {
    id: 'S4.7',
    says: "The VPC link is in private subnets and the containers' group, which lets itself in on 8080.",
    tested: ["test/systems/proofs/food-and-pets.ts: 'S4.7'"],
  },
  {
    id: 'S4.8',
    says: 'Deployments that $default makes by itself are no drift.',
    tested: ['test/systems/describe-system.ts: writes nothing in 100 sweeps'],
  },
  {
    id: 'S4.9',
    says: "CPU 50 %, 3 to 30 tasks; the alarms of the policies are AWS's own; the desired count is only where it starts.",
    tested: [
      "test/systems/proofs/food-and-pets.ts: 'S4.9'",
      'test/systems/describe-system.ts: writes nothing in 100 sweeps',
    ],
  },
  {
    id: 'S4.10',
    says: 'Each task role may use its own table alone, whose derived name reaches the container.',
    tested: ["test/systems/proofs/food-and-pets.ts: 'S4.10'"],
  },
  {
    id: 'S4.11',
    says: 'The three roles that nobody needs are made; task definitions have no execution role and no logs.',
    tested: [
      "test/systems/proofs/food-and-pets.ts: 'S4.11'",
      'test/systems/describe-system.ts: makes every resource of the original',
    ],
  },
  {
    id: 'S4.12',
    says: 'The routes of the DynamoDB endpoint are no drift.',
    tested: ['test/systems/describe-system.ts: writes nothing in 100 sweeps'],
  },
  {
    id: 'S4.13',
    says: 'Teardown removes everything, tables with their data: tasks before Cloud Map services, those before the namespace, the API before the link.',
    tested: [
      'test/systems/describe-system.ts: is torn down with nothing left but what stays on purpose',
      'test/systems/proofs/food-and-pets.ts: food-and-pets/CloudMapNamespace/private-domain',
    ],
  },
  {
    id: 'S4.14',
    says: 'A failed creation leaves a state from which the next pass goes on.',
    tested: [
      'test/kinds/aws-resource/lifecycle.test.ts: are found again by a controller that knows nothing',
      'test/cli/one-shot.test.ts: takes back what it could not make where a pipeline wants that',
    ],
  },
  {
    id: 'S4.15',
    says: 'A changed parameter reaches exactly what uses it.',
    tested: ['test/systems/describe-system.ts: changes as its text says, and nothing else'],
  },
];
