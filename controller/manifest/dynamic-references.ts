import type { KindName } from '../model/identity.ts';
import { isObject, type Json } from '../model/json.ts';
import type { Path } from './path.ts';
import type { RuleFinding } from './rules/check-rules.ts';

/**
 * CloudFormation puts the secret in wherever `{{resolve:…}}` stands, in the environment of a container too, where everybody
 * reads it. Here it is put into properties of an `AwsResource` alone, and anything else would reach AWS as the text it is.
 */
export function dynamicReferenceFindings(kind: KindName, spec: Json | undefined): RuleFinding[] {
  return kind === 'AwsResource' ? [] : within(spec, ['spec']);
}

function within(value: Json | undefined, path: Path): RuleFinding[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((one, index) => within(one, [...path, index]));
  if (isObject(value)) return Object.entries(value).flatMap(([member, inner]) => within(inner, [...path, member]));
  if (typeof value !== 'string' || !value.includes('{{resolve:')) return [];
  return [
    {
      path: [...path],
      code: 'VALUE',
      message: '{{resolve:…}} is put in nowhere but in properties of an AwsResource; here it would stay the text it is',
      allowed: 'for a container, `secrets` with `valueFrom: ${secretsmanager:NAME:KEY}`',
    },
  ];
}
