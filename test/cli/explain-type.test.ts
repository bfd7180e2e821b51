import { describe, expect, it } from 'vitest';
import { cli } from './run-cli.ts';

async function explained(...args: readonly string[]): Promise<string> {
  const { exit, out, err } = await cli(['explain', ...args]);
  return exit === 0 ? out : err;
}

describe('explain of AWS’s resource types', () => {
  it('tells what a type is, what it gives out and what replaces it', async () => {
    const text = await explained('AWS::EC2::VPC');
    for (const line of [
      /^Identifier: +VpcId$/m,
      /^Outputs: +.*DefaultSecurityGroup/m,
      /^Replaced by a change of: +CidrBlock/m,
      /^Tags: +Tags$/m,
      /^ {2}CidrBlock <string>$/m,
    ])
      expect(text).toMatch(line);
    expect(text).not.toMatch(/^ {2}VpcId/m);
  });

  it('tells what a change of a property does', async () => {
    expect(await explained('aws::rds::dbinstance.Engine')).toBe(
      [
        'Type:                AWS::RDS::DBInstance.Engine',
        'Value:               string',
        'Change:              may replace the resource',
        'Written by AWS as:   $lowercase(Engine)',
        '',
        '  The name of the database engine to use for this DB instance.',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['AWS::RDS::DBInstance.MasterUserPassword', 'drift cannot be seen', 'AWS never tells a password'],
    ['AWS::EC2::VPC.VpcId', 'set by AWS alone', 'it is an output'],
    ['AWS::EC2::VPC.Tags.Key', 'Value:    string, required', 'elements are gone through'],
    ['AWS::ElasticLoadBalancingV2::ListenerCertificate', 'cannot manage it', 'it has no handlers'],
    ['AWS::EC2::VPCC', 'did you mean AWS::EC2::VPC?', 'a slip is near a name'],
    ['AWS::EC2::VPC.CidrBlok', 'AWS::EC2::VPC has no property CidrBlok; did you mean CidrBlock?', 'so is this'],
    ['AWS::EC2::VPC.CidrBlock.More', 'AWS::EC2::VPC.CidrBlock has no properties', 'a text has none'],
  ])('%s: %s, because %s', async (query, words) => expect(await explained(query)).toContain(words));

  it('draws the tree below a type that holds itself, once', async () => {
    const text = await explained('--recursive', 'AWS::WAFv2::WebACL');
    expect(text).toContain('Statement <object>');
    expect(text.length).toBeLessThan(2_000_000);
  });
});
