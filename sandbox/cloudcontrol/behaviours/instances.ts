import { Fault, type InstancePeer, type Region } from '../../contract.ts';
import { mostInterfaces } from '../../ec2/instance-interfaces.ts';
import { attachInterface, releaseInterfaces } from '../../ec2/interfaces.ts';
import { generatedName } from '../assign.ts';
import type { Behaviour } from '../behaviour.ts';
import { HandlerFailure } from '../handler-failure.ts';
import { modelOf, sameJson, textOf, textsOf } from '../json.ts';
import type { Model, ResourceStore, Stored } from '../store.ts';
import type { Place } from '../world.ts';
import { having, needed } from './network/needs.ts';

const TEMPLATE = 'AWS::EC2::LaunchTemplate';
const GROUP = 'AWS::AutoScaling::AutoScalingGroup';

/** Each change of what it says is a new version; the first stays the default one. */
export const LAUNCH_TEMPLATE: Behaviour = {
  create(wanted, place) {
    const name = textOf(wanted, 'LaunchTemplateName') ?? generatedName(TEMPLATE, place);
    if (having(place.store, TEMPLATE, ['LaunchTemplateName', name]).length > 0)
      throw new Fault('InvalidLaunchTemplateName.AlreadyExistsException', 'Launch template name already in use.');
    return { ...wanted, LaunchTemplateName: name, DefaultVersionNumber: '1', LatestVersionNumber: '1' };
  },
  update(before, wanted) {
    if (sameJson(before.model.LaunchTemplateData, wanted.LaunchTemplateData)) return wanted;
    return { ...wanted, LatestVersionNumber: String(Number(before.model.LatestVersionNumber) + 1) };
  },
};

/**
 * Has as many instances as it wants, each with an interface; deleting it ends them, which takes minutes. Instances that were
 * launched under scale-in protection keep it, whatever the group says later, and then it is not deleted: the handler sets the
 * sizes to 0 and waits, for up to an hour (aws/aws-cdk#14732, #18179; here it gives up with the rest).
 */
export const AUTO_SCALING_GROUP: Behaviour = {
  seconds: { create: 30, update: 30, delete: 120 },
  create(wanted, place) {
    const { region } = place;
    const name = textOf(wanted, 'AutoScalingGroupName') ?? generatedName(GROUP, place);
    assertGroup(wanted, place.store);
    const own = `${region.hex(8)}-0000-4000-8000-${region.hex(12)}:autoScalingGroupName/${name}`;
    const AutoScalingGroupARN = `arn:aws:autoscaling:${region.region}:${region.account}:autoScalingGroup:${own}`;
    const capacity = { DesiredCapacity: String(wanted.DesiredCapacity ?? wanted.MinSize ?? '0') };
    return { ...DEFAULTS, ...wanted, ...capacity, AutoScalingGroupName: name, AutoScalingGroupARN };
  },
  made: ({ identifier, model }, place) => bring(identifier, model, place),
  update(before, wanted, place) {
    assertGroup(wanted, place.store);
    const model = { ...wanted, DesiredCapacity: String(withinSizes(wanted, Number(wanted.DesiredCapacity))) };
    bring(before.identifier, model, place);
    return model;
  },
  removed({ identifier }, { store, region }) {
    if (instancesOf(store, identifier).some(isProtected))
      throw new HandlerFailure(
        'NotStabilized',
        'Group did not stabilize: could not scale to desired capacity because all remaining instances are protected from scale-in.',
      );
    releaseInterfaces(store, region, identifier, 0);
  },
};

/** What ECS asks of Auto Scaling groups. */
export function instancePeer(store: ResourceStore, region: Region): InstancePeer {
  const groupOf = (arn: string) => having(store, GROUP, ['AutoScalingGroupARN', arn])[0];
  return {
    arnOf: (name) => textOf(store.get(GROUP, name)?.model ?? {}, 'AutoScalingGroupARN'),
    of(arn) {
      const group = groupOf(arn);
      const most = group && mostInterfaces(textOf(templateOf(group.model, store), 'InstanceType') ?? '');
      if (!group || most === undefined) return undefined;
      return { count: Number(group.model.DesiredCapacity), most: Number(group.model.MaxSize), interfaces: most };
    },
    scale(arn, count) {
      const group = groupOf(arn);
      if (!group) return;
      const model = { ...group.model, DesiredCapacity: String(withinSizes(group.model, count)) };
      store.put({ ...group, model });
      bring(group.identifier, model, { store, region });
    },
    unprotect(arn) {
      for (const one of instancesOf(store, groupOf(arn)?.identifier ?? '').filter(isProtected))
        store.put({ ...one, facts: { ...one.facts, IsProtected: false } });
    },
  };
}

function withinSizes({ MinSize, MaxSize }: Model, count: number): number {
  return Math.min(Number(MaxSize), Math.max(Number(MinSize), count));
}

function instancesOf(store: ResourceStore, group: string): readonly Stored[] {
  return store.list('AWS::EC2::NetworkInterface').filter(({ facts }) => facts?.Owner === group);
}

function isProtected({ facts }: Stored): boolean {
  return facts?.IsProtected === true;
}

const DEFAULTS: Model = {
  Cooldown: '300',
  HealthCheckGracePeriod: 0,
  HealthCheckType: 'EC2',
  NewInstancesProtectedFromScaleIn: false,
};

function assertGroup(wanted: Model, store: ResourceStore): void {
  const { LaunchTemplateId, LaunchTemplateName } = modelOf(wanted, 'LaunchTemplate');
  const isKnown = store
    .list(TEMPLATE)
    .some(
      ({ identifier, model }) =>
        identifier === LaunchTemplateId || (model.LaunchTemplateName === LaunchTemplateName && LaunchTemplateName),
    );
  if (wanted.LaunchTemplate !== undefined && !isKnown)
    throw new Fault(
      'ValidationError',
      'You must use a valid fully-formed launch template. The specified launch template does not exist.',
    );
  for (const id of textsOf(wanted, 'VPCZoneIdentifier')) needed(store, 'AWS::EC2::Subnet', id);
}

function templateOf(model: Model, store: ResourceStore): Model {
  const template = modelOf(model, 'LaunchTemplate').LaunchTemplateId;
  return modelOf(store.get(TEMPLATE, String(template))?.model ?? {}, 'LaunchTemplateData');
}

/** Launches what is missing, and ends what is too much and may go, the newest first. */
function bring(owner: string, model: Model, { store, region }: Pick<Place, 'store' | 'region'>): void {
  const have = instancesOf(store, owner);
  const count = Number(model.DesiredCapacity ?? 0);
  const spare = have.filter((one) => !isProtected(one)).reverse();
  for (const { type, identifier } of spare.slice(0, Math.max(0, have.length - count))) store.remove(type, identifier);
  const subnets = textsOf(model, 'VPCZoneIdentifier');
  const groups = textsOf(templateOf(model, store), 'SecurityGroupIds');
  const IsProtected = model.NewInstancesProtectedFromScaleIn === true;
  for (let index = have.length; index < count && subnets.length > 0; index += 1) {
    const id = `eni-${region.hex(17)}`;
    const subnetId = subnets[index % subnets.length] ?? '';
    attachInterface(store, region, { id, owner, subnetId, groups, description: 'instance' });
    const made = store.get('AWS::EC2::NetworkInterface', id);
    if (made) store.put({ ...made, facts: { ...made.facts, IsProtected } });
  }
}
