import { isObject, type Json, jsonEqual } from '../../../model/json.ts';
import { parsed, policyForm } from '../../../model/policy-document.ts';

/**
 * Whether two values of one property mean the same, whatever type it is of: numbers and booleans as texts, JSON as text or
 * as what it says, policies statement by statement, an ARN and the name or id at its end. That handlers read values back
 * in other spellings is stated by users of Cloud Control (numbers as texts, ARNs for names); each is believed for types
 * where nobody has seen it.
 */
export function isSameValue(want: Json, have: Json): boolean {
  if (jsonEqual(want, have)) return true;
  if (isScalar(want) && isScalar(have)) return isSameScalar(want, have);
  return isSameDocument(want, have);
}

function isScalar(value: Json): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function isSameScalar(want: string | number | boolean, have: string | number | boolean): boolean {
  if (typeof want !== 'string' || typeof have !== 'string') return isSameLoose(String(want), String(have));
  return isSameDocument(want, have) || isNameOf(want, have) || isNameOf(have, want);
}

/** `5` and `"5.0"`, `true` and `"True"`. */
function isSameLoose(want: string, have: string): boolean {
  if (want === have) return true;
  if (/^(true|false)$/i.test(want)) return want.toLowerCase() === have.toLowerCase();
  return want.trim() !== '' && have.trim() !== '' && Number(want) === Number(have);
}

/** What stands behind the last slash of an ARN, or behind its last colon; a log group's ARN may end in `:*`. */
function isNameOf(name: string, arn: string): boolean {
  if (name === '' || name.startsWith('arn:') || !/^arn:[^:]*:[^:]*:/.test(arn)) return isSameStar(name, arn);
  const resource = arn.replace(/:\*$/, '').split(':').slice(5).join(':');
  return resource === name || resource.endsWith(`/${name}`) || resource.endsWith(`:${name}`);
}

function isSameStar(one: string, other: string): boolean {
  return one.startsWith('arn:') && other.startsWith('arn:') && one.replace(/:\*$/, '') === other.replace(/:\*$/, '');
}

function isSameDocument(want: Json, have: Json): boolean {
  const [one, other] = [parsed(want), parsed(have)];
  if (!isStructure(one) || !isStructure(other)) return false;
  return jsonEqual(one, other) || (isPolicy(one) && isPolicy(other) && jsonEqual(policyForm(one), policyForm(other)));
}

function isStructure(value: Json): boolean {
  return isObject(value) || Array.isArray(value);
}

/** A policy is one value: what it does not say means something, too. */
export function isPolicy(value: Json): boolean {
  return isObject(value) && value.Statement !== undefined;
}
