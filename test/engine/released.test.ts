import { describe, expect, it } from 'vitest';
import { keptCodes, withReleased } from '../../controller/engine/released.ts';
import { type Fields, fallback, keep, keyed, leaf, object } from '../../controller/model/fields.ts';
import type { JsonObject } from '../../controller/model/json.ts';
import type { Resource } from '../../controller/model/resource.ts';
import { aResource } from '../support/documents.ts';

const TAG = { key: leaf('scalar'), value: leaf('strLike') } as const;

const FIELDS: Fields<never> = {
  cpu: leaf('intLike', fallback(0)),
  zone: leaf('scalar', keep),
  tags: keyed(['key'], TAG, { absent: keep, released: [] }),
  pools: object({ id: leaf('scalar') }, keep, { released: {} }),
  template: object({ tags: keyed(['key'], TAG, { absent: keep, released: [] }) }),
  attributes: keyed(['key'], TAG, {
    absent: keep,
    released: ({ protocol }) => [
      { key: 'delay', value: protocol === 'UDP' ? '0' : '300' },
      { key: 'sticky', value: 'false' },
    ],
  }),
};

const tag = [{ key: 'team', value: 'shop' }];
const both = [
  { key: 'delay', value: '60' },
  { key: 'sticky', value: 'true' },
];

function codesOf(spec: JsonObject, parts: Partial<Resource> = {}): readonly string[] {
  return keptCodes(FIELDS, { ...aResource({ spec }), ...parts });
}

/** What is asked for where `before` was settled and `after` stands in the manifest now. */
function released(before: JsonObject, after: JsonObject): JsonObject {
  const applied = { hash: '', commit: '', retain: false, kept: codesOf(before) };
  return withReleased(FIELDS, aResource({ spec: after }), applied).spec;
}

describe('what is remembered', () => {
  it.each([
    { spec: { cpu: 1, zone: 'a' }, codes: [], because: 'other fields have a default, or no way back' },
    { spec: { tags: tag, pools: { id: 'a' } }, codes: ['tags', 'pools'], because: 'these can be taken back' },
    { spec: { tags: [] }, codes: ['tags'], because: 'an empty list is declared too' },
    { spec: { template: { tags: tag } }, codes: ['template.tags'], because: 'blocks are looked into' },
    { spec: { attributes: [] }, codes: [], because: 'no element is declared' },
  ])('is $codes of $spec: $because', ({ spec, codes }) => {
    expect(codesOf(spec)).toEqual(codes);
  });

  it('tells elements apart by four digits each', () => {
    expect(codesOf({ attributes: both })).toEqual([expect.stringMatching(/^attributes:[0-9a-f]{8}$/)]);
  });

  it('counts tags of the Namespace as declared', () => {
    expect(codesOf({}, { defaultTags: { team: 'shop' } })).toEqual(['tags']);
  });
});

describe('what is asked for', () => {
  it.each([
    { before: { tags: tag }, after: {}, asked: { tags: [] }, because: 'a list that goes is to be empty' },
    { before: { pools: { id: 'a' } }, after: {}, asked: { pools: {} }, because: 'so is a block' },
    { before: {}, after: {}, asked: {}, because: 'what was never declared is left alone' },
    { before: { zone: 'a' }, after: {}, asked: {}, because: 'what has no way back stays' },
    { before: { tags: tag }, after: { tags: tag }, asked: { tags: tag }, because: 'it is still declared' },
    {
      before: { template: { tags: tag } },
      after: { template: { cpu: 1 } },
      asked: { template: { cpu: 1, tags: [] } },
      because: 'it is put where it stood',
    },
    { before: { template: { tags: tag } }, after: {}, asked: {}, because: 'the block that it stood in is gone too' },
    {
      before: { attributes: both },
      after: { attributes: [{ key: 'sticky', value: 'true' }] },
      asked: {
        attributes: [
          { key: 'sticky', value: 'true' },
          { key: 'delay', value: '300' },
        ],
      },
      because: 'one element goes back to its default',
    },
    {
      before: { attributes: both },
      after: { protocol: 'UDP' },
      asked: {
        protocol: 'UDP',
        attributes: [
          { key: 'delay', value: '0' },
          { key: 'sticky', value: 'false' },
        ],
      },
      because: 'defaults are those of the object as it is desired',
    },
    {
      before: { attributes: [{ key: 'unknown', value: '1' }] },
      after: {},
      asked: {},
      because: 'nobody knows the default of that one',
    },
  ])('is $asked: $because', ({ before, after, asked }) => {
    expect(released(before, after)).toEqual(asked);
  });

  it('is the resource itself where there is nothing to release', () => {
    const resource = aResource({ spec: { tags: tag } });
    expect(withReleased(FIELDS, resource, undefined)).toBe(resource);
    expect(withReleased(FIELDS, resource, { hash: '', commit: '', retain: false, kept: ['tags'] })).toBe(resource);
  });
});
