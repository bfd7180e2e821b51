import type { Json, ResourceStore, Stores } from '../cloudcontrol/store.ts';
import { Fault, type MakeService, type Region } from '../contract.ts';
import { evaluate } from './evaluate.ts';
import { MANAGED_POLICIES } from './managed-policies.ts';
import { type Accounts, linkedRole, type Role, type Roles, roleOf, SERVICE_LINKED } from './roles.ts';

/** IAM: roles, their policies, and the simulation of what a role may do. */
export function iamService(accounts: Accounts, stores: Stores): MakeService {
  return (region) => {
    const world: World = { region, roles: accounts(region), store: stores(region) };
    return {
      operations: Object.keys(OPERATIONS),
      call: (operation, input) => OPERATIONS[operation]?.(world, input as never) ?? {},
    };
  };
}

interface World {
  readonly region: Region;
  readonly roles: Roles;
  readonly store: ResourceStore;
}

const OPERATIONS: Readonly<Record<string, (world: World, input: never) => Record<string, unknown>>> = {
  CreateRole: createRole,
  GetRole: getRole,
  CreateServiceLinkedRole: createServiceLinkedRole,
  DeleteRole: deleteRole,
  DeleteServiceLinkedRole: deleteServiceLinkedRole,
  PutRolePolicy: putRolePolicy,
  DeleteRolePolicy: deleteRolePolicy,
  AttachRolePolicy: attachRolePolicy,
  SimulatePrincipalPolicy: simulatePrincipalPolicy,
};

interface CreateRole {
  readonly RoleName: string;
  readonly AssumeRolePolicyDocument: string;
  readonly Path?: string;
}

function createRole({ region, roles, store }: World, input: CreateRole) {
  const { RoleName: name, AssumeRolePolicyDocument: trust, Path: path = '/' } = input;
  if (roles.has(name)) throw new Fault('EntityAlreadyExistsException', `Role with name ${name} already exists.`, 409);
  assertJson(trust);
  const id = `AROA${region.hex(17).toUpperCase()}`;
  const role = roleOf({ account: region.account, name, path, trust, id, now: region.clock.now() });
  roles.set(name, role);
  const named = { RoleName: name, Path: path, Arn: role.arn, RoleId: id, MaxSessionDuration: 3600 };
  const model = { ...named, AssumeRolePolicyDocument: JSON.parse(trust) as Json };
  store.put({ type: 'AWS::IAM::Role', identifier: name, model, createdAt: role.createdAt });
  return { Role: view(role) };
}

function getRole({ roles }: World, { RoleName }: { RoleName: string }) {
  return { Role: view(named(roles, RoleName)) };
}

/** Source of the refusal: IAM API Reference, DeleteRole (UnmodifiableEntity). */
function deleteRole({ roles, store }: World, { RoleName }: { RoleName: string }) {
  if (isLinked(named(roles, RoleName))) {
    const message = `Cannot perform the operation on the protected role '${RoleName}' - this role is only modifiable by AWS`;
    throw new Fault('UnmodifiableEntityException', message, 400);
  }
  roles.delete(RoleName);
  store.remove('AWS::IAM::Role', RoleName);
  return {};
}

function createServiceLinkedRole({ region, roles }: World, { AWSServiceName: service }: { AWSServiceName: string }) {
  const linked = SERVICE_LINKED.find((each) => each.service === service);
  if (!linked) throw new Fault('NoSuchEntityException', `There is no service-linked role for ${service}.`, 404);
  if (roles.has(linked.name)) {
    const message = `Service role name ${linked.name} has been taken in this account, please try a different suffix.`;
    throw new Fault('InvalidInputException', message);
  }
  const role = linkedRole(linked, { account: region.account, now: region.clock.now() });
  roles.set(role.name, role);
  return { Role: view(role) };
}

/** AWS deletes in the background, and answers a task to ask about; here it is done when the answer comes. */
function deleteServiceLinkedRole({ region, roles }: World, { RoleName }: { RoleName: string }) {
  const role = named(roles, RoleName);
  roles.delete(RoleName);
  return { DeletionTaskId: `task${role.path}${RoleName}/${region.hex(8)}-${region.hex(4)}` };
}

function isLinked({ path }: Role): boolean {
  return path.startsWith('/aws-service-role/');
}

interface PutRolePolicy {
  readonly RoleName: string;
  readonly PolicyName: string;
  readonly PolicyDocument: string;
}

function putRolePolicy({ roles }: World, { RoleName, PolicyName, PolicyDocument }: PutRolePolicy) {
  assertPolicy(PolicyDocument);
  named(roles, RoleName).inline.set(PolicyName, PolicyDocument);
  return {};
}

function deleteRolePolicy({ roles, store }: World, { RoleName, PolicyName }: { RoleName: string; PolicyName: string }) {
  store.remove('AWS::IAM::RolePolicy', `${PolicyName}|${RoleName}`);
  if (named(roles, RoleName).inline.delete(PolicyName)) return {};
  throw new Fault('NoSuchEntityException', `The role policy with name ${PolicyName} cannot be found.`, 404);
}

function attachRolePolicy({ roles }: World, { RoleName, PolicyArn }: { RoleName: string; PolicyArn: string }) {
  const role = named(roles, RoleName);
  if (!MANAGED_POLICIES.has(PolicyArn)) {
    throw new Fault('NoSuchEntityException', `Policy ${PolicyArn} does not exist or is not attachable.`, 404);
  }
  role.attached.add(PolicyArn);
  return {};
}

interface Simulate {
  readonly PolicySourceArn: string;
  readonly ActionNames: readonly string[];
  readonly ResourceArns?: readonly string[];
  readonly ContextEntries?: readonly {
    readonly ContextKeyName?: string;
    readonly ContextKeyValues?: readonly string[];
  }[];
}

function simulatePrincipalPolicy({ roles }: World, input: Simulate) {
  const { PolicySourceArn: principal, ActionNames, ResourceArns = ['*'], ContextEntries = [] } = input;
  const role = [...roles.values()].find(({ arn }) => arn === principal);
  if (!role) throw noRole(principal.slice(principal.lastIndexOf('/') + 1));
  const policies = [...role.inline.values(), ...[...role.attached].flatMap((arn) => MANAGED_POLICIES.get(arn) ?? [])];
  const entries = ContextEntries.map(({ ContextKeyName = '', ContextKeyValues = [] }) => [
    ContextKeyName,
    ContextKeyValues,
  ]);
  const context = Object.fromEntries(entries);
  const EvaluationResults = ActionNames.flatMap((action) =>
    ResourceArns.map((resource) => ({
      EvalActionName: action,
      EvalResourceName: resource,
      EvalDecision: evaluate(policies, { action, resource, context }),
      MatchedStatements: [],
      MissingContextValues: [],
    })),
  );
  return { EvaluationResults, IsTruncated: false };
}

function named(roles: Roles, name: string): Role {
  const role = roles.get(name);
  if (!role) throw noRole(name);
  return role;
}

/** Policies come back URL-encoded (RFC 3986). */
function view({ path, name, id, arn, createdAt, trust }: Role): Record<string, unknown> {
  return {
    Path: path,
    RoleName: name,
    RoleId: id,
    Arn: arn,
    CreateDate: new Date(createdAt),
    AssumeRolePolicyDocument: encodeURIComponent(trust),
    MaxSessionDuration: 3600,
  };
}

/** IAM User Guide, "IAM JSON policy elements: Sid": unique within one policy. */
function assertPolicy(document: string): void {
  assertJson(document);
  const { Statement = [] } = JSON.parse(document) as { readonly Statement?: readonly { readonly Sid?: string }[] };
  const ids = (Array.isArray(Statement) ? Statement : []).flatMap(({ Sid }) => (Sid ? [Sid] : []));
  if (new Set(ids).size < ids.length)
    throw new Fault('MalformedPolicyDocumentException', 'Statement IDs (SID) in a single policy must be unique.');
}

function assertJson(document: string): void {
  try {
    JSON.parse(document);
  } catch {
    throw new Fault('MalformedPolicyDocumentException', 'This policy contains invalid Json');
  }
}

function noRole(name: string): Fault {
  return new Fault('NoSuchEntityException', `The role with name ${name} cannot be found.`, 404);
}
