/** What a `valueFrom` names. */
export type SecretName =
  | {
      readonly store: 'secretsmanager';
      /** ARN without key, stage and version. */
      readonly arn: string;
      readonly region: string;
      readonly jsonKey?: string | undefined;
      readonly stage?: string | undefined;
      readonly version?: string | undefined;
    }
  /** By name in the task's own Region, or by ARN in any. */
  | { readonly store: 'ssm'; readonly name: string; readonly region?: string | undefined };

/**
 * Amazon ECS Developer Guide, "Pass Secrets Manager secrets through environment variables":
 * `arn:aws:secretsmanager:region:account:secret:name-AbCdEf:json-key:version-stage:version-id`, with the last three
 * empty or left out; everything else is a parameter of the Parameter Store. Undefined for ARNs of other services.
 */
export function parseSecret(valueFrom: string): SecretName | undefined {
  if (!valueFrom.startsWith('arn:')) return { store: 'ssm', name: valueFrom };
  const parts = valueFrom.split(':');
  const [, , service, region = ''] = parts;
  if (service === 'ssm') return { store: 'ssm', name: valueFrom, region };
  if (service !== 'secretsmanager' || parts.length < 7) return undefined;
  const [jsonKey, stage, version] = parts.slice(7).map((part) => part || undefined);
  return { store: 'secretsmanager', arn: parts.slice(0, 7).join(':'), region, jsonKey, stage, version };
}
