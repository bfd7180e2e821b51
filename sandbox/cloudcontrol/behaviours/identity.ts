import { Fault } from '../../contract.ts';
import { MANAGED_POLICIES } from '../../iam/managed-policies.ts';
import { type Role, roleOf } from '../../iam/roles.ts';
import { generatedName } from '../assign.ts';
import type { Behaviour } from '../behaviour.ts';
import { modelsOf, textOf, textsOf } from '../json.ts';
import type { Json, Model, ResourceStore } from '../store.ts';
import type { Place } from '../world.ts';

const ROLE_POLICY = 'AWS::IAM::RolePolicy';
const POLICY = 'AWS::IAM::ManagedPolicy';

/** The same roles that IAM's own API and the judgement of requests have. */
export const ROLE: Behaviour = {
  create(wanted, place) {
    const { region, roles } = place;
    const name = textOf(wanted, 'RoleName') ?? generatedName('AWS::IAM::Role', place);
    if (roles.has(name)) throw new Fault('EntityAlreadyExists', `Role with name ${name} already exists.`, 409);
    assertPolicies(textsOf(wanted, 'ManagedPolicyArns'), place.store);
    const parts = { account: region.account, name, path: textOf(wanted, 'Path') ?? '/', now: region.clock.now() };
    const id = `AROA${region.hex(17).toUpperCase()}`;
    const role = roleOf({ ...parts, id, trust: documentText(wanted.AssumeRolePolicyDocument) });
    fill(role, wanted);
    roles.set(name, role);
    return { MaxSessionDuration: 3600, ...wanted, RoleName: name, Path: parts.path, RoleId: id, Arn: role.arn };
  },
  update(before, wanted, { roles, store }) {
    assertPolicies(textsOf(wanted, 'ManagedPolicyArns'), store);
    const role = roles.get(before.identifier);
    if (!role) throw noRole(before.identifier);
    const next: Role = {
      ...role,
      trust: documentText(wanted.AssumeRolePolicyDocument),
      inline: new Map(),
      attached: new Set(),
    };
    fill(next, wanted);
    roles.set(role.name, next);
    return wanted;
  },
  show({ identifier, model }, { roles }) {
    const role = roles.get(identifier);
    if (!role) return model;
    const Policies = [...role.inline].map(([PolicyName, text]) => ({ PolicyName, PolicyDocument: parsed(text) }));
    return {
      ...model,
      AssumeRolePolicyDocument: parsed(role.trust),
      ...(Policies.length > 0 || model.Policies ? { Policies } : {}),
      ...(role.attached.size > 0 || model.ManagedPolicyArns ? { ManagedPolicyArns: [...role.attached] } : {}),
    };
  },
  mayRemove({ identifier }, { store }) {
    const isProfiled = store
      .list('AWS::IAM::InstanceProfile')
      .some(({ model }) => textsOf(model, 'Roles').includes(identifier));
    if (isProfiled) throw conflict('Cannot delete entity, must remove roles from instance profile first.');
    if (store.list(ROLE_POLICY).some(({ model }) => model.RoleName === identifier))
      throw conflict('Cannot delete entity, must delete policies first.');
  },
  removed({ identifier }, { roles }) {
    roles.delete(identifier);
  },
};

function fill(role: Role, wanted: Model): void {
  for (const { PolicyName = '', PolicyDocument } of modelsOf(wanted, 'Policies'))
    role.inline.set(String(PolicyName), documentText(PolicyDocument));
  for (const arn of textsOf(wanted, 'ManagedPolicyArns')) role.attached.add(arn);
}

/** AWS has more than a thousand policies of its own: any name of theirs is taken for one. */
const OF_AWS = /^arn:aws:iam::aws:policy\/((service-role|aws-service-role|job-function)\/)?[\w+=,.@-]+$/;

function assertPolicies(arns: readonly string[], store: ResourceStore): void {
  for (const arn of arns)
    if (!OF_AWS.test(arn) && !MANAGED_POLICIES.has(arn) && !store.get(POLICY, arn))
      throw new Fault('NoSuchEntity', `Policy ${arn} does not exist or is not attachable.`, 404);
}

/** An inline policy of a role as a resource. */
export const INLINE_POLICY: Behaviour = {
  create(wanted, place) {
    const role = roleNamed(wanted, place);
    role.inline.set(String(wanted.PolicyName), documentText(wanted.PolicyDocument));
    return wanted;
  },
  update(_, wanted, place) {
    roleNamed(wanted, place).inline.set(String(wanted.PolicyName), documentText(wanted.PolicyDocument));
    return wanted;
  },
  show({ model }, { roles }) {
    const text = roles.get(String(model.RoleName))?.inline.get(String(model.PolicyName));
    return text === undefined ? model : { ...model, PolicyDocument: parsed(text) };
  },
  removed({ model }, { roles }) {
    roles.get(String(model.RoleName))?.inline.delete(String(model.PolicyName));
  },
};

/** Not deleted while somebody else than those that it names itself has it. */
export const MANAGED_POLICY: Behaviour = {
  create(wanted, place) {
    const { region, store } = place;
    const name = textOf(wanted, 'ManagedPolicyName') ?? generatedName(POLICY, place);
    const path = textOf(wanted, 'Path') ?? '/';
    const PolicyArn = `arn:aws:iam::${region.account}:policy${path}${name}`;
    if (store.get(POLICY, PolicyArn))
      throw new Fault(
        'EntityAlreadyExists',
        `A policy called ${name} already exists. Duplicate names are not allowed.`,
        409,
      );
    attach(PolicyArn, textsOf(wanted, 'Roles'), place);
    const PolicyId = `ANPA${region.hex(17).toUpperCase()}`;
    return {
      ...wanted,
      ManagedPolicyName: name,
      Path: path,
      PolicyArn,
      PolicyId,
      DefaultVersionId: 'v1',
      IsAttachable: true,
    };
  },
  update(before, wanted, place) {
    for (const name of textsOf(before.model, 'Roles')) place.roles.get(name)?.attached.delete(before.identifier);
    attach(before.identifier, textsOf(wanted, 'Roles'), place);
    return wanted;
  },
  show: ({ identifier, model }, { roles }) => ({ ...model, AttachmentCount: holders(identifier, roles).length }),
  mayRemove({ identifier, model }, { roles }) {
    const others = holders(identifier, roles).filter((name) => !textsOf(model, 'Roles').includes(name));
    if (others.length > 0) throw conflict('Cannot delete a policy attached to entities.');
  },
  removed({ identifier, model }, { roles }) {
    for (const name of textsOf(model, 'Roles')) roles.get(name)?.attached.delete(identifier);
  },
};

function attach(arn: string, names: readonly string[], { roles }: Place): void {
  for (const name of names) {
    const role = roles.get(name);
    if (!role) throw noRole(name);
    role.attached.add(arn);
  }
}

function holders(arn: string, roles: Place['roles']): readonly string[] {
  return [...roles.values()].filter(({ attached }) => attached.has(arn)).map(({ name }) => name);
}

export const INSTANCE_PROFILE: Behaviour = {
  create(wanted, place) {
    const name = textOf(wanted, 'InstanceProfileName') ?? generatedName('AWS::IAM::InstanceProfile', place);
    const path = textOf(wanted, 'Path') ?? '/';
    for (const role of textsOf(wanted, 'Roles')) if (!place.roles.has(role)) throw noRole(role);
    const Arn = `arn:aws:iam::${place.region.account}:instance-profile${path}${name}`;
    return { ...wanted, InstanceProfileName: name, Path: path, Arn };
  },
};

function roleNamed({ RoleName }: Model, { roles }: Place): Role {
  const role = roles.get(String(RoleName));
  if (!role) throw noRole(String(RoleName));
  return role;
}

function documentText(document: Json | undefined): string {
  return typeof document === 'string' ? document : JSON.stringify(document ?? {});
}

function parsed(text: string): Json {
  return JSON.parse(text) as Json;
}

function noRole(name: string): Fault {
  return new Fault('NoSuchEntity', `The role with name ${name} cannot be found.`, 404);
}

function conflict(message: string): Fault {
  return new Fault('DeleteConflict', message, 409);
}
