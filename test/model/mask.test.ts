import { describe, expect, it } from 'vitest';
import type { Difference } from '../../controller/model/difference.ts';
import {
  isSecretName,
  looksSecret,
  maskDifference,
  maskJson,
  maskText,
  SENSITIVE,
  SENSITIVE_CHANGED,
} from '../../controller/model/mask.ts';

const CANARY = 'cAn4ry-9f8e7d6c5b4a-Zz';

const names: readonly [string, boolean, string][] = [
  ['DB_PASSWORD', true, 'the plain case'],
  ['dbpassword', true, 'written together'],
  ['OPENWEATHER_API_KEY', true, 'a key'],
  ['STRIPE_KEY', true, 'key as a word'],
  ['clientSecret', true, 'OIDC of listener rules'],
  ['AWS_SECRET_ACCESS_KEY', true, 'AWS'],
  ['BASIC_AUTH', true, 'auth as a word'],
  ['SENTRY_DSN', true, 'a DSN holds a key'],
  ['MONKEY', false, 'key inside a word'],
  ['COMPASS_URL', false, 'pass inside a word'],
  ['AUTHOR', false, 'auth inside a word'],
  ['tokenEndpoint', false, 'a public address of AWS shapes'],
  ['LOG_LEVEL', false, 'plain'],
  ['key', false, 'the member that names a tag'],
  ['kmsKeyId', false, 'the id of a key, which opens nothing by itself'],
  ['credentialsParameter', false, 'where credentials are kept'],
  ['Key', false, 'the name of a tag, as CloudFormation writes it'],
  ['KeyType', false, 'HASH or RANGE of a table'],
  ['KmsKeyId', false, 'the id of a key'],
  ['KMSMasterKeyID', false, 'the same with capitals'],
  ['S3Key', false, 'where the code of a function lies'],
  ['HttpTokens', false, 'whether instances ask for tokens'],
  ['AuthType', false, 'NONE or AWS_IAM'],
  ['SecretArn', false, 'where a secret is kept'],
  ['AccessTokenValidity', false, 'how long a token counts'],
  ['secretsmanager', false, 'a service, in calls and ARNs'],
  ['SECRET_ID', true, 'a name that somebody made up is believed'],
  ['my_secret_arn', true, 'the same in small letters'],
  ['MasterUserPassword', true, 'of a database'],
  ['SecretString', true, 'of a secret'],
  ['AuthToken', true, 'of a cache'],
  ['PreSharedKey', true, 'of a VPN'],
  ['PrivateKey', true, 'of a certificate'],
  ['ClientSecret', true, 'of a user pool client'],
];

describe('isSecretName', () => {
  it.each(names)('%s → %s, because %s', (name, expected) => expect(isSecretName(name)).toBe(expected));
});

const values: readonly [string, string, boolean, string][] = [
  ['A', 'AKIAIOSFODNN7EXAMPLE', true, 'access key id'],
  ['A', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a', true, 'well-known prefix'],
  ['A', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc', true, 'a JWT'],
  ['A', 'postgres://app:hunter2@db:5432/shop', true, 'a password in an address'],
  ['A', 'https://hooks.example.com/T0/B0/x8K2mQ9vLpR4tY7wZ1nB3cD5', true, 'a webhook whose path is the secret'],
  ['A', '5f4dcc3b5aa765d61d8327deb882cf99', true, 'a hex key without a name that explains it'],
  ['GIT_SHA', '9fceb02d0ae598e95dc970b74767f19372d61af8', false, 'a commit'],
  ['image', 'repo/web@sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae', false, 'a digest'],
  ['image', '123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/web:1.4.2', false, 'an image'],
  ['A', 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-x8K2mQ', false, 'an ARN is a name'],
  ['A', 'subnet-0bb1c79de3f4a5b6c', false, 'an id of AWS'],
  ['A', 'my-long-service-name-in-eu-west-1-number-2', false, 'words with dashes'],
  ['A', 'postgres://db:5432/shop', false, 'an address without a password'],
  ['sslPolicy', 'ELBSecurityPolicy-TLS13-1-2-2021-06', false, 'a choice that AWS offers'],
  ['taskDefinition', 'ShopStackWebTaskDefF1A2B3C4D5:12', false, 'a name that CloudFormation made'],
  ['name', 'ShopStack-WebServiceD69D759B-x8K2mQ9vLpR4', false, 'a name that CloudFormation made'],
  ['bucket', 'go-api-tfstate-123456789012', false, 'a name that ends in an account'],
  ['executionRoleArn', 'thumbs-executionrole-f3db5562', false, 'a name of a long word and a hash'],
  ['A', 'x8K2mQ9vLpR4t-Y7wZ1nB3cD5-AbCdEfGhIjKlM1', true, 'parts of a token are no words'],
  ['RoleName', 'ShopStack-WebServiceD69D759B-x8K2mQ9vLpR4', false, "a name in CloudFormation's words"],
  ['RoleName', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a', true, 'a known form is a secret under such a name, too'],
  ['webhookUrl', 'https://hooks.example.com/T0/B0/x8K2mQ9vLpR4tY7wZ1nB3cD5', true, 'an address may hold one'],
  ['name', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a', true, 'a known form is a secret in any place'],
];

describe('looksSecret', () => {
  it.each(values)('%s=%s → %s, because %s', (name, value, expected) => {
    expect(looksSecret(value, name)).toBe(expected);
  });
});

function difference(path: string, live: Difference['live'], desired: Difference['desired']): Difference {
  return { path, live, desired, why: { reason: 'set' } };
}

describe('maskDifference', () => {
  const env = 'template.containerDefinitions[name=app].environment';
  it.each([
    ['changed', difference(`${env}[name=DB_PASSWORD].value`, 'a', CANARY), SENSITIVE_CHANGED, SENSITIVE_CHANGED],
    ['added', difference(`${env}[name=DB_PASSWORD].value`, null, CANARY), null, SENSITIVE],
    ['removed', difference(`${env}[name=DB_PASSWORD].value`, CANARY, null), SENSITIVE, null],
    ['plain', difference(`${env}[name=LOG_LEVEL].value`, 'info', 'debug'), 'info', 'debug'],
    [
      'a whole entry',
      difference(`${env}[name=API_TOKEN]`, null, { name: 'API_TOKEN', value: CANARY }),
      null,
      { name: 'API_TOKEN', value: SENSITIVE },
    ],
    ['a number', difference(`${env}[name=PIN_KEY].value`, 1234, 4321), SENSITIVE_CHANGED, SENSITIVE_CHANGED],
    [
      'a secret by ARN',
      difference(
        'template.containerDefinitions[name=app].secrets[name=DB_PASSWORD].valueFrom',
        'arn:aws:a',
        'arn:aws:b',
      ),
      'arn:aws:a',
      'arn:aws:b',
    ],
    ['an image', difference('template.containerDefinitions[name=app].image', 'web:1', 'web:2'), 'web:1', 'web:2'],
    ['a switch', difference(`${env}[name=USE_AUTH].value`, 'true', 'false'), 'true', 'false'],
  ])('%s', (_because, given, live, desired) => {
    expect(maskDifference(given)).toEqual({ ...given, live, desired });
  });
});

describe('maskJson', () => {
  it('finds secrets at any depth and leaves everything else as it is', () => {
    const definition = {
      image: 'web:1',
      environment: [
        { name: 'DB_PASSWORD', value: CANARY },
        { name: 'PORT', value: '8080' },
      ],
      dockerLabels: { 'com.example.token': CANARY, tier: 'front' },
      secrets: [{ name: 'API_KEY', valueFrom: '/shop/api-key' }],
    };
    expect(maskJson(definition)).toEqual({
      image: 'web:1',
      environment: [
        { name: 'DB_PASSWORD', value: SENSITIVE },
        { name: 'PORT', value: '8080' },
      ],
      dockerLabels: { 'com.example.token': SENSITIVE, tier: 'front' },
      secrets: [{ name: 'API_KEY', valueFrom: '/shop/api-key' }],
    });
  });
});

describe('maskText', () => {
  it.each([
    [`exit 1: DB_PASSWORD=${CANARY} refused`, 'exit 1: DB_PASSWORD=(sensitive) refused', 'a named value'],
    [`{"apiKey": "${CANARY}"}`, '{"apiKey": (sensitive)}', 'JSON'],
    ['connect postgres://app:hunter2@db failed', 'connect postgres://app:(sensitive)@db failed', 'an address'],
    [
      'environment[name=DB_PASSWORD].value: a → b',
      'environment[name=DB_PASSWORD].value: (sensitive, changed)',
      'a described difference',
    ],
    [
      'environment[name=LOG_LEVEL].value: a → b',
      'environment[name=LOG_LEVEL].value: a → b',
      'a described difference of a plain field',
    ],
    [
      `12 |   - name: API_TOKEN\n13 |     value: ${CANARY}\n   |     ^`,
      '12 |   - name: API_TOKEN\n13 |     value: (sensitive)\n   |     ^',
      'the frame of a problem',
    ],
    [
      '12 | - value: x9\n13 |   name: API_TOKEN',
      '12 | - value: (sensitive)\n13 |   name: API_TOKEN',
      'the other order',
    ],
    [`7 |   tags: token=${CANARY}`, '7 |   tags: token=(sensitive)', 'a named value behind a plain name'],
    [`cause: GET https://h.example/?token=${CANARY}&n=1`, 'cause: GET https://h.example/?token=(sensitive)', 'a query'],
    ['image: repo:tag; at=a:b', 'image: repo:tag; at=a:b', 'plain names behind plain names'],
    ['https://hooks.slack.com/services/T0/B0/abc: 404', '(sensitive): 404', 'an address that is itself the secret'],
    ['task 5f4dcc3b5aa765d61d8327deb882cf99 stopped', 'task 5f4dcc3b5aa765d61d8327deb882cf99 stopped', 'a task id'],
    ['\u001b[31mred\u001b[0m and a bell \u0007', 'red and a bell ', 'terminal control'],
    [
      'secretsmanager:GetSecretValue on arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/db-x8K2mQ',
      'secretsmanager:GetSecretValue on arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/db-x8K2mQ',
      'a call and an ARN',
    ],
    [
      '${secretsmanager:shop/db:password}: there is no such secret',
      '${secretsmanager:shop/db:password}: there is no such secret',
      'a reference',
    ],
    ['CannotPullContainerError: not found', 'CannotPullContainerError: not found', 'plain text'],
  ])('%s', (text, expected) => expect(maskText(text)).toBe(expected));
});
