import { describe, expect, it } from 'vitest';
import { rulePlaceOf } from '../../controller/engine/rule-place.ts';
import { loadFiles } from '../../controller/manifest/load.ts';
import type { Document } from '../../controller/model/document.ts';
import { ignoreRuleOf } from '../../dashboard/ignore-rule.ts';

const HEAD = 'apiVersion: evenkeel.dev/v1alpha1\nkind: Service\nmetadata:\n  name: web\n';
const SPEC =
  'spec:\n  cluster: shop\n  template:\n    containerDefinitions:\n      - name: app\n        image: web:1\n';
const FIELDS = ['desiredCount', 'template.containerDefinitions[name=app].environment[name=A B].value'];

function read(text: string): Document {
  const { documents, problems } = loadFiles([{ path: 'web.yaml', text }], { source: 's', commit: { id: 'c' } });
  expect(problems).toEqual([]);
  const document = documents.at(-1);
  if (!document) throw new Error('no document');
  return document;
}

/** The text put where it belongs: lines above the line, parts of a line at the column. */
function pasted(text: string, document: Document): string {
  const place = rulePlaceOf(document);
  const { yaml, where } = ignoreRuleOf(FIELDS, place);
  const lines = text.split('\n');
  const at = place.line - 1;
  if (where.startsWith('above')) return [...lines.slice(0, at), yaml.trimEnd(), ...lines.slice(at)].join('\n');
  const line = lines[at] ?? '';
  const column = place.column - (where.startsWith('behind') ? 0 : 1);
  lines[at] = `${line.slice(0, column)}${yaml.trimEnd()} ${line.slice(column)}`;
  return lines.join('\n');
}

const FORMS: readonly { because: string; text: string; rules: readonly string[] }[] = [
  { because: 'it has no management', text: HEAD + SPEC, rules: [] },
  {
    because: 'it is not the first of its file',
    text: `${HEAD}${SPEC}---\n${HEAD.replace('web', 'api')}${SPEC}`,
    rules: [],
  },
  { because: 'it has management', text: `${HEAD}management:\n  mode: enforce\n${SPEC}`, rules: [] },
  { because: 'management is in braces', text: `${HEAD}management: {mode: enforce}\n${SPEC}`, rules: [] },
  {
    because: 'it has a rule',
    text: `${HEAD}management:\n    ignoreDifferences:\n        - cluster\n    mode: enforce\n${SPEC}`,
    rules: ['cluster'],
  },
  {
    because: 'its rules are not indented',
    text: `${HEAD}management:\n  ignoreDifferences:\n  - cluster\n${SPEC}`,
    rules: ['cluster'],
  },
  {
    because: 'its rules are in brackets',
    text: `${HEAD}management:\n  ignoreDifferences: [cluster]\n${SPEC}`,
    rules: ['cluster'],
  },
  {
    because: 'everything is in braces',
    text: `${HEAD}management: {ignoreDifferences: [cluster], mode: enforce}\n${SPEC}`,
    rules: ['cluster'],
  },
];

describe('the rule that ignores fields', () => {
  it.each(FORMS)('is what the document says once it is pasted, where $because', ({ text, rules }) => {
    const before = read(text);
    const after = read(pasted(text, before));
    expect(after.management).toEqual({ ...before.management, ignoreDifferences: [...FIELDS, ...rules] });
    expect([after.spec, after.key]).toEqual([before.spec, before.key]);
  });
});
