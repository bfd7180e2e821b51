import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../sources/fixtures.ts';
import { cli } from './run-cli.ts';

const MANIFEST = 'kind: Service\nspec: {template: {containerDefinitions: [{name: web, image: acme/web:1}]}}\n';

function inFolder() {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'web.yaml'), MANIFEST);
  return { cwd, text: () => readFileSync(join(cwd, 'web.yaml'), 'utf8') };
}

it('says what it changed', async () => {
  const { cwd, text } = inFolder();

  expect(await cli(['set', 'image', 'web.yaml', 'web=4e1d0c9'], { cwd })).toEqual({
    exit: 0,
    out: 'web: acme/web:1 → acme/web:4e1d0c9\n',
    err: '',
  });
  expect(text()).toContain('acme/web:4e1d0c9}');
});

it('warns of a tag that moves, and says why', async () => {
  const { exit, err } = await cli(['set', 'image', 'web.yaml', 'web=latest'], inFolder());

  expect(exit).toBe(0);
  expect(err).toContain('warning: "latest" names another image tomorrow');
});

it.each([
  [['web.yaml', 'api=2'], 'web.yaml has no container api whose image can be set'],
  [['web.yaml', 'web'], 'web does not say what to set'],
  [['web.yaml', 'web='], 'web= does not say what to set'],
  [['web.yaml', 'web=a b'], 'web=a b does not say what to set'],
  [['none.yaml', 'web=2'], 'none.yaml cannot be read'],
])('%j fails and leaves the file as it was', async (args, message) => {
  const { cwd, text } = inFolder();
  const { exit, err } = await cli(['set', 'image', ...args], { cwd });

  expect(exit).toBe(2);
  expect(err).toContain(message);
  expect(text()).toBe(MANIFEST);
});
