import { expect, it } from 'vitest';
import { parseTerraformAddress } from '../../controller/model/terraform-address.ts';
import { parseTerraformState, valueIn } from '../../controller/sources/terraform-state.ts';

const attribute = (value: string) => [{ type: 'get_attr', value }];

/** As Terraform 1.x writes it. */
const STATE = JSON.stringify({
  version: 4,
  terraform_version: '1.9.5',
  serial: 7,
  lineage: '3f2a',
  outputs: {
    vpc_id: { value: 'vpc-1', type: 'string' },
    count: { value: 3, type: 'number' },
    zones: { value: ['a', 'b'], type: ['tuple', ['string', 'string']] },
    network: { value: { id: 'net-1', cidr: null }, type: ['object', {}] },
    token: { value: 'hidden', type: 'string', sensitive: true },
    db_password: { value: 'hidden', type: 'string' },
    nothing: { value: '', type: 'string' },
    db: {
      value: { host: 'db.example', password: 'hidden', secret: { inner: 'hidden' }, token_arn: 'arn:aws:x' },
      type: ['object', {}],
    },
    users: { value: [{ name: 'a', login: { password: 'hidden' } }], type: ['tuple', []] },
    roles: { value: [{ name: 'a' }, { name: 'b' }], type: ['tuple', []] },
  },
  resources: [
    {
      mode: 'managed',
      type: 'aws_vpc',
      name: 'main',
      provider: 'provider["registry.terraform.io/hashicorp/aws"]',
      instances: [{ schema_version: 1, attributes: { id: 'vpc-1', tags: { Name: 'shop' }, ipv6: '', asn: null } }],
    },
    {
      module: 'module.net["a"]',
      mode: 'managed',
      type: 'aws_vpc',
      name: 'main',
      instances: [{ attributes: { id: 'vpc-2' } }],
    },
    {
      mode: 'data',
      type: 'aws_vpc',
      name: 'main',
      instances: [{ attributes: { id: 'vpc-3' } }],
    },
    {
      mode: 'managed',
      type: 'aws_subnet',
      name: 'counted',
      instances: [
        { index_key: 10, attributes: { id: 'subnet-10' } },
        { index_key: 2, attributes: { id: 'subnet-2' } },
        { index_key: 2, deposed: '0a1b2c3d', attributes: { id: 'subnet-old' } },
      ],
    },
    {
      mode: 'managed',
      type: 'aws_subnet',
      name: 'each',
      instances: [
        { index_key: 'b', attributes: { id: 'subnet-b' } },
        { index_key: 'a', attributes: { id: 'subnet-a' } },
      ],
    },
    {
      mode: 'managed',
      type: 'aws_db_instance',
      name: 'db',
      instances: [
        {
          attributes: {
            endpoint: 'db.example',
            password: 'hidden',
            access: { inner: 'hidden', name: 'x' },
            users: [[{ name: 'x', password: 'hidden' }]],
            master_user_secret_arn: 'arn:aws:secretsmanager:eu-west-1:1:secret:db-AbCdEf',
          },
          sensitive_attributes: [[...attribute('access'), ...attribute('inner')]],
        },
      ],
    },
    {
      mode: 'managed',
      type: 'random_password',
      name: 'db',
      instances: [{ attributes: { result: 'hidden', id: 'none' }, sensitive_attributes: [] }],
    },
    {
      mode: 'managed',
      type: 'aws_ssm_parameter',
      name: 'p',
      instances: [
        { attributes: { type: 'SecureString', value: 'hidden', arn: 'arn:aws:ssm:eu-west-1:1:parameter/p' } },
      ],
    },
  ],
});

function valueAt(text: string): unknown {
  const address = parseTerraformAddress(text);
  if (!address) throw new Error(`${text} is no address`);
  const answer = valueIn(parseTerraformState(STATE), address);
  return answer.state === 'known' ? answer.value : `refused: ${answer.reason}`;
}

const SENSITIVE = 'refused: it is sensitive; pass secrets to containers by ARN (secrets[].valueFrom)';

it.each([
  { at: 'aws_vpc.main.id', expected: 'vpc-1', because: 'a resource of the root' },
  { at: 'aws_vpc.main.tags["Name"]', expected: 'shop', because: 'an entry of a map' },
  { at: 'module.net["a"].aws_vpc.main.id', expected: 'vpc-2', because: 'a resource of a module' },
  { at: 'data.aws_vpc.main.id', expected: 'vpc-3', because: 'a data source of the same name' },
  { at: 'aws_subnet.counted[2].id', expected: 'subnet-2', because: 'a deposed instance does not count' },
  { at: 'aws_subnet.counted[*].id', expected: ['subnet-2', 'subnet-10'], because: 'in the order of numbers' },
  { at: 'aws_subnet.each["a"].id', expected: 'subnet-a', because: 'a key of for_each' },
  { at: 'aws_subnet.each[*].id', expected: ['subnet-a', 'subnet-b'], because: 'in the order of keys' },
  { at: 'output.vpc_id', expected: 'vpc-1', because: 'an output' },
  { at: 'output.count', expected: 3, because: 'a number stays one' },
  { at: 'output.zones', expected: ['a', 'b'], because: 'a list stays one' },
  { at: 'output.zones[1]', expected: 'b', because: 'an element' },
  { at: 'output.network.id', expected: 'net-1', because: 'a member' },
  {
    at: 'aws_db_instance.db.master_user_secret_arn',
    expected: 'arn:aws:secretsmanager:eu-west-1:1:secret:db-AbCdEf',
    because: 'the ARN of a secret is no secret',
  },
  { at: 'output.token', expected: SENSITIVE, because: 'marked sensitive' },
  { at: 'output.db_password', expected: SENSITIVE, because: 'named like a secret' },
  { at: 'output.db.host', expected: 'db.example', because: 'a plain member beside a secret one' },
  { at: 'output.db.password', expected: SENSITIVE, because: 'a member named like a secret' },
  { at: 'output.db["password"]', expected: SENSITIVE, because: 'the same, as a key' },
  { at: 'output.db.secret.inner', expected: SENSITIVE, because: 'below a member named like a secret' },
  { at: 'output.db.token_arn', expected: 'arn:aws:x', because: 'an ARN is no secret' },
  { at: 'output.users', expected: SENSITIVE, because: 'a list whose objects hold a secret' },
  { at: 'output.users[0].login.password', expected: SENSITIVE, because: 'a secret within a list' },
  { at: 'output.roles', expected: [{ name: 'a' }, { name: 'b' }], because: 'a list of plain objects' },
  { at: 'aws_db_instance.db.users', expected: SENSITIVE, because: 'a list whose objects hold a secret' },
  { at: 'aws_db_instance.db.password', expected: SENSITIVE, because: 'named like a secret, and not marked' },
  { at: 'aws_db_instance.db.access.inner', expected: SENSITIVE, because: 'marked sensitive' },
  { at: 'aws_db_instance.db.access', expected: SENSITIVE, because: 'a part of it is marked' },
  { at: 'random_password.db.result', expected: SENSITIVE, because: 'the resource is a secret' },
  { at: 'aws_ssm_parameter.p.value', expected: SENSITIVE, because: 'a SecureString in plain text' },
  { at: 'aws_ssm_parameter.p.arn', expected: 'arn:aws:ssm:eu-west-1:1:parameter/p', because: 'its ARN is none' },
  { at: 'aws_vpc.main.ipv6', expected: 'refused: it is empty', because: 'an empty text is no value' },
  { at: 'aws_vpc.main.asn', expected: 'refused: it is empty', because: 'null is none either' },
  { at: 'output.nothing', expected: 'refused: it is empty', because: 'nor is an empty output' },
  { at: 'aws_vpc.main.cidr', expected: 'refused: the state has no such attribute', because: 'unknown attribute' },
  { at: 'aws_vpc.main.tags', expected: 'refused: it is an object; it has Name', because: 'no field takes all of it' },
  { at: 'aws_vpc.other.id', expected: 'refused: the state has no such resource', because: 'unknown resource' },
  {
    at: 'aws_subnet.counted.id',
    expected: 'refused: the resource has no such instance; it has [10], [2], and [*] stands for all',
    because: 'which one is not said',
  },
  {
    at: 'aws_vpc.main[0].id',
    expected: 'refused: the resource has no such instance; it has no key, and [*] stands for all',
    because: 'it is not counted',
  },
  {
    at: 'output.none',
    expected:
      'refused: the state has no output none; it has count, db, db_password, network, nothing, roles, token, users, vpc_id, zones',
    because: 'unknown output',
  },
])('$at: $because', ({ at, expected }) => {
  expect(valueAt(at)).toEqual(expected);
});

it.each([
  { text: 'password = "hidden"', expected: 'it is not JSON', because: 'and what it is, is not quoted' },
  { text: '[]', expected: 'it is no state of Terraform', because: 'another document' },
  { text: '{"version":3}', expected: 'its version is 3; version 4 is read', because: 'before 0.12' },
])('$text: $because', ({ text, expected }) => {
  expect(() => parseTerraformState(text)).toThrow(expected);
});
