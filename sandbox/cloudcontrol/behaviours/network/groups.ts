import { Fault } from '../../../contract.ts';
import { ALL_OUT, DEFAULT_VPC } from '../../../ec2/default-vpc.ts';
import { addRules, type Direction, isSameRule, removeRules, ruleOf, rulesOf } from '../../../ec2/group-rules.ts';
import { text } from '../../../ec2/network.ts';
import { assertGroupUnused } from '../../../ec2/security-groups.ts';
import { generatedName } from '../../assign.ts';
import type { Behaviour } from '../../behaviour.ts';
import { modelsOf, textOf } from '../../json.ts';
import type { Model, ResourceStore } from '../../store.ts';
import { having, needed } from './needs.ts';

const GROUP = 'AWS::EC2::SecurityGroup';
const RULES = { ingress: 'AWS::EC2::SecurityGroupIngress', egress: 'AWS::EC2::SecurityGroupEgress' } as const;

/**
 * Lets everything out unless it says what to let out. Its model has all its rules, also those that were made as resources
 * of their own. It stays while an interface or a rule of another group has it.
 */
export const SECURITY_GROUP: Behaviour = {
  create(wanted, place) {
    const VpcId = textOf(wanted, 'VpcId') ?? DEFAULT_VPC;
    needed(place.store, 'AWS::EC2::VPC', VpcId);
    const GroupName = textOf(wanted, 'GroupName') ?? generatedName(GROUP, place);
    if (having(place.store, GROUP, ['VpcId', VpcId]).some(({ model }) => model.GroupName === GroupName))
      throw new Fault('InvalidGroup.Duplicate', `The security group '${GroupName}' already exists for VPC '${VpcId}'`);
    const Id = `sg-${place.region.hex(17)}`;
    const rules = { SecurityGroupIngress: [], SecurityGroupEgress: [ALL_OUT], Tags: [] };
    const model = { ...rules, ...wanted, VpcId, GroupName, Id, GroupId: Id };
    assertRules(model, place.store);
    return model;
  },
  update({ identifier }, wanted, { store }) {
    assertRules(wanted, store);
    for (const direction of ['ingress', 'egress'] as const) dropUnlisted(store, identifier, { wanted, direction });
    return wanted;
  },
  mayRemove({ identifier, model }, { store }) {
    if (model.GroupName === 'default')
      throw new Fault(
        'CannotDelete',
        `the specified group: "${identifier}" name: "default" cannot be deleted by a user`,
      );
    assertGroupUnused(store, identifier);
  },
  removed({ identifier }, { store }) {
    for (const type of Object.values(RULES))
      for (const { identifier: id } of having(store, type, ['GroupId', identifier])) store.remove(type, id);
  },
};

/** No rule twice, whatever its description, and no rule for a group that is not there. */
function assertRules(model: Model, store: ResourceStore): void {
  for (const direction of ['ingress', 'egress'] as const) {
    const list = direction === 'ingress' ? 'SecurityGroupIngress' : 'SecurityGroupEgress';
    const rules = modelsOf(model, list).map((each) => ruleOf(each, direction));
    rules.forEach((rule, index) => {
      if (rule.groupId !== undefined && rule.groupId !== model.Id) needed(store, GROUP, rule.groupId);
      if (rules.findIndex((each) => isSameRule(each, rule)) < index)
        throw new Fault('InvalidParameterValue', 'The same permission must not appear multiple times');
    });
  }
}

/** Rules that were made as resources go where the list no longer has them. */
function dropUnlisted(
  store: ResourceStore,
  groupId: string,
  { wanted, direction }: { readonly wanted: Model; readonly direction: Direction },
): void {
  const list = direction === 'ingress' ? 'SecurityGroupIngress' : 'SecurityGroupEgress';
  const left = modelsOf(wanted, list).map((each) => ruleOf(each, direction));
  for (const { identifier, model } of having(store, RULES[direction], ['GroupId', groupId]))
    if (!left.some((each) => isSameRule(each, ruleOf(model, direction)))) store.remove(RULES[direction], identifier);
}

/** A rule as a resource: it stands in the group, and AWS refuses it where the group has it already. */
export function groupRule(direction: Direction): Behaviour {
  const change = (model: Model) => ({ groupId: text(model.GroupId), direction, rules: [ruleOf(model, direction)] });
  return {
    create(wanted, { store }) {
      needed(store, GROUP, text(wanted.GroupId));
      const { groupId } = ruleOf(wanted, direction);
      if (groupId !== undefined) needed(store, GROUP, groupId);
      addRules(store, change(wanted));
      return wanted;
    },
    update(before, wanted, { store }) {
      removeRules(store, change(before.model));
      addRules(store, change(wanted));
      return wanted;
    },
    removed({ model }, { store }) {
      const group = store.get(GROUP, text(model.GroupId));
      const rule = ruleOf(model, direction);
      if (group && rulesOf(group, direction).some((each) => isSameRule(each, rule))) removeRules(store, change(model));
    },
  };
}
