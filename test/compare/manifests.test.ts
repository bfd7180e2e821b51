import { describe, expect, it } from 'vitest';
import { compareManifests } from '../../controller/compare/manifests.ts';
import { loadFiles } from '../../controller/manifest/load.ts';

const PLACE = 'eu-west-1:123456789012';
const GROUP = `arn:aws:elasticloadbalancing:${PLACE}:targetgroup/web/1`;

const MANIFEST = `apiVersion: evenkeel.dev/v1alpha1
kind: TargetGroup
metadata: {name: web}
spec: {protocol: HTTP, port: 80, vpcId: vpc-1, targetType: ip}
---
apiVersion: evenkeel.dev/v1alpha1
kind: Service
metadata: {name: web}
spec:
  cluster: shop
  launchType: FARGATE
  networkConfiguration: {awsvpcConfiguration: {subnets: [subnet-a]}}
  loadBalancers: [{targetGroupArn: "\${TargetGroup/web}", containerName: app, containerPort: 80}]
  template:
    requiresCompatibilities: [FARGATE]
    networkMode: awsvpc
    cpu: 256
    memory: 512
    containerDefinitions: [{name: app, image: "httpd:2", portMappings: [{containerPort: 80}]}]
`;

const SERVICES = {
  services: [
    {
      serviceName: 'web',
      serviceArn: `arn:aws:ecs:${PLACE}:service/shop/web`,
      clusterArn: `arn:aws:ecs:${PLACE}:cluster/shop`,
      status: 'ACTIVE',
      launchType: 'FARGATE',
      platformVersion: 'LATEST',
      taskDefinition: `arn:aws:ecs:${PLACE}:task-definition/web:3`,
      networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a'] } },
      loadBalancers: [{ targetGroupArn: GROUP, containerName: 'app', containerPort: 80 }],
    },
  ],
};
const DEFINITION = (image: string) => ({
  taskDefinition: {
    family: 'web',
    revision: 3,
    status: 'ACTIVE',
    taskDefinitionArn: `arn:aws:ecs:${PLACE}:task-definition/web:3`,
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: '256',
    memory: '512',
    containerDefinitions: [
      { name: 'app', image, portMappings: [{ containerPort: 80, hostPort: 80, protocol: 'tcp' }] },
    ],
  },
});
const GROUPS = {
  TargetGroups: [
    { TargetGroupName: 'web', TargetGroupArn: GROUP, Protocol: 'HTTP', Port: 80, VpcId: 'vpc-1', TargetType: 'ip' },
  ],
};

function compare(text: string) {
  const head = { source: 'test', commit: { id: 'x' } };
  const snapshot = loadFiles([{ path: 'web.yaml', text: MANIFEST }], head);
  return compareManifests(snapshot, { file: 'live.json', text });
}

describe('manifests against saved answers', () => {
  it('are in sync through references, whatever holds the answers', async () => {
    const answers = [SERVICES, DEFINITION('httpd:2'), GROUPS];
    const spellings = [
      JSON.stringify(answers),
      JSON.stringify(Object.assign({}, ...answers)),
      JSON.stringify({ a: answers[0], b: [answers[1], answers[2]] }),
      answers.map((answer) => JSON.stringify(answer, null, 2)).join('\n'),
    ];
    for (const text of spellings) {
      const { answers: found, problems } = await compare(text);
      expect(problems).toEqual([]);
      expect(found.map(({ id, diff }) => ({ id, diff }))).toEqual([
        { id: 'default/TargetGroup/web', diff: [] },
        { id: 'default/Service/web', diff: [] },
      ]);
    }
  });

  it('say all the calls that a new revision takes', async () => {
    const { answers } = await compare(JSON.stringify([SERVICES, DEFINITION('httpd:1'), GROUPS]));

    expect(answers[1]).toEqual({
      id: 'default/Service/web',
      inSync: false,
      diff: [
        {
          path: 'template.containerDefinitions[name=app].image',
          desired: 'httpd:2',
          live: 'httpd:1',
          why: 'set in the manifest',
        },
      ],
      ignored: [],
      unmodelled: [],
      replace: false,
      plan: ['RegisterTaskDefinition', 'UpdateService'],
    });
  });

  it('never take what was not saved for absent', async () => {
    const { answers, problems } = await compare(JSON.stringify([SERVICES, GROUPS]));

    expect(answers.map(({ id }) => id)).toEqual(['default/TargetGroup/web']);
    expect(problems.map(({ location, message }) => ({ line: location.line, message }))).toEqual([
      {
        line: 6,
        message:
          'the saved output has no "taskDefinitions", as `aws ecs describe-task-definition --include TAGS` answers',
      },
    ]);
  });

  it('find what a saved list does not hold absent, and say what makes it', async () => {
    const { answers } = await compare(JSON.stringify([SERVICES, DEFINITION('httpd:2'), { TargetGroups: [] }]));

    expect(answers[0]).toMatchObject({ inSync: false, plan: ['CreateTargetGroup'], diff: [{ path: '', live: null }] });
  });
});
