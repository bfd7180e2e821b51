import { Buffer } from 'node:buffer';
import { Fault, type MakeService, type Region } from '../contract.ts';
import { page } from '../ecs/page.ts';
import { publicParameters } from './public-parameters.ts';

interface StoredParameter {
  readonly name: string;
  readonly type: 'String' | 'StringList' | 'SecureString';
  readonly value: string;
  readonly version: number;
  readonly modifiedAt: number;
  readonly dataType: string;
  readonly tier: string;
}

interface World {
  readonly region: Region;
  readonly parameters: Map<string, StoredParameter>;
}

/** AWS Systems Manager: the Parameter Store, newest versions only. */
export const ssmService: MakeService = (region) => {
  const world: World = { region, parameters: new Map(publicOnes(region)) };
  return {
    operations: Object.keys(OPERATIONS),
    call: (operation, input) => OPERATIONS[operation]?.(world, input as never) ?? {},
  };
};

function publicOnes({ region, clock }: Region): readonly (readonly [string, StoredParameter])[] {
  const common = { type: 'String', version: 1, modifiedAt: clock.now(), dataType: 'text', tier: 'Standard' } as const;
  return [...publicParameters(region)].map(([name, value]) => [name, { ...common, name, value }]);
}

const OPERATIONS: Readonly<Record<string, (world: World, input: never) => Record<string, unknown>>> = {
  PutParameter: putParameter,
  GetParameter: getParameter,
  GetParameters: getParameters,
  GetParametersByPath: getParametersByPath,
  DeleteParameter: deleteParameter,
  DeleteParameters: deleteParameters,
};

interface PutParameter {
  readonly Name: string;
  readonly Value: string;
  readonly Type?: string;
  readonly Overwrite?: boolean;
  readonly Tier?: string;
  readonly DataType?: string;
}

const TYPES = ['String', 'StringList', 'SecureString'] as const;
const MAX_NAMES = 10;
const STANDARD_TIER_BYTES = 4096;

function putParameter({ region, parameters }: World, input: PutParameter) {
  const { Name: name, Value: value, Tier: tier = 'Standard', DataType: dataType = 'text' } = input;
  if (!/^[a-zA-Z0-9_.\-/]+$/.test(name)) throw invalidName();
  const existing = parameters.get(name);
  if (existing && !input.Overwrite) throw alreadyExists();
  const type = TYPES.find((each) => each === (input.Type ?? existing?.type));
  if (!type) throw new Fault('ValidationException', 'A parameter type is required when you create a parameter.');
  if (value === '') throw emptyValue();
  if (tier === 'Standard' && Buffer.byteLength(value) > STANDARD_TIER_BYTES) throw tooLong();
  const version = (existing?.version ?? 0) + 1;
  parameters.set(name, { name, type, value, version, tier, dataType, modifiedAt: region.clock.now() });
  return { Version: version, Tier: tier };
}

function getParameter(world: World, input: { Name: string; WithDecryption?: boolean }) {
  const found = world.parameters.get(keyOf(world, input.Name));
  if (!found) throw notFound(input.Name);
  return { Parameter: view(world, found, input.WithDecryption === true) };
}

function getParameters(world: World, input: { Names: readonly string[]; WithDecryption?: boolean }) {
  if (input.Names.length > MAX_NAMES) throw tooManyNames(input.Names);
  const names = [...new Set(input.Names)];
  const found = names.flatMap((name) => world.parameters.get(keyOf(world, name)) ?? []);
  return {
    Parameters: found.map((each) => view(world, each, input.WithDecryption === true)),
    InvalidParameters: names.filter((name) => !world.parameters.has(keyOf(world, name))),
  };
}

interface ByPath {
  readonly Path: string;
  readonly Recursive?: boolean;
  readonly WithDecryption?: boolean;
  readonly MaxResults?: number;
  readonly NextToken?: string;
}

/** In the order of their names (believed); a page may be as large as MaxResults and no larger than ten. */
function getParametersByPath(world: World, input: ByPath) {
  const path = input.Path.endsWith('/') ? input.Path : `${input.Path}/`;
  if (!path.startsWith('/')) throw notAPath();
  const isBelow = (name: string): boolean =>
    name.startsWith(path) && (input.Recursive === true || !name.slice(path.length).includes('/'));
  const below = [...world.parameters.values()].filter(({ name }) => isBelow(name));
  const sorted = below.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found = page(sorted, { maxResults: input.MaxResults, nextToken: input.NextToken }, PAGING);
  return {
    Parameters: found.items.map((each) => view(world, each, input.WithDecryption === true)),
    ...(found.nextToken === undefined ? {} : { NextToken: found.nextToken }),
  };
}

const PAGING = {
  size: MAX_NAMES,
  max: MAX_NAMES,
  position: ({ name }: StoredParameter) => name,
  faults: {
    size: (message: string) => new Fault('ValidationException', message),
    token: () => new Fault('InvalidNextToken', 'The specified token is not valid.'),
  },
};

function deleteParameter({ parameters }: World, input: { Name: string }) {
  if (!parameters.delete(input.Name)) throw notFound(input.Name);
  return {};
}

function deleteParameters({ parameters }: World, input: { Names: readonly string[] }) {
  const DeletedParameters = input.Names.filter((name) => parameters.delete(name));
  return { DeletedParameters, InvalidParameters: input.Names.filter((name) => !DeletedParameters.includes(name)) };
}

/** A parameter may be asked for by its ARN too. */
function keyOf({ region }: World, name: string): string {
  const prefix = `arn:aws:ssm:${region.region}:${region.account}:parameter`;
  if (!name.startsWith(prefix)) return name;
  const rest = name.slice(prefix.length);
  return rest.indexOf('/', 1) > 0 ? rest : rest.slice(1);
}

function view({ region }: World, parameter: StoredParameter, decrypt: boolean): Record<string, unknown> {
  const { name, type, value, version, modifiedAt, dataType } = parameter;
  const path = name.startsWith('/') ? name : `/${name}`;
  return {
    Name: name,
    Type: type,
    Value: type === 'SecureString' && !decrypt ? ciphertext(value) : value,
    Version: version,
    LastModifiedDate: new Date(modifiedAt),
    ARN: `arn:aws:ssm:${region.region}:${region.account}:parameter${path}`,
    DataType: dataType,
  };
}

/** Not the secret, and not encryption either: only as unreadable as what AWS returns without decryption. */
function ciphertext(value: string): string {
  return Buffer.from(`sandbox:${value.length}`).toString('base64');
}

function notAPath(): Fault {
  return new Fault(
    'ValidationException',
    'The parameter path does not meet the requirements. It must begin with a slash mark (/).',
  );
}

function invalidName(): Fault {
  return new Fault(
    'ValidationException',
    'Invalid parameter name. Please use correct syntax for referencing a version/label <name>:<version/label>',
  );
}

function alreadyExists(): Fault {
  return new Fault(
    'ParameterAlreadyExists',
    'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
  );
}

function emptyValue(): Fault {
  return new Fault(
    'ValidationException',
    "1 validation error detected: Value '' at 'value' failed to satisfy constraint: Member must have length greater than or equal to 1.",
  );
}

function tooLong(): Fault {
  return new Fault(
    'ValidationException',
    'Standard tier parameters support a maximum parameter value of 4096 characters. To create a larger parameter value, upgrade the parameter to use the advanced-parameter tier.',
  );
}

function tooManyNames(names: readonly string[]): Fault {
  return new Fault(
    'ValidationException',
    `1 validation error detected: Value '[${names.join(', ')}]' at 'names' failed to satisfy constraint: Member must have length less than or equal to ${MAX_NAMES}`,
  );
}

/** AWS's own message is empty but for the name. */
function notFound(name: string): Fault {
  return new Fault('ParameterNotFound', `Parameter ${name} not found.`);
}
