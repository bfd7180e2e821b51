// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of manifests
import { expect, test } from 'vitest';
import { expressionsIn, misspelledKind, parseExpression, piecesOf } from '../../controller/manifest/expressions.ts';

const output = (namespace: string, kind: string, name: string, member = '') => ({
  kind: 'output',
  target: { namespace, kind, name },
  output: member,
});

test.each([
  { body: 'Service/web', expected: output('shop', 'Service', 'web'), because: 'the main output, own namespace' },
  {
    body: 'TargetGroup/web.fullName',
    expected: output('shop', 'TargetGroup', 'web', 'fullName'),
    because: 'a named output',
  },
  {
    body: 'infra/LoadBalancer/main.dnsName',
    expected: output('infra', 'LoadBalancer', 'main', 'dnsName'),
    because: 'another namespace',
  },
  { body: 'var:IMAGE', expected: { kind: 'var', name: 'IMAGE' }, because: 'a variable' },
  { body: 'ssm:/shop/vpc-id', expected: { kind: 'ssm', path: '/shop/vpc-id' }, because: 'a parameter' },
  { body: 'HOME', expected: undefined, because: "the shell's" },
  { body: 'Servce/web', expected: undefined, because: 'no kind' },
  { body: 'Namespace/shop', expected: undefined, because: 'a Namespace has no outputs' },
  { body: 'service/web', expected: undefined, because: 'kinds begin with a capital' },
  { body: 'ssm:relative', expected: undefined, because: 'paths begin with a slash' },
  { body: 'var:', expected: undefined, because: 'no name' },
  { body: 'a/b/Service/web', expected: undefined, because: 'too many parts' },
  {
    body: 'Service/web.a.b.0',
    expected: output('shop', 'Service', 'web', 'a.b.0'),
    because: 'into what the output holds',
  },
  { body: 'Service/web.a.', expected: undefined, because: 'a dot leads somewhere' },
  { body: ' Service/web ', expected: undefined, because: 'no white space' },
])('$body is $expected.kind: $because', ({ body, expected }) => {
  expect(parseExpression(body, 'shop')).toEqual(expected);
});

const show = (text: string) =>
  piecesOf(text, 'shop').map((piece) => (piece.kind === 'expression' ? `<${piece.text}>` : piece.text));

test.each([
  { text: 'plain', pieces: ['plain'], because: 'nothing in it' },
  { text: '', pieces: [''], because: 'nothing at all' },
  { text: '${var:A}', pieces: ['<${var:A}>'], because: 'the whole value' },
  { text: 'a-${var:A}-${var:B}', pieces: ['a-', '<${var:A}>', '-', '<${var:B}>'], because: 'parts of a value' },
  { text: '$${var:A}', pieces: ['${var:A}'], because: 'escaped' },
  { text: '$$${var:A}', pieces: ['$${var:A}'], because: 'an escape after a dollar' },
  { text: '${HOME}/x', pieces: ['${HOME}/x'], because: 'left alone' },
  { text: '${var:A', pieces: ['${var:A'], because: 'never closed' },
  { text: '${${var:A}}', pieces: ['${', '<${var:A}>', '}'], because: 'the inner one counts' },
  { text: `\${${'x'.repeat(600)}}`, pieces: [`\${${'x'.repeat(600)}}`], because: 'longer than an expression is' },
])('$text: $because', ({ text, pieces }) => {
  expect(show(text)).toEqual(pieces);
});

test('says whether a text is an expression, holds one, or none', () => {
  expect(['${var:A}', 'x${var:A}', '${HOME}', '$${var:A}'].map((text) => expressionsIn(text))).toEqual([
    'whole',
    'some',
    'none',
    'none',
  ]);
});

test('finds slips of the pen and no more', () => {
  expect(misspelledKind('${TargetGrop/web}')).toEqual({ written: 'TargetGrop', meant: 'TargetGroup' });
  expect(misspelledKind('x ${infra/LoadBalncer/web.arn}')).toEqual({ written: 'LoadBalncer', meant: 'LoadBalancer' });
  expect(['${Java/home}', '${TargetGroup/web}', '$${TargetGrop/web}', '${HOME}'].map(misspelledKind)).toEqual(
    Array(4).fill(undefined),
  );
});

test('cuts long texts in time that grows with their length', () => {
  const seconds = (count: number) => {
    const text = '${var:A}${'.repeat(count);
    const started = process.cpuUsage().user;
    piecesOf(text, 'shop');
    return (process.cpuUsage().user - started) / 1e6;
  };
  seconds(1_000);
  expect(seconds(20_000)).toBeLessThan(1);
});
