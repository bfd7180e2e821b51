import { expect, it } from 'vitest';
import { loadFiles } from '../../../controller/manifest/load.ts';
import { RESOURCE_TYPES } from '../../support/resource-types.ts';

const HEAD = 'apiVersion: evenkeel.dev/v1alpha1\nkind: AwsResource\nmetadata: {name: group}\nspec:\n';
const BASE = `${HEAD}  type: AWS::EC2::SecurityGroup
  properties:
    GroupDescription: !Join ["-", [a, !Ref vpc]]
    VpcId: {Ref: vpc}
    Tags: [{Key: a, Value: !Ref vpc}]
`;

function overlaid(properties: string) {
  const files = {
    'base/kustomization.yaml': 'resources: [a.yaml]\n',
    'base/a.yaml': BASE,
    'dev/kustomization.yaml': 'resources: [../base]\npatches:\n  - path: p.yaml\n',
    'dev/p.yaml': `${HEAD}  properties:\n${properties.replaceAll(/^(?=.)/gm, '    ')}`,
  };
  const list = Object.entries(files).map(([path, text]) => ({ path, text }));
  const head = { source: 's', commit: { id: 'c' }, folders: ['dev'] };
  const { documents, problems } = loadFiles(list, head, { types: RESOURCE_TYPES });
  return {
    properties: documents[0]?.spec.properties,
    problems: problems.map(({ location: { file, line, column }, code }) => `${file}:${line}:${column} ${code}`),
  };
}

it('a function takes the place of another, whatever the shapes of both', () => {
  const { properties, problems } = overlaid('GroupDescription: !Sub "b ${vpc}"\nVpcId: !GetAtt vpc.VpcId\n');
  expect(problems).toEqual([]);
  expect(properties).toEqual({
    GroupDescription: { 'Fn::Sub': 'b ${vpc}' },
    VpcId: { 'Fn::GetAtt': 'vpc.VpcId' },
    Tags: [{ Key: 'a', Value: { Ref: 'vpc' } }],
  });
});

it('a plain value takes the place of a function, and a map of one nothing merges into', () => {
  const { properties } = overlaid('GroupDescription: plain\nVpcId: {"Fn::GetAtt": [vpc, VpcId]}\n');
  expect(properties).toMatchObject({ GroupDescription: 'plain', VpcId: { 'Fn::GetAtt': ['vpc', 'VpcId'] } });
});

it('what is wrong in a patch is shown there', () => {
  expect(overlaid('VpcId: !Join [a]\nGroupName: !Sub "${a b}"\nCidr: x\n').problems).toEqual([
    'dev/p.yaml:6:18 FUNCTION',
    'dev/p.yaml:7:21 FUNCTION',
    'dev/p.yaml:8:5 UNKNOWN_FIELD',
  ]);
});
