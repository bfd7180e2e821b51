import { readdirSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { beforeAll, expect, it } from 'vitest';
import { createLoader } from '../../controller/manifest/load.ts';
import type { JsonObject } from '../../controller/model/json.ts';
import { RESOURCE_TYPES } from '../support/resource-types.ts';
import { cli } from './run-cli.ts';

const EXAMPLE = new URL('../../manifests/examples/happy-path/realtime/', import.meta.url);

async function compiled(args: readonly string[]): Promise<ValidateFunction> {
  const { out } = await cli(['schema', ...args]);
  const ajv = new Ajv({ strict: true, strictTypes: false, strictTuples: false, strictRequired: false });
  return ajv.compile(JSON.parse(out));
}

/** The documents as editors see them: with functions in their long form. */
function examples(): readonly JsonObject[] {
  const files = readdirSync(EXAMPLE)
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path, text: readFileSync(new URL(path, EXAMPLE), 'utf8') }));
  const { documents } = createLoader({ types: RESOURCE_TYPES }).load(files, { source: 's', commit: { id: 'c' } });
  const resources = documents.filter(({ identity }) => identity.kind === 'AwsResource');
  return resources.map(({ identity, spec }) => documentOf(identity.name, spec));
}

function documentOf(name: string, spec: JsonObject): JsonObject {
  return { apiVersion: 'evenkeel.dev/v1alpha1', kind: 'AwsResource', metadata: { name }, spec };
}

it('what the examples say is valid for editors, too', async () => {
  const validate = await compiled(['awsresource', '--types', 'manifests/examples/happy-path/realtime']);
  const documents = examples();
  const wrong = documents.flatMap((document) => (validate(document) ? [] : [[document, validate.errors]]));
  expect([wrong, documents.length > 3]).toEqual([[], true]);
});

const QUEUE = (properties: JsonObject) => documentOf('q', { type: 'AWS::SQS::Queue', properties });

let queues: ValidateFunction | undefined;
beforeAll(async () => {
  queues = await compiled(['awsresource', '--types', 'AWS::SQS::Queue']);
});

it.each<[because: string, properties: JsonObject, isValid: boolean]>([
  ['all of it is there', { QueueName: 'a', VisibilityTimeout: 30, FifoQueue: true }, true],
  ['a name that there is not', { QueueNam: 'a' }, false],
  ['a list where text is wanted', { QueueName: ['a'] }, false],
  ['an object where a number is wanted', { VisibilityTimeout: { a: 1 } }, false],
  ['an expression', { VisibilityTimeout: '${var:SECONDS}' }, true],
  ['a function', { QueueName: { 'Fn::Sub': 'a-${AWS::Region}' } }, true],
  ['the short form of a function, of which editors see the list', { QueueName: ['-', ['a', 'b']] }, true],
  ['a function that is not read', { QueueName: { 'Fn::If': ['a', 'b', 'c'] } }, false],
  ['numbers and texts are converted', { VisibilityTimeout: '30', QueueName: 1 }, true],
  ['what AWS alone sets', { Arn: 'a' }, false],
])('properties in editors: %s', (_because, properties, isValid) => {
  expect(queues?.(QUEUE(properties))).toBe(isValid);
});

it('other types are let through, and their names complete', async () => {
  const { out } = await cli(['schema', 'awsresource', '--types', 'AWS::SQS::*']);
  const schema = JSON.parse(out) as { readonly allOf: readonly unknown[]; readonly definitions: JsonObject };
  expect(JSON.stringify(schema.allOf[1])).toContain('"AWS::EC2::VPC"');
  expect(JSON.stringify(schema.allOf[1])).not.toContain('"AWS::ECS::Service"');
  const chosen = [...JSON.stringify(schema.allOf[1]).matchAll(/"const":"(AWS::[^"]*)"/g)].map(([, name]) => name);
  expect(chosen).toEqual(['AWS::SQS::Queue', 'AWS::SQS::QueueInlinePolicy', 'AWS::SQS::QueuePolicy']);
  const validate = new Ajv({ strict: false }).compile(schema);
  expect(validate(documentOf('v', { type: 'AWS::EC2::VPC', properties: { Anything: 1 } }))).toBe(true);
});

it('says which type was meant', async () => {
  const { exit, err } = await cli(['schema', '--types', 'AWS::EC2::Vpcc']);
  expect([exit, err]).toEqual([2, expect.stringContaining('there is no type AWS::EC2::Vpcc; did you mean')]);
});
