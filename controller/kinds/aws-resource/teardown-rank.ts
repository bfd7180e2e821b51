/**
 * Teardown order of types where no document tells it: after a restart, or where the manifests are lost. Among the ranks of
 * the other kinds (services 20, listeners 40, load balancers 60, clusters 90): what uses something goes before it. From what
 * AWS refuses while something is in use, by each service's own guide; of types that are not here, only believed.
 */
const RANKS: Readonly<Record<string, number>> = {
  'AWS::Events::Rule': 5,
  'AWS::Lambda::EventSourceMapping': 5,
  'AWS::CloudFront::Distribution': 6,
  'AWS::StepFunctions::StateMachine': 6,
  'AWS::ApiGateway::Stage': 41,
  'AWS::ApiGatewayV2::Stage': 41,
  'AWS::ApiGateway::Method': 43,
  'AWS::ApiGateway::Resource': 44,
  'AWS::ApiGateway::RestApi': 45,
  'AWS::ApiGatewayV2::Api': 45,
  // A link holds its load balancer.
  'AWS::ApiGateway::VpcLink': 46,
  'AWS::ApiGatewayV2::VpcLink': 46,
  'AWS::Lambda::Permission': 46,
  'AWS::Lambda::Function': 47,
  'AWS::RDS::DBInstance': 70,
  'AWS::RDS::DBCluster': 71,
  'AWS::RDS::DBParameterGroup': 72,
  'AWS::RDS::DBSubnetGroup': 72,
  'AWS::EFS::MountTarget': 70,
  'AWS::ECS::ClusterCapacityProviderAssociations': 75,
  'AWS::AutoScaling::AutoScalingGroup': 85,
  'AWS::EC2::Instance': 85,
  'AWS::EC2::LaunchTemplate': 91,
  'AWS::IAM::InstanceProfile': 92,
  'AWS::IAM::RolePolicy': 93,
  'AWS::IAM::Policy': 93,
  'AWS::IAM::Role': 94,
  'AWS::IAM::ManagedPolicy': 95,
  'AWS::EC2::Route': 96,
  'AWS::EC2::SecurityGroupEgress': 96,
  'AWS::EC2::SecurityGroupIngress': 96,
  'AWS::EC2::SubnetRouteTableAssociation': 96,
  'AWS::EC2::NatGateway': 97,
  'AWS::EC2::VPCEndpoint': 97,
  'AWS::EC2::EIP': 98,
  // Public addresses hold the gateway to its VPC.
  'AWS::EC2::VPCGatewayAttachment': 100,
  'AWS::EC2::NetworkAcl': 101,
  'AWS::EC2::RouteTable': 101,
  'AWS::EC2::SecurityGroup': 101,
  'AWS::EC2::InternetGateway': 102,
  'AWS::EC2::Subnet': 103,
  'AWS::EC2::VPC': 104,
};

/** Of types that no row names: what is not a part of a network, and uses none of the above that is. */
const OTHERS = 80;

export function teardownRank(type: string): number {
  return RANKS[type] ?? OTHERS;
}
