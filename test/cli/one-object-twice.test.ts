import { expect, it } from 'vitest';
import { cli } from './run-cli.ts';

const document = (kind: string, name: string, spec: string, namespace = 'default'): string =>
  `apiVersion: evenkeel.dev/v1alpha1\nkind: ${kind}\nmetadata: {name: ${name}, namespace: ${namespace}}\nspec: ${spec}\n`;
const place = (namespace: string, spec: string): string =>
  document('Namespace', namespace, spec).replace(', namespace: default', '');
const bucket = (name: string, spec: string, namespace?: string): string =>
  document('AwsResource', name, `{type: AWS::S3::Bucket, ${spec}}`, namespace);
const role = (name: string, namespace: string): string =>
  document(
    'AwsResource',
    name,
    `{type: AWS::IAM::Role, properties: {RoleName: deploy, AssumeRolePolicyDocument: {}}}`,
    namespace,
  );
const route = (name: string, table: string): string =>
  document(
    'AwsResource',
    name,
    `{type: AWS::EC2::Route, properties: {RouteTableId: "${table}", DestinationCidrBlock: 0.0.0.0/0, GatewayId: igw-1}}`,
  );
const record = (name: string, spec: string): string =>
  document(
    'DnsRecord',
    name,
    `{hostedZoneId: "\${AwsResource/zone}", ttl: 60, resourceRecords: [{value: 192.0.2.1}], ${spec}}`,
  );

interface Row {
  readonly because: string;
  readonly documents: readonly string[];
  /** Line and column of each problem; none: all is well. */
  readonly at: readonly string[];
}

const TABLE: readonly Row[] = [
  {
    because: 'two documents state one name',
    documents: [bucket('a', 'properties: {BucketName: logs}'), bucket('b', 'properties: {BucketName: logs}')],
    at: ['4:56 spec.properties.BucketName', '9:56 spec.properties.BucketName'],
  },
  {
    because: 'one states the name, the other the identifier',
    documents: [bucket('a', 'properties: {BucketName: logs}'), bucket('b', 'identifier: logs')],
    at: ['4:56 spec.properties.BucketName', '9:43 spec.identifier'],
  },
  {
    because: 'names that nobody states are made up for each document',
    documents: [bucket('a', 'properties: {}'), bucket('b', 'properties: {}')],
    at: [],
  },
  {
    because: 'names of buckets are taken for all accounts and Regions',
    documents: [
      place('dev', '{account: "111111111111", region: eu-west-1}'),
      place('prod', '{account: "222222222222", region: eu-west-2}'),
      bucket('a', 'properties: {BucketName: logs}', 'dev'),
      bucket('a', 'properties: {BucketName: logs}', 'prod'),
    ],
    at: ['14:56 spec.properties.BucketName', '19:56 spec.properties.BucketName'],
  },
  {
    because: 'a variable is another name in each namespace',
    documents: [
      place('dev', '{region: eu-west-1, variables: {stage: dev}}'),
      place('prod', '{region: eu-west-1, variables: {stage: prod}}'),
      bucket('a', 'properties: {BucketName: "logs-${var:stage}"}', 'dev'),
      bucket('a', 'properties: {BucketName: "logs-${var:stage}"}', 'prod'),
    ],
    at: [],
  },
  {
    because: 'roles are those of an account, whatever the Region',
    documents: [
      place('dev', '{account: "111111111111", region: eu-west-1}'),
      place('prod', '{account: "111111111111", region: eu-west-2}'),
      role('a', 'dev'),
      role('a', 'prod'),
    ],
    at: ['14:53 spec.properties.RoleName', '19:53 spec.properties.RoleName'],
  },
  {
    because: 'another account has roles of its own',
    documents: [
      place('dev', '{account: "111111111111", region: eu-west-1}'),
      place('prod', '{account: "222222222222", region: eu-west-1}'),
      role('a', 'dev'),
      role('a', 'prod'),
    ],
    at: [],
  },
  {
    because: 'a cluster is one of its account and Region',
    documents: [
      place('dev', '{account: "111111111111", region: eu-west-1}'),
      place('prod', '{account: "111111111111", region: eu-west-2}'),
      document('Cluster', 'shop', '{}', 'dev'),
      document('Cluster', 'shop', '{}', 'prod'),
    ],
    at: [],
  },
  {
    because: 'one reference has one answer, and a composite identifier is made of it',
    documents: [route('a', '${AwsResource/table}'), route('b', '${AwsResource/table}')],
    at: ['4:58 spec.properties.RouteTableId', '9:58 spec.properties.RouteTableId'],
  },
  {
    because: 'routes of two tables are two',
    documents: [route('a', '${AwsResource/table}'), route('b', '${AwsResource/other}')],
    at: [],
  },
  {
    because: 'a record set is a zone, a name and a type, however they are written',
    documents: [record('a', 'name: WWW.example.com., type: A'), record('b', 'name: www.example.com, type: A')],
    at: ['4:99 spec.name', '9:99 spec.name'],
  },
  {
    because: 'and a set identifier',
    documents: [
      record('a', 'name: www.example.com, type: A, weight: 1, setIdentifier: blue'),
      record('b', 'name: www.example.com, type: A, weight: 1, setIdentifier: green'),
    ],
    at: [],
  },
  {
    because: 'names of topics are taken once, although their identifiers are ARNs',
    documents: ['a', 'b'].map((name) =>
      document('AwsResource', name, '{type: AWS::SNS::Topic, properties: {TopicName: news}}'),
    ),
    at: ['4:55 spec.properties.TopicName', '9:55 spec.properties.TopicName'],
  },
  {
    because: 'a name that is stated and a name that is not may be one',
    documents: [document('Cluster', 'shop', '{}'), document('Cluster', 'other', '{clusterName: shop}')],
    at: ['1:1 ', '9:21 spec.clusterName'],
  },
];

interface Said {
  readonly problems: readonly {
    readonly code: string;
    readonly field?: string;
    readonly message: string;
    readonly location: { readonly line: number; readonly column: number };
  }[];
}

it.each(TABLE)('validate: $because', async ({ documents, at }) => {
  const { exit, out } = await cli(['validate', '-', '-o', 'json'], { input: documents.join('---\n') });

  const { problems } = JSON.parse(out) as Said;
  const found = problems.map(({ location, field = '' }) => `${location.line}:${location.column} ${field}`);
  expect({ exit, found, codes: [...new Set(problems.map(({ code }) => code))] }).toEqual({
    exit: at.length === 0 ? 0 : 2,
    found: at,
    codes: at.length === 0 ? [] : ['DUPLICATE_IDENTITY'],
  });
});

it.each(['plan', 'apply', 'verify'])('%s goes no further, and names both places', async (verb) => {
  const input = [bucket('a', 'properties: {BucketName: logs}'), bucket('b', 'properties: {BucketName: logs}')];

  const { exit, err } = await cli([verb, '-'], { input: input.join('---\n') });

  expect(exit).toBe(2);
  expect(err).toContain(
    '(stdin):4:56 AwsResource/a spec.properties.BucketName: it means the same object of AWS as default/AwsResource/b ((stdin):9:56); one document for each object of AWS: take the others out, or name another object\n',
  );
  expect(err).toContain('2 problems; 0 documents are valid\n');
});
