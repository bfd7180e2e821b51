/** A manifest with nothing wrong in it: several documents, quotes, block text, flow lists, expressions. */
export const VALID_MANIFEST = `# The shop's web service and what it needs.
apiVersion: evenkeel.dev/v1alpha1
kind: Namespace
metadata:
  name: shop
spec:
  account: "123456789012"
  region: eu-west-1
  variables: {IMAGE: "nginx:1.27", REPLICAS: 2}
---
apiVersion: evenkeel.dev/v1alpha1
kind: TargetGroup
metadata: {name: web, namespace: shop}
spec:
  protocol: HTTP
  port: 80
  vpcId: vpc-0a1b2c3d
  targetType: ip
  attributes:
    - {key: deregistration_delay.timeout_seconds, value: 30}
---
apiVersion: evenkeel.dev/v1alpha1
kind: Service
metadata:
  name: web
  namespace: shop
  labels: {team: checkout}
management:
  mode: enforce
  ignoreDifferences:
    - template.containerDefinitions[name=app].cpu
spec:
  cluster: shop
  desiredCount: \${var:REPLICAS}
  launchType: FARGATE
  healthCheckGracePeriodSeconds: 30
  networkConfiguration:
    awsvpcConfiguration:
      subnets: [subnet-a, subnet-b]
  loadBalancers:
    - targetGroupArn: \${TargetGroup/web}
      containerName: app
      containerPort: 80
  template:
    cpu: "256"
    memory: 512
    networkMode: awsvpc
    requiresCompatibilities: [FARGATE]
    containerDefinitions:
      - name: app
        image: \${var:IMAGE}
        portMappings: [{containerPort: 80}]
        command:
          - /bin/sh
          - -c
          - |
            echo "serving on \${HOSTNAME}"
            exec nginx
        environment:
          - {name: GREETING, value: 'it''s "open"'}
`;

const HEAD = `apiVersion: evenkeel.dev/v1alpha1
kind: Cluster
metadata: {name: shop}
`;

/** The smallest valid document, with what stands below `spec` to be said. */
export function clusterWith(spec: string): string {
  return `${HEAD}spec:\n${spec}`;
}

export const CLUSTER = clusterWith('  clusterName: shop\n');
