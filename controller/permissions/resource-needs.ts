import type { CallName } from '../model/aws-calls.ts';
import { isObject, type Json } from '../model/json.ts';
import { RECORDS_ROOT } from '../model/records.ts';
import { arnIn, type Granted } from './granted.ts';
import type { Need } from './need.ts';

/**
 * What enforcing one resource through Cloud Control takes of its own. Cloud Control's actions know neither resources nor
 * conditions (Service Authorization Reference), and its handlers act with what else the role may do: which actions these
 * are, the type's own page of the CloudFormation registry says (`handlers`, `permissions`).
 */
export function resourceNeeds({ key: by, place, spec, management }: Granted): readonly Need[] {
  const { prune, deletionPolicy, replace } = management;
  const deletes = (prune && deletionPolicy === 'delete') || replace === 'allow';
  const calls: readonly CallName[] = [
    'cloudcontrol:CreateResource',
    'cloudcontrol:UpdateResource',
    ...(deletes ? (['cloudcontrol:DeleteResource'] as const) : []),
  ];
  const records: readonly CallName[] = [
    'ssm:GetParameters',
    'ssm:PutParameter',
    ...(deletes ? (['ssm:DeleteParameter'] as const) : []),
  ];
  const folder = arnIn(place, 'ssm', `parameter${RECORDS_ROOT}/*`);
  const secrets = secretsIn(spec.properties).map((id) => secretArn(id, place));
  return [
    { statement: 'KeepAnyResource', actions: calls, resources: ['*'], by },
    { statement: 'KeepRecords', actions: records, resources: [folder], by },
    ...(secrets.length === 0
      ? []
      : [{ statement: 'ResolveSecrets', actions: ['secretsmanager:GetSecretValue'], resources: secrets, by } as const]),
  ];
}

const REFERENCE = /\{\{resolve:secretsmanager:((?:arn:[^{}:]*:secretsmanager:[^{}:]*:[^{}:]*:secret:)?[^{}:]+)/g;

function secretsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [...value.matchAll(REFERENCE)].map(([, id = '']) => id);
  if (!isObject(value) && !Array.isArray(value)) return [];
  return [...new Set(Object.values(value).flatMap((inner) => secretsIn(inner as Json | undefined)))];
}

/** AWS adds a hyphen and six characters to the name of a secret. */
function secretArn(id: string, place: Granted['place']): string {
  return id.startsWith('arn:') ? id : arnIn(place, 'secretsmanager', `secret:${id}-??????`);
}
