import { describe, expect, it } from 'vitest';
import { convert, saidOf, specsIn } from './template-under-test.ts';

const under = (id: string, type: string, properties: string): string =>
  `  ${id}:\n    Type: ${type}\n    Properties: ${properties}\n`;

/** The first document of a template of one resource, from `spec` on. */
function specOf(type: string, properties: string): string {
  const [text = ''] = specsIn(convert(`Resources:\n${under('X', type, properties)}`));
  return text.slice(text.indexOf('spec:')).replace(/^spec:( \{\})?\n/, '');
}

describe('resources that have a kind of their own become it', () => {
  it.each<[because: string, type: string, properties: string, spec: string]>([
    [
      'names differ in the case of letters',
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      '{IpAddressType: ipv4, Subnets: [!Ref A]}',
      '  ipAddressType: ipv4\n  subnets:\n    - ${AwsResource/A}\n',
    ],
    [
      'or in words',
      'AWS::ElasticLoadBalancingV2::TargetGroup',
      '{TargetGroupAttributes: [{Key: a, Value: "1"}]}',
      '  attributes:\n    - key: a\n      value: "1"\n',
    ],
    [
      'a name one level down',
      'AWS::CertificateManager::Certificate',
      '{DomainName: a.b, CertificateTransparencyLoggingPreference: DISABLED}',
      '  domainName: a.b\n  options:\n    certificateTransparencyLoggingPreference: DISABLED\n',
    ],
    [
      'the zone of a certificate',
      'AWS::CertificateManager::Certificate',
      '{DomainName: a.b, DomainValidationOptions: [{DomainName: a.b, HostedZoneId: !Ref Zone}]}',
      '  domainName: a.b\n  validation:\n    hostedZoneId: ${AwsResource/Zone}\n',
    ],
    [
      'a policy in a text',
      'AWS::ECR::Repository',
      '{LifecyclePolicy: {LifecyclePolicyText: "{\\"rules\\": []}"}}',
      '  lifecyclePolicy:\n    rules: []\n',
    ],
    [
      'a policy that is no JSON',
      'AWS::ECR::Repository',
      '{LifecyclePolicy: {LifecyclePolicyText: "{"}}',
      '  lifecyclePolicy: "{"\n',
    ],
    [
      'values of a record',
      'AWS::Route53::RecordSet',
      '{HostedZoneId: Z1, Name: a.b, Type: A, TTL: "60", ResourceRecords: [192.0.2.1]}',
      '  hostedZoneId: Z1\n  name: a.b\n  type: A\n  ttl: 60\n  resourceRecords:\n    - value: 192.0.2.1\n',
    ],
    [
      'what CloudFormation sets',
      'AWS::Route53::RecordSet',
      '{HostedZoneId: Z1, Name: a.b, Type: A, AliasTarget: {DNSName: !GetAtt Web.DNSName, HostedZoneId: !GetAtt Web.CanonicalHostedZoneID}}',
      '  hostedZoneId: Z1\n  name: a.b\n  type: A\n  aliasTarget:\n    evaluateTargetHealth: false\n    dnsName: ${AwsResource/Web.DNSName}\n    hostedZoneId: ${AwsResource/Web.CanonicalHostedZoneID}\n',
    ],
    [
      'a namespace says what it is',
      'AWS::ServiceDiscovery::PrivateDnsNamespace',
      '{Name: a.b, Vpc: !Ref V}',
      '  type: DNS_PRIVATE\n  name: a.b\n  vpc: ${AwsResource/V}\n',
    ],
    [
      'a namespace in the records',
      'AWS::ServiceDiscovery::Service',
      '{DnsConfig: {NamespaceId: n, DnsRecords: [{Type: A, TTL: 60}]}}',
      '  namespaceId: n\n  dnsConfig:\n    dnsRecords:\n      - type: A\n        ttl: 60\n',
    ],
    [
      'functions are expressions',
      'AWS::ECS::Cluster',
      '{ClusterName: !Join ["-", [a, !Ref AWS::Region, !Select [1, [x, y]]]], ClusterSettings: []}',
      '  clusterName: a-${aws:Region}-y\n  settings: []\n',
    ],
    [
      'text with names',
      'AWS::ECS::Cluster',
      '{ClusterName: !Sub ["${a}-${B.Arn}", {a: !Ref C}]}',
      '  clusterName: ${AwsResource/C}-${AwsResource/B.Arn}\n',
    ],
    [
      'a deployment of an API',
      'AWS::ApiGateway::Deployment',
      '{RestApiId: !Ref Api}',
      '  restApiId: ${AwsResource/Api}\n',
    ],
    [
      'scaling of something else has none',
      'AWS::ApplicationAutoScaling::ScalableTarget',
      '{ServiceNamespace: dynamodb, MinCapacity: 1}',
      '  type: AWS::ApplicationAutoScaling::ScalableTarget\n  properties:\n    ServiceNamespace: dynamodb\n    MinCapacity: 1\n',
    ],
  ])('%s', (_because, type, properties, spec) => {
    expect(specOf(type, properties)).toBe(spec);
  });

  it('what has no field, and what no expression says, is a problem at its place', () => {
    const { problems } = convert(
      `Resources:\n${under('X', 'AWS::ECS::Cluster', '{Old: 1, ClusterName: !Split [a, !Ref B]}')}`,
    );
    expect(problems.map(({ field, message }) => `${field}: ${message}`)).toEqual([
      'Resources.X.Properties.Old: Old has no field here',
      'Resources.X.Properties.ClusterName: no expression says this Fn::Split',
    ]);
  });
});

describe('what CloudFormation declares apart is one document', () => {
  const cluster = under('C', 'AWS::ECS::Cluster', '{}');
  const task = under(
    'T',
    'AWS::ECS::TaskDefinition',
    '{Family: web, ContainerDefinitions: [{Name: a, Image: "a:1", Memory: 64}]}',
  );
  const service = under('S', 'AWS::ECS::Service', '{Cluster: !Ref C, TaskDefinition: !Ref T, DesiredCount: 1}');
  const target = under(
    'G',
    'AWS::ApplicationAutoScaling::ScalableTarget',
    '{ServiceNamespace: ecs, ScalableDimension: "ecs:service:DesiredCount", ResourceId: !Sub "service/${C}/${S.Name}", MinCapacity: 1, MaxCapacity: 2}',
  );
  const policy = under(
    'P',
    'AWS::ApplicationAutoScaling::ScalingPolicy',
    '{PolicyName: cpu, PolicyType: StepScaling, ScalingTargetId: !Ref G}',
  );
  const providers = under(
    'A',
    'AWS::ECS::ClusterCapacityProviderAssociations',
    '{Cluster: !Ref C, CapacityProviders: [FARGATE], DefaultCapacityProviderStrategy: []}',
  );

  it('a service with its task definition, scaling with its policies, a cluster with its providers', () => {
    const converted = convert(`Resources:\n${cluster}${task}${service}${target}${policy}${providers}`);
    expect(specsIn(converted).map((text) => text.slice(0, text.indexOf('\nspec:')))).toEqual([
      'kind: ServiceAutoScaling\nmetadata:\n  name: G',
      'kind: Cluster\nmetadata:\n  name: C',
      'kind: Service\nmetadata:\n  name: S',
    ]);
    const [scaling, owner, web] = specsIn(converted);
    expect(scaling).toContain('  cluster: ${Cluster/C}\n  service: ${Service/S}\n');
    expect(scaling).toContain('  policies:\n    - policyName: cpu\n      policyType: StepScaling\n');
    expect(owner).toContain('spec:\n  capacityProviders:\n    - FARGATE\n');
    expect(web).toContain(
      '  desiredCount: 1\n  template:\n    family: web\n    containerDefinitions:\n      - name: a\n',
    );
    expect(web).not.toContain('taskDefinition');
  });

  it.each<[because: string, template: string, said: readonly string[]]>([
    [
      'nothing runs it',
      task,
      ['3:5 no service of the template has this task definition, and only a Service declares one'],
    ],
    [
      'a field of a part is at its own place',
      `${cluster}${service}${under('T', 'AWS::ECS::TaskDefinition', '{Cpu: 1, ContainerDefinitions: [{Name: a, Image: "a:1", Essential: maybe, Memory: 64}]}')}`,
      ['10:84 must be true or false, and is the text "maybe"; true or false'],
    ],
    [
      'a zone is named by its id, which is said once',
      under(
        'R',
        'AWS::Route53::RecordSet',
        '{HostedZoneName: a., Name: b.a., Type: A, TTL: 60, ResourceRecords: [192.0.2.1]}',
      ),
      [
        '4:34 HostedZoneName has no field here; hostedZoneId: the id of the zone, or ${AwsResource/NAME} of its document',
      ],
    ],
    [
      'nobody can refer to a part',
      `${cluster}${task}${service}${under('R', 'AWS::SNS::Topic', '{DisplayName: !Ref T}')}`,
      ['12:5 T is part of another document, and has no output to refer to'],
    ],
  ])('%s', (_because, template, said) => {
    expect(saidOf(convert(`Resources:\n${template}`))).toEqual(said);
  });

  it('an alarm acts through a policy by the ARN that scaling has for it', () => {
    const alarm = under(
      'L',
      'AWS::CloudWatch::Alarm',
      '{AlarmActions: [!Ref P], ComparisonOperator: a, EvaluationPeriods: 1}',
    );
    const texts = specsIn(convert(`Resources:\n${cluster}${service}${target}${policy}${alarm}`));
    expect(texts.join('')).toContain('AlarmActions:\n      - ${ServiceAutoScaling/G.policyArns.cpu}\n');
  });

  it.each<[because: string, type: string, owners: string, said: readonly string[]]>([
    [
      'a policy of topics',
      'AWS::SNS::TopicPolicy',
      'Topics: [!Ref A, b]',
      ['type: AWS::SNS::TopicInlinePolicy', 'TopicArn: !Ref A', 'type: AWS::SNS::TopicInlinePolicy', 'TopicArn: b'],
    ],
    ['a policy of queues', 'AWS::SQS::QueuePolicy', 'Queues: [c]', ['type: AWS::SQS::QueueInlinePolicy', 'Queue: c']],
  ])('%s is one for each of them', (_because, type, owners, said) => {
    const texts = specsIn(convert(`Resources:\n${under('X', type, `{PolicyDocument: {Statement: []}, ${owners}}`)}`));
    expect(texts.flatMap((text) => text.match(/type: .*|TopicArn: .*|Queue: .*/g))).toEqual(said);
  });

  it('a policy of several roles and users is one for each of them', () => {
    const properties = '{PolicyName: p, PolicyDocument: {Statement: []}, Roles: [!Ref A, b], Users: [c]}';
    const texts = specsIn(convert(`Resources:\n${under('X', 'AWS::IAM::Policy', properties)}`));
    expect(texts.map((text) => text.match(/name: .*|type: .*|(Role|User)Name: .*/g))).toEqual([
      ['name: X', 'type: AWS::IAM::RolePolicy', 'RoleName: !Ref A'],
      ['name: X-2', 'type: AWS::IAM::RolePolicy', 'RoleName: b'],
      ['name: X-3', 'type: AWS::IAM::UserPolicy', 'UserName: c'],
    ]);
  });

  it('a group of records is one for each', () => {
    const records =
      '[{Name: a.b, Type: A, TTL: 60, ResourceRecords: [192.0.2.1]}, {Name: c.b, Type: CNAME, TTL: 60, ResourceRecords: [a.b]}]';
    const texts = specsIn(
      convert(
        `Resources:\n${under('X', 'AWS::Route53::RecordSetGroup', `{HostedZoneId: Z1, RecordSets: ${records}}`)}`,
      ),
    );
    expect(texts.map((text) => text.match(/name: .*|hostedZoneId: .*/g))).toEqual([
      ['name: X', 'hostedZoneId: Z1', 'name: a.b'],
      ['name: X-2', 'hostedZoneId: Z1', 'name: c.b'],
    ]);
  });
});
