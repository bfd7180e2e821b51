import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RESOURCE_KINDS } from '../../../controller/kinds/index.ts';

const FOLDERS = 'controller/kinds';

/** Whether a file of the kind's folder looks into who refers to an object; its index only says that it does. */
function looksAtReferrers(folder: string): boolean {
  const paths = readdirSync(`${FOLDERS}/${folder}`, { recursive: true, encoding: 'utf8' });
  const texts = paths
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(`${FOLDERS}/${folder}/${path}`, 'utf8'));
  return texts.some((text) => /\breferrers\b/.test(text));
}

it('says of itself whether it asks who refers to an object', () => {
  const folderOf = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
  const asking = RESOURCE_KINDS.filter(({ asksReferrers }) => asksReferrers).map(({ name }) => name);
  const looking = RESOURCE_KINDS.filter(({ name }) => looksAtReferrers(folderOf(name))).map(({ name }) => name);

  expect(asking).toEqual(looking);
});
