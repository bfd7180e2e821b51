import { describe, expect, test } from 'vitest';
import { stableStringify } from '../../controller/model/json.ts';
import { parseSecret } from '../../controller/verify/secret-name.ts';
import { findings, serviceOf } from './findings.ts';

const AT = 'template.containerDefinitions[0].secrets[0].valueFrom';
const SECRET = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf';
const ROLE = 'arn:aws:iam::123456789012:role/execution';

function withSecret(valueFrom: string, task: { executionRoleArn?: string } = { executionRoleArn: ROLE }) {
  return serviceOf({ secrets: [{ name: 'DB', valueFrom }] }, task);
}

function decision(action: string, resource: string): string {
  return `iam:decision ${stableStringify({ principal: ROLE, action, resource, context: {} })}`;
}

describe('what valueFrom names', () => {
  test.each([
    ['/shop/db', { store: 'ssm', name: '/shop/db' }, 'a name is a parameter'],
    [
      'arn:aws:ssm:us-east-1:123456789012:parameter/db',
      { store: 'ssm', name: 'arn:aws:ssm:us-east-1:123456789012:parameter/db', region: 'us-east-1' },
      'of another Region by ARN',
    ],
    [SECRET, { store: 'secretsmanager', arn: SECRET, region: 'eu-west-1' }, 'the whole secret'],
    [
      `${SECRET}:password:AWSPREVIOUS:`,
      { store: 'secretsmanager', arn: SECRET, region: 'eu-west-1', jsonKey: 'password', stage: 'AWSPREVIOUS' },
      'key, stage and no version',
    ],
    ['arn:aws:s3:::bucket', undefined, 'no secret at all'],
  ])('%s: %j (%s)', (text, name, _because) => {
    expect(parseSecret(text)).toEqual(name);
  });
});

describe('SECRET_EXISTS', () => {
  const described = { VersionIdsToStages: { v1: ['AWSCURRENT'] } };

  test.each([
    { because: 'it is there', valueFrom: SECRET, answer: described, found: `ok ${AT}: the secret exists` },
    {
      because: 'Secrets Manager says that it is not',
      valueFrom: SECRET,
      answer: null,
      found: `error ${AT}: there is no secret ${SECRET}; make it, or correct the ARN`,
    },
    {
      because: 'it is about to go',
      valueFrom: SECRET,
      answer: { ...described, DeletedDate: new Date(0) },
      found: `error ${AT}: ${SECRET} is scheduled for deletion; restore it, or name another one`,
    },
    {
      because: 'the stage is not there',
      valueFrom: `${SECRET}::BLUE:`,
      answer: described,
      found: `error ${AT}: ${SECRET}::BLUE:: no version has the stage BLUE`,
    },
    {
      because: 'the version is not there',
      valueFrom: `${SECRET}:::v2`,
      answer: described,
      found: `error ${AT}: ${SECRET}:::v2: there is no version v2`,
    },
    {
      because: 'describing is not permitted',
      valueFrom: SECRET,
      answer: 'secretsmanager:DescribeSecret is not permitted',
      found: `not checked ${AT}: secretsmanager:DescribeSecret is not permitted`,
    },
  ])('$because', ({ valueFrom, answer, found }) => {
    const said = { [`secretsmanager:secret ${SECRET}`]: answer };
    expect(findings('SECRET_EXISTS', { subject: withSecret(valueFrom), said })).toEqual([found]);
  });

  test.each([
    {
      because: 'it is there, with its type',
      answer: { is: 'SecureString' },
      found: `ok ${AT}: the parameter exists (SecureString)`,
    },
    {
      because: 'it is not',
      answer: null,
      found: `error ${AT}: there is no parameter /shop/db; make it, or correct the name`,
    },
  ])('a parameter: $because', ({ answer, found }) => {
    const said = { 'ssm:parameterType /shop/db': answer };
    expect(findings('SECRET_EXISTS', { subject: withSecret('/shop/db'), said })).toEqual([found]);
  });

  test('options of the log driver and credentials of the registry are secrets too', () => {
    const subject = serviceOf({
      logConfiguration: { logDriver: 'splunk', secretOptions: [{ name: 'splunk-token', valueFrom: '/token' }] },
      repositoryCredentials: { credentialsParameter: SECRET },
    });
    const said = { 'ssm:parameterType /token': null, [`secretsmanager:secret ${SECRET}`]: null };
    expect(findings('SECRET_EXISTS', { subject, said })).toEqual([
      'error template.containerDefinitions[0].logConfiguration.secretOptions[0].valueFrom: there is no parameter /token; make it, or correct the name',
      `error template.containerDefinitions[0].repositoryCredentials.credentialsParameter: there is no secret ${SECRET}; make it, or correct the ARN`,
    ]);
  });
});

test('SECRET_KEY: the value is never read, and that is said', () => {
  expect(findings('SECRET_KEY', { subject: withSecret(`${SECRET}:password::`) })).toEqual([
    `not checked ${AT}: whether the secret has the key "password" only its value says, which is never read`,
  ]);
  expect(findings('SECRET_KEY', { subject: withSecret(SECRET) })).toEqual([]);
});

describe('SECRET_READABLE', () => {
  const PARAMETER = 'arn:aws:ssm:eu-west-1:123456789012:parameter/shop/db';

  test.each([
    {
      because: 'IAM allows it',
      valueFrom: `${SECRET}:password::`,
      said: { [decision('secretsmanager:GetSecretValue', SECRET)]: { is: 'allowed' } },
      found: [`ok ${AT}: the execution role may read it`],
    },
    {
      because: 'a parameter is asked about by its ARN',
      valueFrom: '/shop/db',
      said: { [decision('ssm:GetParameters', PARAMETER)]: { is: 'implicitDeny' } },
      found: [
        `error ${AT}: the execution role may not read it: implicitDeny; allow ${ROLE} ssm:GetParameters on ${PARAMETER}`,
      ],
    },
    {
      because: 'simulating is not permitted',
      valueFrom: SECRET,
      said: { [decision('secretsmanager:GetSecretValue', SECRET)]: 'not permitted' },
      found: [`not checked ${AT}: not permitted`],
    },
  ])('$because', ({ valueFrom, said, found }) => {
    expect(findings('SECRET_READABLE', { subject: withSecret(valueFrom), said })).toEqual(found);
  });
});

test('EXECUTION_ROLE: a secret without an execution role reaches nobody', () => {
  expect(findings('EXECUTION_ROLE', { subject: withSecret(SECRET, {}) })).toEqual([
    `error ${AT}: without executionRoleArn nobody reads the secret; set executionRoleArn of the task`,
  ]);
  expect(findings('EXECUTION_ROLE', { subject: withSecret(SECRET) })).toEqual([
    'ok template.executionRoleArn: there is an execution role',
  ]);
});

test('ENVIRONMENT_FILE: whether the execution role may read it; the object is not looked at', () => {
  const value = 'arn:aws:s3:::shop/web.env';
  const subject = serviceOf({ environmentFiles: [{ value, type: 's3' }] }, { executionRoleArn: ROLE });
  const path = 'template.containerDefinitions[0].environmentFiles[0].value';
  const asked = (answer: object) =>
    findings('ENVIRONMENT_FILE', { subject, said: { [decision('s3:GetObject', value)]: answer } });
  expect([...asked({ is: 'allowed' }), ...asked({ is: 'explicitDeny' })]).toEqual([
    `ok ${path}: the execution role may read it`,
    `error ${path}: the execution role may not read it: explicitDeny; allow ${ROLE} s3:GetObject on ${value}`,
  ]);
});

describe('log groups', () => {
  const path = 'template.containerDefinitions[0].logConfiguration.options.awslogs-group';
  const logging = (options: Record<string, string>, task = { executionRoleArn: ROLE }) =>
    serviceOf({ logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': '/web', ...options } } }, task);
  const stream = 'arn:aws:logs:eu-west-1:123456789012:log-group:/web:log-stream:evenkeel';

  test.each([
    { because: 'it is there', options: {}, answer: {}, found: `ok ${path}: log group /web exists` },
    {
      because: 'it is not',
      options: {},
      answer: null,
      found: `error ${path}: there is no log group /web; make it, or set awslogs-create-group to "true"`,
    },
    {
      because: 'the driver makes it',
      options: { 'awslogs-create-group': 'true' },
      answer: null,
      found: `ok ${path}: log group /web is made when the first task starts`,
    },
  ])('LOG_GROUP: $because', ({ options, answer, found }) => {
    expect(findings('LOG_GROUP', { subject: logging(options), said: { 'logs:group /web': answer } })).toEqual([found]);
  });

  test('LOG_GROUP: in the Region that the driver is told', () => {
    const said = { 'logs:group /web @us-east-1': {} };
    expect(findings('LOG_GROUP', { subject: logging({ 'awslogs-region': 'us-east-1' }), said })).toEqual([
      `ok ${path}: log group /web exists`,
    ]);
  });

  test('LOG_WRITABLE: each action that the driver needs, making the group only where it does', () => {
    const said = {
      [decision('logs:CreateLogStream', stream)]: { is: 'allowed' },
      [decision('logs:PutLogEvents', stream)]: { is: 'allowed' },
      [decision('logs:CreateLogGroup', stream)]: { is: 'implicitDeny' },
    };
    const verdicts = (options: Record<string, string>) =>
      findings('LOG_WRITABLE', { subject: logging(options), said }).map((each) => each.split(' ')[0]);
    expect([verdicts({}), verdicts({ 'awslogs-create-group': 'true' })]).toEqual([
      ['ok', 'ok'],
      ['ok', 'ok', 'error'],
    ]);
  });

  test('LOG_WRITABLE: on Fargate nobody else could', () => {
    const logConfiguration = { logDriver: 'awslogs', options: { 'awslogs-group': '/web' } };
    const subject = serviceOf({ logConfiguration }, { requiresCompatibilities: ['FARGATE'] });
    expect(findings('LOG_WRITABLE', { subject })).toEqual([
      `error ${path}: on Fargate the driver awslogs needs an execution role; set executionRoleArn of the task`,
    ]);
  });
});
