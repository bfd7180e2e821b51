import { expect, it } from 'vitest';
import { withOrigins } from '../../controller/engine/origins.ts';
import { serviceKind } from '../../controller/kinds/service/index.ts';
import type { Comparison } from '../../controller/model/difference.ts';

const SPEC = {
  desiredCount: 3,
  networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1', 'subnet-2'] } },
  template: {
    containerDefinitions: [
      { name: 'log', image: 'log:1' },
      {
        name: 'web',
        image: 'web:1',
        environment: [{ name: 'A', value: '1' }],
        portMappings: [{ containerPort: 80, hostPort: 80 }],
      },
    ],
  },
};

const origin = (path: string, from?: string) => ({ path, expression: '${x}', value: 'x', from });
const difference = (path: string): Comparison['differences'][number] => ({
  path,
  desired: 'new',
  live: 'old',
  why: { reason: 'set' },
});

const WEB = 'template.containerDefinitions[name=web]';

it.each([
  { path: 'desiredCount', origins: [origin('desiredCount', 'cfn a.B')], from: 'cfn a.B', because: 'the field itself' },
  {
    path: `${WEB}.environment[name=A].value`,
    origins: [origin('template.containerDefinitions[1].environment[0].value', 'cfn a.B')],
    from: 'cfn a.B',
    because: 'elements are told by key',
  },
  {
    path: `${WEB}.image`,
    origins: [origin('template.containerDefinitions[0].image', 'cfn a.B')],
    from: undefined,
    because: 'it is the other container',
  },
  {
    path: 'networkConfiguration.awsvpcConfiguration.subnets',
    origins: ['cfn a.One', 'cfn a.Two'].map((from, i) =>
      origin(`networkConfiguration.awsvpcConfiguration.subnets[${i}]`, from),
    ),
    from: 'cfn a.One, cfn a.Two',
    because: 'a list that is compared as a whole has the origins of all of it',
  },
  {
    path: 'networkConfiguration.awsvpcConfiguration.subnets',
    origins: [origin('networkConfiguration.awsvpcConfiguration.subnets', 'ssm /subnets')],
    from: 'ssm /subnets',
    because: 'a list that was put in as a whole',
  },
  {
    path: WEB,
    origins: [origin('template.containerDefinitions[1].image', 'cfn a.B')],
    from: 'cfn a.B',
    because: 'an element that differs as a whole',
  },
  {
    path: `${WEB}.portMappings[containerPort=80,protocol=tcp].hostPort`,
    origins: [origin('template.containerDefinitions[1].portMappings[0].hostPort', 'cfn a.B')],
    from: 'cfn a.B',
    because: 'the manifest may leave a part of the key to its default',
  },
  {
    path: 'desiredCount',
    origins: [origin('desiredCount')],
    from: undefined,
    because: 'a variable is no store outside',
  },
])('$path: $because', ({ path, origins, from }) => {
  const comparison = { differences: [difference(path)], ignored: [], unmodelled: [], want: {}, have: {} };
  const [shown] = withOrigins(comparison, { origins, spec: SPEC }, serviceKind.fields).differences;
  expect(shown?.why).toEqual(from === undefined ? { reason: 'set' } : { reason: 'set', from });
});
