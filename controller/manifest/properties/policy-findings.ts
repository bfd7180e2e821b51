import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { suggestion } from '../nearest.ts';
import type { Path } from '../path.ts';
import type { PlacedFinding } from '../validate.ts';
import { callOf } from './functions.ts';
import { opennessOf } from './openness.ts';

/** Elements of policies. Source: IAM User Guide, "Grammar of the IAM JSON policy language". */
const OF_POLICY = ['Version', 'Id', 'Statement'];
const OF_STATEMENT = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
];
const VERSIONS = ['2012-10-17', '2008-10-17'];
const EFFECTS = ['Allow', 'Deny'];

/**
 * What is wrong with policies in the properties, of which the types' schemas know nothing: names that are nearly those of the
 * language, effects and versions that there are not, and statements that allow nobody or nothing. What is in texts, and
 * what functions give, is not looked at.
 */
export function policyFindings(value: Json, path: Path, holder = ''): readonly PlacedFinding[] {
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((element, index) => policyFindings(element, [...path, index], holder));
  if (!isObject(value) || callOf(value)) return [];
  if (isPolicy(value, holder)) return inPolicy(value, { path, isTrust: holder === 'AssumeRolePolicyDocument' });
  return Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : policyFindings(member, [...path, name], name),
  );
}

/** Others call other things so; only what has statements is of this language. */
function isPolicy(value: JsonObject, holder: string): boolean {
  return /polic(y|ies)/i.test(holder) && Object.keys(value).some((name) => name.toLowerCase() === 'statement');
}

interface Where {
  readonly path: Path;
  /** Who may take a role: the role itself is the resource. */
  readonly isTrust: boolean;
}

function inPolicy(policy: JsonObject, { path, isTrust }: Where): readonly PlacedFinding[] {
  const { Statement } = policy;
  const several = Array.isArray(Statement) ? (Statement as readonly Json[]) : undefined;
  const statements = several ?? (Statement === undefined ? [] : [Statement]);
  return [
    ...unknownIn(policy, OF_POLICY, path),
    ...notAmong(policy, 'Version', { among: VERSIONS, path }),
    ...statements.flatMap((one, index) => {
      const place = several ? [...path, 'Statement', index] : [...path, 'Statement'];
      return isObject(one) && !callOf(one) ? inStatement(one, { path: place, isTrust }) : [];
    }),
  ];
}

function inStatement(statement: JsonObject, { path, isTrust }: Where): readonly PlacedFinding[] {
  const unknown = unknownIn(statement, OF_STATEMENT, path);
  // Who wrote a name wrongly did not forget it.
  const missing = unknown.length > 0 ? [] : missingIn(statement, { path, isTrust });
  return [...unknown, ...notAmong(statement, 'Effect', { among: EFFECTS, path }), ...missing];
}

function unknownIn(map: JsonObject, known: readonly string[], path: Path): readonly PlacedFinding[] {
  return Object.keys(map).flatMap((member) => {
    if (known.includes(member)) return [];
    const allowed = suggestion(member, known);
    return [{ path, member, code: 'UNKNOWN_FIELD' as const, message: `unknown field "${member}"`, allowed }];
  });
}

function notAmong(
  map: JsonObject,
  name: string,
  { among, path }: { readonly among: readonly string[]; readonly path: Path },
): readonly PlacedFinding[] {
  const value = map[name];
  if (value === undefined || opennessOf(value) !== 'closed' || among.includes(String(value))) return [];
  const allowed = suggestion(String(value), among);
  return [
    { path: [...path, name], code: 'VALUE', message: `"${String(value)}" is not a value of this field`, allowed },
  ];
}

/** IAM answers MalformedPolicyDocument, and names the element, where one of these is missing or too much. */
function missingIn(statement: JsonObject, { path, isTrust }: Where): readonly PlacedFinding[] {
  const lacks = (...names: readonly string[]) => !names.some((name) => statement[name] !== undefined);
  const absent = [
    ...(lacks('Effect') ? ['Effect'] : []),
    ...(lacks('Action', 'NotAction') ? ['Action'] : []),
    ...(isTrust && lacks('Principal', 'NotPrincipal') ? ['Principal'] : []),
  ];
  const tooMuch = isTrust ? ['Resource', 'NotResource'].filter((name) => statement[name] !== undefined) : [];
  return [
    ...absent.map((member) => ({
      path,
      member,
      code: 'MISSING_FIELD' as const,
      message: `"${member}" is missing`,
      allowed: WORDS[member],
    })),
    ...tooMuch.map((member) => ({
      path,
      member,
      code: 'UNKNOWN_FIELD' as const,
      message: `"${member}" is not allowed in a trust policy`,
      allowed: 'the resource is the role itself',
    })),
  ];
}

const WORDS: Readonly<Record<string, string>> = {
  Effect: 'Allow or Deny',
  Action: 'what is allowed or denied, as in s3:GetObject',
  Principal: 'who is meant, as in {Service: ecs-tasks.amazonaws.com}',
};
