import { expect, it } from 'vitest';
import { loadFiles } from '../../controller/manifest/load.ts';
import { RESOURCE_TYPES as types } from '../support/resource-types.ts';

const queue = (properties: string): string =>
  `apiVersion: evenkeel.dev/v1alpha1\nkind: AwsResource\nmetadata: {name: one}\nspec:\n  type: AWS::SQS::Queue\n  properties:\n${properties.replace(/^(?=.)/gm, '    ')}`;

const SUB = '!Sub puts in what it names, and ${var:NAME} a variable';

/** What is said of documents that are valid. */
it.each<[because: string, properties: string, said: readonly string[]]>([
  ['nothing is to be said', 'QueueName: !Sub "${Env}-a"\nDelaySeconds: 3\n', []],
  ['text for a number', 'DelaySeconds: "3"\n', ['7:19 the text "3" is sent as the number 3']],
  [
    'many of them are said once',
    'DelaySeconds: "3"\nFifoQueue: "true"\nVisibilityTimeout: "30"\n',
    ['7:19 the text "3" is sent as the number 3, and so are 2 more of this document'],
  ],
  ['Fn::Sub was forgotten', 'QueueName: "${Env}-a"\n', [`7:16 \${Env} is sent as it stands; ${SUB}`]],
  ['of a pseudo parameter', 'QueueName: a-${AWS::Region}\n', [`7:16 \${AWS::Region} is sent as it stands; ${SUB}`]],
  ['of an attribute', 'KmsMasterKeyId: ${Key.Arn}\n', [`7:21 \${Key.Arn} is sent as it stands; ${SUB}`]],
  ['one of our own', 'QueueName: ${var:Env}-a\n', []],
  ['it is escaped', 'QueueName: $${Env}-a\n', []],
  ['variables of shells', 'QueueName: ${HOME}-${user}\n', []],
  ['what is written in several lines has a language of its own', 'QueueName: "${Env}\\na"\n', []],
])('%s', (_because, properties, said) => {
  const files = [{ path: 'a.yaml', text: queue(properties) }];
  const { documents, problems } = loadFiles(files, { source: 's', commit: { id: 'c' } }, { types });
  const notes = documents.flatMap((document) => document.notes ?? []);
  expect(problems).toEqual([]);
  expect(notes.map(({ location: { line, column }, message }) => `${line}:${column} ${message}`)).toEqual(said);
});
