import type { OutsideExpression } from '../model/expression.ts';
import { DEFAULT_STATE } from '../model/outside.ts';
import { parseTerraformAddress } from '../model/terraform-address.ts';

type Kind = OutsideExpression['kind'];

/**
 * Public parameters that name the newest image, by what people call it. Sources: Amazon ECS Developer Guide, "Retrieving
 * Amazon ECS-optimized Linux AMI metadata"; Amazon Linux 2023 User Guide, "Launching from an SSM parameter".
 */
const IMAGES: Readonly<Record<string, string>> = {
  'ecs-al2023': '/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id',
  'ecs-al2023-arm64': '/aws/service/ecs/optimized-ami/amazon-linux-2023/arm64/recommended/image_id',
  'ecs-al2023-gpu': '/aws/service/ecs/optimized-ami/amazon-linux-2023/gpu/recommended/image_id',
  'ecs-al2': '/aws/service/ecs/optimized-ami/amazon-linux-2/recommended/image_id',
  al2023: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64',
  'al2023-arm64': '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64',
};

interface Form {
  readonly parse: (rest: string) => OutsideExpression | undefined;
  /** What is allowed, for messages. */
  readonly written: string;
}

/** What stands behind the colon, by what stands before it. */
const FORMS: Readonly<Record<Kind, Form>> = {
  ssm: {
    parse: (path) => (/^\/[A-Za-z0-9_./-]+$/.test(path) ? { kind: 'ssm', path } : undefined),
    written: '${ssm:/path/of/a/parameter}',
  },
  secretsmanager: {
    parse: parseSecret,
    written: '${secretsmanager:NAME} or ${secretsmanager:NAME:jsonKey:stage:version}',
  },
  cfn: { parse: parseStackOutput, written: '${cfn:STACK.OUTPUT}' },
  tfstate: { parse: parseState, written: '${tfstate:ADDRESS.ATTRIBUTE} or ${tfstate:STATE:ADDRESS.ATTRIBUTE}' },
  'aws-ip-ranges': {
    parse: parseRanges,
    written: '${aws-ip-ranges:SERVICE/REGION} or ${aws-ip-ranges:SERVICE/REGION/ipv6}, as in API_GATEWAY/eu-west-1',
  },
  ami: { parse: parseImage, written: `\${ami:/aws/service/…} or one of ${Object.keys(IMAGES).join(', ')}` },
  lookup: {
    parse: parseLookup,
    written:
      '${lookup:availability-zones.0}, ${lookup:iot-endpoint}, ${lookup:ec2:vpc?Name=shop}, ${lookup:ec2:vpc.arn?Name=shop}, for all ${lookup:ec2:subnet[]?Tier=private}, or ${lookup:AWS::EC2::VPC.CidrBlock?vpc-1a2b}',
  },
};

/** `${ssm:…}` and its like, without the braces; undefined for anything else. */
export function parseOutside(body: string): OutsideExpression | undefined {
  const { form, rest } = split(body);
  return form?.parse(rest);
}

/**
 * What was meant where a text begins as one of ours and does not go on so; undefined for all other texts. Left alone it
 * would reach AWS as it stands.
 */
export function malformedOutside(text: string): { readonly written: string; readonly meant: string } | undefined {
  for (const [written, body = ''] of text.matchAll(/(?<!\$)\$\{([a-z][a-z-]{2,13}:[^}\n]{0,500})\}/g)) {
    const { form } = split(body);
    if (form && !parseOutside(body)) return { written, meant: form.written };
  }
  return undefined;
}

function split(body: string): { readonly form: Form | undefined; readonly rest: string } {
  const colon = body.indexOf(':');
  const name = body.slice(0, Math.max(colon, 0));
  return { form: Object.hasOwn(FORMS, name) ? FORMS[name as Kind] : undefined, rest: body.slice(colon + 1) };
}

/** Secrets Manager API Reference, CreateSecret: the characters of a name. A version is told by stage or by id, not both. */
const SECRET = /^([A-Za-z0-9/_+=.@-]{1,512})(?::([^:{}"\s]*))?(?::([A-Za-z0-9_.-]*))?(?::([A-Za-z0-9-]*))?$/;

function parseSecret(text: string): OutsideExpression | undefined {
  const [, name, jsonKey, stage, version] = SECRET.exec(text) ?? [];
  if (name === undefined || (stage && version)) return undefined;
  // Amazon ECS Developer Guide, "Pass Secrets Manager secrets": all three colons stand there as soon as one does.
  const isPart = jsonKey !== undefined;
  return { kind: 'secretsmanager', name, version: isPart ? `:${jsonKey}:${stage ?? ''}:${version ?? ''}` : '' };
}

/** CloudFormation API Reference, CreateStack: a name is 1 to 128 letters, digits and hyphens; logical ids are alphanumeric. */
function parseStackOutput(text: string): OutsideExpression | undefined {
  const [, stack, output] = /^([A-Za-z][A-Za-z0-9-]{0,127})\.([A-Za-z0-9]{1,255})$/.exec(text) ?? [];
  return stack && output ? { kind: 'cfn', stack, output } : undefined;
}

function parseState(text: string): OutsideExpression | undefined {
  const [, state = DEFAULT_STATE, address = ''] = /^(?:([A-Za-z0-9][A-Za-z0-9_-]{0,63}):)?(.+)$/.exec(text) ?? [];
  return parseTerraformAddress(address) && { kind: 'tfstate', state, address };
}

/** The names of https://ip-ranges.amazonaws.com/ip-ranges.json; `GLOBAL` is a Region there. */
function parseRanges(text: string): OutsideExpression | undefined {
  const [, service, region, family = 'ipv4'] =
    /^([A-Z0-9_]{2,64})\/([A-Za-z0-9-]{2,32})(?:\/(ipv4|ipv6))?$/.exec(text) ?? [];
  if (service === undefined || region === undefined) return undefined;
  return { kind: 'aws-ip-ranges', service, region, family: family === 'ipv6' ? 'ipv6' : 'ipv4' };
}

function parseImage(text: string): OutsideExpression | undefined {
  const path = Object.hasOwn(IMAGES, text) ? IMAGES[text] : text;
  return path !== undefined && /^\/aws\/service\/[A-Za-z0-9_./-]+$/.test(path) ? { kind: 'ami', path } : undefined;
}

const TAGGED = /^([a-z][a-z0-9-]*:[a-z][a-z0-9-]*)(\.arn)?(\[\])?\?(.+)$/;

function parseLookup(text: string): OutsideExpression | undefined {
  const [zones, index] = /^availability-zones(?:\.([0-9]))?$/.exec(text) ?? [];
  if (zones !== undefined)
    return {
      kind: 'lookup',
      asked: { of: 'availability-zones', index: index === undefined ? undefined : Number(index) },
    };
  if (text === 'iot-endpoint') return { kind: 'lookup', asked: IOT_ENDPOINT };
  if (text.startsWith('AWS::')) return parseResource(text);
  const [, type, arn, all, query = ''] = TAGGED.exec(text) ?? [];
  const tags = parseTags(query);
  if (type === undefined || tags === undefined) return undefined;
  const as = arn === undefined ? 'id' : 'arn';
  return { kind: 'lookup', asked: { of: 'tagged', type, as, tags, all: all !== undefined } };
}

/**
 * What devices and data clients of an account connect to: the domain that AWS keeps for it under this name (AWS IoT API
 * Reference, DescribeDomainConfiguration: names of AWS's own hold a colon, which those of others cannot). That Cloud Control
 * shows it is believed.
 */
const IOT_ENDPOINT = {
  of: 'resource',
  type: 'AWS::IoT::DomainConfiguration',
  identifier: 'iot:Data-ATS',
  path: 'DomainName',
} as const;

const RESOURCE = /^(AWS::[A-Za-z0-9]+::[A-Za-z0-9]+)\.([A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z0-9_-]+)*)\?(.{1,256})$/;

function parseResource(text: string): OutsideExpression | undefined {
  const [, type, path, identifier] = RESOURCE.exec(text) ?? [];
  if (type === undefined || path === undefined || identifier === undefined) return undefined;
  return { kind: 'lookup', asked: { of: 'resource', type, identifier, path } };
}

/** `KEY=VALUE`, more of them with `&` between. */
function parseTags(query: string): Readonly<Record<string, string>> | undefined {
  const pairs = query.split('&').map((pair) => /^([^=]{1,128})=(.{1,256})$/.exec(pair));
  const entries = pairs.flatMap((pair) => (pair ? [[pair[1], pair[2]] as const] : []));
  return entries.length === pairs.length ? Object.fromEntries(entries) : undefined;
}
