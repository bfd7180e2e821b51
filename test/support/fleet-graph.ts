import { declaredGraph } from '../../controller/cli/manifests/declared-graph.ts';
import { graphViewOf } from '../../controller/engine/graph-view.ts';
import type { Document } from '../../controller/model/document.ts';
import type { GraphView } from '../../controller/model/graph-view.ts';
import type { KindName } from '../../controller/model/identity.ts';
import type { JsonObject } from '../../controller/model/json.ts';
import { aDocument, aSnapshot } from './documents.ts';

const document = (kind: KindName, name: string, spec: JsonObject): Document =>
  aDocument({ namespace: 'shop', kind, name }, { spec });
const aws = (name: string, type: string, properties: JsonObject = {}): Document =>
  document('AwsResource', name, { type: `AWS::${type}`, properties });
const ref = (name: string): string => `\${AwsResource/${name}}`;

const ZONES = [1, 2, 3];
const each = (make: (zone: number) => readonly Document[]): readonly Document[] => ZONES.flatMap(make);
const subnets = (kind: string): readonly string[] => ZONES.map((zone) => ref(`${kind}-subnet-${zone}`));

function network(): readonly Document[] {
  return [
    aws('vpc', 'EC2::VPC', { CidrBlock: '10.0.0.0/16' }),
    aws('internet-gateway', 'EC2::InternetGateway'),
    aws('attachment', 'EC2::VPCGatewayAttachment', { VpcId: ref('vpc'), InternetGatewayId: ref('internet-gateway') }),
    aws('public-routes', 'EC2::RouteTable', { VpcId: ref('vpc') }),
    aws('internet-route', 'EC2::Route', { RouteTableId: ref('public-routes'), GatewayId: ref('internet-gateway') }),
    ...each((zone) => [
      aws(`public-subnet-${zone}`, 'EC2::Subnet', { VpcId: ref('vpc') }),
      aws(`private-subnet-${zone}`, 'EC2::Subnet', { VpcId: ref('vpc') }),
      aws(`address-${zone}`, 'EC2::EIP', { Domain: 'vpc' }),
      aws(`nat-${zone}`, 'EC2::NatGateway', {
        AllocationId: `\${AwsResource/address-${zone}.AllocationId}`,
        SubnetId: ref(`public-subnet-${zone}`),
      }),
      aws(`private-routes-${zone}`, 'EC2::RouteTable', { VpcId: ref('vpc') }),
      aws(`nat-route-${zone}`, 'EC2::Route', {
        RouteTableId: ref(`private-routes-${zone}`),
        NatGatewayId: ref(`nat-${zone}`),
      }),
      aws(`public-association-${zone}`, 'EC2::SubnetRouteTableAssociation', {
        SubnetId: ref(`public-subnet-${zone}`),
        RouteTableId: ref('public-routes'),
      }),
      aws(`private-association-${zone}`, 'EC2::SubnetRouteTableAssociation', {
        SubnetId: ref(`private-subnet-${zone}`),
        RouteTableId: ref(`private-routes-${zone}`),
      }),
    ]),
  ];
}

function groupsAndRoles(): readonly Document[] {
  return [
    ...['alb', 'cluster', 'tasks', 'database'].map((name) =>
      aws(`${name}-group`, 'EC2::SecurityGroup', { VpcId: ref('vpc') }),
    ),
    aws('tasks-from-alb', 'EC2::SecurityGroupIngress', {
      GroupId: ref('tasks-group'),
      SourceSecurityGroupId: ref('alb-group'),
    }),
    aws('cluster-egress', 'EC2::SecurityGroupEgress', { GroupId: ref('cluster-group') }),
    aws('instance-policy', 'IAM::ManagedPolicy'),
    aws('instance-role', 'IAM::Role', { ManagedPolicyArns: [ref('instance-policy')] }),
    aws('instance-profile', 'IAM::InstanceProfile', { Roles: [ref('instance-role')] }),
    aws('execution-role', 'IAM::Role'),
    aws('execution-policy', 'IAM::RolePolicy', { RoleName: ref('execution-role') }),
    aws('task-role', 'IAM::Role'),
    aws('logs', 'Logs::LogGroup', { LogGroupName: '/shop/checkout' }),
    aws('state-bucket', 'S3::Bucket'),
    aws('zone', 'Route53::HostedZone', { Name: 'shop.example.' }),
    aws('database-subnets', 'RDS::DBSubnetGroup', { SubnetIds: subnets('private') }),
    aws('database', 'RDS::DBInstance', {
      DBSubnetGroupName: ref('database-subnets'),
      VPCSecurityGroups: [ref('database-group')],
    }),
  ];
}

function capacityAndService(): readonly Document[] {
  return [
    aws('template', 'EC2::LaunchTemplate', {
      LaunchTemplateData: {
        IamInstanceProfile: { Name: ref('instance-profile') },
        NetworkInterfaces: [{ Groups: [ref('cluster-group')] }],
      },
    }),
    aws('instances', 'AutoScaling::AutoScalingGroup', {
      VPCZoneIdentifier: subnets('private'),
      LaunchTemplate: { LaunchTemplateId: ref('template') },
    }),
    document('CapacityProvider', 'instances', { autoScalingGroupProvider: { autoScalingGroupArn: ref('instances') } }),
    document('Cluster', 'shop', { capacityProviders: ['${CapacityProvider/instances}'] }),
    document('LoadBalancer', 'shop', { subnets: subnets('public'), securityGroups: [ref('alb-group')] }),
    document('TargetGroup', 'checkout', { vpcId: ref('vpc') }),
    document('Listener', 'https', {
      loadBalancerArn: '${LoadBalancer/shop}',
      defaultActions: [{ type: 'forward', targetGroupArn: '${TargetGroup/checkout}' }],
    }),
    document('Listener', 'http', { loadBalancerArn: '${LoadBalancer/shop}', defaultActions: [{ type: 'redirect' }] }),
    document('Service', 'checkout', {
      cluster: 'shop',
      loadBalancers: [{ targetGroupArn: '${TargetGroup/checkout}' }],
      capacityProviderStrategy: [{ capacityProvider: '${CapacityProvider/instances}' }],
      networkConfiguration: {
        awsvpcConfiguration: { subnets: subnets('private'), securityGroups: [ref('tasks-group')] },
      },
      template: {
        executionRoleArn: '${AwsResource/execution-role.Arn}',
        taskRoleArn: '${AwsResource/task-role.Arn}',
        containerDefinitions: [{ name: 'app', logConfiguration: { options: { 'awslogs-group': '/shop/checkout' } } }],
      },
    }),
    document('ServiceAutoScaling', 'checkout', { cluster: 'shop', service: 'checkout' }),
  ];
}

/** A system of three zones with a load balancer, instances, a database and a service, as large as real ones are. */
export function systemGraph(): GraphView {
  const documents = [...network(), ...groupsAndRoles(), ...capacityAndService()];
  return graphViewOf({ graph: declaredGraph(aSnapshot(documents)), documents, namespace: 'shop' });
}
