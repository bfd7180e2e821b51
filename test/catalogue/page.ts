import { CATALOGUE } from './catalogue.ts';
import { resolveTest, resolveWhere } from './resolve.ts';
import type { CatalogueRow, Section } from './row.ts';

const ROOT = '../../';

/** `docs/reference/aws-behaviour.md`. */
export function behaviourPage(): string {
  const rows = CATALOGUE.flatMap((section) => section.rows);
  const open = rows.filter((row) => row.open !== undefined).length;
  const head = [
    '# What AWS does with what it is sent',
    '',
    '<!-- Made from test/catalogue by `npm run generate`; a test holds every reference to the code. -->',
    '',
    'Drift that is none, and drift that is missed, come from not knowing the rows below. Each says where Evenkeel knows of',
    'it and what proves that it does: a row of a kind’s table of fields (`evenkeel explain` shows them), a recorded pair of',
    '`test/compare`, a row of the sandbox’s conformance tables, or a test. Every field is compared in',
    '`test/properties/comparison.test.ts` as well, and every rule of every table taken out in `test/converged`.',
    '',
    `${rows.length} rows; ${open} open.`,
  ];
  return `${[...head, ...CATALOGUE.flatMap(sectionLines)].join('\n')}\n`;
}

function sectionLines({ title, rows }: Section): readonly string[] {
  const table = ['| what AWS does | implemented | tested |', '| --- | --- | --- |', ...rows.map(rowLine)];
  return ['', `## ${title}`, '', ...table];
}

function rowLine({ fact, source, where, tested, open }: CatalogueRow): string {
  const implemented = open === undefined ? where.map((one) => linked(one, resolveWhere(one).file)).join(', ') : open;
  const proven = tested.map((one) => linked(one, resolveTest(one).file)).join(', ');
  return `| ${fact} [Source](${source}) | ${implemented} | ${proven} |`;
}

function linked(reference: string, file: string | undefined): string {
  const label = /^(pair|row) /.test(reference) ? reference.replace(/^(pair|row) /, '') : labelOf(reference);
  return `[${label}](${ROOT}${file ?? ''})`;
}

/** The row of a table, or the file that some text stands in. */
function labelOf(reference: string): string {
  const at = reference.indexOf(': ');
  return at < 0 ? `\`${reference}\`` : `\`${reference.slice(0, at).replace(/^.*\//, '')}\``;
}
