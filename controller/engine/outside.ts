import { isAwsError } from '../model/aws-error.ts';
import type { FoundExpression, Lookup, OutsideExpression, ResourceLookup, TaggedLookup } from '../model/expression.ts';
import type { Json } from '../model/json.ts';
import type { Reader } from '../model/kind.ts';
import { isSecretName } from '../model/mask.ts';
import { outputAt } from '../model/output.ts';
import {
  type AllowedOutside,
  describeOutside,
  isAllowed,
  isOutside,
  type OutsideAnswer,
  type OutsideAnswers,
  outsideOfAllowed,
} from '../model/outside.ts';
import type { IpRanges } from '../ports/ip-ranges.ts';
import type { TerraformStates } from '../ports/terraform-states.ts';

export interface OutsideAccess {
  /** Batches, and asks for each thing once in its life. */
  readonly reader: Reader;
  readonly allowed: AllowedOutside;
  readonly states: TerraformStates;
  readonly ranges: IpRanges;
}

export function outsideOf(found: readonly FoundExpression[]): readonly OutsideExpression[] {
  return found.flatMap(({ expression }) => (isOutside(expression) ? [expression] : []));
}

/**
 * Reads everything together. What is missing, secret, not allowed or not permitted is a refusal with its reason; rejects
 * with AwsError only where asking again may help.
 */
export async function readOutside(
  expressions: readonly OutsideExpression[],
  access: OutsideAccess,
): Promise<OutsideAnswers> {
  const distinct = new Map(expressions.map((expression) => [describeOutside(expression), expression]));
  const answers = [...distinct].map(async ([id, expression]) => [id, await readOne(expression, access)] as const);
  return new Map(await Promise.all(answers));
}

async function readOne(expression: OutsideExpression, access: OutsideAccess): Promise<OutsideAnswer> {
  try {
    return await read(expression, access);
  } catch (error) {
    if (isAwsError(error, 'denied') || isAwsError(error, 'invalid')) return refused(error.message);
    throw error;
  }
}

function read(expression: OutsideExpression, access: OutsideAccess): OutsideAnswer | Promise<OutsideAnswer> {
  switch (expression.kind) {
    case 'ssm':
      return readParameter(expression.path, access);
    case 'secretsmanager':
      return readSecret(expression, access);
    case 'cfn':
      return readStackOutput(expression, access);
    case 'tfstate':
      return access.states.value(expression.state, expression.address);
    case 'aws-ip-ranges':
      return access.ranges.of(expression);
    case 'ami':
      return readImage(expression.path, access);
    case 'lookup':
      return readLookup(expression.asked, access);
  }
}

/** Public parameters are AWS's own: nobody needs to allow them. */
async function readImage(path: string, { reader }: OutsideAccess): Promise<OutsideAnswer> {
  const parameter = await reader.get('ssm:parameter', path);
  return parameter ? known(parameter.value) : refused(`AWS publishes no image at ${path} in this Region`);
}

function readLookup(asked: Lookup, access: OutsideAccess): Promise<OutsideAnswer> {
  switch (asked.of) {
    case 'tagged':
      return readTagged(asked, access);
    case 'resource':
      return readResource(asked, access);
    case 'availability-zones':
      return readZones(asked.index, access);
  }
}

async function readResource(asked: ResourceLookup, { reader }: OutsideAccess): Promise<OutsideAnswer> {
  const { type, identifier, path } = asked;
  if (path.split('.').some(isSecretName)) return refused(`${path} may be secret`);
  const properties = await reader.get('cloudcontrol:resource', { type, identifier });
  if (!properties) return refused(`there is no ${type} ${identifier}`);
  const value = outputAt(properties, path);
  if (value === undefined || value === null || value === '') return refused(`it has no ${path}`);
  return isPlain(value) ? known(value) : refused(`${path} is no single value and no list of such; name a member of it`);
}

/** A value, or a list of them: what lies deeper may hold what is secret. */
function isPlain(value: Json): boolean {
  return [value].flat().every((one) => one !== null && typeof one !== 'object');
}

/** The tagging API knows no roles, and shows what was tagged some seconds ago (believed). */
async function readTagged({ type, as, tags, all }: TaggedLookup, { reader }: OutsideAccess): Promise<OutsideAnswer> {
  const found = (await reader.get('tagging:resources', tags)) ?? [];
  const arns = found.map(({ arn }) => arn).filter((arn) => typeOf(arn) === type);
  const values = arns.map((arn) => (as === 'arn' ? arn : idIn(arn))).sort();
  const [only] = values;
  const wanted = Object.entries(tags)
    .map(([key, value]) => `${key}=${value}`)
    .join(' and ');
  if (only === undefined) return refused(`nothing of type ${type} carries ${wanted}`);
  if (all) return known(values);
  return values.length === 1
    ? known(only)
    : refused(`${values.length} of type ${type} carry ${wanted}: ${values.join(', ')}`);
}

/** `arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-1` → `ec2:vpc` */
function typeOf(arn: string): string {
  const [, , service, , , resource = ''] = arn.split(':');
  return `${service}:${resource.split('/')[0]}`;
}

function idIn(arn: string): string {
  return arn.slice(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
}

async function readZones(index: number | undefined, { reader }: OutsideAccess): Promise<OutsideAnswer> {
  const zones = (await reader.get('ec2:availabilityZones', 'all')) ?? [];
  if (index === undefined) return zones.length === 0 ? refused('the Region shows no zones') : known(zones);
  const zone = zones[index];
  return zone === undefined ? refused(`the Region has ${zones.length} zones: ${zones.join(', ')}`) : known(zone);
}

async function readParameter(path: string, { reader, allowed }: OutsideAccess): Promise<OutsideAnswer> {
  if (!isAllowed(path, allowed.parameters)) return refused(outsideOfAllowed('--ssm-prefix', allowed.parameters));
  const parameter = await reader.get('ssm:parameter', path);
  if (!parameter) return refused('there is no such parameter');
  return known(parameter.type === 'StringList' ? parameter.value.split(',') : parameter.value);
}

type Of<K extends OutsideExpression['kind']> = Extract<OutsideExpression, { kind: K }>;

/** Only that it exists, and its ARN, leave Secrets Manager; the value is never asked for. */
async function readSecret(
  { name, version }: Of<'secretsmanager'>,
  { reader, allowed }: OutsideAccess,
): Promise<OutsideAnswer> {
  if (!isAllowed(name, allowed.secrets)) return refused(outsideOfAllowed('--secret-prefix', allowed.secrets));
  const secret = await reader.get('secretsmanager:secret', name);
  if (!secret?.ARN) return refused('there is no such secret');
  if (secret.DeletedDate) return refused('the secret is scheduled for deletion');
  return known(`${secret.ARN}${version}`);
}

async function readStackOutput(
  { stack, output }: Of<'cfn'>,
  { reader, allowed }: OutsideAccess,
): Promise<OutsideAnswer> {
  if (!isAllowed(stack, allowed.stacks)) return refused(outsideOfAllowed('--stack-prefix', allowed.stacks));
  const found = await reader.get('cloudformation:stack', stack);
  if (!found) return refused(`there is no stack ${stack}`);
  const outputs = found.Outputs ?? [];
  const value = outputs.find(({ OutputKey }) => OutputKey === output)?.OutputValue;
  if (value !== undefined && value !== '') return known(value);
  const names = outputs.map(({ OutputKey }) => OutputKey).sort();
  const has = names.length === 0 ? 'it has no outputs' : `it has ${names.join(', ')}`;
  return refused(
    value === '' ? `the output is empty` : `the stack is ${found.StackStatus} and has no such output; ${has}`,
  );
}

function known(value: Json): OutsideAnswer {
  return { state: 'known', value };
}

function refused(reason: string): OutsideAnswer {
  return { state: 'refused', reason };
}
