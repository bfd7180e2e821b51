import type { Difference } from './difference.ts';
import { isObject, type Json, type JsonObject, jsonEqual } from './json.ts';
import type { Origin } from './resource.ts';

/** What stands in the place of a value that must not be shown. */
export const SENSITIVE = '(sensitive)';
export const SENSITIVE_CHANGED = '(sensitive, changed)';

/** Written together in many spellings (`dbpassword`, `accessKeyId`), so they count wherever they stand in a name. */
const SECRET_ANYWHERE = /passw|passphrase|secret|token|credential|api_?-?key|access_?-?key|private_?-?key|sign_?-?key/i;
/** Too short to be looked for inside other words (`monkey`, `compass`). */
const SECRET_WORDS = new Set(['key', 'keys', 'pass', 'pwd', 'pw', 'auth', 'dsn', 'salt', 'bearer', 'jwt', 'signature']);
/** Members of AWS's own shapes that sound secret and are not, and the service whose name stands in calls and ARNs. */
const PLAIN_NAMES = new Set(
  `key Key Keys name tokenEndpoint secrets secretOptions resourceKey tagKeys TagKey TagKeys secretsmanager
  KmsKey KMSKey EncryptionKey CustomerManagedKey PublicKey SshPublicKey SshPublicKeys KeyPair Ec2KeyPair
  S3Key S3ObjectKey ObjectKey FileKey CaCertificatesBundleS3Key ReplaceKeyWith ReplaceKeyPrefixWith KeyPrefixEquals
  PartitionKey RouteKey RouteResponseKey IntegrationResponseKey ApiMappingKey RolesKey SubjectKey ParameterKey
  QueryStringCacheKeys CachingKeys CacheKeyParameters HttpTokens MaxTokens MaxOutputTokens OverlapTokens KeyOrigin
  AccessTokenValidity IdTokenValidity RefreshTokenValidity AuthSessionValidity PasswordHistorySize KeyState`.split(
    /\s+/,
  ),
);
/**
 * Last words that say of a member of AWS's shapes that it is no secret itself, but a name or a choice about one: `KmsKeyId`,
 * `KeyType`, `SecretArn`. Names that people make up (`SECRET_ID`) do not count: they are written otherwise.
 */
const ABOUT =
  /[a-z0-9](?:Ids?|IDs?|Arns?|ARNs?|Names?|Types?|Identifiers?|Algorithms?|Spec|Usage|Schema|Prefix|Groups|Attributes|Factors|Flows|Schemes?|Mode|Format|Location|Length|Days|Seconds|Source|Scope|Path|Url|URL|Field)$/;
/** Of these, what AWS or people name things by, however random it looks. */
const NAMING = /[a-z0-9](?:Ids?|IDs?|Arns?|ARNs?|Names?|Types?|Identifiers?)$/;

/** Says whether the name of a variable, label or field announces a secret. `DB_PASSWORD` does, `MONKEY` does not. */
export function isSecretName(name: string): boolean {
  if (PLAIN_NAMES.has(name) || IDENTIFIERS.has(name) || isAbout(name, ABOUT)) return false;
  return SECRET_ANYWHERE.test(name) || words(name).some((word) => SECRET_WORDS.has(word));
}

function isAbout(name: string, ends: RegExp): boolean {
  return ends.test(name) && /^[A-Za-z0-9]+$/.test(name);
}

function words(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.toLowerCase());
}

/** Forms that are a secret wherever they stand: key ids, known prefixes, private keys, tokens of three parts, webhooks. */
const KNOWN_SECRET =
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\b(?:ghp|gho|ghs|github_pat|glpat|npm|sk_live|rk_live|xox[abprs])[_-][A-Za-z0-9_-]{16,}|\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*|\bhttps:\/\/hooks\.slack\.com\/(?:services|workflows)\/[\w/-]+|-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g;
/** `scheme://user:password@host`: only the password goes. */
const URL_PASSWORD = /(\b[a-z][a-z0-9+.-]*:\/\/[^\s:@/]*:)[^\s@/]+@/gi;
/** Names that AWS, git and registries give to things; long and mixed, and no secret. */
const PLAIN_TOKEN =
  /^(?:(?:subnet|sg|vpc|eni|i|igw|rtb|ami|vol|fs|fsap|lt|eipalloc|acl|pl|vpce)-[0-9a-f]+|sha256|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
/**
 * Members of AWS's own shapes that hold names, ids and choices: however random they look (CloudFormation makes names with
 * random ends), they are what people must read to understand a difference.
 */
const IDENTIFIERS = new Set(
  `accessPointId alarmNames allocationId autoScalingGroupArn capacityProvider capacityProviders clientId cluster
  clusterName containerName credentialSpecs credentialsParameter discoveryName dnsName expression family
  fargateEphemeralStorageKmsKeyId fileSystemId kmsKey kmsKeyId loadBalancerName metricName name namespace policyName
  portName productionListenerRule resourceLabel role scheduledActionName securityGroups service serviceName
  snapshotId sourceContainer sourceVolume sslPolicy subnetId subnets targetGroupName taskDefinition testListenerRule
  userPoolClientId userPoolDomain vpcId`.split(/\s+/),
);
const DIGEST_NAME = /sha|commit|revision|digest|version|build|image|arn|checksum|hash|trace|uuid|guid/i;

/** Says whether a value looks like a secret by its content alone: a known form, or a long token of high entropy. */
export function looksSecret(value: string, name = ''): boolean {
  if (value.startsWith('arn:')) return false;
  if (value.search(KNOWN_SECRET) >= 0 || value.search(URL_PASSWORD) >= 0) return true;
  if (DIGEST_NAME.test(name) || IDENTIFIERS.has(name) || isAbout(name, NAMING)) return false;
  return value.split(/[^A-Za-z0-9_+=-]+/).some(isRandomToken);
}

const TOKEN_LENGTH = 20;
/** Of the longest part of a name that people made up, as in `tfstate-123456789012`. */
const ACCOUNT_LENGTH = 12;
/** A part without digits and in one case is one that people made up, however long. */
const WORD = /^[A-Z]?[a-z]+$/;
/** Bits a character: English and names with dashes stay under it, base64 and hex of some length do not. */
const TOKEN_ENTROPY = 3.4;

function isRandomToken(token: string): boolean {
  if (token.length < TOKEN_LENGTH || PLAIN_TOKEN.test(token)) return false;
  if (!/[0-9]/.test(token) || !/[A-Za-z]/.test(token)) return false;
  const parts = token.split(/[-_]/);
  if (parts.length > 2 && parts.every((part) => part.length <= ACCOUNT_LENGTH || WORD.test(part))) return false;
  return entropy(token) >= TOKEN_ENTROPY;
}

function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/**
 * The difference as it may be shown: the field's path and who is right stay readable, a value that is or may be a
 * secret does not. Everything that prints, logs or serves differences goes through here.
 */
export function maskDifference(difference: Difference): Difference {
  const name = nameOf(difference.path);
  const desired = maskJson(difference.desired, name);
  const live = maskJson(difference.live, name);
  if (desired === SENSITIVE && live === SENSITIVE) {
    return jsonEqual(difference.desired, difference.live)
      ? { ...difference, desired, live }
      : { ...difference, desired: SENSITIVE_CHANGED, live: SENSITIVE_CHANGED };
  }
  return { ...difference, desired, live };
}

/** The origin as it may be shown: its value is judged by its own name and by what it was asked for as. */
export function maskOrigin(origin: Origin): Origin {
  const name = origin.name ?? nameOf(origin.path);
  const isSecret = [name, origin.expression].some((each) => maskString(origin.value, each) === SENSITIVE);
  return isSecret ? { ...origin, value: SENSITIVE } : origin;
}

/** What a path speaks of: the selector before `.value`, or the last member. */
function nameOf(path: string): string {
  const entry = /\[(?:name|key)=([^\]]*)\]\.value$/i.exec(path);
  if (entry) return entry[1] ?? '';
  return /([^.[\]]+)(?:\[[^\]]*\])?$/.exec(path)?.[1] ?? path;
}

/** The value as it may be shown. `name` is what holds it; entries `{name, value}` and `{key, value}` name themselves. */
export function maskJson(value: Json, name = ''): Json {
  if (typeof value === 'string') return maskString(value, name);
  if (typeof value === 'number') return isSecretName(name) ? SENSITIVE : value;
  if (Array.isArray(value)) return value.map((element: Json) => maskJson(element, name));
  return isObject(value) ? maskObject(value) : value;
}

function maskString(value: string, name: string): Json {
  // What has been masked stays as it is: it says more than another mask would.
  if (value === SENSITIVE_CHANGED) return value;
  if (value === '' || value === 'true' || value === 'false' || value.startsWith('arn:')) return value;
  return isSecretName(name) || looksSecret(value, name) ? SENSITIVE : value;
}

function maskObject(value: JsonObject): JsonObject {
  const entry = value.name ?? value.key ?? value.Name ?? value.Key;
  const masked: Record<string, Json> = {};
  for (const [member, inner] of Object.entries(value)) {
    if (inner === undefined) continue;
    const name = typeof entry === 'string' && member.toLowerCase() === 'value' ? entry : member;
    masked[member] = maskJson(inner, name);
  }
  return masked;
}

/** `NAME=value`, `"name": "value"`, `name: value`, in messages, commands and frames of manifests; and ARNs, which are names. */
const NAMED_VALUE = /\barn:[^\s"',;=?&}\]]+|(["']?)([A-Za-z_][\w.-]*)\1(\s*[=:]\s*)("[^"]*"|'[^']*'|[^\s,;}\]]+)/g;
/** `…environment[name=A].value: old → new`, as differences are described. */
const DESCRIBED = /(\[(?:name|key)=([^\]]*)\]\.value: ).*? → .*?(?=; |$)/gim;
/** Two neighbouring lines of a manifest: the entry's name, then its value. Frames put a gutter before each. */
const ENTRY_LINES = /((?:name|key):\s*["']?([\w.-]+)["']?[^\n]*\n[^\n]*?value:\s*)([^\n]+)/gi;
const ENTRY_LINES_REVERSED = /(value:\s*)([^\n]+)(\n[^\n]*?(?:name|key):\s*["']?([\w.-]+))/gi;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROL = /\u001b\[[0-9;]*[A-Za-z]|[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** Most texts have none of what the rules below look for; they are told apart in one look. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const SUSPECT = /[=:_.\u0000-\u001f\u007f]|AKIA|ASIA|-----/;

/**
 * Text from elsewhere (AWS's messages, stopped tasks' reasons, lines of manifests) as it may be printed: no control
 * characters, and no value that stands behind a secret's name or has a secret's form. Random-looking words without a
 * name stay: task ids and digests are what such texts are read for.
 */
export function maskText(text: string): string {
  return SUSPECT.test(text) ? maskSuspect(text) : text;
}

function maskSuspect(text: string): string {
  return text
    .replace(CONTROL, '')
    .replace(KNOWN_SECRET, SENSITIVE)
    .replace(URL_PASSWORD, `$1${SENSITIVE}@`)
    .replace(DESCRIBED, (all, head: string, name: string) => (isSecretName(name) ? `${head}${SENSITIVE_CHANGED}` : all))
    .replace(ENTRY_LINES, (all, head: string, name: string, value: string) =>
      isSecretName(name) || looksSecret(value, name) ? `${head}${SENSITIVE}` : all,
    )
    .replace(ENTRY_LINES_REVERSED, (all, head: string, value: string, rest: string, name: string) =>
      isSecretName(name) || looksSecret(value, name) ? `${head}${SENSITIVE}${rest}` : all,
    )
    .replace(NAMED_VALUE, maskNamed);
}

function maskNamed(all: string, quote = '', name?: string, sign = '', value = ''): string {
  if (name === undefined) return all;
  const bare = value.replace(/^["']|["']$/g, '');
  // `tags: token=…`: what stands behind a plain name may name itself.
  if (!isSecretName(name)) return `${quote}${name}${quote}${sign}${value.replace(NAMED_VALUE, maskNamed)}`;
  if (bare === '' || bare.startsWith('(sensitive') || maskString(bare, name) === bare) return all;
  return `${quote}${name}${quote}${sign}${SENSITIVE}`;
}
