import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const CONTEXT = mkdtempSync(join(tmpdir(), 'image-context-'));

/** What `.dockerignore`, which leaves everything out and takes these back in, hands to a build of the image. */
function taken(): readonly string[] {
  const lines = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n');
  return lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
}

/** Data files of a built folder. Chunks have the digest of their content as their name, and old ones may lie beside them. */
function dataFiles(dist: string): readonly string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith('chunks/'))
    .map((path) => path.replace(/-[A-Z0-9]{8}\./, '-*.'))
    .sort();
}

beforeAll(() => {
  for (const path of taken())
    cpSync(join(ROOT, path), join(CONTEXT, path), {
      recursive: true,
      filter: (file) => !file.endsWith('/node_modules'),
    });
  symlinkSync(join(ROOT, 'node_modules'), join(CONTEXT, 'node_modules'));
});

afterAll(() => rmSync(CONTEXT, { recursive: true, force: true }));

it('builds in the image what it builds in the repository', () => {
  const build = (folder: string): void =>
    void execFileSync(process.execPath, [join(folder, 'controller/build.mjs'), '--if-stale'], { stdio: 'pipe' });
  build(ROOT);
  build(CONTEXT);

  expect(dataFiles(join(CONTEXT, 'dist'))).toEqual(dataFiles(join(ROOT, 'dist')));
});
