import { CLUSTER, clusterWith } from './valid-manifest.ts';

/** One bad file: what is found in it, as `line:column CODE`, and whether anything may be missing from the rest. */
export interface CorpusCase {
  readonly name: string;
  readonly because: string;
  readonly text: string;
  readonly expected: readonly string[];
  readonly complete: boolean;
  /** Names of the documents that are accepted all the same. */
  readonly accepted?: readonly string[];
}

const KEYS = Array.from({ length: 40_000 }, (_, index) => `k${index}: v`).join('\n');

/** Text that must not reach the parser, or that the parser cannot read. */
export const TEXT_CASES: readonly CorpusCase[] = [
  { name: 'empty', because: 'a file that was cut to nothing', text: '', expected: ['1:1 EMPTY'], complete: false },
  {
    name: 'white space',
    because: 'a file of blank lines',
    text: '\n\n   \n',
    expected: ['1:1 EMPTY'],
    complete: false,
  },
  {
    name: 'comments only',
    because: 'all is commented out',
    text: '# apiVersion: x\n# kind: y\n',
    expected: ['1:1 EMPTY'],
    complete: false,
  },
  {
    name: 'separators only',
    because: 'documents without content',
    text: '---\n---\n',
    expected: ['1:1 EMPTY'],
    complete: false,
  },
  {
    name: 'byte order mark',
    because: 'Windows editors write it',
    text: `\ufeff${CLUSTER}`,
    expected: [],
    complete: true,
    accepted: ['shop'],
  },
  {
    name: 'UTF-16',
    because: 'read as UTF-8 it has NULs',
    text: [...CLUSTER].map((c) => `${c}\0`).join(''),
    expected: ['1:2 NUL_CHARACTER'],
    complete: false,
  },
  {
    name: 'NUL in a value',
    because: 'C libraries stop there',
    text: clusterWith('  clusterName: "a\0b"\n'),
    expected: ['5:18 NUL_CHARACTER'],
    complete: false,
  },
  {
    name: 'broken UTF-8',
    because: 'decoded loosely',
    text: clusterWith('  clusterName: caf\ufffd\n'),
    expected: ['5:19 NOT_TEXT'],
    complete: false,
  },
  {
    name: 'CRLF',
    because: 'Windows line ends are fine',
    text: CLUSTER.replaceAll('\n', '\r\n'),
    expected: [],
    complete: true,
    accepted: ['shop'],
  },
  {
    name: 'tab indentation',
    because: 'YAML forbids it',
    text: clusterWith('\tclusterName: shop\n'),
    expected: ['5:1 TAB_INDENTATION'],
    complete: false,
  },
  {
    name: 'tabs after values',
    because: 'allowed',
    text: clusterWith('  clusterName:\tshop\t# c\n'),
    expected: [],
    complete: true,
    accepted: ['shop'],
  },
  {
    name: 'conflict markers',
    because: 'an unfinished merge',
    text: clusterWith('<<<<<<< HEAD\n  clusterName: a\n=======\n  clusterName: b\n>>>>>>> x\n'),
    expected: ['5:1 CONFLICT_MARKER'],
    complete: false,
  },
  {
    name: 'one line of 1 MB',
    because: 'larger than a file may be',
    text: `a: ${'x'.repeat(1 << 20)}\n`,
    expected: ['1:1 FILE_TOO_LARGE'],
    complete: false,
  },
  {
    name: 'a line of 20 KiB',
    because: 'longer than a line may be',
    text: `${CLUSTER}# ${'x'.repeat(20 * 1024)}\n`,
    expected: ['6:1 LINE_TOO_LONG'],
    complete: false,
  },
  {
    name: '300 KiB of lines',
    because: 'larger than a file may be',
    text: CLUSTER + '# filler line\n'.repeat(22_000),
    expected: ['1:1 FILE_TOO_LARGE'],
    complete: false,
  },
  {
    name: '90,000 characters of 3 bytes',
    because: 'bytes count, not characters',
    text: CLUSTER + `# ${'€'.repeat(1000)}\n`.repeat(90),
    expected: ['1:1 FILE_TOO_LARGE'],
    complete: false,
  },
  {
    name: 'flow depth 31',
    because: 'within the budget',
    text: clusterWith(`  clusterName: ${'['.repeat(28)}${']'.repeat(28)}\n`),
    expected: ['5:16 TYPE'],
    complete: true,
  },
  {
    name: 'flow depth 33',
    because: 'one too many',
    text: clusterWith(`  clusterName: ${'['.repeat(33)}${']'.repeat(33)}\n`),
    expected: ['5:46 TOO_DEEP'],
    complete: false,
  },
  {
    name: 'flow depth 800',
    because: 'far too deep',
    text: `a: ${'['.repeat(800)}${']'.repeat(800)}\n`,
    expected: ['1:35 TOO_DEEP'],
    complete: false,
  },
  {
    name: 'flow depth 1,000',
    because: 'aborts a Node process that parses it twice',
    text: `${'['.repeat(1000)}${']'.repeat(1000)}\n`,
    expected: ['1:33 TOO_DEEP'],
    complete: false,
  },
  {
    name: 'flow depth 100,000',
    because: 'on many lines',
    text: `${'[[[[[[[[[[[[[[[[[[[[\n'.repeat(5000)}`,
    expected: ['2:13 TOO_DEEP'],
    complete: false,
  },
  {
    name: 'maps in flow',
    because: 'braces nest as brackets do',
    text: `a: ${'{b: '.repeat(40)}1${'}'.repeat(40)}\n`,
    expected: ['1:128 TOO_DEEP'],
    complete: false,
  },
  {
    name: 'list depth 40',
    because: 'lists in one line',
    text: `${'- '.repeat(40)}a\n`,
    expected: ['1:65 TOO_DEEP'],
    complete: false,
  },
  {
    name: 'block depth 40',
    because: 'maps by indentation',
    text: Array.from({ length: 40 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    expected: ['33:34 TOO_DEEP'],
    complete: false,
  },
  {
    name: 'brackets in block text',
    because: 'text is not structure',
    text: clusterWith(`  clusterName: |\n    ${'['.repeat(100)}\n`),
    expected: ['5:16 PATTERN'],
    complete: true,
  },
  {
    name: 'brackets in quotes',
    because: 'text is not structure',
    text: clusterWith(`  clusterName: "${'['.repeat(100)}"\n`),
    expected: ['5:16 PATTERN'],
    complete: true,
  },
  {
    name: '40,000 keys',
    because: 'blocks the parser for seconds',
    text: KEYS.slice(0, 250_000),
    expected: ['5001:6 TOO_MANY_KEYS'],
    complete: false,
  },
  {
    name: '20,000 commas',
    because: 'quadratic in the parser',
    text: `a: [\n${',\n'.repeat(20_000)}]\n`,
    expected: ['16666:1 TOO_MANY_ENTRIES'],
    complete: false,
  },
  {
    name: 'anchor and alias',
    because: 'never needed, often abused',
    text: clusterWith('  clusterName: &a shop\n  capacityProviders: [*a]\n'),
    expected: ['5:16 ALIAS', '6:23 ALIAS'],
    complete: false,
  },
  {
    name: 'alias bomb',
    because: 'nine levels of nine',
    text: bomb(9),
    expected: ['1:5 ALIAS', '2:5 ALIAS', '2:10 ALIAS', '2:15 ALIAS', '2:20 ALIAS'],
    complete: false,
  },
  {
    name: '99 aliases',
    because: 'the parser would let them pass',
    text: `a: &a {b: c}\nd: [${Array(99).fill('*a').join(', ')}]\n`,
    expected: ['1:4 ALIAS', '2:5 ALIAS', '2:9 ALIAS', '2:13 ALIAS', '2:17 ALIAS'],
    complete: false,
  },
  {
    name: 'star in a host name',
    because: 'quotes are missing',
    text: 'values:\n  - *.example.com\n',
    expected: ['2:5 ALIAS'],
    complete: false,
  },
  {
    name: 'merge key',
    because: 'quadratic in other parsers',
    text: clusterWith('  <<: {clusterName: shop}\n'),
    expected: ['5:3 FORBIDDEN_KEY'],
    complete: true,
  },
  {
    name: 'tag',
    because: 'constructs other types',
    text: clusterWith('  clusterName: !!binary c2hvcA==\n'),
    expected: ['5:16 TAG'],
    complete: false,
  },
  {
    name: 'unknown tag',
    because: 'CloudFormation habits',
    text: clusterWith('  clusterName: !Ref Shop\n'),
    expected: ['5:16 TAG'],
    complete: true,
  },
  {
    name: 'directive',
    because: 'may ask for YAML 1.1',
    text: `%YAML 1.1\n---\n${CLUSTER}`,
    expected: ['1:1 DIRECTIVE'],
    complete: false,
    accepted: ['shop'],
  },
  {
    name: 'unclosed quote',
    because: 'runs to the end of the file',
    text: clusterWith('  clusterName: "shop\n'),
    expected: ['6:1 SYNTAX'],
    complete: false,
  },
  {
    name: 'unclosed bracket',
    because: 'runs to the end of the file',
    text: clusterWith('  capacityProviders: [a, b\n'),
    expected: ['6:1 SYNTAX'],
    complete: false,
  },
  {
    name: 'wrong indentation',
    because: 'a key left of its siblings',
    text: clusterWith('  clusterName: shop\n tags: []\n'),
    expected: ['6:1 SYNTAX'],
    complete: false,
  },
  {
    name: 'colon in plain text',
    because: 'reads as a map in a map',
    text: clusterWith('  clusterName: a: b\n'),
    expected: ['5:16 SYNTAX'],
    complete: false,
  },
  {
    name: 'list as document',
    because: 'a document is a map',
    text: '- a\n- b\n',
    expected: ['1:1 NOT_A_MAP'],
    complete: false,
  },
  {
    name: 'text as document',
    because: 'a document is a map',
    text: 'hello\n',
    expected: ['1:1 NOT_A_MAP'],
    complete: false,
  },
  {
    name: 'text after the end',
    because: '... ends a document',
    text: `${CLUSTER}...\nmore: text\n`,
    expected: ['7:1 SYNTAX'],
    complete: false,
  },
  {
    name: '101 documents',
    because: 'one more than a file may hold',
    text: Array.from({ length: 101 }, (_, i) => CLUSTER.replace('name: shop', `name: c${i}`)).join('---\n'),
    expected: ['600:1 TOO_MANY_DOCUMENTS'],
    complete: false,
  },
];

function bomb(levels: number): string {
  const lines = ['a0: &a0 [x, x]'];
  for (let i = 1; i < levels; i += 1)
    lines.push(
      `a${i}: &a${i} [${Array(9)
        .fill(`*a${i - 1}`)
        .join(', ')}]`,
    );
  return `${lines.join('\n')}\n`;
}
