import type { Criterion } from './criterion.ts';

export const CRITERIA_S0: readonly Criterion[] = [
  {
    id: 'S0.1',
    says: 'All 46 entries come from the manifests alone, in dependency order; a second pass changes nothing.',
    tested: [
      'test/systems/describe-system.ts: is created from nothing in dependency order',
      'test/systems/describe-system.ts: makes every resource of the original',
      'test/systems/describe-system.ts: writes nothing in 100 sweeps',
    ],
  },
  {
    id: 'S0.2',
    says: "VPC, subnets, zones, addresses, gateways and tables are as stated; the VPC's own group is stripped, its list and table are tagged, and all three are released on teardown.",
    tested: [
      "test/systems/proofs/weather-api.ts: 'S0.2'",
      'test/systems/describe-system.ts: is torn down with nothing left but what stays on purpose',
    ],
  },
  {
    id: 'S0.3',
    says: "Repository first, then somebody else's push, only then the service, which says that it waits; nothing else is held back.",
    tested: ['test/systems/gates.test.ts: holds back the service alone until its image is there'],
  },
  {
    id: 'S0.4',
    says: 'A fixed tag that is pushed over rolls nothing out by itself and never on every pass; a redeploy can be asked for.',
    tested: [
      'test/cli/moving-images.test.ts: warns of images that move',
      'test/kinds/service/steering/restart-rollout.test.ts: makes new tasks of what runs',
      'test/systems/describe-system.ts: writes nothing in 100 sweeps',
    ],
  },
  {
    id: 'S0.5',
    says: 'Only GET /weather is routed; all else answers 403. A new path is a resource, a method and a new deployment.',
    tested: [
      'test/systems/proofs/weather-api.ts: GET /health answers 403',
      'test/systems/describe-system.ts: changes as its text says, and nothing else',
    ],
  },
  {
    id: 'S0.6',
    says: 'A change below the API makes a new deployment, and the stage moves to it before the old one goes.',
    tested: [
      'test/systems/describe-system.ts: changes as its text says, and nothing else',
      "test/systems/proofs/weather-api.ts: [R('stage'), 'weather/ApiDeployment/deployment']",
    ],
  },
  {
    id: 'S0.7',
    says: "The load balancer lets in API Gateway's published ranges alone; the list is followed by single rules without flapping, and teardown does not need it.",
    tested: ['test/systems/outside-facts.test.ts: are followed by one rule for each'],
  },
  {
    id: 'S0.8',
    says: "Tasks are reached on port 80 from the load balancer's group alone.",
    tested: ["test/systems/proofs/weather-api.ts: 'S0.8'"],
  },
  {
    id: 'S0.9',
    says: "API Gateway's logging role is set before the stage, two stacks do not fight about it, and removing one leaves it set.",
    tested: [
      "test/systems/proofs/weather-api.ts: R('gateway-account')",
      'test/systems/describe-system.ts: is torn down with nothing left but what stays on purpose',
    ],
  },
  {
    id: 'S0.10',
    says: 'The access log has eight JSON fields and goes to the group of seven days that execution logs use.',
    tested: ["test/systems/proofs/weather-api.ts: 'S0.10'"],
  },
  {
    id: 'S0.11',
    says: 'The first change is held for approval, per environment, and what would be done is shown.',
    tested: [
      'test/cli/one-shot.test.ts: holds the first change for whoever approves its plan',
      'test/engine/observe-or-enforce.test.ts: tells of drift, and',
      'test/cli/one-shot.test.ts: writes nothing',
    ],
  },
  {
    id: 'S0.12',
    says: 'A value that cannot be resolved blocks, and never becomes empty.',
    tested: [
      'test/engine/outside.test.ts: what is missing, not allowed or not permitted blocks only who asks for it',
      'test/engine/waiting.test.ts: waits',
    ],
  },
  {
    id: 'S0.13',
    says: 'The API key comes from a secret and stands in no manifest, log, status or page.',
    tested: ['test/systems/describe-system.ts: shows its secrets nowhere'],
  },
  {
    id: 'S0.14',
    says: 'A policy of the stack says what becomes of a failure; keeping and reporting is the default.',
    tested: [
      'test/cli/one-shot.test.ts: takes back what it could not make where a pipeline wants that',
      'test/scenario/rolled-back.test.ts: is told once',
    ],
  },
  {
    id: 'S0.15',
    says: 'Desired state and ownership survive a lost working directory.',
    tested: ['test/systems/describe-system.ts: goes on after a restart as if nothing had been'],
  },
  {
    id: 'S0.16',
    says: 'A health check that the application does not serve is reported as degraded with its reason; the right path heals it.',
    tested: ['test/systems/gates.test.ts: a health check of what is not served is Degraded'],
  },
  {
    id: 'S0.17',
    says: 'Two tasks, Container Insights, no public address, no log driver; images are scanned, and the repository goes with images in it.',
    tested: ["test/systems/proofs/weather-api.ts: 'S0.17'"],
  },
  {
    id: 'S0.18',
    says: 'A managed policy is attached to a role without being taken from others.',
    tested: ['test/systems/describe-system.ts: leaves the role of a neighbour its managed policies'],
  },
  {
    id: 'S0.19',
    says: 'Teardown leaves nothing of its own behind and needs none of the inputs.',
    tested: [
      'test/systems/describe-system.ts: is torn down with nothing left but what stays on purpose',
      'test/systems/outside-facts.test.ts: leave everything as it is while nobody can read them',
    ],
  },
];
