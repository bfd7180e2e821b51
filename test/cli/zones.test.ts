import { expect, it } from 'vitest';
import { cli } from './run-cli.ts';

const HEAD = 'apiVersion: evenkeel.dev/v1alpha1';
const namespace = (spec: string): string => `${HEAD}\nkind: Namespace\nmetadata: {name: shop}\nspec: ${spec}\n`;
const resource = (spec: string): string =>
  `${HEAD}\nkind: AwsResource\nmetadata: {name: a, namespace: shop}\nspec: ${spec}\n`;
const subnet = (zone: string): string =>
  resource(`{type: AWS::EC2::Subnet, properties: {VpcId: vpc-1, CidrBlock: 10.0.0.0/24, ${zone}}}`);
const PINNED = '{region: eu-west-1, variables: {zone: eu-west-2b}}';

it.each([
  { spec: PINNED, document: subnet('AvailabilityZone: eu-west-1b'), zone: undefined, because: 'it is one' },
  { spec: PINNED, document: subnet('AvailabilityZoneId: euw1-az3'), zone: undefined, because: 'it is one by ID' },
  { spec: PINNED, document: subnet('AvailabilityZone: eu-west-9z'), zone: 'eu-west-9z', because: 'it is none' },
  { spec: PINNED, document: subnet('AvailabilityZoneId: eu-west-1b'), zone: 'eu-west-1b', because: 'it is no ID' },
  {
    spec: PINNED,
    document: subnet('AvailabilityZone: "${var:zone}"'),
    zone: 'eu-west-2b',
    because: 'a variable says it',
  },
  { spec: '{}', document: subnet('AvailabilityZone: eu-west-9z'), zone: undefined, because: 'the Region is left open' },
  {
    spec: PINNED,
    document: resource(
      '{type: AWS::AutoScaling::AutoScalingGroup, properties: {MinSize: "1", MaxSize: "1", LaunchConfigurationName: web, AvailabilityZones: [eu-west-1a, us-east-1a]}}',
    ),
    zone: 'us-east-1a',
    because: 'one of a list is another Region’s',
  },
])('validate finds $zone, because $because', async ({ spec, document, zone }) => {
  const { exit, out } = await cli(['validate', '-'], { input: `${namespace(spec)}---\n${document}` });

  expect(exit).toBe(zone === undefined ? 0 : 2);
  expect(out).toMatch(
    zone === undefined
      ? /^$/
      : new RegExp(
          `^\\(stdin\\):9:\\d+ AwsResource/a spec\\.properties\\.AvailabilityZone.*: ${zone} is no Availability Zone of eu-west-1, where namespace shop lies; `,
        ),
  );
});

it('where the Region is left open, a zone of one that nobody knows is warned of', async () => {
  const input = `${namespace('{}')}---\n${subnet('AvailabilityZone: eu-west-9z')}`;

  expect((await cli(['validate', '-'], { input })).err).toBe(
    'warning: (stdin):9:101 AwsResource/a: eu-west-9z lies in eu-west-9, which is no Region that this build knows\n2 documents are valid\n',
  );
});
