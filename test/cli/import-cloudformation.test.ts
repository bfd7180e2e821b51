import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { cli } from './run-cli.ts';

const TEMPLATE = `Parameters: {Cidr: {Type: String, Default: 10.0.0.0/16}}
Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: !Ref Cidr}}
  Gateway: {Type: AWS::EC2::InternetGateway}
`;

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'template-'));
});

it('writes manifests that validate', async () => {
  writeFileSync(join(cwd, 'shop.yaml'), TEMPLATE);

  const imported = await cli(['import', 'cloudformation', 'shop.yaml', '-n', 'shop', '--output', 'out'], { cwd });
  const validated = await cli(['validate', 'out'], { cwd });

  expect([imported.exit, imported.out]).toEqual([0, '']);
  expect(imported.err).toContain('2 objects in 2 files; next: evenkeel plan out\n');
  expect(readdirSync(join(cwd, 'out'))).toEqual(['ec2.yaml', 'namespace.yaml']);
  expect([validated.exit, validated.err]).toEqual([0, '3 documents are valid\n']);
});

it('writes what it can, says the rest with its place, and ends as invalid manifests do', async () => {
  const input = `${TEMPLATE}  Other: {Type: Custom::Thing}\n`;

  const { exit, out, err } = await cli(['import', 'cloudformation', '-', 'Cidr=10.1.0.0/16'], { cwd, input });

  expect(exit).toBe(2);
  expect(out).toContain('Cidr: 10.1.0.0/16\n');
  expect(out.match(/^kind: .*/gm)).toEqual(['kind: Namespace', 'kind: AwsResource', 'kind: AwsResource']);
  expect(err).toContain('(stdin):5:17 Resources.Other.Type: Custom::Thing is made by a function of your own');
  expect(err).toContain('\n1 place to finish by hand\n');
});

it.each<[because: string, args: readonly string[], said: string]>([
  ['a file that is not there', ['none.yaml'], 'none.yaml cannot be read: it is no file'],
  ['a value without a name', ['-', 'prod'], '"prod" is no NAME=VALUE'],
])('refuses %s', async (_because, args, said) => {
  const { exit, err } = await cli(['import', 'cloudformation', ...args], { cwd, input: TEMPLATE });
  expect([exit, err]).toEqual([2, expect.stringContaining(said)]);
});
