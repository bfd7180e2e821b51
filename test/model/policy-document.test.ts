import { expect, test } from 'vitest';
import type { Json } from '../../controller/model/json.ts';
import { policyForm } from '../../controller/model/policy-document.ts';

interface Row {
  readonly because: string;
  readonly one: Json;
  readonly other: Json;
  readonly same: boolean;
}

const allow = (parts: Readonly<Record<string, Json>>): Json => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', ...parts }],
});
const pull = (Action: Json): Json => allow({ Action });
const whom = (Principal: Json): Json => allow({ Principal, Action: 's3:*' });

const ROWS: readonly Row[] = [
  { because: 'a list of one', one: pull('ecr:BatchGetImage'), other: pull(['ecr:BatchGetImage']), same: true },
  { because: 'actions in any case', one: pull('ecr:BatchGetImage'), other: pull('ECR:batchgetimage'), same: true },
  { because: 'lists in any order', one: pull(['a:B', 'c:D']), other: pull(['c:D', 'a:B']), same: true },
  { because: 'another action', one: pull('a:B'), other: pull('a:C'), same: false },
  { because: 'everybody', one: whom('*'), other: whom({ AWS: '*' }), same: true },
  {
    because: 'an account is its root',
    one: whom({ AWS: '222222222222' }),
    other: whom({ AWS: ['arn:aws:iam::222222222222:root'] }),
    same: true,
  },
  {
    because: 'a role is not its account',
    one: whom({ AWS: '222222222222' }),
    other: whom({ AWS: 'arn:aws:iam::222222222222:role/pull' }),
    same: false,
  },
  {
    because: 'one statement without its list, as text',
    one: '{"Statement": {"Sid": "", "Effect": "Deny"}}',
    other: { Statement: [{ Effect: 'Deny' }] },
    same: true,
  },
  {
    because: 'statements in any order',
    one: { Statement: [{ Sid: 'a' }, { Sid: 'b' }] },
    other: { Statement: [{ Sid: 'b' }, { Sid: 'a' }] },
    same: true,
  },
  {
    because: 'conditions hold texts',
    one: allow({ Condition: { Bool: { 'aws:SecureTransport': true } } }),
    other: allow({ Condition: { Bool: { 'aws:securetransport': ['true'] } } }),
    same: true,
  },
  {
    because: 'the version changes what variables mean',
    one: { Version: '2012-10-17', Statement: [] },
    other: { Version: '2008-10-17', Statement: [] },
    same: false,
  },
];

test.each(ROWS)('$because: same is $same', ({ one, other, same }) => {
  if (same) expect(policyForm(one)).toEqual(policyForm(other));
  else expect(policyForm(one)).not.toEqual(policyForm(other));
});

test('what is no policy stays as it is', () => {
  expect(policyForm('no JSON')).toBe('no JSON');
});
