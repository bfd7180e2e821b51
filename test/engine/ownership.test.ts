import { describe, expect, it } from 'vitest';
import { judgeOwnership } from '../../controller/engine/ownership.ts';
import { APPLIED_TAG, encodeApplied, OWNER_TAG, RESOURCE_TAG, type Tags } from '../../controller/model/tags.ts';

const key = 'shop/Service/web' as const;
const applied = encodeApplied({ hash: 'h', commit: 'abc', kept: [], retain: false });

const rows: {
  because: string;
  tags: Tags;
  before?: boolean;
  desired?: string;
  unknown?: boolean;
  ownership: unknown;
}[] = [
  {
    because: 'owner and resource are ours',
    tags: { [OWNER_TAG]: 'me', [RESOURCE_TAG]: key },
    ownership: { kind: 'ours' },
  },
  {
    because: 'no document has its old name',
    tags: { [OWNER_TAG]: 'me', [RESOURCE_TAG]: 'shop/Service/old' },
    ownership: { kind: 'renamed', from: 'shop/Service/old' },
  },
  {
    because: 'nobody can say whether a document has that name',
    tags: { [OWNER_TAG]: 'me', [RESOURCE_TAG]: 'shop/Service/old' },
    unknown: true,
    ownership: { kind: 'unclear', from: 'shop/Service/old' },
  },
  {
    because: 'the resource tag names an object of another kind',
    tags: { [OWNER_TAG]: 'me', [RESOURCE_TAG]: 'shop/Cluster/web' },
    ownership: { kind: 'stripped' },
  },
  {
    because: 'another document has that name',
    tags: { [OWNER_TAG]: 'me', [RESOURCE_TAG]: 'shop/Service/old' },
    desired: 'shop/Service/old',
    ownership: { kind: 'contested', by: 'shop/Service/old' },
  },
  {
    because: 'another owner is named with its commit',
    tags: { [OWNER_TAG]: 'you', [RESOURCE_TAG]: key, [APPLIED_TAG]: applied },
    ownership: { kind: 'foreign', owner: 'you', commit: 'abc' },
  },
  { because: 'our other tags are left', tags: { [RESOURCE_TAG]: key }, ownership: { kind: 'stripped' } },
  { because: 'all tags are gone from what was ours', tags: {}, before: true, ownership: { kind: 'stripped' } },
  { because: 'nobody ever tagged it', tags: { team: 'a' }, ownership: { kind: 'unowned' } },
  {
    because: 'ours by owner but the resource tag is unreadable',
    tags: { [OWNER_TAG]: 'me', [RESOURCE_TAG]: 'x' },
    ownership: { kind: 'stripped' },
  },
];

describe('whose a live object is', () => {
  it.each(rows)('$ownership.kind because $because', ({ tags, before, desired, unknown = false, ownership }) => {
    const facts = {
      key,
      owner: 'me',
      isDesired: (k: string) => k === desired,
      isGone: () => !unknown,
      ownedBefore: before ?? false,
    } as const;
    expect(judgeOwnership(tags, facts)).toEqual(ownership);
  });
});
