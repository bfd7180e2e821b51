import { describe, expect, it } from 'vitest';
import { dynamicFindings } from '../../../controller/manifest/properties/dynamic-references.ts';

const FORMS = '{{resolve:secretsmanager:NAME:SecretString:KEY}}, {{resolve:ssm-secure:NAME}} or {{resolve:ssm:NAME}}';
const ARN = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop-AbCdEf';

describe('a dynamic reference', () => {
  it.each([
    ['{{resolve:secretsmanager:shop/db:SecretString:password}}', 'a member of a secret'],
    ['{{resolve:secretsmanager:shop/db:SecretString:password:AWSPREVIOUS}}', 'a stage of it'],
    ['{{resolve:secretsmanager:shop/db}}', 'the whole secret'],
    [`{{resolve:secretsmanager:${ARN}}}`, 'an ARN has colons of its own'],
    [`{{resolve:secretsmanager:${ARN}:SecretString:password}}`, 'a member of a secret by its ARN'],
    ['{{resolve:ssm-secure:/shop/key:3}}', 'a version of a parameter'],
    ['user:{{resolve:ssm:/shop/user}}@host', 'a part of a text'],
  ])('is taken: %s, because it is %s', (text) => expect(dynamicFindings({ a: [text] }, [])).toEqual([]));

  it.each([
    [
      '{{resolve:secretmanager:shop/db:SecretString:password}}',
      '{{resolve:secretmanager…}} is not read',
      'did you mean "secretsmanager"?',
    ],
    ['{{resolve:vault:shop/db}}', '{{resolve:vault…}} is not read', FORMS],
    [
      '{{resolve:secretsmanager:shop/db:password}}',
      'between a secret and its key stands SecretString',
      '{{resolve:secretsmanager:NAME:SecretString:KEY}}',
    ],
    [
      `{{resolve:secretsmanager:${ARN}:password}}`,
      'between a secret and its key stands SecretString',
      '{{resolve:secretsmanager:NAME:SecretString:KEY}}',
    ],
    ['{{resolve:ssm:/shop/key', 'the dynamic reference does not end with }}', FORMS],
    ['{{resolve:ssm:}}', 'the dynamic reference names nothing', FORMS],
  ])('would be sent as it stands, and is refused: %s', (text, message, allowed) =>
    expect(dynamicFindings({ a: [text] }, ['p'])).toEqual([
      { path: ['p', 'a', 0], code: 'REFERENCE', message, allowed },
    ]),
  );
});
