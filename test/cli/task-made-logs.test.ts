import { expect, it } from 'vitest';
import { taskMadeLogs } from '../../controller/cli/manifests/task-made-logs.ts';
import { createLoader } from '../../controller/manifest/load.ts';
import { documentText } from '../support/small-world.ts';

const PLACE = { 'awslogs-group': '/ecs/web', 'awslogs-region': 'eu-west-1' };
const OPTIONS = { ...PLACE, 'awslogs-create-group': 'true' };
const GROUP = `---\n${documentText('AwsResource', 'logs', {
  type: 'AWS::Logs::LogGroup',
  properties: { LogGroupName: '/ecs/web' },
})}`;

function warnings(logConfiguration: object, others = ''): readonly string[] {
  const containerDefinitions = [{ name: 'app', image: 'web:1', logConfiguration }];
  const template = { family: 'web', containerDefinitions };
  const web = documentText('Service', 'web', { cluster: 'shop', template } as never);
  const files = [{ path: 'web.yaml', text: `${web}${others}` }];
  const { documents, problems } = createLoader().load(files, { source: 'test', commit: { id: '1' } });
  expect(problems).toEqual([]);
  return taskMadeLogs(documents).map(({ object, message }) => `${object} ${message.split(',')[0]}`);
}

it.each([
  {
    because: 'nobody declares it',
    logs: { logDriver: 'awslogs', options: OPTIONS },
    warns: ['Service/web its tasks make the log group /ecs/web'],
  },
  { because: 'a document declares it', logs: { logDriver: 'awslogs', options: OPTIONS }, others: GROUP, warns: [] },
  {
    because: 'a reference leads to a document',
    logs: { logDriver: 'awslogs', options: { ...OPTIONS, 'awslogs-group': '${AwsResource/logs}' } },
    warns: [],
  },
  {
    because: 'the group must be there',
    logs: { logDriver: 'awslogs', options: PLACE },
    warns: [],
  },
  { because: 'another driver makes none', logs: { logDriver: 'fluentd', options: OPTIONS }, warns: [] },
])('warns of $warns, because $because', ({ logs, others, warns }) => {
  expect(warnings(logs, others)).toEqual(warns);
});
