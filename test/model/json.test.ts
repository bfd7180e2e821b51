import { expect, it } from 'vitest';
import { jsonEqual, stableStringify } from '../../controller/model/json.ts';

it.each([
  { value: { b: 1, a: [2, { d: 3, c: undefined }] }, text: '{"a":[2,{"d":3}],"b":1}', because: 'keys in one order' },
  { value: { at: new Date(0) }, text: '{"at":"1970-01-01T00:00:00.000Z"}', because: 'two instants are two values' },
])('stable text: $because', ({ value, text }) => {
  expect(stableStringify(value)).toBe(text);
});

it.each([
  { a: { x: 1, y: undefined }, b: { x: 1 }, equal: true, because: 'undefined is absent' },
  { a: { x: 1 }, b: { x: 1, y: 2 }, equal: false, because: 'one has a member more' },
  { a: { x: null }, b: {}, equal: false, because: 'null is said' },
  { a: [1, undefined], b: [1, null], equal: true, because: 'a list keeps its places' },
  { a: [1, 2], b: [2, 1], equal: false, because: 'the order of a list counts' },
  { a: [], b: {}, equal: false, because: 'a list is no object' },
  { a: 1, b: '1', equal: false, because: 'a number is no text' },
  { a: new Date(0), b: new Date(0), equal: true, because: 'instants are told by their value' },
  { a: new Date(0), b: new Date(1), equal: false, because: 'instants are told by their value' },
  { a: undefined, b: null, equal: true, because: 'nothing is null in JSON' },
])('$equal: $because', ({ a, b, equal }) => {
  expect([jsonEqual(a, b), jsonEqual(b, a)]).toEqual([equal, equal]);
  expect(stableStringify(a) === stableStringify(b)).toBe(equal);
});
