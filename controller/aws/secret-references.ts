import type { CallInput, CallName } from '../model/aws-calls.ts';
import { AwsError, isAwsError } from '../model/aws-error.ts';
import { isObject } from '../model/json.ts';
import { type AllowedOutside, isAllowed, outsideOfAllowed } from '../model/outside.ts';
import { type Scope, scopeId } from '../model/scope.ts';
import type { AwsTransport, SendOptions } from '../ports/transport.ts';

/** CloudFormation User Guide, "Get values stored in other services using dynamic references". */
const REFERENCE = /\{\{resolve:(secretsmanager|ssm-secure|ssm):([^{}]+)\}\}/g;
const BODIES = {
  'cloudcontrol:CreateResource': 'DesiredState',
  'cloudcontrol:UpdateResource': 'PatchDocument',
} as const;
/** Values that are looked for in what AWS answers; shorter ones would be found everywhere. */
const SHORTEST = 6;
const KEPT = 500;
const HIDDEN = '(secret)';

type Send = AwsTransport['send'];

/** How names of secrets and paths of parameters begin that manifests may take values from. */
export type AllowedSecrets = Pick<AllowedOutside, 'secrets' | 'parameters'>;
const EVERYTHING: AllowedSecrets = { secrets: ['*'], parameters: ['*'] };

/**
 * Puts the values of secrets in the place of references, in requests of Cloud Control and right before they are sent, and
 * takes them out of whatever AWS answers afterwards: nobody behind this function ever holds one. A reference that cannot
 * be read, or that the configuration does not allow, rejects, and nothing is sent.
 */
export function withSecretReferences(send: Send, allowed: AllowedSecrets = EVERYTHING): Send {
  const known = new Map<string, Set<string>>();
  return async (scope, call, input, options) => {
    const values = valuesOf(known, scope);
    const whole = await resolved({ scope, call, input, options, send, allowed }, values);
    try {
      const output = await send(scope, call, whole, options);
      return call.startsWith('cloudcontrol:') && values.size > 0 ? (masked(output, values) as typeof output) : output;
    } catch (error) {
      throw isAwsError(error) && values.size > 0 ? maskedError(error, values) : error;
    }
  };
}

function valuesOf(known: Map<string, Set<string>>, scope: Scope): Set<string> {
  const id = scopeId(scope);
  const values = known.get(id) ?? new Set<string>();
  known.set(id, values);
  return values;
}

interface Request<C extends CallName> {
  readonly scope: Scope;
  readonly call: C;
  readonly input: CallInput<C>;
  readonly options: SendOptions | undefined;
  readonly send: Send;
  readonly allowed: AllowedSecrets;
}

async function resolved<C extends CallName>(request: Request<C>, values: Set<string>): Promise<CallInput<C>> {
  const { call, input } = request;
  const member = call in BODIES ? BODIES[call as keyof typeof BODIES] : undefined;
  const text: unknown = member === undefined ? undefined : (input as Record<string, unknown>)[member];
  if (member === undefined || typeof text !== 'string' || !text.includes('{{resolve:')) return input;
  const found = new Map<string, string>();
  for (const [reference = '', service = '', body = ''] of text.matchAll(REFERENCE)) {
    if (found.has(reference)) continue;
    // What stands in JSON text is escaped.
    const value = await readValue(request, service, JSON.parse(`"${body}"`) as string);
    if (value.length >= SHORTEST) keep(values, value);
    found.set(reference, JSON.stringify(value).slice(1, -1));
  }
  const whole = text.replace(REFERENCE, (reference) => found.get(reference) ?? reference);
  return Object.assign({}, input, { [member]: whole });
}

function keep(values: Set<string>, value: string): void {
  values.delete(value);
  values.add(value);
  const [oldest] = values.size > KEPT ? values : [];
  if (oldest !== undefined) values.delete(oldest);
}

function readValue<C extends CallName>(request: Request<C>, service: string, body: string): Promise<string> {
  return service === 'secretsmanager' ? secretValue(request, body) : parameterValue(request, body);
}

/** `ID:SecretString:KEY:STAGE:VERSION`, all but the id may be left out; the id may be an ARN. */
async function secretValue<C extends CallName>(request: Request<C>, body: string): Promise<string> {
  const { scope, options, send, allowed } = request;
  const [id = '', rest = ''] = body.split(/:SecretString(?::|$)/);
  if (!isAllowed(nameOf(id), allowed.secrets))
    throw unreadable(`secret ${id}: ${outsideOfAllowed('--secret-prefix', allowed.secrets)}`);
  const [key, stage, version] = rest.split(':');
  const input = { SecretId: id, ...(stage ? { VersionStage: stage } : {}), ...(version ? { VersionId: version } : {}) };
  const { SecretString } = await send(scope, 'secretsmanager:GetSecretValue', input, options).catch(
    (error: unknown) => {
      throw isAwsError(error) ? naming(error, `secret ${id}`) : error;
    },
  );
  if (SecretString === undefined) throw unreadable(`secret ${id} holds no text`);
  return key ? memberOf(SecretString, { id, key }) : SecretString;
}

/** `arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME-x8K2mQ`, or the name. */
function nameOf(id: string): string {
  return id.startsWith('arn:') ? id.split(':').slice(6).join(':') : id;
}

function memberOf(text: string, { id, key }: { readonly id: string; readonly key: string }): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unreadable(`secret ${id} is no JSON, so it has no ${key}`);
  }
  const member = isObject(value) ? value[key] : undefined;
  if (member === undefined || member === null) throw unreadable(`secret ${id} has no ${key}`);
  return typeof member === 'string' ? member : JSON.stringify(member);
}

/** `NAME` or `NAME:VERSION`. */
async function parameterValue<C extends CallName>(request: Request<C>, name: string): Promise<string> {
  const { scope, options, send, allowed } = request;
  if (!isAllowed(name, allowed.parameters))
    throw unreadable(`parameter ${name}: ${outsideOfAllowed('--ssm-prefix', allowed.parameters)}`);
  const { Parameters = [] } = await send(scope, 'ssm:GetParameters', { Names: [name], WithDecryption: true }, options);
  const value = Parameters[0]?.Value;
  if (value === undefined) throw unreadable(`parameter ${name} does not exist`);
  return value;
}

/** AWS does not say which secret it cannot find. */
function naming(error: AwsError, what: string): AwsError {
  const { class: errorClass, code, call, retryAfterMs } = error;
  return new AwsError({ class: errorClass, code, call, retryAfterMs, message: `${what}: ${error.message}` });
}

function unreadable(message: string): AwsError {
  return new AwsError({ class: 'invalid', code: 'UnreadableSecret', call: 'secretsmanager:GetSecretValue', message });
}

/** Every text that holds one of the values, wherever it stands; other values pass as they are. */
function masked(value: unknown, values: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return maskedText(value, values);
  if (Array.isArray(value)) return value.map((one) => masked(one, values));
  if (!isObject(value) || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([member, one]) => [member, masked(one, values)]));
}

function maskedText(text: string, values: ReadonlySet<string>): string {
  let out = text;
  for (const value of values)
    out = out.replaceAll(value, HIDDEN).replaceAll(JSON.stringify(value).slice(1, -1), HIDDEN);
  return out;
}

function maskedError(error: AwsError, values: ReadonlySet<string>): AwsError {
  const { class: errorClass, code, call, retryAfterMs } = error;
  return new AwsError({ class: errorClass, code, call, retryAfterMs, message: maskedText(error.message, values) });
}
