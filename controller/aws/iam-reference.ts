import { CALLS, type CallName, effectOf } from '../model/aws-calls.ts';
import { factsOf } from './calls.ts';
import { operatorPolicy, PLACEHOLDERS } from './iam-policy.ts';
import { BUCKETS } from './limits.ts';

const INTRODUCTION = `# What Evenkeel needs of IAM

Written by \`npx tsx manifests/deploy/iam/generate.ts\` from the table of calls that Evenkeel can send; a call that is not
in that table cannot be planned, sent or granted. A test holds this page and the policies equal to the table.

| policy | for |
| --- | --- |
| \`manifests/deploy/iam/observer.json\` | reads, and alerts through AWS: observing, plans, drift |
| \`manifests/deploy/iam/operator.json\` | enforcing: creates what carries the owner tag, changes and deletes only what already carries it |
| \`manifests/deploy/iam/on-call.json\` | people on call: reads, and what \`rollout\`, \`suspend\` and \`resume\` send to services that are owned already |

Leave out statements that you do not want: without \`Verify\`, \`evenkeel verify\` reports what it may not read as not
checked, and everything else works the same; without \`ReadOutside\`, only what refers to parameters, secrets or stacks is
held, and what takes no tags: whose these are stands in parameters below
\`/evenkeel/records/\`, which \`KeepRecords\` writes; without \`TellPeople\`, topics and event buses get no alerts; without \`DeleteOwned\` nothing can be deleted whatever a manifest says, without
\`Adopt\` no foreign object can be taken over. The limit of what tasks may do is \`PassRolesToTasks\`: whoever can commit a
manifest can run any image with any role that it lists.

Application Auto Scaling shows no tag of the ECS service, so \`ScaleServices\` is limited to the ECS namespace and not to
owned services. Deregistering a scalable target is in that statement too. IAM tells nothing apart where Cloud Map is
asked to tag, so nothing narrows \`TagInCloudMap\`; without Cloud Map documents drop it, and \`ZonesOfNamespaces\`. Service deployments carry no tags either:
\`SteerRollouts\` is limited by their ARN, which holds the names of cluster and service. Record sets have no ARN at
all: \`ChangeRecordSets\` is limited by hosted zone; IAM's condition keys of Route 53 can narrow it to names and types.
Certificates are tagged as they are requested by what \`Adopt\` allows.
`;

/** The text of docs/reference/iam.md. */
export function iamReference(): string {
  const parts = [INTRODUCTION, placeholders(), statements(), callTable(), bucketTable()];
  return parts.join('\n');
}

function placeholders(): string {
  const rows = Object.entries(PLACEHOLDERS).map(([name, meaning]) => row([`\`${name}\``, meaning]));
  return section('Placeholders', ['placeholder', 'put in'], rows);
}

function statements(): string {
  const rows = operatorPolicy().Statement.map(({ Sid, Action, Resource, Condition }) =>
    row([`\`${Sid}\``, String(Action.length), `\`${Resource}\``, Condition ? `\`${JSON.stringify(Condition)}\`` : '']),
  );
  return section('Statements of the operator', ['statement', 'actions', 'resource', 'condition'], rows);
}

function callTable(): string {
  const rows = (Object.keys(CALLS) as CallName[]).map((call) => {
    const { buckets, repeat, timeoutMs } = factsOf(call);
    return row([`\`${call}\``, effectOf(call), buckets.join(', '), REPEATS[repeat.kind], `${timeoutMs / 1_000} s`]);
  });
  return section('Calls', ['call', 'effect', 'request rate', 'sent again after a lost answer', 'timeout'], rows);
}

const REPEATS = {
  read: 'yes',
  key: 'yes: the second finds what the first left',
  equal: 'yes: AWS answers equal settings with the existing object',
  token: 'yes: with the same client token',
  input: 'unless it starts a rollout',
  never: 'never',
} as const;

function bucketTable(): string {
  const rows = Object.entries(BUCKETS).map(([name, { burst, refill, published, source }]) =>
    row([name, String(burst), String(refill), published ? 'published' : 'believed', source]),
  );
  const table = section('Request rates', ['bucket', 'burst', 'per second', '', 'source'], rows);
  return `${table}\nPer account and Region. Of published rates Evenkeel takes half unless told otherwise.\n`;
}

function section(title: string, columns: readonly string[], rows: readonly string[]): string {
  return [`## ${title}`, '', row(columns), row(columns.map(() => '---')), ...rows, ''].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
