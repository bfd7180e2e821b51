import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PROBLEM_CODES } from '../../controller/manifest/codes.ts';
import { REFUSALS } from '../../controller/model/plan.ts';
import { ALERT_PROBLEMS } from '../../controller/telemetry/alerts/check.ts';

const ROOT = new URL('../../', import.meta.url);

/** Rows of the table below a heading, cell by cell. */
function tableOf(heading: string): readonly (readonly string[])[] {
  const page = readFileSync(new URL('docs/reference/codes.md', ROOT), 'utf8');
  const section = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((line) => line.slice(2, -2).split(' | '));
}

/** Whatever a pattern's group finds in the sources below a folder. */
function literals(folder: string, pattern: RegExp): ReadonlySet<string> {
  const names = readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.ts'));
  const texts = files.map((name) => readFileSync(new URL(`${folder}/${name}`, ROOT), 'utf8'));
  return new Set(texts.flatMap((text) => [...text.matchAll(pattern)].flatMap(([, code]) => code ?? [])));
}

it('docs/reference/codes.md lists every refusal as it is, with what to do', () => {
  const rows = tableOf('Refusals');
  expect(rows.map(([code, meaning]) => [code, meaning])).toEqual(
    Object.entries(REFUSALS).map(([code, meaning]) => [`\`${code}\``, meaning]),
  );
  expect(rows.filter(([, , remedy]) => !remedy)).toEqual([]);
});

it('docs/reference/codes.md lists every problem of a manifest as it is', () => {
  expect(tableOf('Problems of manifests')).toEqual(
    Object.entries(PROBLEM_CODES).map(([code, meaning]) => [`\`${code}\``, meaning]),
  );
});

it('docs/reference/codes.md lists every problem of an alert, with what to do', () => {
  const rows = tableOf('Problems of alerts');
  expect(rows.map(([code, meaning]) => [code, meaning])).toEqual(
    Object.entries(ALERT_PROBLEMS).map(([code, meaning]) => [`\`${code}\``, meaning]),
  );
  expect(rows.filter(([, , remedy]) => !remedy)).toEqual([]);
});

it('no problem of a manifest has a code that is not listed', () => {
  const used = literals('controller/manifest', /\bcode: '([A-Z_]+)'/g);
  expect(used.size).toBeGreaterThan(10);
  expect([...used].filter((code) => !(code in PROBLEM_CODES))).toEqual([]);
});

it('docs/reference/codes.md lists every problem of a source', () => {
  const used = literals('controller/sources', /\b(?:fail|fileProblem)\([^;]*?'([A-Z0-9_]{3,})'/g);
  expect(tableOf('Problems of sources').map(([code]) => code?.replaceAll('`', ''))).toEqual(
    expect.arrayContaining([...used]),
  );
  expect(tableOf('Problems of sources').length).toBe(used.size);
});
