import type { ResourceKey } from '../../controller/model/identity.ts';
import type { JsonObject } from '../../controller/model/json.ts';
import type { SystemWorld } from './system-world.ts';

interface Target {
  readonly opened: SystemWorld;
  readonly key: ResourceKey;
  readonly spec: JsonObject;
  /** What a reference to the object means: its ARN or id. */
  readonly main: string;
}

type EditTyped = (target: Target) => Promise<string>;

/** What somebody does to an object of each kind by AWS's own calls; answers what it was, in words. */
const EDITS: Readonly<Record<string, EditTyped>> = {
  async Cluster({ opened, main }) {
    await opened.call('ecs', 'UpdateClusterSettings', {
      cluster: main,
      settings: [{ name: 'containerInsights', value: 'enhanced' }],
    });
    return removeTag({ opened, main }, 'ecs', { resourceArn: main, list: 'tags', keys: 'tagKeys' });
  },
  async CapacityProvider({ opened, main }) {
    await opened.call('ecs', 'UpdateCapacityProvider', {
      name: main.split('/').at(-1),
      autoScalingGroupProvider: { managedScaling: { status: 'ENABLED', targetCapacity: 50 } },
    });
    return 'targetCapacity was changed';
  },
  async Service({ opened, main }) {
    const [, cluster, service] = /service\/([^/]+)\/([^/]+)$/.exec(main) ?? [];
    await opened.call('ecs', 'UpdateService', { cluster, service, deploymentConfiguration: { maximumPercent: 150 } });
    return 'maximumPercent was changed';
  },
  async ServiceAutoScaling({ opened, main }) {
    await opened.call('application-autoscaling', 'RegisterScalableTarget', {
      ServiceNamespace: 'ecs',
      ResourceId: main,
      ScalableDimension: 'ecs:service:DesiredCount',
      MaxCapacity: 99,
    });
    return 'maxCapacity was changed';
  },
  async LoadBalancer({ opened, main }) {
    return removeTag({ opened, main }, 'elasticloadbalancing', { list: 'TagDescriptions', keys: 'TagKeys' });
  },
  async TargetGroup({ opened, main }) {
    await opened.call('elasticloadbalancing', 'ModifyTargetGroup', {
      TargetGroupArn: main,
      HealthCheckPath: '/elsewhere',
    });
    return 'healthCheckPath was changed';
  },
  async Listener({ opened, main, spec }) {
    await opened.call('elasticloadbalancing', 'ModifyListener', {
      ListenerArn: main,
      Port: 1000 + (Number(spec.port) || 0),
    });
    return 'port was changed';
  },
  async Repository({ opened, key }) {
    const repositoryName = String(opened.status(key).outputs?.name ?? '');
    await opened.call('ecr', 'PutImageScanningConfiguration', {
      repositoryName,
      imageScanningConfiguration: { scanOnPush: false },
    });
    await opened.call('ecr', 'PutLifecyclePolicy', { repositoryName, lifecyclePolicyText: OTHER_LIFECYCLE });
    return 'scanOnPush and the lifecycle policy were changed';
  },
};

/** Kinds beside ECS and load balancing. */
const MORE_EDITS: Readonly<Record<string, EditTyped>> = {
  async CloudMapNamespace({ opened, key }) {
    const ResourceARN = String(opened.status(key).outputs?.arn);
    const { Tags } = await opened.call('servicediscovery', 'ListTagsForResource', { ResourceARN });
    const tag = foreign((Tags as { Key: string }[]).map(({ Key }) => Key));
    await opened.call('servicediscovery', 'UntagResource', { ResourceARN, TagKeys: [tag] });
    return `the tag ${tag} was removed`;
  },
  async CloudMapService({ opened, key }) {
    const Service = { DnsConfig: { DnsRecords: [{ Type: 'SRV', TTL: 300 }] } };
    await opened.call('servicediscovery', 'UpdateService', { Id: opened.status(key).outputs?.id, Service });
    return 'the TTL was changed';
  },
  async DnsRecord({ opened, spec }) {
    const zone = opened.store().list('AWS::Route53::HostedZone')[0]?.identifier;
    const { ResourceRecordSets } = await opened.call('route53', 'ListResourceRecordSets', { HostedZoneId: zone });
    const name = String(spec.name).startsWith('www') ? /^www/ : /^(?!www)/;
    const all = ResourceRecordSets as { Name: string; Type: string; AliasTarget?: object }[];
    const record = all.find(({ Name, Type }) => Type === 'A' && name.test(Name));
    const ResourceRecordSet = { ...record, AliasTarget: { ...record?.AliasTarget, EvaluateTargetHealth: false } };
    const ChangeBatch = { Changes: [{ Action: 'UPSERT', ResourceRecordSet }] };
    await opened.call('route53', 'ChangeResourceRecordSets', { HostedZoneId: zone, ChangeBatch });
    return 'evaluateTargetHealth was changed';
  },
  async DefaultResource({ opened, main }) {
    const Tags = (await tagsOfDefault(opened, main)).filter(({ Key }) => !Key.startsWith('evenkeel.dev/')).slice(0, 1);
    await opened.call('ec2', 'DeleteTags', { Resources: [main], Tags });
    return `the tag ${Tags[0]?.Key} was removed`;
  },
  async ApiDeployment({ opened, key, main }) {
    await opened.call('apigateway', 'UpdateDeployment', {
      restApiId: opened.status(key).outputs?.restApiId,
      deploymentId: main,
      patchOperations: [{ op: 'replace', path: '/description', value: 'edited' }],
    });
    return 'the description was changed';
  },
  async Certificate({ opened, main }) {
    const { Tags } = await opened.call('acm', 'ListTagsForCertificate', { CertificateArn: main });
    const tag = (Tags as { Key: string }[]).find(({ Key }) => !Key.startsWith('evenkeel.dev/'));
    await opened.call('acm', 'RemoveTagsFromCertificate', { CertificateArn: main, Tags: [tag] });
    return `the tag ${tag?.Key} was removed`;
  },
};

interface Ec2Tag {
  readonly Key: string;
  readonly Value: string;
}

/** Tags of a route table, a security group or a network ACL, which its id tells. */
async function tagsOfDefault(opened: SystemWorld, id: string): Promise<readonly Ec2Tag[]> {
  const [operation, list, filter] = id.startsWith('rtb-')
    ? ['DescribeRouteTables', 'RouteTables', { RouteTableIds: [id] }]
    : id.startsWith('sg-')
      ? ['DescribeSecurityGroups', 'SecurityGroups', { GroupIds: [id] }]
      : ['DescribeNetworkAcls', 'NetworkAcls', { NetworkAclIds: [id] }];
  const answer = await opened.call('ec2', String(operation), filter as object);
  return (answer[String(list)] as { readonly Tags?: readonly Ec2Tag[] }[])[0]?.Tags ?? [];
}

const OTHER_LIFECYCLE = JSON.stringify({
  rules: [
    {
      rulePriority: 9,
      selection: { tagStatus: 'untagged', countType: 'imageCountMoreThan', countNumber: 99 },
      action: { type: 'expire' },
    },
  ],
});

/** Answers what was done, in words; throws for kinds that nobody knows how to change. */
export function editTyped(opened: SystemWorld, key: ResourceKey, spec: JsonObject): Promise<string> {
  const { identity, outputs } = opened.status(key);
  const edit = EDITS[identity.kind] ?? MORE_EDITS[identity.kind];
  if (!edit) throw new Error(`nobody knows how to change a ${identity.kind}`);
  return edit({ opened, key, spec, main: String(outputs?.[''] ?? '') });
}

interface TagCalls {
  readonly resourceArn?: string;
  readonly list: string;
  readonly keys: string;
}

/** Takes away the first tag that is not ours. */
async function removeTag(
  { opened, main }: Pick<Target, 'opened' | 'main'>,
  service: string,
  { list, keys }: TagCalls,
): Promise<string> {
  if (service === 'ecs') {
    const { tags } = await opened.call('ecs', 'ListTagsForResource', { resourceArn: main });
    const key = foreign((tags as { key: string }[]).map((tag) => tag.key));
    await opened.call('ecs', 'UntagResource', { resourceArn: main, [keys]: [key] });
    return `the tag ${key} was removed`;
  }
  const answer = await opened.call(service, 'DescribeTags', { ResourceArns: [main] });
  const [described] = answer[list] as { Tags: { Key: string }[] }[];
  const key = foreign((described?.Tags ?? []).map((tag) => tag.Key));
  await opened.call(service, 'RemoveTags', { ResourceArns: [main], [keys]: [key] });
  return `the tag ${key} was removed`;
}

function foreign(keys: readonly string[]): string {
  const found = keys.find((key) => !key.startsWith('evenkeel.dev/'));
  if (found === undefined) throw new Error('there is no tag but ours');
  return found;
}
