import { describe, expect, it } from 'vitest';
import { withSecretReferences } from '../../controller/aws/secret-references.ts';
import { AwsError } from '../../controller/model/aws-error.ts';
import { createFakeTransport, type Handlers, SCOPE } from './support/fake-transport.ts';

const TYPE = 'AWS::RDS::DBInstance';
const NO_METADATA = { $metadata: {} };
const SECRET = JSON.stringify({ username: 'shop', password: 'p"ss-w0rd/very', port: 5432 });

function world(handlers: Handlers = {}) {
  const transport = createFakeTransport({
    'secretsmanager:GetSecretValue': () => ({ ...NO_METADATA, SecretString: SECRET }),
    'ssm:GetParameters': () => ({ ...NO_METADATA, Parameters: [{ Name: '/shop/key', Value: 'from-the-store' }] }),
    'cloudcontrol:CreateResource': () => ({ ...NO_METADATA, ProgressEvent: { RequestToken: 'r' } }),
    ...handlers,
  });
  return { transport, send: withSecretReferences(transport.send) };
}

describe('what the configuration does not allow', () => {
  const allowed = { secrets: ['evenkeel/'], parameters: ['/evenkeel/'] };
  const ARN = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:';
  it.each([
    ['{{resolve:secretsmanager:evenkeel/db}}', undefined],
    [`{{resolve:secretsmanager:${ARN}evenkeel/db-AbCdEf:SecretString:password}}`, undefined],
    ['{{resolve:ssm-secure:/evenkeel/key}}', undefined],
    ['{{resolve:secretsmanager:prod/db}}', 'secret prod/db: --secret-prefix allows evenkeel/'],
    [`{{resolve:secretsmanager:${ARN}prod/db-AbCdEf}}`, '--secret-prefix allows evenkeel/'],
    ['{{resolve:ssm-secure:/prod/key}}', 'parameter /prod/key: --ssm-prefix allows /evenkeel/'],
    ['{{resolve:ssm:/prod/key}}', 'parameter /prod/key: --ssm-prefix allows /evenkeel/'],
  ])('is neither read nor sent: %s', async (text, says) => {
    const { transport } = world();
    const made = create(withSecretReferences(transport.send, allowed), text);

    await (says === undefined ? expect(made).resolves.toBeDefined() : expect(made).rejects.toThrow(says));
    const reads = ['secretsmanager:GetSecretValue', 'ssm:GetParameters'] as const;
    expect(reads.some((call) => transport.counts()[call] !== undefined)).toBe(says === undefined);
  });
});

function create(send: ReturnType<typeof world>['send'], value: string) {
  const DesiredState = JSON.stringify({ MasterUserPassword: value });
  return send(SCOPE, 'cloudcontrol:CreateResource', { TypeName: TYPE, DesiredState });
}

const REFERENCES = [
  {
    text: '{{resolve:secretsmanager:shop/db:SecretString:password}}',
    sent: 'p"ss-w0rd/very',
    because: 'a member of JSON',
  },
  { text: '{{resolve:secretsmanager:shop/db:SecretString:port}}', sent: '5432', because: 'a number is sent as text' },
  { text: '{{resolve:secretsmanager:shop/db}}', sent: SECRET, because: 'the whole text' },
  {
    text: '{{resolve:secretsmanager:arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop-AbCdEf:SecretString:password}}',
    sent: 'p"ss-w0rd/very',
    because: 'an ARN has colons of its own',
  },
  { text: '{{resolve:ssm-secure:/shop/key:3}}', sent: 'from-the-store', because: 'a parameter' },
  { text: 'user:{{resolve:ssm:/shop/key}}@db', sent: 'user:from-the-store@db', because: 'a part of a text' },
  { text: '{{resolve:other:thing}}', sent: '{{resolve:other:thing}}', because: 'what is none of these stays' },
];

describe('a reference to a secret', () => {
  it.each(REFERENCES)('$because', async ({ text, sent }) => {
    const { transport, send } = world();
    await create(send, text);
    const { input } = transport.log.at(-1) ?? {};

    expect(JSON.parse((input as { DesiredState: string }).DesiredState)).toEqual({ MasterUserPassword: sent });
  });

  it.each([
    {
      handlers: {},
      text: '{{resolve:secretsmanager:shop/db:SecretString:token}}',
      says: 'secret shop/db has no token',
    },
    {
      handlers: { 'secretsmanager:GetSecretValue': () => ({ ...NO_METADATA, SecretString: 'plain' }) },
      text: '{{resolve:secretsmanager:shop/db:SecretString:password}}',
      says: 'secret shop/db is no JSON, so it has no password',
    },
    {
      handlers: { 'ssm:GetParameters': () => ({ ...NO_METADATA, Parameters: [] }) },
      text: '{{resolve:ssm-secure:/none}}',
      says: 'parameter /none does not exist',
    },
    {
      handlers: {
        'secretsmanager:GetSecretValue': () => {
          const message = "Secrets Manager can't find the specified secret.";
          throw new AwsError({ class: 'notFound', code: 'ResourceNotFoundException', call: 'x', message });
        },
      },
      text: '{{resolve:secretsmanager:shop/none:SecretString:password}}',
      says: "secret shop/none: Secrets Manager can't find the specified secret.",
    },
  ])('that cannot be read sends nothing: $says', async ({ handlers, text, says }) => {
    const { transport, send } = world(handlers);

    await expect(create(send, text)).rejects.toThrow(says);
    expect(transport.counts()['cloudcontrol:CreateResource']).toBeUndefined();
  });

  it('is in nothing that comes back: not in events, not in properties, not in errors', async () => {
    const leak = 'the password p"ss-w0rd/very is too short';
    const { send } = world({
      'cloudcontrol:CreateResource': () => ({
        ...NO_METADATA,
        ProgressEvent: { StatusMessage: leak, ResourceModel: JSON.stringify({ Password: 'p"ss-w0rd/very' }) },
      }),
      'cloudcontrol:GetResource': () => ({
        ...NO_METADATA,
        ResourceDescription: { Properties: JSON.stringify({ Url: 'postgres://shop:p"ss-w0rd/very@db' }) },
      }),
      'cloudcontrol:UpdateResource': () => {
        throw new AwsError({ class: 'invalid', code: 'InvalidRequest', call: 'x', message: leak });
      },
    });
    const made = await create(send, '{{resolve:secretsmanager:shop/db:SecretString:password}}');
    const read = await send(SCOPE, 'cloudcontrol:GetResource', { TypeName: TYPE, Identifier: 'db' });
    const update = send(SCOPE, 'cloudcontrol:UpdateResource', {
      TypeName: TYPE,
      Identifier: 'db',
      PatchDocument: '[]',
    });

    expect(JSON.stringify([made, read])).not.toContain('w0rd');
    expect(made.ProgressEvent?.StatusMessage).toBe('the password (secret) is too short');
    await expect(update).rejects.toThrow('the password (secret) is too short');
  });
});
