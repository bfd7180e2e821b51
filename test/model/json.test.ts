import { expect, it } from 'vitest';
import { stableStringify } from '../../controller/model/json.ts';

it.each([
  { value: { b: 1, a: [2, { d: 3, c: undefined }] }, text: '{"a":[2,{"d":3}],"b":1}', because: 'keys in one order' },
  { value: { at: new Date(0) }, text: '{"at":"1970-01-01T00:00:00.000Z"}', because: 'two instants are two values' },
])('stable text: $because', ({ value, text }) => {
  expect(stableStringify(value)).toBe(text);
});
