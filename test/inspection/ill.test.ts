import { expect, it } from 'vitest';
import { inspect as inspectResource } from '../../controller/kinds/aws-resource/inspect.ts';
import { inspect as inspectCertificate } from '../../controller/kinds/certificate/inspect.ts';
import { inspect as inspectRecord } from '../../controller/kinds/dns-record/inspect.ts';
import { inspect as inspectRepository } from '../../controller/kinds/repository/inspect.ts';
import type { Identity } from '../../controller/model/identity.ts';
import type { TreeNode, TreeTarget } from '../../controller/model/inspection.ts';
import type { JsonObject } from '../../controller/model/json.ts';
import { createFakeReader } from '../support/fake-reader.ts';
import { RESOURCE_TYPES } from '../support/resource-types.ts';

function target(kind: Identity['kind'], outputs: JsonObject, more: Partial<TreeTarget> = {}): TreeTarget {
  const identity = { namespace: 'shop', kind, name: 'one' };
  const scope = { account: '123456789012', region: 'eu-west-1' };
  return { identity, scope, outputs, differences: [], after: [], ...more };
}

function lines(node: TreeNode, depth = 0): readonly string[] {
  const line = `${'  '.repeat(depth)}${node.type} ${node.name}: ${node.health ?? '-'}, ${node.words}`;
  return [line, ...node.children.flatMap((child) => lines(child, depth + 1))];
}

const ARN = 'arn:aws:acm:eu-west-1:123456789012:certificate/one';
const RECORD = { Name: '_1.example.com.', Type: 'CNAME', Value: '_a.acm-validations.aws.' } as const;

it.each([
  { said: undefined, line: 'Missing, is not in the zone' },
  { said: '_b.acm-validations.aws.', line: 'Degraded, answers _b.acm-validations.aws. instead' },
  { said: '_A.acm-validations.aws', line: 'Healthy, stands in the zone' },
])('a certificate says of its validation record that it $line', async ({ said, line }) => {
  const domain = { DomainName: 'example.com', ValidationStatus: 'PENDING_VALIDATION', ResourceRecord: RECORD } as const;
  const read = createFakeReader()
    .put('acm:certificate', ARN, { Status: 'PENDING_VALIDATION', DomainValidationOptions: [domain] })
    .put('acm:tags', ARN, { 'evenkeel.dev/validation': 'Z1 1' });
  const key = { zone: 'Z1', name: '_1.example.com', type: 'CNAME' };
  if (said)
    read.put('route53:recordSet', key, { Name: RECORD.Name, Type: 'CNAME', ResourceRecords: [{ Value: said }] });
  expect(lines(await inspectCertificate.tree(target('Certificate', { arn: ARN }), read)).slice(1)).toEqual([
    '  Domain example.com: Progressing, not proven yet',
    `    ValidationRecord _1.example.com.: ${line}`,
  ]);
});

it('a record says what it is answered for, and that name servers are still being told', async () => {
  const key = { zone: 'Z1', name: 'www.example.com', type: 'A', setIdentifier: 'blue' };
  const set = {
    Name: 'www.example.com.',
    Type: 'A',
    SetIdentifier: 'blue',
    Weight: 10,
    TTL: 60,
    HealthCheckId: 'hc-1',
  };
  const read = createFakeReader()
    .put('route53:recordSet', key, { ...set, Type: 'A', ResourceRecords: [{ Value: '192.0.2.1' }] })
    .put('route53:change', key, { Id: 'C1', Status: 'PENDING', SubmittedAt: new Date(0) });
  const tree = await inspectRecord.tree(target('DnsRecord', { identifier: 'Z1|www.example.com|A|blue' }), read);
  expect(lines(tree)).toEqual([
    'DnsRecord www.example.com A (blue): Progressing, 192.0.2.1; name servers are still being told',
    '  HealthCheck hc-1: -, left out of answers while it fails',
  ]);
});

it('a repository shows its newest images with what their scans found, and folds the rest', async () => {
  const read = createFakeReader().put('ecr:repository', 'web', { repositoryName: 'web' });
  const digests = Array.from({ length: 12 }, (_, index) => `sha256:${String(index).padStart(64, '0')}`);
  read.put(
    'ecr:images',
    'web',
    digests.map((imageDigest, index) => ({ imageDigest, imagePushedAt: new Date(index), imageTags: [`v${index}`] })),
  );
  const found = { CRITICAL: 1, LOW: 3 };
  read.put('ecr:scanFindings', { repository: 'web', digest: digests[11] ?? '' }, { status: 'COMPLETE', counts: found });
  const failed = { status: 'FAILED', counts: {} };
  read.put('ecr:scanFindings', { repository: 'web', digest: digests[10] ?? '' }, failed);
  const tree = lines(await inspectRepository.tree(target('Repository', { name: 'web', arn: 'arn:web' }), read));
  expect([tree[0], tree[1], tree[2], tree[3], ...tree.slice(-3)]).toEqual([
    'Repository web: Healthy, 12 images',
    '  Image v11: -, found by its scan: 1 CRITICAL, 3 LOW',
    '  Image v10: -, its scan is FAILED',
    '  Image v9: -, not scanned',
    '  Group 2 older images: -, newest first',
    '    Image v1: -, not scanned',
    '    Image v0: -, not scanned',
  ]);
});

it('a resource sets what it states against what lives, and says what nobody can see', async () => {
  const type = RESOURCE_TYPES.get('AWS::RDS::DBInstance');
  const read = createFakeReader();
  if (type) read.put('cloudcontrol:type', type.name, type);
  const request = {
    requestToken: 'r1',
    operation: 'UPDATE',
    status: 'IN_PROGRESS',
    at: 0,
    message: 'modifying',
  } as const;
  const ref = { type: 'AWS::RDS::DBInstance', identifier: 'db' };
  read.put('cloudcontrol:requests', ref, [{ ...request, clientToken: 'c1', type: ref.type, identifier: 'db' }]);
  const properties = { DBInstanceIdentifier: 'db', AllocatedStorage: '40', MasterUserPassword: 'hunter2hunter2' };
  const outputs = { '': 'db', DBInstanceIdentifier: 'db', AllocatedStorage: '20' };
  const why = { reason: 'set' } as const;
  const differences = [{ path: 'properties.AllocatedStorage', desired: '40', live: '20', why }];
  const spec = { type: ref.type, properties };
  const tree = await inspectResource.tree(target('AwsResource', outputs, { spec, differences }), read);
  expect(lines(tree)).toEqual([
    'AwsResource db: -, kept through Cloud Control',
    '  Request UPDATE: Progressing, IN_PROGRESS: modifying',
    '  Property AllocatedStorage: Progressing, differs: properties.AllocatedStorage: 20 → 40',
    '  Property DBInstanceIdentifier: Healthy, as stated',
    '  Property MasterUserPassword: -, not observable: AWS never tells it',
  ]);
});
