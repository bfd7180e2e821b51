import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CATALOGUE } from './catalogue.ts';
import { behaviourPage } from './page.ts';
import { resolveTest, resolveWhere } from './resolve.ts';

const ROWS = CATALOGUE.flatMap((section) => section.rows);

it('has a name of its own, a sentence and a public source for every row', () => {
  expect(new Set(ROWS.map(({ id }) => id)).size).toBe(ROWS.length);
  expect(ROWS.filter(({ fact }) => !/^[A-Z0-9].*\.$/.test(fact)).map(({ id }) => id)).toEqual([]);
  expect(ROWS.filter(({ source }) => !source.startsWith('https://')).map(({ id }) => id)).toEqual([]);
});

it('says where each row is implemented, or why it is not', () => {
  const wrong = ROWS.flatMap(({ id, where, open }) => [
    ...(where.length === 0 && open === undefined ? [`${id}: nowhere`] : []),
    ...where.filter((one) => resolveWhere(one).file === undefined).map((one) => `${id}: ${one}`),
  ]);

  expect(wrong).toEqual([]);
});

it('says what proves each row', () => {
  const wrong = ROWS.flatMap(({ id, tested, open }) => [
    ...(tested.length === 0 && open === undefined ? [`${id}: nothing`] : []),
    ...tested.filter((one) => resolveTest(one).file === undefined).map((one) => `${id}: ${one}`),
  ]);

  expect(wrong).toEqual([]);
});

it('is what the reference page says', () => {
  const references = ROWS.reduce((sum, { where, tested }) => sum + where.length + tested.length, 0);
  const open = ROWS.filter((row) => row.open !== undefined).length;
  process.stdout.write(
    `${ROWS.length} rows in ${CATALOGUE.length} sections, ${references} references, ${open} rows open\n`,
  );

  expect(readFileSync('docs/reference/aws-behaviour.md', 'utf8')).toBe(behaviourPage());
});

it('has the sections that the code names as its source', () => {
  const anchors = new Set(
    CATALOGUE.map(({ title }) =>
      title
        .toLowerCase()
        .replace(/[^a-z ]/g, '')
        .replaceAll(' ', '-'),
    ),
  );
  const files = ['controller', 'sandbox', 'test'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`),
  );
  const named = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/aws-behaviour\.md#([a-z-]+)/g)].map(([, anchor]) => ({ file, anchor })),
  );

  expect(named.filter(({ anchor }) => !anchors.has(String(anchor)))).toEqual([]);
});
