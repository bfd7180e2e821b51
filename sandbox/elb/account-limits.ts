/** Default quotas: "Quotas for your Application Load Balancers" and its sisters. */
const LIMITS: Readonly<Record<string, string>> = {
  'application-load-balancers': '50',
  'network-load-balancers': '50',
  'gateway-load-balancers': '100',
  'target-groups': '3000',
  'targets-per-application-load-balancer': '1000',
  'targets-per-network-load-balancer': '3000',
  'targets-per-target-group': '1000',
  'targets-per-availability-zone-per-network-load-balancer': '500',
  'listeners-per-application-load-balancer': '50',
  'listeners-per-network-load-balancer': '50',
  'rules-per-application-load-balancer': '100',
  'condition-values-per-alb-rule': '5',
  'condition-wildcards-per-alb-rule': '6',
  'certificates-per-application-load-balancer': '25',
  'certificates-per-network-load-balancer': '25',
  'target-groups-per-action-on-application-load-balancer': '5',
  'target-groups-per-application-load-balancer': '100',
};

export function describeAccountLimits() {
  return { Limits: Object.entries(LIMITS).map(([Name, Max]) => ({ Name, Max })) };
}
