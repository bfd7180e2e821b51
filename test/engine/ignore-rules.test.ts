import { expect, it } from 'vitest';
import { ignoreRuleFor } from '../../controller/engine/ignore-rules.ts';

const path = 'template.containerDefinitions[name=app.v1].image';
const rows = [
  { rule: path, covers: true, because: 'it is the path itself' },
  { rule: 'template', covers: true, because: 'a rule covers everything below' },
  { rule: 'template.containerDefinitions[].image', covers: true, because: '[] is any element' },
  { rule: 'template.containerDefinitions[*]', covers: true, because: '[*] is any element' },
  { rule: 'template.containerDefinitions[name=web].image', covers: false, because: 'it names another element' },
  { rule: 'temp', covers: false, because: 'segments are compared whole' },
  { rule: `${path}.digest`, covers: false, because: 'it goes deeper than the path' },
];
it.each(rows)('$rule: $covers, because $because', ({ rule, covers }) => {
  expect(ignoreRuleFor(path, [rule])).toBe(covers ? rule : undefined);
});
