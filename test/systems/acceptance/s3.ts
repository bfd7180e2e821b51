import type { Criterion } from './criterion.ts';

export const CRITERIA_S3: readonly Criterion[] = [
  {
    id: 'S3.1',
    says: 'Repository, database, image, then everything else; a part can be made without the rest.',
    tested: [
      'test/systems/describe-system.ts: is created from nothing in dependency order',
      'test/systems/proofs/go-api-postgres.ts: go-api/Repository/go-api',
    ],
  },
  {
    id: 'S3.2',
    says: 'Another SHA is a new revision and a rollout; the same SHA is no change.',
    tested: [
      'test/systems/describe-system.ts: changes as its text says, and nothing else',
      'test/systems/describe-system.ts: writes nothing in 100 sweeps',
    ],
  },
  {
    id: 'S3.3',
    says: "The rollout is ECS's own and is followed to its end.",
    tested: [
      'test/scenario/watched-rollout.test.ts: one look at AWS that somebody waits for',
      'test/scenario/rolled-back.test.ts: is told once',
    ],
  },
  {
    id: 'S3.4',
    says: "The load balancer's URL is asked until it answers 200, for at most 300 seconds; else the rollout has failed.",
    tested: [
      'test/scenario/post-rollout-check.test.ts: waits for an object that it refers to',
      'test/scenario/post-rollout-check.test.ts: that does not pass in time leaves the object degraded',
      "test/systems/proofs/go-api-postgres.ts: 'S3.4'",
    ],
    open: 'that products can be created, read, updated and deleted is the application’s: its own test runs once `apply --wait` has ended well. Proven is what it stands on: who asks reaches it, and it is told where its database lives, which lets it in',
  },
  {
    id: 'S3.5',
    says: 'The password is read when it is sent and shown nowhere; it takes no part in the diff, and an unknown part of the connection holds the service back.',
    tested: [
      'test/systems/describe-system.ts: shows its secrets nowhere',
      'test/systems/originals.ts: a password in the environment of a container is refused',
      'test/systems/originals.ts: the service waits for what it does not know',
    ],
  },
  {
    id: 'S3.6',
    says: "The container reads the secret through the task definition's secrets.",
    tested: ["test/systems/proofs/go-api-postgres.ts: 'S3.6'"],
  },
  {
    id: 'S3.7',
    says: 'The database as stated; a newer minor version is no drift; no final snapshot; minutes of creation hold up nobody else.',
    tested: [
      "test/systems/proofs/go-api-postgres.ts: 'S3.7'",
      'test/systems/describe-system.ts: writes nothing in 100 sweeps',
      'test/systems/describe-system.ts: is created from nothing in dependency order',
    ],
    open: 'RDS takes a last snapshot of an instance that Cloud Control deletes, and no property of it says otherwise; destroy and the README say that it stays',
  },
  {
    id: 'S3.8',
    says: 'The default route goes into the main route table, found; each private table has one NAT route.',
    tested: ["test/systems/proofs/go-api-postgres.ts: 'S3.8'"],
  },
  {
    id: 'S3.9',
    says: 'The service waits for the listener.',
    tested: ['test/systems/proofs/go-api-postgres.ts: go-api/Listener/http'],
  },
  {
    id: 'S3.10',
    says: 'The log group of the tasks is managed or adopted, and does not stay behind.',
    tested: [
      'test/systems/describe-system.ts: makes every resource of the original',
      'test/systems/describe-system.ts: is torn down with nothing left but what stays on purpose',
    ],
  },
  {
    id: 'S3.11',
    says: 'Open repository policy, two newest images; a missing image is noticed before a rollout.',
    tested: ["test/systems/proofs/go-api-postgres.ts: 'S3.11'"],
  },
  {
    id: 'S3.12',
    says: 'Contents of databases are not managed.',
    tested: [],
    open: 'nothing in a database is managed: there is no kind for it',
  },
  {
    id: 'S3.13',
    says: 'The Name tag is on every taggable resource of the main stack, and on none of the state stack.',
    tested: ['test/systems/describe-system.ts: carries the tags of its namespace'],
  },
  {
    id: 'S3.14',
    says: 'One writer at a time.',
    tested: ['test/simulation/seeds.test.ts: registers each content exactly once'],
  },
  {
    id: 'S3.15',
    says: 'A pull request gets a plan only.',
    tested: ['test/cli/one-shot.test.ts: plan ends with 1 where something differs'],
  },
  {
    id: 'S3.16',
    says: 'Manifests that are not well formed stop the run before any change.',
    tested: ['test/cli/offline.test.ts: prints every problem of every file'],
  },
  {
    id: 'S3.17',
    says: 'network_mode inside a container is reported.',
    tested: ['test/systems/originals.ts: networkMode inside a container is refused'],
  },
  {
    id: 'S3.18',
    says: 'Teardown removes the main stack, images first; bucket and lock table are separate and last.',
    tested: ['test/systems/describe-system.ts: is torn down with nothing left but what stays on purpose'],
  },
];
