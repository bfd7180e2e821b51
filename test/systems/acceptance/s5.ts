import type { Criterion } from './criterion.ts';

export const CRITERIA_S5: readonly Criterion[] = [
  {
    id: 'S5.1',
    says: 'All 38 resources from manifests, in four stacks that are made and removed apart and pass values on.',
    tested: [
      'test/systems/describe-system.ts: is created from nothing in dependency order',
      'test/systems/describe-system.ts: makes every resource of the original',
      'test/systems/describe-system.ts: writes nothing in 100 sweeps',
    ],
  },
  {
    id: 'S5.2',
    says: 'The definition of the state machine is filled from resources and compared as JSON.',
    tested: [
      "test/systems/proofs/happy-path.ts: 'S5.2'",
      'test/systems/describe-system.ts: writes nothing in 100 sweeps',
    ],
  },
  {
    id: 'S5.3',
    says: 'The rule starts the state machine by its own role, for matching events alone.',
    tested: ["test/systems/proofs/happy-path.ts: 'S5.3'"],
  },
  {
    id: 'S5.4',
    says: 'From v1 to v4 leaves backend and realtime untouched.',
    tested: ['test/systems/describe-system.ts: changes as its text says, and nothing else'],
  },
  {
    id: 'S5.5',
    says: 'New code is an update though nothing else changed; one at a time for the stream.',
    tested: [
      'test/systems/describe-system.ts: changes as its text says, and nothing else',
      "test/systems/proofs/happy-path.ts: 'S5.5'",
    ],
  },
  {
    id: 'S5.6',
    says: 'One value says the runtime of all functions.',
    tested: ["test/systems/proofs/happy-path.ts: 'S5.6'"],
  },
  {
    id: 'S5.7',
    says: 'Each change of the layer is a new version, users name an exact one, versions stay.',
    tested: [
      "test/systems/proofs/happy-path.ts: 'S5.7'",
      'test/systems/describe-system.ts: is torn down with nothing left but what stays on purpose',
    ],
  },
  {
    id: 'S5.8',
    says: "The bucket's notification comes after function and permission, which is scoped by account.",
    tested: [
      "test/systems/proofs/happy-path.ts: B('upload-complete-permission')",
      "test/systems/proofs/happy-path.ts: 'S5.8'",
    ],
  },
  {
    id: 'S5.9',
    says: "Batches of 100 from TRIM_HORIZON, on the table's stream.",
    tested: ["test/systems/proofs/happy-path.ts: 'S5.9'"],
  },
  {
    id: 'S5.10',
    says: 'JWT by default, none on /locations, open cross-origin rules, a stage that deploys by itself.',
    tested: ["test/systems/proofs/happy-path.ts: 'S5.10'"],
  },
  {
    id: 'S5.11',
    says: 'CloudFront with an origin identity; disabled, waited for and removed, then the identity.',
    tested: [
      'test/systems/describe-system.ts: is torn down with nothing left but what stays on purpose',
      "test/systems/proofs/happy-path.ts: 'S5.11'",
    ],
  },
  {
    id: 'S5.12',
    says: 'Unauthenticated identities are allowed, and two roles are attached whose trust names the pool.',
    tested: ["test/systems/proofs/happy-path.ts: 'S5.12'"],
  },
  {
    id: 'S5.13',
    says: "Teardown: workflow, backend, realtime; the layer's version stays.",
    tested: ['test/systems/describe-system.ts: is torn down with nothing left but what stays on purpose'],
  },
  {
    id: 'S5.14',
    says: 'The tag Application=HappyPath is on functions and roles.',
    tested: ['test/systems/describe-system.ts: carries the tags of its namespace'],
  },
  {
    id: 'S5.15',
    says: 'The IoT endpoint is an account value; names of buckets are inputs.',
    tested: ["test/systems/proofs/happy-path.ts: 'S5.15'"],
  },
];
