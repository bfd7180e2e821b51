import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOnly, filesBelow, PRODUCT, productFiles } from './source-files.ts';

const LINES = 300;
/** Tables of facts, of one shape from top to bottom: they may be long. */
const TABLES =
  /\/(calls|aws-calls|aws-reads|error-rules|fields|unmodelled|conformance[^/]*|facts|throttle-buckets)\.ts$|^test\/conformance\//;
const FORBIDDEN_FOLDERS = /\/(utils?|helpers?|common|managers?|misc|lib|shared-utils)\//;

describe('the tree', () => {
  it(`has no file of logic over ${LINES} lines`, () => {
    const long = productFiles()
      .filter(({ path }) => !TABLES.test(path))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > LINES);

    expect(long).toEqual([]);
  });

  it('names folders by what they are responsible for', () => {
    const all = [...productFiles(), ...filesBelow(['test'], /\.ts$/)];

    expect(all.map(({ path }) => path).filter((path) => FORBIDDEN_FOLDERS.test(path))).toEqual([]);
  });

  it('names files in kebab-case', () => {
    const names = filesBelow([...PRODUCT, 'test'], /\.(tsx?|mjs|yaml)$/).map(({ path }) => basename(path));

    expect(names.filter((name) => !/^[a-z0-9]+([-.][a-z0-9]+)*\.(tsx?|mjs|yaml)$/.test(name))).toEqual([]);
  });

  it('exports by name', () => {
    const defaults = productFiles().filter(({ text }) => /^export default\b/m.test(codeOnly(text)));

    expect(defaults.map(({ path }) => path)).toEqual([]);
  });

  it('suppresses no check and leaves nothing for later', () => {
    const marks = /@ts-(ignore|expect-error|nocheck)|biome-ignore(?!.*: )|\b(TODO|FIXME|XXX)\b/;
    const found = [...productFiles(), ...filesBelow(['test'], /\.ts$/)]
      .filter(({ path }) => !path.startsWith('test/conventions/') && path !== 'crds/generate-validators.ts')
      .filter(({ text }) => marks.test(text) || /\bas any\b/.test(codeOnly(text)));

    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('runs every test: none is skipped or singled out', () => {
    const marks = /\b(it|test|describe)\.(only|skip|todo|skipIf|runIf)\b/;
    const found = filesBelow(['test'], /\.test\.ts$/)
      // What needs a tool of the system may be left out, aloud, but never in CI.
      .map(({ path, text }) => ({
        path,
        text: text.includes("process.env.CI !== 'true'") ? text.replace(/\.skipIf\b/g, '') : text,
      }))
      .filter(({ text }) => marks.test(codeOnly(text)));

    expect(found.map(({ path }) => path)).toEqual([]);
  });
});
