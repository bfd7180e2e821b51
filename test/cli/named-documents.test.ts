import { expect, it } from 'vitest';
import { cli } from './run-cli.ts';

const resource = (name: string, type: string, properties: string): string => `apiVersion: evenkeel.dev/v1alpha1
kind: AwsResource
metadata: {name: ${name}}
spec:
  type: ${type}
  properties: {${properties}}
`;
const VPC = resource('vpc', 'AWS::EC2::VPC', 'CidrBlock: 10.0.0.0/16');

interface Row {
  readonly because: string;
  readonly written: string;
  readonly said: readonly string[];
}

const ROWS: readonly Row[] = [
  { because: 'it is there', written: '!Ref vpc', said: [] },
  {
    because: 'the nearest one was meant',
    written: '!Ref vcp',
    said: ['13:28 REFERENCE !Ref vcp: there is no document "vcp"; did you mean "vpc"?'],
  },
  { because: 'it may stand in another file', written: '!Ref network', said: [] },
  { because: 'a row of documents may lie in several files', written: '!Ref vpc2', said: [] },
  { because: 'the type has it', written: '!GetAtt vpc.CidrBlock', said: [] },
  {
    because: 'the type has none of that name',
    written: '!GetAtt vpc.CidrBlok',
    said: ['13:31 REFERENCE !GetAtt vpc.CidrBlok: AWS::EC2::VPC has no attribute CidrBlok; did you mean "CidrBlock"?'],
  },
  {
    because: 'our own expressions are looked at, too',
    written: '"${AwsResource/vpc.Cidr}"',
    said: [
      '13:23 REFERENCE ${AwsResource/vpc.Cidr}: AWS::EC2::VPC has no attribute Cidr; see: evenkeel explain AWS::EC2::VPC',
    ],
  },
  { because: 'what lives has it', written: '"${lookup:AWS::EC2::VPC.VpcId?vpc-1}"', said: [] },
  {
    because: 'what lives has none of that name',
    written: '"${lookup:AWS::EC2::VPC.VpcIdd?vpc-1}"',
    said: [
      '13:23 REFERENCE ${lookup:AWS::EC2::VPC.VpcIdd?vpc-1}: AWS::EC2::VPC has no attribute VpcIdd; did you mean "VpcId"?',
    ],
  },
  {
    because: 'there is no such type',
    written: '"${lookup:AWS::EC2::VPCC.VpcId?vpc-1}"',
    said: [
      '13:23 REFERENCE ${lookup:AWS::EC2::VPCC.VpcId?vpc-1}: there is no type AWS::EC2::VPCC; did you mean AWS::EC2::VPC?',
    ],
  },
];

it.each(ROWS)('validate of $written: $because', async ({ written, said }) => {
  const input = `${VPC}---\n${resource('subnet', 'AWS::EC2::Subnet', `VpcId: ${written}, CidrBlock: 10.0.0.0/24`)}`;
  const { out } = await cli(['validate', '-', '-o', 'json'], { input });
  const { problems } = JSON.parse(out) as { problems: readonly Said[] };
  expect(
    problems.map(
      ({ location: { line, column }, code, message, allowed }) => `${line}:${column} ${code} ${message}; ${allowed}`,
    ),
  ).toEqual(said);
});

interface Said {
  readonly location: { readonly line: number; readonly column: number };
  readonly code: string;
  readonly message: string;
  readonly allowed: string;
}

it('validate says what is sent as something else than it was written, and whose type is not known here', async () => {
  const input = [
    resource('group', 'AWS::EC2::SecurityGroupIngress', 'IpProtocol: tcp, FromPort: "443", CidrIp: 10.0.0.0/8'),
    resource('new', 'AWS::EC2::SomethingOfNextYear', 'Anything: goes'),
  ].join('---\n');
  const { exit, err } = await cli(['validate', '-'], { input });
  expect(exit).toBe(0);
  expect(err.replaceAll(/\d{4}-\d\d-\d\d/g, 'DATE').split('\n')).toEqual([
    'warning: (stdin):6:43 AwsResource/group: the text "443" is sent as the number 443',
    'warning: (stdin):12:9 AwsResource/new: AWS::EC2::SomethingOfNextYear is none of the types of DATE: AWS is asked about it, and its properties are not checked here',
    '2 documents are valid',
    '',
  ]);
});
