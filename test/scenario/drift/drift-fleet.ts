import type { Files } from '../../support/world.ts';

/** How the shop is managed; a test commits another one to turn it round. */
function namespaceFile(mode: 'observe' | 'enforce'): string {
  return `apiVersion: evenkeel.dev/v1alpha1
kind: Namespace
metadata:
  name: shop
spec:
  account: "123456789012"
  region: eu-west-1
  management:
    mode: ${mode}
`;
}

const SERVICES = ['web', 'api', 'cart', 'mail', 'jobs', 'feed'] as const;
const BALANCED = SERVICES.slice(0, 4);
const SCALED = SERVICES.slice(0, 4);

/** Twenty objects that people edit; some documents have a block of management already, one has a rule. */
export function fleetFiles(mode: 'observe' | 'enforce'): Files {
  const files: Record<string, string> = { 'namespace.yaml': namespaceFile(mode), 'edge.yaml': edge() };
  for (const name of SERVICES) files[`${name}.yaml`] = service(name);
  for (const [index, name] of BALANCED.entries()) files[`${name}-way.yaml`] = way(name, index);
  for (const name of SCALED) files[`${name}-scaling.yaml`] = scaling(name);
  return files;
}

const HEAD = (kind: string, name: string): string => `apiVersion: evenkeel.dev/v1alpha1
kind: ${kind}
metadata:
  name: ${name}
  namespace: shop
`;

function edge(): string {
  return `${HEAD('Cluster', 'shop')}spec:
  settings:
    - name: containerInsights
      value: enabled
---
${HEAD('LoadBalancer', 'shop')}management:
  prune: false
spec:
  subnets: [subnet-0000000000000000a, subnet-0000000000000000b]
  attributes:
    - key: idle_timeout.timeout_seconds
      value: "75"
---
${HEAD('Listener', 'http')}spec:
  loadBalancerArn: \${LoadBalancer/shop}
  protocol: HTTP
  port: 80
  defaultActions:
    - type: fixed-response
      fixedResponseConfig:
        statusCode: "404"
`;
}

function way(name: string, index: number): string {
  return `${HEAD('TargetGroup', name)}spec:
  protocol: HTTP
  port: 8080
  targetType: ip
  vpcId: vpc-0000000000000000a
  healthCheckPath: /healthz
  attributes:
    - key: deregistration_delay.timeout_seconds
      value: "30"
---
${HEAD('ListenerRule', name)}spec:
  listenerArn: \${Listener/http}
  priority: ${(index + 1) * 10}
  conditions:
    - field: path-pattern
      pathPatternConfig:
        values: ["/${name}/*"]
  actions:
    - type: forward
      targetGroupArn: \${TargetGroup/${name}}
`;
}

const MANAGEMENT: Readonly<Record<string, string>> = {
  jobs: 'management:\n  ignoreDifferences:\n    - enableExecuteCommand\n',
  feed: 'management:\n  replace: refuse\n',
};

function service(name: string): string {
  const isScaled = (SCALED as readonly string[]).includes(name);
  const balancers = (BALANCED as readonly string[]).includes(name)
    ? `  loadBalancers:
    - targetGroupArn: \${TargetGroup/${name}}
      containerName: app
      containerPort: 8080
  healthCheckGracePeriodSeconds: 30
`
    : '';
  return `${HEAD('Service', name)}${MANAGEMENT[name] ?? ''}spec:
  cluster: shop
  launchType: FARGATE
${isScaled ? '' : '  desiredCount: 2\n'}${balancers}  networkConfiguration:
    awsvpcConfiguration:
      subnets: [subnet-0000000000000000a]
  template:
    networkMode: awsvpc
    requiresCompatibilities: [FARGATE]
    cpu: 256
    memory: 512
    containerDefinitions:
      - name: app
        image: registry.example.com/shop/${name}:1.0.0
        portMappings:
          - containerPort: 8080
        environment:
          - name: LOG_LEVEL
            value: info
`;
}

function scaling(name: string): string {
  return `${HEAD('ServiceAutoScaling', name)}spec:
  cluster: shop
  service: ${name}
  minCapacity: 2
  maxCapacity: 6
`;
}
