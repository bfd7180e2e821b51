import { describe, expect, it } from 'vitest';
import { ago, lasted, left, parsePath, span, splitCommon, tagsOf } from '../../dashboard/web/format.ts';

describe('span', () => {
  it.each([
    [-5_000, 'now'],
    [999, 'now'],
    [59_999, '59 s'],
    [60_000, '1 min'],
    [59 * 60_000 + 59_999, '59 min'],
    [3_600_000, '1 h'],
    [47 * 3_600_000, '47 h'],
    [48 * 3_600_000, '2 d'],
  ])('%d ms → %s', (ms, expected) => expect(span(ms)).toBe(expected));
  it('says what is just over as such', () => expect(ago(1_000, 1_500)).toBe('just now'));
});

describe('left', () => {
  it.each([
    [-1, 'time is up'],
    [0, 'time is up'],
    [1, '1 s left'],
    [40_000, '40 s left'],
    [61_000, '1 min 1 s left'],
    [3_599_001, '1 h 0 min left'],
    [86_399_000, '23 h 59 min left'],
  ])('%d ms → %s', (ms, expected) => expect(left(ms)).toBe(expected));
});

describe('parsePath', () => {
  it.each([
    ['desiredCount', [], 'desiredCount'],
    ['deploymentConfiguration.maximumPercent', ['deploymentConfiguration'], 'maximumPercent'],
    ['template.containerDefinitions[name=app].image', ['template', 'containerDefinitions', 'app'], 'image'],
    ['environment[name=LOG_LEVEL].value', ['environment'], 'LOG_LEVEL'],
    ['tags[key=cost.centre].value', ['tags'], 'cost.centre'],
    ['capacityProviders[0]', ['capacityProviders'], '0'],
    ['value', [], 'value'],
  ])('%s stands in %j and is called %s', (path, parents, field) => {
    expect(parsePath(path)).toEqual({ parents, field });
  });
});

describe('splitCommon', () => {
  it.each([
    ['repo/web:1.2', 'repo/web:1.3', { head: 'repo/web:', middle: ['1.2', '1.3'], tail: '' }],
    ['a=1,b', 'a=2,b', { head: 'a=', middle: ['1,', '2,'], tail: 'b' }],
    ['same', 'same', { head: 'same', middle: ['', ''], tail: '' }],
    ['debug', 'info', { head: '', middle: ['debug', 'info'], tail: '' }],
    ['', 'x', { head: '', middle: ['', 'x'], tail: '' }],
  ])('%s | %s', (a, b, expected) => expect(splitCommon(a, b)).toEqual(expected));
});

describe('lasted', () => {
  it.each([
    [400, 'under 1 s'],
    [2_400, '2 s'],
    [60_000, '1 min'],
    [364_000, '6 min 4 s'],
    [3_600_000, '1 h'],
    [7_500_000, '2 h 5 min'],
    [90_000_000, '1 d 1 h'],
  ])('%d ms → %s', (ms, expected) => expect(lasted(ms)).toBe(expected));
});

describe('tags of images', () => {
  it.each([
    [['acme/web:1.9'], '1.9'],
    [['registry:5000/acme/web'], 'web'],
    [['a/web:1', `a/log@sha256:${'0123456789ab'.repeat(5)}0123`], '1, 0123456789ab'],
    [[], ''],
  ])('%j → %s', (images, expected) => expect(tagsOf(images)).toBe(expected));
});
