/** Requests that one bucket holds when full, and how many flow back each second. */
export interface Bucket {
  readonly name: string;
  readonly burst: number;
  readonly refill: number;
}

function bucket(name: string, burst: number, refill: number): Bucket {
  return { name, burst, refill };
}

const SERVICE_READ = bucket('ecs service read', 100, 20);
const SERVICE_MODIFY = bucket('ecs service modify', 50, 5);
const TASK_DEFINITION_MODIFY = bucket('ecs task definition modify', 20, 1);
const TASK_DEFINITION_READ = bucket('ecs task definition read', 50, 20);
const TASK_DEFINITION_DELETE = bucket('ecs task definition delete', 5, 1);
const CLUSTER_READ = bucket('ecs cluster read', 50, 20);
const CLUSTER_MODIFY = bucket('ecs cluster modify', 20, 1);
const CLUSTER_RESOURCE_READ = bucket('ecs cluster resource read', 100, 20);
const CLUSTER_RESOURCE_MODIFY = bucket('ecs cluster resource modify', 100, 40);
const TAG_READ = bucket('ecs tag read', 50, 20);
const TAG_MODIFY = bucket('ecs tag modify', 20, 10);
const DEPLOYMENT_READ = bucket('ecs service deployment read', 50, 20);
const REVISION_READ = bucket('ecs service revision read', 50, 20);
const NAMESPACE_LIST = bucket('ecs namespace list', 10, 1);
const CAPACITY_PROVIDER_READ = bucket('ecs capacity provider read', 50, 20);
const CAPACITY_PROVIDER_MODIFY = bucket('ecs capacity provider modify', 10, 1);
const TASK_PROTECTION = bucket('ecs task protection', 200, 80);

/** Published per account and Region: Amazon ECS API reference, "Request throttling for the Amazon ECS API". */
const ECS: Readonly<Record<string, Bucket>> = {
  DescribeServices: SERVICE_READ,
  ListServices: SERVICE_READ,
  CreateService: SERVICE_MODIFY,
  UpdateService: SERVICE_MODIFY,
  DeleteService: SERVICE_MODIFY,
  RegisterTaskDefinition: TASK_DEFINITION_MODIFY,
  DeregisterTaskDefinition: TASK_DEFINITION_MODIFY,
  DescribeTaskDefinition: TASK_DEFINITION_READ,
  ListTaskDefinitions: TASK_DEFINITION_READ,
  ListTaskDefinitionFamilies: TASK_DEFINITION_READ,
  DeleteTaskDefinitions: TASK_DEFINITION_DELETE,
  DescribeClusters: CLUSTER_READ,
  ListClusters: CLUSTER_READ,
  CreateCluster: CLUSTER_MODIFY,
  UpdateCluster: CLUSTER_MODIFY,
  UpdateClusterSettings: CLUSTER_MODIFY,
  PutClusterCapacityProviders: CLUSTER_MODIFY,
  DeleteCluster: CLUSTER_MODIFY,
  DescribeTasks: CLUSTER_RESOURCE_READ,
  ListTasks: CLUSTER_RESOURCE_READ,
  DescribeContainerInstances: CLUSTER_RESOURCE_READ,
  RunTask: CLUSTER_RESOURCE_MODIFY,
  StopTask: CLUSTER_RESOURCE_MODIFY,
  ExecuteCommand: CLUSTER_RESOURCE_MODIFY,
  ListTagsForResource: TAG_READ,
  TagResource: TAG_MODIFY,
  UntagResource: TAG_MODIFY,
  DescribeServiceDeployments: DEPLOYMENT_READ,
  ListServiceDeployments: DEPLOYMENT_READ,
  DescribeServiceRevisions: REVISION_READ,
  ListServicesByNamespace: NAMESPACE_LIST,
  DescribeCapacityProviders: CAPACITY_PROVIDER_READ,
  CreateCapacityProvider: CAPACITY_PROVIDER_MODIFY,
  UpdateCapacityProvider: CAPACITY_PROVIDER_MODIFY,
  DeleteCapacityProvider: CAPACITY_PROVIDER_MODIFY,
  GetTaskProtection: TASK_PROTECTION,
  UpdateTaskProtection: TASK_PROTECTION,
};

const ELB_TOTAL = bucket('elb account total', 40, 10);
const ELB_READ = bucket('elb non-mutating', 40, 10);
const ELB_WRITE = bucket('elb mutating', 20, 3);
const ELB_REGISTRATION = bucket('elb registration', 20, 4);
const ELB_INTENSIVE = bucket('elb resource-intensive', 10, 0.2);
const ELB_SPECIAL: Readonly<Record<string, Bucket>> = {
  RegisterTargets: ELB_REGISTRATION,
  DeregisterTargets: ELB_REGISTRATION,
  CreateLoadBalancer: ELB_INTENSIVE,
  SetSubnets: ELB_INTENSIVE,
};

/** Believed: AWS publishes no rate of Application Auto Scaling; people see throttling at a handful of calls per second. */
const SCALING = bucket('application auto scaling', 10, 5);

/** Believed: AWS publishes no rate of Cloud Control; people settled on 25 requests per second (ekristen/aws-nuke pull request 510). */
const CLOUD_CONTROL = bucket('cloud control', 25, 25);

/** The buckets that one call draws from, each by one; none means that no limit is modelled. */
export function bucketsOf(service: string, operation: string): readonly Bucket[] {
  switch (service) {
    case 'ecs': {
      const found = ECS[operation];
      return found ? [found] : [];
    }
    case 'elasticloadbalancing':
      return [ELB_TOTAL, ELB_SPECIAL[operation] ?? (operation.startsWith('Describe') ? ELB_READ : ELB_WRITE)];
    case 'application-autoscaling':
      return [SCALING];
    case 'cloudcontrol':
      return [CLOUD_CONTROL];
    default:
      return [];
  }
}
