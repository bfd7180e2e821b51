export interface DefaultQuota {
  readonly code: string;
  readonly name: string;
  readonly value: number;
}

/**
 * AWS's default values by service code. Sources: AWS General Reference, "Amazon ECS endpoints and quotas"; Elastic Load
 * Balancing, "Quotas for your Application Load Balancers" and "… Network Load Balancers". The code of "Tasks per service"
 * is only believed.
 */
export const DEFAULT_QUOTAS: Readonly<Record<string, readonly DefaultQuota[]>> = {
  ecs: [
    { code: 'L-21C621EB', name: 'Clusters per account', value: 10_000 },
    { code: 'L-9EF96962', name: 'Services per cluster', value: 5_000 },
    { code: 'L-9095DEDB', name: 'Tasks per service', value: 5_000 },
  ],
  fargate: [
    { code: 'L-3032A538', name: 'Fargate On-Demand vCPU resource count', value: 6 },
    { code: 'L-36FBB829', name: 'Fargate Spot vCPU resource count', value: 6 },
  ],
  elasticloadbalancing: [
    { code: 'L-53DA6B97', name: 'Application Load Balancers per Region', value: 50 },
    { code: 'L-69A177A2', name: 'Network Load Balancers per Region', value: 50 },
    { code: 'L-B6DF7632', name: 'Listeners per Application Load Balancer', value: 50 },
    { code: 'L-7EED9B64', name: 'Rules per Application Load Balancer', value: 100 },
    { code: 'L-9365A611', name: 'Certificates per Application Load Balancer', value: 25 },
    { code: 'L-B22855CB', name: 'Target Groups per Region', value: 3_000 },
  ],
};
