import type { MutatingCall } from '../model/aws-calls.ts';

interface KindCalls {
  readonly create: readonly MutatingCall[];
  readonly change: readonly MutatingCall[];
  readonly delete: readonly MutatingCall[];
}

/** The calls that a kind's plans are made of, tags and what has a statement of its own left out. */
export const CALLS_OF_KIND: Readonly<Record<string, KindCalls>> = {
  Cluster: {
    create: ['ecs:CreateCluster'],
    change: ['ecs:UpdateCluster', 'ecs:PutClusterCapacityProviders'],
    delete: ['ecs:DeleteCluster'],
  },
  CapacityProvider: {
    create: ['ecs:CreateCapacityProvider'],
    change: ['ecs:UpdateCapacityProvider'],
    delete: ['ecs:DeleteCapacityProvider'],
  },
  Service: {
    create: ['ecs:CreateService', 'ecs:RegisterTaskDefinition'],
    change: ['ecs:UpdateService'],
    delete: ['ecs:DeleteService'],
  },
  ServiceAutoScaling: { create: [], change: [], delete: [] },
  LoadBalancer: {
    create: ['elasticloadbalancing:CreateLoadBalancer'],
    change: [
      'elasticloadbalancing:ModifyLoadBalancerAttributes',
      'elasticloadbalancing:SetSubnets',
      'elasticloadbalancing:SetSecurityGroups',
      'elasticloadbalancing:SetIpAddressType',
      'elasticloadbalancing:ModifyIpPools',
    ],
    delete: ['elasticloadbalancing:DeleteLoadBalancer'],
  },
  TargetGroup: {
    create: ['elasticloadbalancing:CreateTargetGroup'],
    change: ['elasticloadbalancing:ModifyTargetGroup', 'elasticloadbalancing:ModifyTargetGroupAttributes'],
    delete: ['elasticloadbalancing:DeleteTargetGroup'],
  },
  Listener: {
    create: ['elasticloadbalancing:CreateListener'],
    change: [
      'elasticloadbalancing:ModifyListener',
      'elasticloadbalancing:ModifyListenerAttributes',
      'elasticloadbalancing:AddListenerCertificates',
      'elasticloadbalancing:RemoveListenerCertificates',
    ],
    delete: ['elasticloadbalancing:DeleteListener'],
  },
  ListenerRule: {
    create: ['elasticloadbalancing:CreateRule'],
    change: ['elasticloadbalancing:ModifyRule'],
    delete: ['elasticloadbalancing:DeleteRule'],
  },
  DnsRecord: { create: [], change: [], delete: [] },
  Certificate: {
    create: ['acm:RequestCertificate'],
    change: ['acm:UpdateCertificateOptions'],
    delete: ['acm:DeleteCertificate'],
  },
  ListenerCertificate: {
    create: [],
    change: ['elasticloadbalancing:AddListenerCertificates', 'elasticloadbalancing:RemoveListenerCertificates'],
    delete: [],
  },
  Repository: {
    create: ['ecr:CreateRepository'],
    change: [
      'ecr:PutImageTagMutability',
      'ecr:PutImageScanningConfiguration',
      'ecr:PutLifecyclePolicy',
      'ecr:DeleteLifecyclePolicy',
      'ecr:SetRepositoryPolicy',
      'ecr:DeleteRepositoryPolicy',
    ],
    delete: ['ecr:BatchDeleteImage', 'ecr:DeleteRepository'],
  },
  CloudMapNamespace: {
    create: [
      'servicediscovery:CreateHttpNamespace',
      'servicediscovery:CreatePrivateDnsNamespace',
      'servicediscovery:CreatePublicDnsNamespace',
    ],
    change: [
      'servicediscovery:UpdateHttpNamespace',
      'servicediscovery:UpdatePrivateDnsNamespace',
      'servicediscovery:UpdatePublicDnsNamespace',
    ],
    delete: ['servicediscovery:DeleteNamespace'],
  },
  CloudMapService: {
    create: ['servicediscovery:CreateService'],
    change: ['servicediscovery:UpdateService'],
    delete: ['servicediscovery:DeleteService'],
  },
  // Has a statement of its own: IAM knows HTTP methods on paths.
  ApiDeployment: { create: [], change: [], delete: [] },
  DefaultResource: {
    create: [],
    // What takes away is part of keeping it: nothing of it is ever deleted whole.
    change: [
      'ec2:CreateRoute',
      'ec2:ReplaceRoute',
      'ec2:DeleteRoute',
      'ec2:CreateNetworkAclEntry',
      'ec2:ReplaceNetworkAclEntry',
      'ec2:DeleteNetworkAclEntry',
      'ec2:AuthorizeSecurityGroupIngress',
      'ec2:AuthorizeSecurityGroupEgress',
      'ec2:UpdateSecurityGroupRuleDescriptionsIngress',
      'ec2:UpdateSecurityGroupRuleDescriptionsEgress',
      'ec2:RevokeSecurityGroupIngress',
      'ec2:RevokeSecurityGroupEgress',
    ],
    delete: [],
  },
};
