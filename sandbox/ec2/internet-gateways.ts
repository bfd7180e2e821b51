import { Fault } from '../contract.ts';
import { modelTags, type TagSpecification, tagViews, type World } from './ec2-world.ts';

const GATEWAY = 'AWS::EC2::InternetGateway';
const ATTACHMENT = 'AWS::EC2::VPCGatewayAttachment';

export function createInternetGateway(
  { region, store }: World,
  input: { TagSpecifications?: readonly TagSpecification[] },
) {
  const InternetGatewayId = `igw-${region.hex(17)}`;
  const model = { InternetGatewayId, Tags: modelTags(input.TagSpecifications) };
  store.put({ type: GATEWAY, identifier: InternetGatewayId, model, createdAt: region.clock.now() });
  const Tags = tagViews(model);
  return { InternetGateway: { InternetGatewayId, Attachments: [], OwnerId: region.account, Tags } };
}

export function attachInternetGateway(
  { region, network, store }: World,
  { InternetGatewayId, VpcId }: { InternetGatewayId: string; VpcId: string },
) {
  if (!store.get(GATEWAY, InternetGatewayId))
    throw new Fault(
      'InvalidInternetGatewayID.NotFound',
      `The internetGateway ID '${InternetGatewayId}' does not exist`,
    );
  if (!network.vpcs.has(VpcId)) throw new Fault('InvalidVpcID.NotFound', `The vpc ID '${VpcId}' does not exist`);
  const model = { AttachmentType: 'IGW', InternetGatewayId, VpcId };
  store.put({ type: ATTACHMENT, identifier: `IGW|${VpcId}`, model, createdAt: region.clock.now() });
  return {};
}
