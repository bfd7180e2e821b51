import { existsSync, readFileSync } from 'node:fs';
import { CRITERIA } from './criteria.ts';
import type { Criterion } from './criterion.ts';
import { MISTAKES } from './mistakes.ts';

const ROOT = '../../';

/** The file in which the words of a reference stand; undefined where they do not. */
export function fileOf(reference: string): string | undefined {
  const [file = '', words = ''] = splitReference(reference);
  return words !== '' && existsSync(file) && readFileSync(file, 'utf8').includes(words) ? file : undefined;
}

function splitReference(reference: string): readonly [string, string] {
  const at = reference.indexOf(': ');
  return [reference.slice(0, at), reference.slice(at + 2)];
}

/** `docs/reference/acceptance.md`. */
export function acceptancePage(): string {
  const open = CRITERIA.filter(({ tested }) => tested.length === 0).length;
  const partly = CRITERIA.filter((one) => one.tested.length > 0 && one.open !== undefined).length;
  const lines = [
    '# What must be true of the six systems',
    '',
    '<!-- Made from test/systems/acceptance by `npm run generate`; a test holds that every test that is named exists. -->',
    '',
    'The systems are those of [manifests/examples](../../manifests/examples): S0 `weather-api`, S1 `private-microservice`,',
    'S2 `high-availability`, S3 `go-api-postgres`, S4 `food-and-pets`, S5 `happy-path`. All of it is proven against the',
    'modelled AWS of the sandbox.',
    '',
    `${CRITERIA.length} criteria; ${open} without a test, ${partly} with a part that none proves, each with its reason.`,
    '',
    '| | what must be true | test | open |',
    '| --- | --- | --- | --- |',
    ...CRITERIA.map(row),
    '',
    '## What the originals do wrongly',
    '',
    'Each is declared rightly in the example; the original form is played where there is one.',
    '',
    '| | the original | here | test |',
    '| --- | --- | --- | --- |',
    ...MISTAKES.map(
      ({ system, does, here, tested }) => `| ${system} | ${cell(does)} | ${cell(here)} | ${links(tested)} |`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function row({ id, says, tested, open = '' }: Criterion): string {
  return `| ${id} | ${cell(says)} | ${links(tested)} | ${cell(open)} |`;
}

function links(tested: readonly string[]): string {
  const tests = tested.map((reference) => {
    const [file, words] = splitReference(reference);
    return `[${words}](${ROOT}${file})`;
  });
  return tests.map(cell).join('<br>');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('{', '&#123;');
}
