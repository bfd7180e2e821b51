import { describe, expect, test } from 'vitest';
import { applyPatch } from '../../../sandbox/cloudcontrol/patch.ts';

const MODEL = { a: 1, list: ['x', 'y', 'z'], inner: { b: 2, 'c/d': 3 } };

describe('a JSON Patch (RFC 6902)', () => {
  test.each([
    [
      { op: 'add', path: '/list/1', value: 'n' },
      { ...MODEL, list: ['x', 'n', 'y', 'z'] },
      'add puts before the element',
    ],
    [{ op: 'add', path: '/list/-', value: 'n' }, { ...MODEL, list: ['x', 'y', 'z', 'n'] }, 'a hyphen is the end'],
    [{ op: 'remove', path: '/list/0' }, { ...MODEL, list: ['y', 'z'] }, 'elements move up'],
    [{ op: 'replace', path: '/inner/c~1d', value: 4 }, { ...MODEL, inner: { b: 2, 'c/d': 4 } }, 'a slash is ~1'],
    [
      { op: 'move', from: '/a', path: '/inner/a' },
      { list: MODEL.list, inner: { ...MODEL.inner, a: 1 } },
      'move removes',
    ],
    [{ op: 'copy', from: '/a', path: '/e' }, { ...MODEL, e: 1 }, 'copy does not'],
    [{ op: 'test', path: '/inner', value: { 'c/d': 3, b: 2 } }, MODEL, 'members have no order'],
  ])('%j gives %j: %s', (operation, expected, _) => {
    expect(applyPatch(MODEL, JSON.stringify([operation]))).toEqual(expected);
  });

  test.each([
    [{ op: 'remove', path: '/none' }, 'nothing is there'],
    [{ op: 'replace', path: '/list/3', value: 1 }, 'the list is shorter'],
    [{ op: 'add', path: '/list/01', value: 1 }, 'numbers have no zero in front'],
    [{ op: 'add', path: 'a', value: 1 }, 'a pointer begins with a slash'],
    [{ op: 'test', path: '/a', value: 2 }, 'another value'],
    [{ op: 'put', path: '/a', value: 2 }, 'there is no such operation'],
  ])('refuses %j: %s', (operation, _) => {
    expect(() => applyPatch(MODEL, JSON.stringify([operation]))).toThrow('Invalid patch update');
  });
});
