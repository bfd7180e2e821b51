import { Fault } from '../../contract.ts';
import { attachInterface, releaseInterfaces } from '../../ec2/interfaces.ts';
import { generatedName } from '../assign.ts';
import type { Behaviour } from '../behaviour.ts';
import { modelOf, sameJson, textOf, textsOf } from '../json.ts';
import type { Model, ResourceStore } from '../store.ts';
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

/** Has as many instances as it wants, each with an interface; deleting it ends them, which takes minutes. */
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
  made: ({ identifier, model }, place) => launch(identifier, model, place),
  update(before, wanted, place) {
    assertGroup(wanted, place.store);
    releaseInterfaces(place.store, place.region, before.identifier, 0);
    launch(before.identifier, wanted, place);
    return wanted;
  },
  removed({ identifier }, { store, region }) {
    releaseInterfaces(store, region, identifier, 0);
  },
};

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

function launch(owner: string, model: Model, { store, region }: Place): void {
  const subnets = textsOf(model, 'VPCZoneIdentifier');
  const count = Number(model.DesiredCapacity ?? 0);
  const template = modelOf(model, 'LaunchTemplate').LaunchTemplateId;
  const data = modelOf(store.get(TEMPLATE, String(template))?.model ?? {}, 'LaunchTemplateData');
  for (let index = 0; index < count && subnets.length > 0; index += 1) {
    const place = { id: `eni-${region.hex(17)}`, owner, subnetId: subnets[index % subnets.length] ?? '' };
    attachInterface(store, region, { ...place, groups: textsOf(data, 'SecurityGroupIds'), description: 'instance' });
  }
}
