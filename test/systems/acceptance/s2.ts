import type { Criterion } from './criterion.ts';

export const CRITERIA_S2: readonly Criterion[] = [
  {
    id: 'S2.1',
    says: "One set of manifests with overlays yields dev and prod; the difference is the table's.",
    tested: [
      'test/systems/overlays.test.ts: prod differs from dev as the table says',
      'test/systems/overlays.test.ts: takes the sizes of the original as values',
    ],
  },
  {
    id: 'S2.2',
    says: 'Bucket and zone come first and by hand; until DNS answers there is waiting with the name servers shown, no failure.',
    tested: [
      'test/systems/describe-system.ts: is created from nothing in dependency order',
      'test/systems/delegation.test.ts: waits with the name servers shown until a person delegates the domain',
    ],
  },
  {
    id: 'S2.3',
    says: 'Independent branches are made at the same time, and the service after registry, image, cluster and load balancer.',
    tested: [
      'test/systems/describe-system.ts: is created from nothing in dependency order',
      "test/systems/proofs/high-availability.ts: [SERVICE, 'Repository/app']",
    ],
  },
  {
    id: 'S2.4',
    says: 'Outputs of another stack are read by name; a missing one blocks and is named, a changed one reaches its readers.',
    tested: ['test/engine/waiting.test.ts: waits'],
  },
  {
    id: 'S2.5',
    says: 'Tags of images are immutable and never pushed over; commits that change no manifest deploy nothing.',
    tested: [
      "test/systems/proofs/high-availability.ts: 'S2.5'",
      'test/systems/high-availability.ts: a commit wrote documentation alone',
      'test/sandbox/conformance/ecr-repository-rows.ts: A tag of an IMMUTABLE repository is not moved',
    ],
  },
  {
    id: 'S2.6',
    says: 'One validation record for apex and wildcard, the listener waits for ISSUED, a replacement comes before what it replaces.',
    tested: [
      'test/systems/describe-system.ts: is created from nothing in dependency order',
      "test/systems/proofs/high-availability.ts: ['Listener/https', 'Certificate/site']",
      'test/systems/describe-system.ts: is torn down with nothing left but what stays on purpose',
    ],
  },
  {
    id: 'S2.7',
    says: '443 with the stated TLS policy forwards; 80 answers 301.',
    tested: ["test/systems/proofs/high-availability.ts: 'S2.7'"],
  },
  {
    id: 'S2.8',
    says: 'Alias records of apex and www point at the load balancer and evaluate target health.',
    tested: ["test/systems/proofs/high-availability.ts: 'S2.8'"],
  },
  {
    id: 'S2.9',
    says: 'The launch template has the newest public image and IMDSv2; a newer image makes a version and replaces no instance.',
    tested: [
      "test/systems/proofs/high-availability.ts: 'S2.9'",
      'test/systems/dev-to-prod.test.ts: a newer image makes another version of the template, and replaces no instance',
    ],
  },
  {
    id: 'S2.10',
    says: 'Desired capacity and AmazonECSManaged are no drift; termination protection and scale-in protection change in order, contradictions and bad names are refused first.',
    tested: [
      'test/systems/describe-system.ts: writes nothing in 100 sweeps',
      'test/manifest/rules.test.ts: managedTerminationProtection',
    ],
  },
  {
    id: 'S2.11',
    says: 'Requests per target 100, out 60 s, in 300 s, 2 to 16 tasks; the desired count is only where it starts.',
    tested: [
      "test/systems/proofs/high-availability.ts: 'S2.11'",
      'test/systems/describe-system.ts: writes nothing in 100 sweeps',
    ],
  },
  {
    id: 'S2.12',
    says: 'Where no task can be placed, the service is degraded with that reason.',
    tested: ['test/systems/originals.ts: a t2.micro has room for one task, and four instances for no rollout'],
  },
  {
    id: 'S2.13',
    says: 'A newer revision that was registered outside is noticed and not rolled back silently.',
    tested: ['test/scenario/by-hand.test.ts: a revision that somebody else registered'],
  },
  {
    id: 'S2.14',
    says: 'The load balancer is open on 80 and 443, tasks on 3000 for it alone, instances for nobody.',
    tested: ["test/systems/proofs/high-availability.ts: 'S2.14'"],
  },
  {
    id: 'S2.15',
    says: "Tags on everything taggable: the namespace's and the resource's own; a date of creation is said once.",
    tested: ["test/systems/proofs/high-availability.ts: 'S2.15'"],
  },
  {
    id: 'S2.16',
    says: 'Inputs are validated before any call.',
    tested: ['test/systems/originals.test.ts: refuses values that AWS would refuse'],
  },
  {
    id: 'S2.17',
    says: 'A plan is shown before each change, and what is applied is what was shown.',
    tested: ['test/engine/healing.test.ts: is not touched where another plan was approved'],
  },
  {
    id: 'S2.18',
    says: 'Teardown: scaling and tasks, records and load balancer, cluster, certificate and images, the VPC last; zone and bucket by a command of their own.',
    tested: [
      'test/systems/describe-system.ts: is torn down with nothing left but what stays on purpose',
      "test/systems/proofs/high-availability.ts: 'AwsResource/vpc'",
    ],
  },
  {
    id: 'S2.19',
    says: 'In prod teardown is blocked, with the reasons, until the manifest lifts the protection.',
    tested: [
      'test/systems/describe-system.ts: is not torn down before a commit lifts what protects it',
      'test/cli/destroy.test.ts: takes nothing down while something is protected',
    ],
  },
  {
    id: 'S2.20',
    says: 'Log groups, roles, policies, profiles and the launch template are gone afterwards.',
    tested: ['test/systems/describe-system.ts: is torn down with nothing left but what stays on purpose'],
  },
];
