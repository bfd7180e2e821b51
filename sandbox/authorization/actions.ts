import { readActions } from './action-facts.ts';

/** Written by npm run generate from AWS's Service Authorization Reference as of 2026-09-26. */
export const ACTIONS = readActions(`
application-autoscaling:DeleteScalingPolicy | ScalableTarget | application-autoscaling:scalable-dimension application-autoscaling:service-namespace
application-autoscaling:DeleteScheduledAction | ScalableTarget | application-autoscaling:scalable-dimension application-autoscaling:service-namespace
application-autoscaling:DeregisterScalableTarget | ScalableTarget | application-autoscaling:scalable-dimension application-autoscaling:service-namespace
application-autoscaling:DescribeScalableTargets |  |
application-autoscaling:DescribeScalingActivities |  |
application-autoscaling:DescribeScalingPolicies |  |
application-autoscaling:DescribeScheduledActions |  |
application-autoscaling:ListTagsForResource | ScalableTarget |
application-autoscaling:PutScalingPolicy | ScalableTarget | application-autoscaling:scalable-dimension application-autoscaling:service-namespace
application-autoscaling:PutScheduledAction | ScalableTarget | application-autoscaling:scalable-dimension application-autoscaling:service-namespace
application-autoscaling:RegisterScalableTarget | ScalableTarget | application-autoscaling:scalable-dimension application-autoscaling:service-namespace aws:RequestTag/ aws:TagKeys
application-autoscaling:TagResource | ScalableTarget | aws:RequestTag/ aws:TagKeys
application-autoscaling:UntagResource | ScalableTarget | aws:TagKeys
autoscaling:CreateOrUpdateTags | autoScalingGroup | autoscaling:ResourceTag/ aws:RequestTag/ aws:ResourceTag/ aws:TagKeys
cloudformation:CancelResourceRequest |  |
cloudformation:CreateResource |  |
cloudformation:CreateStack | stack | aws:RequestTag/ aws:TagKeys cloudformation:ResourceTypes cloudformation:RoleArn cloudformation:StackPolicyUrl cloudformation:TemplateUrl
cloudformation:DeleteResource |  |
cloudformation:DeleteStack | stack | cloudformation:RoleArn
cloudformation:DescribeStacks | stack |
cloudformation:DescribeType |  |
cloudformation:GetResource |  |
cloudformation:GetResourceRequestStatus |  |
cloudformation:ListResourceRequests |  |
cloudformation:ListResources |  |
cloudformation:UpdateResource |  |
cloudformation:UpdateStack | stack | aws:RequestTag/ aws:TagKeys cloudformation:ResourceTypes cloudformation:RoleArn cloudformation:StackPolicyUrl cloudformation:TemplateUrl
cloudwatch:DeleteAlarms | alarm |
cloudwatch:DescribeAlarms | alarm |
cloudwatch:PutMetricAlarm | alarm dataset | aws:RequestTag/ aws:ResourceTag/ aws:TagKeys cloudwatch:AlarmActions
ec2:DescribeAccountAttributes |  | ec2:Region
ec2:DescribeInternetGateways |  | ec2:Region
ec2:DescribeSecurityGroups |  | ec2:Region
ec2:DescribeSubnets |  | ec2:Region
ec2:DescribeVpcs |  | ec2:Region
ecr:BatchDeleteImage | repository | aws:ResourceTag/ ecr:ResourceTag/
ecr:BatchGetImage | repository | aws:ResourceTag/ ecr:ResourceTag/
ecr:CreateRepository | repository | aws:RequestTag/ aws:ResourceTag/ aws:TagKeys ecr:ResourceTag/
ecr:DeleteLifecyclePolicy | repository | aws:ResourceTag/ ecr:ResourceTag/
ecr:DeleteRepository | repository | aws:ResourceTag/ ecr:ResourceTag/
ecr:DeleteRepositoryPolicy | repository | aws:ResourceTag/ ecr:ResourceTag/
ecr:DescribeImageScanFindings | repository | aws:ResourceTag/ ecr:ResourceTag/
ecr:DescribeImages | repository | aws:ResourceTag/ ecr:ResourceTag/
ecr:DescribeRepositories | repository | aws:ResourceTag/ ecr:ResourceTag/
ecr:GetLifecyclePolicy | repository | aws:ResourceTag/ ecr:ResourceTag/
ecr:GetRepositoryPolicy | repository | aws:ResourceTag/ ecr:ResourceTag/
ecr:ListImages | repository | aws:ResourceTag/ ecr:ResourceTag/
ecr:ListTagsForResource | repository | aws:RequestTag/ aws:ResourceTag/ aws:TagKeys ecr:ResourceTag/
ecr:PutImage | repository | aws:ResourceTag/ ecr:ResourceTag/
ecr:PutImageScanningConfiguration | repository | aws:ResourceTag/ ecr:ResourceTag/
ecr:PutImageTagMutability | repository | aws:ResourceTag/ ecr:ResourceTag/
ecr:PutLifecyclePolicy | repository | aws:ResourceTag/ ecr:ResourceTag/
ecr:SetRepositoryPolicy | repository | aws:ResourceTag/ ecr:ResourceTag/
ecr:TagResource | repository | aws:RequestTag/ aws:ResourceTag/ aws:TagKeys ecr:ResourceTag/
ecr:UntagResource | repository | aws:ResourceTag/ aws:TagKeys ecr:ResourceTag/
ecs:ContinueServiceDeployment | service service-deployment | aws:ResourceTag/ ecs:cluster ecs:service
ecs:CreateCapacityProvider | capacity-provider | aws:RequestTag/ aws:ResourceTag/ aws:TagKeys ecs:instance-metadata-tags-propagation ecs:propagate-tags
ecs:CreateCluster | cluster | aws:RequestTag/ aws:ResourceTag/ aws:TagKeys ecs:capacity-provider ecs:fargate-ephemeral-storage-kms-key
ecs:CreateService | service | aws:RequestTag/ aws:ResourceTag/ aws:TagKeys ecs:auto-assign-public-ip ecs:capacity-provider ecs:cluster ecs:enable-ebs-volumes ecs:enable-ecs-managed-tags ecs:enable-execute-command ecs:enable-service-connect ecs:enable-vpc-lattice ecs:namespace ecs:propagate-tags ecs:subnet ecs:task-cpu ecs:task-definition ecs:task-memory
ecs:DeleteCapacityProvider | capacity-provider | aws:ResourceTag/
ecs:DeleteCluster | cluster | aws:ResourceTag/
ecs:DeleteService | service | aws:ResourceTag/ ecs:cluster
ecs:DeleteTaskDefinitions | task-definition | aws:ResourceTag/
ecs:DeregisterTaskDefinition |  |
ecs:DescribeCapacityProviders | capacity-provider | aws:ResourceTag/
ecs:DescribeClusters | cluster | aws:ResourceTag/
ecs:DescribeServiceDeployments | service service-deployment | aws:ResourceTag/ ecs:cluster ecs:service
ecs:DescribeServiceRevisions | service service-revision | aws:ResourceTag/ ecs:cluster ecs:service
ecs:DescribeServices | service | aws:ResourceTag/ ecs:cluster
ecs:DescribeTaskDefinition |  |
ecs:DescribeTasks | task | aws:ResourceTag/ ecs:cluster
ecs:ListClusters |  |
ecs:ListServiceDeployments | service | aws:ResourceTag/ ecs:cluster
ecs:ListServices |  | ecs:cluster
ecs:ListTagsForResource | capacity-provider cluster container-instance service task task-definition task-set | aws:ResourceTag/
ecs:ListTaskDefinitionFamilies |  |
ecs:ListTaskDefinitions |  |
ecs:ListTasks | container-instance | aws:ResourceTag/ ecs:cluster
ecs:PutClusterCapacityProviders | cluster | aws:ResourceTag/ ecs:capacity-provider
ecs:RegisterTaskDefinition | task-definition | aws:RequestTag/ aws:ResourceTag/ aws:TagKeys ecs:compute-compatibility ecs:privileged ecs:task-cpu ecs:task-memory
ecs:StopServiceDeployment | service service-deployment | aws:ResourceTag/ ecs:cluster ecs:service
ecs:StopTask | task | aws:ResourceTag/ ecs:cluster
ecs:TagResource | capacity-provider cluster container-instance daemon daemon-task-definition service task task-definition task-set | aws:RequestTag/ aws:ResourceTag/ aws:TagKeys ecs:CreateAction
ecs:UntagResource | capacity-provider cluster container-instance daemon daemon-task-definition service task task-definition task-set | aws:ResourceTag/ aws:TagKeys
ecs:UpdateCapacityProvider | capacity-provider | aws:ResourceTag/ ecs:instance-metadata-tags-propagation ecs:propagate-tags
ecs:UpdateCluster | cluster | aws:ResourceTag/ ecs:fargate-ephemeral-storage-kms-key
ecs:UpdateClusterSettings | cluster | aws:ResourceTag/
ecs:UpdateService | service | aws:ResourceTag/ ecs:auto-assign-public-ip ecs:capacity-provider ecs:cluster ecs:enable-ebs-volumes ecs:enable-ecs-managed-tags ecs:enable-execute-command ecs:enable-service-connect ecs:enable-vpc-lattice ecs:namespace ecs:propagate-tags ecs:subnet ecs:task-cpu ecs:task-definition ecs:task-memory
elasticloadbalancing:AddListenerCertificates | listener/app listener/net | aws:ResourceTag/ elasticloadbalancing:ResourceTag/
elasticloadbalancing:AddTags | loadbalancer | aws:RequestTag/ aws:ResourceTag/ aws:TagKeys elasticloadbalancing:CreateAction elasticloadbalancing:ResourceTag/
elasticloadbalancing:CreateListener | loadbalancer/app loadbalancer/gwy loadbalancer/net | aws:RequestTag/ aws:ResourceTag/ aws:TagKeys elasticloadbalancing:ListenerProtocol elasticloadbalancing:ResourceTag/ elasticloadbalancing:SecurityPolicy
elasticloadbalancing:CreateLoadBalancer | loadbalancer | aws:RequestTag/ aws:ResourceTag/ aws:TagKeys elasticloadbalancing:ListenerProtocol elasticloadbalancing:ResourceTag/ elasticloadbalancing:Scheme elasticloadbalancing:SecurityGroup elasticloadbalancing:Subnet
elasticloadbalancing:CreateRule | listener/app listener/net | aws:RequestTag/ aws:ResourceTag/ aws:TagKeys elasticloadbalancing:ResourceTag/
elasticloadbalancing:CreateTargetGroup | targetgroup | aws:RequestTag/ aws:ResourceTag/ aws:TagKeys elasticloadbalancing:ResourceTag/
elasticloadbalancing:DeleteListener | listener/app listener/gwy listener/net | aws:ResourceTag/ elasticloadbalancing:ResourceTag/
elasticloadbalancing:DeleteLoadBalancer | loadbalancer | aws:ResourceTag/ elasticloadbalancing:ResourceTag/
elasticloadbalancing:DeleteRule | listener-rule/app listener-rule/net | aws:ResourceTag/ elasticloadbalancing:ResourceTag/
elasticloadbalancing:DeleteTargetGroup | targetgroup | aws:ResourceTag/ elasticloadbalancing:ResourceTag/
elasticloadbalancing:DeregisterTargets | targetgroup | aws:ResourceTag/ elasticloadbalancing:ResourceTag/
elasticloadbalancing:DescribeAccountLimits |  |
elasticloadbalancing:DescribeListenerAttributes |  |
elasticloadbalancing:DescribeListenerCertificates |  |
elasticloadbalancing:DescribeListeners |  |
elasticloadbalancing:DescribeLoadBalancerAttributes |  |
elasticloadbalancing:DescribeLoadBalancers |  |
elasticloadbalancing:DescribeRules |  |
elasticloadbalancing:DescribeTags |  |
elasticloadbalancing:DescribeTargetGroupAttributes |  |
elasticloadbalancing:DescribeTargetGroups |  |
elasticloadbalancing:DescribeTargetHealth |  |
elasticloadbalancing:ModifyIpPools | loadbalancer/app | aws:ResourceTag/ elasticloadbalancing:ResourceTag/
elasticloadbalancing:ModifyListener | listener/app listener/gwy listener/net | aws:ResourceTag/ elasticloadbalancing:ListenerProtocol elasticloadbalancing:ResourceTag/ elasticloadbalancing:SecurityPolicy
elasticloadbalancing:ModifyListenerAttributes | listener/app listener/gwy listener/net | aws:ResourceTag/ elasticloadbalancing:ResourceTag/
elasticloadbalancing:ModifyLoadBalancerAttributes | loadbalancer | aws:ResourceTag/ elasticloadbalancing:ResourceTag/
elasticloadbalancing:ModifyRule | listener-rule/app listener-rule/net | aws:ResourceTag/ elasticloadbalancing:ResourceTag/
elasticloadbalancing:ModifyTargetGroup | targetgroup | aws:ResourceTag/ elasticloadbalancing:ResourceTag/
elasticloadbalancing:ModifyTargetGroupAttributes | targetgroup | aws:ResourceTag/ elasticloadbalancing:ResourceTag/
elasticloadbalancing:RegisterTargets | targetgroup | aws:ResourceTag/ elasticloadbalancing:ResourceTag/
elasticloadbalancing:RemoveListenerCertificates | listener/app listener/net | aws:ResourceTag/ elasticloadbalancing:ResourceTag/
elasticloadbalancing:RemoveTags | loadbalancer | aws:RequestTag/ aws:ResourceTag/ aws:TagKeys elasticloadbalancing:ResourceTag/
elasticloadbalancing:SetIpAddressType | loadbalancer/app loadbalancer/gwy loadbalancer/net | aws:ResourceTag/ elasticloadbalancing:ResourceTag/
elasticloadbalancing:SetRulePriorities | listener-rule/app listener-rule/net |
elasticloadbalancing:SetSecurityGroups | loadbalancer/app loadbalancer/net | aws:ResourceTag/ elasticloadbalancing:ResourceTag/ elasticloadbalancing:SecurityGroup
elasticloadbalancing:SetSubnets | loadbalancer/app loadbalancer/gwy loadbalancer/net | aws:ResourceTag/ elasticloadbalancing:ResourceTag/ elasticloadbalancing:Subnet
iam:AttachRolePolicy | role | iam:PermissionsBoundary iam:PolicyARN iam:RoleTemplateARN
iam:CreateRole | role | aws:RequestTag/ aws:TagKeys iam:PermissionsBoundary iam:RoleTemplateARN
iam:CreateServiceLinkedRole | role | iam:AWSServiceName
iam:DeleteRole | role | iam:PermissionsBoundary
iam:DeleteRolePolicy | role | iam:PermissionsBoundary
iam:DeleteServiceLinkedRole | role |
iam:GetRole | role | iam:PermissionsBoundary iam:RoleTemplateARN
iam:PassRole | role | iam:AssociatedResourceArn iam:PassedToService
iam:PutRolePolicy | role | iam:PermissionsBoundary iam:RoleTemplateARN
iam:SimulatePrincipalPolicy | group role user |
logs:CreateLogGroup | log-group | aws:RequestTag/ aws:TagKeys
logs:DeleteLogGroup | log-group |
logs:DescribeLogGroups |  |
secretsmanager:CreateSecret | Secret | aws:RequestTag/ aws:ResourceTag/ aws:TagKeys secretsmanager:AddReplicaRegions secretsmanager:Description secretsmanager:ForceOverwriteReplicaSecret secretsmanager:KmsKeyArn secretsmanager:KmsKeyId secretsmanager:Name secretsmanager:ResourceTag/tag-key secretsmanager:Type
secretsmanager:DeleteSecret | Secret | aws:ResourceTag/ secretsmanager:ForceDeleteWithoutRecovery secretsmanager:RecoveryWindowInDays secretsmanager:ResourceTag/tag-key secretsmanager:SecretId secretsmanager:SecretPrimaryRegion secretsmanager:resource/AllowRotationLambdaArn secretsmanager:resource/Type
secretsmanager:DescribeSecret | Secret | aws:ResourceTag/ secretsmanager:ResourceTag/tag-key secretsmanager:SecretId secretsmanager:SecretPrimaryRegion secretsmanager:resource/AllowRotationLambdaArn secretsmanager:resource/Type
secretsmanager:GetSecretValue | Secret | aws:ResourceTag/ secretsmanager:ResourceTag/tag-key secretsmanager:SecretId secretsmanager:SecretPrimaryRegion secretsmanager:VersionId secretsmanager:VersionStage secretsmanager:resource/AllowRotationLambdaArn secretsmanager:resource/Type
servicediscovery:CreateHttpNamespace |  | aws:RequestTag/ aws:TagKeys
servicediscovery:CreatePrivateDnsNamespace |  | aws:RequestTag/ aws:TagKeys
servicediscovery:CreatePublicDnsNamespace |  | aws:RequestTag/ aws:TagKeys
servicediscovery:CreateService | namespace service | aws:RequestTag/ aws:ResourceTag/ aws:TagKeys servicediscovery:NamespaceArn
servicediscovery:DeleteNamespace | namespace | aws:ResourceTag/
servicediscovery:DeleteService | service | aws:ResourceTag/ servicediscovery:ServiceCreatedByAccount
servicediscovery:DeregisterInstance | service | aws:ResourceTag/ servicediscovery:ServiceArn servicediscovery:ServiceCreatedByAccount
servicediscovery:DiscoverInstances | namespace service | aws:ResourceTag/ servicediscovery:NamespaceName servicediscovery:ServiceName
servicediscovery:GetInstancesHealthStatus | service | aws:ResourceTag/ servicediscovery:ServiceArn
servicediscovery:GetNamespace | namespace | aws:ResourceTag/
servicediscovery:GetOperation | namespace service | aws:ResourceTag/
servicediscovery:GetService | service | aws:ResourceTag/
servicediscovery:ListInstances | service | aws:ResourceTag/ servicediscovery:ServiceArn
servicediscovery:ListNamespaces |  |
servicediscovery:ListOperations |  |
servicediscovery:ListServices |  |
servicediscovery:ListTagsForResource |  |
servicediscovery:RegisterInstance | service | aws:ResourceTag/ servicediscovery:ServiceArn servicediscovery:ServiceCreatedByAccount
servicediscovery:TagResource |  | aws:RequestTag/ aws:TagKeys
servicediscovery:UntagResource |  | aws:TagKeys
servicediscovery:UpdateHttpNamespace | namespace | aws:ResourceTag/
servicediscovery:UpdatePrivateDnsNamespace | namespace | aws:ResourceTag/
servicediscovery:UpdatePublicDnsNamespace | namespace | aws:ResourceTag/
servicediscovery:UpdateService | service | aws:ResourceTag/ servicediscovery:ServiceCreatedByAccount
servicequotas:ListAWSDefaultServiceQuotas |  |
servicequotas:ListServiceQuotas |  |
ssm:DeleteParameter | parameter | aws:ResourceTag/
ssm:DeleteParameters | parameter | aws:ResourceTag/
ssm:GetParameter | parameter | aws:ResourceTag/
ssm:GetParameters | parameter | aws:ResourceTag/
ssm:GetParametersByPath | parameter | ssm:Recursive
ssm:PutParameter | parameter | aws:RequestTag/ aws:TagKeys ssm:Overwrite ssm:Policies
sts:AssumeRole | role | accounts.google.com:aud accounts.google.com:sub aws:RequestTag/ aws:TagKeys cognito-identity.amazonaws.com:amr cognito-identity.amazonaws.com:aud cognito-identity.amazonaws.com:sub graph.facebook.com:app_id graph.facebook.com:id iam:ResourceTag/ saml:namequalifier saml:sub saml:sub_type sts:ExternalId sts:RoleSessionName sts:SourceIdentity sts:TransitiveTagKeys www.amazon.com:app_id www.amazon.com:user_id
sts:GetCallerIdentity |  |
tag:GetResources |  |
`);
