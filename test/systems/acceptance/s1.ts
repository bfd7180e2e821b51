import type { Criterion } from './criterion.ts';

export const CRITERIA_S1: readonly Criterion[] = [
  {
    id: 'S1.1',
    says: 'All 24 entries come from one set of manifests; a second pass changes nothing.',
    tested: [
      'test/systems/describe-system.ts: is created from nothing in dependency order',
      'test/systems/describe-system.ts: makes every resource of the original',
      'test/systems/describe-system.ts: writes nothing in 100 sweeps',
    ],
  },
  {
    id: 'S1.2',
    says: "The subnets and the S3 endpoint use the VPC's main route table, which is found.",
    tested: ["test/systems/proofs/private-microservice.ts: 'S1.2'"],
  },
  {
    id: 'S1.3',
    says: 'The route that the S3 endpoint writes into that table is no drift.',
    tested: ['test/systems/describe-system.ts: writes nothing in 100 sweeps'],
  },
  {
    id: 'S1.4',
    says: 'No task starts before the endpoints are available.',
    tested: ["test/systems/proofs/private-microservice.ts: R('ecr-api-endpoint')"],
  },
  {
    id: 'S1.5',
    says: 'The service is created only after its target group hangs on the load balancer.',
    tested: [
      'test/kinds/service/creation.test.ts: waits for a load balancer on its target groups',
      'test/systems/proofs/private-microservice.ts: petclinic-dev/Listener/tcp',
    ],
  },
  {
    id: 'S1.6',
    says: 'One security group for tasks and endpoints: 8080 and 443 from the VPC, out everywhere.',
    tested: ["test/systems/proofs/private-microservice.ts: 'S1.6'"],
  },
  {
    id: 'S1.7',
    says: 'Targets by address on TCP 8080, checked by HTTP at /actuator/health.',
    tested: ["test/systems/proofs/private-microservice.ts: 'S1.7'"],
  },
  {
    id: 'S1.8',
    says: 'The integration waits for the VPC link, a failed one is reported with its message, and all goes in order.',
    tested: [
      "test/systems/proofs/private-microservice.ts: R('vpc-link')",
      'test/systems/describe-system.ts: is torn down with nothing left but what stays on purpose',
    ],
  },
  {
    id: 'S1.9',
    says: '{proxy+} with ANY hands the path through the link to the load balancer.',
    tested: ["test/systems/proofs/private-microservice.ts: 'S1.9'"],
  },
  {
    id: 'S1.10',
    says: 'An edited method or integration is published; the stage goes before its deployment.',
    tested: [
      'test/systems/originals.ts: a deployment that nothing makes anew is refused',
      'test/systems/describe-system.ts: changes as its text says, and nothing else',
      'test/systems/describe-system.ts: is torn down with nothing left but what stays on purpose',
    ],
  },
  {
    id: 'S1.11',
    says: 'A service that names a family runs its newest active revision; family and ARN are equal in the diff.',
    tested: ['test/kinds/service/observe.test.ts: is the newest revision of a family without a number'],
  },
  {
    id: 'S1.12',
    says: 'Several environments come from one set of manifests; names are prefixed, tags say Name and Environment.',
    tested: ['test/systems/overlays.test.ts: environments of private-microservice differ in their values alone'],
  },
  {
    id: 'S1.13',
    says: 'Two subnets with one Name tag are two subnets: identity is never the Name.',
    tested: [
      'test/systems/describe-system.ts: makes every resource of the original',
      "test/systems/proofs/private-microservice.ts: 'S1.13'",
    ],
  },
  {
    id: 'S1.14',
    says: 'The log group is managed, never expires, and exists before the first task.',
    tested: [
      "test/systems/proofs/private-microservice.ts: 'S1.14'",
      "test/systems/proofs/private-microservice.ts: R('logs')",
    ],
  },
  {
    id: 'S1.15',
    says: 'A member that the API does not know (networkMode in a container) is reported.',
    tested: ['test/systems/originals.ts: networkMode inside a container is refused'],
  },
  {
    id: 'S1.16',
    says: "The API's address is shown; teardown is one action that waits for interfaces to leave.",
    tested: [
      "test/systems/proofs/private-microservice.ts: 'S1.16'",
      'test/systems/describe-system.ts: is torn down with nothing left but what stays on purpose',
    ],
  },
];
