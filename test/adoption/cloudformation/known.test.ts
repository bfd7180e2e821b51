import { describe, expect, it } from 'vitest';
import { conditionHolds, type Facts, knownValue } from '../../../controller/adoption/cloudformation/known.ts';
import { readParameters } from '../../../controller/adoption/cloudformation/parameters.ts';
import type { Json, JsonObject } from '../../../controller/model/json.ts';

const PARAMETERS = readParameters(
  {
    Env: { Type: 'String', Default: 'dev' },
    Zones: { Type: 'CommaDelimitedList', Default: 'a, b' },
    Open: { Type: 'String' },
    Size: { Type: 'Number', Default: 3 },
  },
  new Map(),
);
const CONDITIONS: JsonObject = {
  Prod: { 'Fn::Equals': [{ Ref: 'Env' }, 'prod'] },
  Dev: { 'Fn::Not': [{ Condition: 'Prod' }] },
  Three: { 'Fn::Equals': [{ Ref: 'Size' }, '3'] },
  Unknown: { 'Fn::Equals': [{ Ref: 'Open' }, ''] },
  Either: { 'Fn::Or': [{ Condition: 'Unknown' }, { Condition: 'Dev' }] },
  Both: { 'Fn::And': [{ Condition: 'Prod' }, { Condition: 'Unknown' }] },
  All: { 'Fn::And': [{ Condition: 'Dev' }, { Condition: 'Unknown' }] },
  Self: { 'Fn::Not': [{ Condition: 'Self' }] },
};
const VPC = { id: 'Vpc', type: 'AWS::EC2::VPC', properties: { CidrBlock: '10.0.0.0/16' }, attributes: {}, path: [] };

function facts(): Facts {
  return {
    template: {
      conditions: CONDITIONS,
      mappings: { Sizes: { 'eu-west-1': { dev: 't3.micro' } } },
      resources: new Map([['Vpc', VPC]]),
    },
    parameters: PARAMETERS,
    pseudo: new Map([['AWS::Region', 'eu-west-1']]),
    decidedBy: new Set(),
    missing: new Set(),
  };
}

describe('what is known before anything lives', () => {
  it.each<[because: string, value: Json, known: Json | undefined]>([
    ['a default is a value', { Ref: 'Env' }, 'dev'],
    ['a list is taken apart at its commas', { Ref: 'Zones' }, ['a', 'b']],
    ['nobody gave it', { Ref: 'Open' }, undefined],
    ['a pseudo parameter that was given', { Ref: 'AWS::Region' }, 'eu-west-1'],
    ['an entry of a map', { 'Fn::FindInMap': ['Sizes', { Ref: 'AWS::Region' }, { Ref: 'Env' }] }, 't3.micro'],
    ['an entry that there is not', { 'Fn::FindInMap': ['Sizes', 'us-east-1', 'dev'] }, undefined],
    ['its default', { 'Fn::FindInMap': ['Sizes', 'us-east-1', 'dev', { DefaultValue: 'm5.large' }] }, 'm5.large'],
    ['text', { 'Fn::Sub': ['${Env}-${n}', { n: 1 }] }, 'dev-1'],
    ['a joined list', { 'Fn::Join': ['-', [{ Ref: 'Env' }, 'x']] }, 'dev-x'],
    ['one of a list', { 'Fn::Select': ['1', { Ref: 'Zones' }] }, 'b'],
    ['one that there is not', { 'Fn::Select': [7, ['a']] }, undefined],
    ['a text that is taken apart', { 'Fn::Split': ['.', 'a.b'] }, ['a', 'b']],
    ['the branch of a condition', { 'Fn::If': ['Prod', 'a', 'b'] }, 'b'],
    [
      'blocks of what a resource states',
      { 'Fn::Cidr': [{ 'Fn::GetAtt': ['Vpc', 'CidrBlock'] }, 2, 8] },
      ['10.0.0.0/24', '10.0.1.0/24'],
    ],
    ['what only lives', { 'Fn::GetAtt': 'Vpc.VpcId' }, undefined],
    ['a length', { 'Fn::Length': { Ref: 'Zones' } }, 2],
    ['JSON', { 'Fn::ToJsonString': { a: { Ref: 'Env' } } }, '{"a":"dev"}'],
  ])('%s', (_because, value, known) => {
    expect(knownValue(value, facts())).toEqual(known);
  });

  it.each<[because: string, name: string, holds: boolean | undefined]>([
    ['equal is equal', 'Prod', false],
    ['the other way round', 'Dev', true],
    ['numbers and their text are equal', 'Three', true],
    ['nothing is known of the parameter', 'Unknown', undefined],
    ['one that holds is enough', 'Either', true],
    ['one that does not hold is enough', 'Both', false],
    ['the other one decides, and is not known', 'All', undefined],
    ['it rests on itself', 'Self', undefined],
    ['there is no such condition', 'Nobody', undefined],
  ])('condition: %s', (_because, name, holds) => {
    expect(conditionHolds(name, facts())).toBe(holds);
  });

  it('says what decided and what was missing', () => {
    const all = facts();
    knownValue([{ Ref: 'Env' }, { Ref: 'Open' }, { 'Fn::GetAtt': 'Vpc.VpcId' }], all);
    expect([[...all.decidedBy], [...all.missing]]).toEqual([['Env'], ['Open', 'Vpc.VpcId']]);
  });
});
