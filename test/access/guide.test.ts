import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ACCESS_FORM } from '../../controller/access/access-form.ts';
import { type Form, type Members, writtenMembers } from '../../controller/access/form.ts';
import { parseAccess } from '../../controller/access/parse-access.ts';
import { roleMay } from '../../controller/model/access.ts';
import { ROLES } from '../../controller/model/actor.ts';
import { VERBS } from '../../controller/model/verb.ts';

const GUIDE = readFileSync(new URL('../../docs/guides/sign-in.md', import.meta.url), 'utf8');
const [, EXAMPLE = ''] = /```yaml\n([\s\S]*?)```/.exec(GUIDE) ?? [];

function namesOf(form: Form): readonly string[] {
  if (form.type === 'list' || form.type === 'named') return namesOf(form.of);
  return form.type === 'map' ? membersOf(form.members) : [];
}

function membersOf(members: Members): readonly string[] {
  return [...writtenMembers(members)].flatMap(([spelling, { form }]) => [spelling, ...namesOf(form)]);
}

it('the example of the guide is a sound access file', () => {
  const { settings, problems } = parseAccess('access.yaml', EXAMPLE);
  expect([problems, settings.policy.rules.length]).toEqual([[], 1]);
});

it('the example shows everything that may be said', () => {
  expect(membersOf(ACCESS_FORM).filter((name) => !new RegExp(`\\b${name}\\b`).test(EXAMPLE))).toEqual([]);
});

it('the guide says of every verb which role it takes', () => {
  const rows = ROLES.map((role) => GUIDE.split('\n').find((line) => line.startsWith(`| ${role} |`)) ?? '');
  for (const verb of VERBS) {
    const least = ROLES.findIndex((role) => roleMay(role, verb));
    expect(rows.map((row) => row.includes(`\`${verb}\``)).indexOf(true), verb).toBe(least);
  }
});
