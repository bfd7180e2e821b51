/** Something that an original does wrongly, and what becomes of it here. */
export interface Mistake {
  readonly system: `S${number}`;
  /** What the original does. */
  readonly does: string;
  /** What the example does instead, or what is said of the original form. */
  readonly here: string;
  /** As of a criterion. */
  readonly tested: readonly string[];
}

const ORIGINALS = 'test/systems/originals.ts';
const WHOLE = 'test/systems/describe-system.ts';

/** Every mistake of the six originals that is known. */
export const MISTAKES: readonly Mistake[] = [
  {
    system: 'S0',
    does: 'pushes the fixed tag `latest` and forces a deployment with every run',
    here: 'the tag is a version; `latest` is warned of, and a push over it rolls nothing out',
    tested: [`${ORIGINALS}: an image that is named latest rolls nothing out`],
  },
  {
    system: 'S0',
    does: 'checks the health of `/health`, which the application does not serve',
    here: 'Degraded with that reason, and healed by the path that is served',
    tested: [
      'test/systems/gates.test.ts: a health check of what is not served is Degraded',
      'test/systems/gates.test.ts: is healed by the path that the application serves',
    ],
  },
  {
    system: 'S0',
    does: 'declares the rule for everything going out beside groups that AWS gave the same rule',
    here: 'Degraded as the duplicate that it is; the examples say it inside the group (S2 likewise)',
    tested: [`${ORIGINALS}: an egress rule beside the group collides`],
  },
  {
    system: 'S0',
    does: 'cannot be torn down while the list of address ranges cannot be read',
    here: 'a teardown does not read it',
    tested: [
      'test/systems/outside-facts.test.ts: leave everything as it is while nobody can read them',
      `${WHOLE}: is torn down with nothing left but what stays on purpose`,
    ],
  },
  {
    system: 'S0',
    does: 'turns an output that the pipeline dropped into an empty value (S3 likewise)',
    here: 'what is not known blocks who asks for it',
    tested: [
      'test/engine/outside.test.ts: what is missing, not allowed or not permitted blocks only who asks for it',
      `${ORIGINALS}: the service waits for what it does not know`,
    ],
  },
  {
    system: 'S0',
    does: 'makes everything again once its working directory is lost',
    here: 'there is no state to lose',
    tested: [`${WHOLE}: goes on after a restart as if nothing had been`],
  },
  {
    system: 'S0',
    does: 'attaches managed policies exclusively, which takes them from every other role',
    here: 'a role says what is attached to itself',
    tested: [`${WHOLE}: leaves the role of a neighbour its managed policies`],
  },
  {
    system: 'S1',
    does: 'starts tasks without waiting for the endpoints that they need',
    here: 'built-in order',
    tested: ["test/systems/proofs/private-microservice.ts: R('ecr-api-endpoint')"],
  },
  {
    system: 'S1',
    does: 'leaves to luck that the target group hangs on its load balancer before the service',
    here: 'built-in order',
    tested: ['test/kinds/service/creation.test.ts: waits for a load balancer on its target groups'],
  },
  {
    system: 'S1',
    does: 'deploys its API anew only when the id of a resource changes',
    here: 'a deployment that nothing makes anew is refused, with the kind that does it',
    tested: [`${ORIGINALS}: a deployment that nothing makes anew is refused`],
  },
  {
    system: 'S1',
    does: 'writes `networkMode` inside a container, which its tool drops silently (S3 likewise)',
    here: 'refused by its place',
    tested: [`${ORIGINALS}: networkMode inside a container is refused`],
  },
  {
    system: 'S2',
    does: 'asks for sixteen tasks on four instances of t2.micro, which have room for four',
    here: 'Degraded with "unable to place a task"; the example has instances with room',
    tested: [`${ORIGINALS}: a t2.micro has room for one task, and four instances for no rollout`],
  },
  {
    system: 'S2',
    does: 'spreads over `attribute:instanceId`, which no instance has',
    here: 'refused, with the field that is meant',
    tested: [`${ORIGINALS}: a spread over the attribute instanceId, which no instance has, is refused`],
  },
  {
    system: 'S2',
    does: 'writes the time of writing into a tag, which so differs with every run',
    here: 'a date that is said once',
    tested: ["test/systems/proofs/high-availability.ts: 'S2.15'", `${WHOLE}: writes nothing in 100 sweeps`],
  },
  {
    system: 'S3',
    does: 'puts the password of the database into the environment of a container',
    here: 'refused; the container reads the secret itself',
    tested: [`${ORIGINALS}: a password in the environment of a container is refused`],
  },
  {
    system: 'S3',
    does: 'asks for PostgreSQL 14.1, which AWS has retired',
    here: 'Degraded in the words of AWS; the example names the major version',
    tested: [`${ORIGINALS}: a retired version of PostgreSQL is not made`],
  },
  {
    system: 'S3',
    does: 'lets its tasks make their log group, which stays behind',
    here: 'warned of by `validate` and `destroy`; declared, the group is taken over and goes',
    tested: [
      `${ORIGINALS}: a log group that its tasks make stays behind`,
      'test/systems/originals.test.ts: the group that tasks made is taken over',
    ],
  },
  {
    system: 'S3',
    does: 'deploys what a pull request says',
    here: '`plan` writes nothing',
    tested: ['test/cli/one-shot.test.ts: plan ends with 1 where something differs'],
  },
  {
    system: 'S4',
    does: 'makes three roles that nobody needs',
    here: 'made as they are, in a file of their own that can be deleted',
    tested: ["test/systems/proofs/food-and-pets.ts: 'S4.11'"],
  },
  {
    system: 'S5',
    does: 'asks for the runtime `nodejs12.x`, which AWS has retired',
    here: 'Degraded in the words of AWS; one value says the runtime of all functions',
    tested: [`${ORIGINALS}: a retired runtime makes no function`],
  },
  {
    system: 'S5',
    does: 'writes a number into the environment of a function',
    here: 'sent as the text that Lambda takes',
    tested: [`${ORIGINALS}: a number in the environment of a function is sent as the text`],
  },
  {
    system: 'S5',
    does: 'removes version 1 of the workflow before version 4 is made',
    here: 'changed in place: one rule, which starts one execution',
    tested: [`${WHOLE}: changes as its text says, and nothing else`],
  },
];
