import { describe, expect, it } from 'vitest';
import { desiredTags } from '../../controller/model/tags.ts';
import { aResource } from '../support/documents.ts';

const DEFAULTS = { team: 'shop', cost: '42' };

describe('tags that are desired of an object', () => {
  it('are those of the Namespace under those of the document, without AWS’s own', () => {
    const spec = {
      tags: [{ key: 'team', value: 'web' }, { key: 'note' }, { key: 'AWS:cloudformation:stack-id', value: 'x' }],
    };

    expect(desiredTags({ ...aResource({ spec }), defaultTags: DEFAULTS } as never)).toEqual([
      { key: 'team', value: 'web' },
      { key: 'cost', value: '42' },
      { key: 'note', value: '' },
    ]);
  });

  it.each([
    { tags: undefined, defaults: {}, expected: undefined, because: 'nobody says anything, so they are nobody’s' },
    { tags: [], defaults: {}, expected: [], because: 'the document says that there are none' },
    { tags: undefined, defaults: { a: '1' }, expected: [{ key: 'a', value: '1' }], because: 'the Namespace says so' },
  ])('$because', ({ tags, defaults, expected }) => {
    const spec = tags ? { tags } : {};
    expect(desiredTags({ ...aResource({ spec }), defaultTags: defaults } as never)).toEqual(expected);
  });
});
