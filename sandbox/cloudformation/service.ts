import { type ResourceTypes, shippedResourceTypes } from '../../crds/resource-types/shipped-types.ts';
import { Fault, type MakeService, type Region } from '../contract.ts';
import { describeType } from './describe-type.ts';
import { invalid, parseTemplate, type StackOutput } from './template.ts';

interface Stack {
  readonly name: string;
  readonly id: string;
  readonly createdAt: number;
  updatedAt: number | undefined;
  deletedAt: number | undefined;
  body: string;
  parameters: ReadonlyMap<string, string>;
  outputs: readonly StackOutput[];
}

interface World {
  readonly region: Region;
  /** Every stack that ever was; of one name at most one lives. */
  readonly stacks: Stack[];
}

/** AWS CloudFormation: stacks and their outputs. What a template lists as resources is not made, and nothing takes time. */
export function cloudFormationService(types?: ResourceTypes): MakeService {
  return (region) => {
    const world: World = { region, stacks: [] };
    return {
      operations: ['DescribeType', ...Object.keys(OPERATIONS)],
      call(operation, input) {
        if (operation === 'DescribeType') return describeType(types ?? shippedResourceTypes(), region, input);
        return OPERATIONS[operation]?.(world, input as never) ?? {};
      },
    };
  };
}

const OPERATIONS: Readonly<Record<string, (world: World, input: never) => Record<string, unknown>>> = {
  CreateStack: createStack,
  UpdateStack: updateStack,
  DescribeStacks: describeStacks,
  DeleteStack: deleteStack,
};

interface Put {
  readonly StackName: string;
  readonly TemplateBody?: string;
  readonly UsePreviousTemplate?: boolean;
  readonly Parameters?: readonly {
    readonly ParameterKey?: string;
    readonly ParameterValue?: string;
    readonly UsePreviousValue?: boolean;
  }[];
}

function createStack({ region, stacks }: World, input: Put) {
  const { StackName: name, TemplateBody: body } = input;
  if (!/^[a-zA-Z][-a-zA-Z0-9]{0,127}$/.test(name)) throw invalidName(name);
  if (stacks.some((each) => isLiving(each) && each.name === name))
    throw new Fault('AlreadyExistsException', `Stack [${name}] already exists`);
  if (body === undefined) throw invalid('Either Template URL or Template Body must be specified.');
  const id = `arn:aws:cloudformation:${region.region}:${region.account}:stack/${name}/${uuid(region)}`;
  const made = contentOf(body, input, new Map());
  const createdAt = region.clock.now();
  stacks.push({ name, id, createdAt, updatedAt: undefined, deletedAt: undefined, ...made });
  return { StackId: id };
}

function updateStack(world: World, input: Put) {
  const stack = living(world, input.StackName);
  if (!stack) throw invalid(`Stack [${input.StackName}] does not exist`);
  const body = input.UsePreviousTemplate ? stack.body : input.TemplateBody;
  if (body === undefined) throw invalid('Either Template URL or Template Body must be specified.');
  const made = contentOf(body, input, stack.parameters);
  if (JSON.stringify([made.body, [...made.parameters]]) === JSON.stringify([stack.body, [...stack.parameters]]))
    throw invalid('No updates are to be performed.');
  Object.assign(stack, made, { updatedAt: world.region.clock.now() });
  return { StackId: stack.id };
}

function contentOf(
  body: string,
  { Parameters = [] }: Put,
  before: ReadonlyMap<string, string>,
): Pick<Stack, 'body' | 'parameters' | 'outputs'> {
  const template = parseTemplate(body);
  const given = Parameters.map(({ ParameterKey = '', ParameterValue, UsePreviousValue }) => {
    const value = UsePreviousValue ? before.get(ParameterKey) : ParameterValue;
    return [ParameterKey, value ?? ''] as const;
  });
  const parameters = new Map([...template.defaults, ...given]);
  return { body, parameters, outputs: template.outputs(parameters) };
}

function describeStacks(world: World, { StackName: name }: { StackName?: string }) {
  if (name === undefined) return { Stacks: world.stacks.filter(isLiving).map(view) };
  const found = living(world, name) ?? world.stacks.find(({ id }) => id === name);
  if (!found) throw invalid(`Stack with id ${name} does not exist`);
  return { Stacks: [view(found)] };
}

/** A stack that is not there is as good as deleted. */
function deleteStack(world: World, { StackName: name }: { StackName: string }) {
  const stack = living(world, name);
  if (stack) stack.deletedAt = world.region.clock.now();
  return {};
}

function living({ stacks }: World, nameOrId: string): Stack | undefined {
  return stacks.find((each) => isLiving(each) && (each.name === nameOrId || each.id === nameOrId));
}

function isLiving({ deletedAt }: Stack): boolean {
  return deletedAt === undefined;
}

function view({ name, id, createdAt, updatedAt, deletedAt, parameters, outputs }: Stack): Record<string, unknown> {
  const status = deletedAt !== undefined ? 'DELETE_COMPLETE' : updatedAt !== undefined ? 'UPDATE_COMPLETE' : undefined;
  return {
    StackId: id,
    StackName: name,
    CreationTime: new Date(createdAt),
    LastUpdatedTime: updatedAt === undefined ? undefined : new Date(updatedAt),
    DeletionTime: deletedAt === undefined ? undefined : new Date(deletedAt),
    StackStatus: status ?? 'CREATE_COMPLETE',
    DisableRollback: false,
    Parameters: [...parameters].map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue })),
    Outputs: outputs,
  };
}

function uuid({ hex }: Region): string {
  return [8, 4, 4, 4, 12].map(hex).join('-');
}

function invalidName(name: string): Fault {
  return invalid(
    `1 validation error detected: Value '${name}' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*`,
  );
}
