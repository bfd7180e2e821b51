import { describe, expect, it } from 'vitest';
import { lowerFirstMembers, upperFirstMembers } from '../../controller/model/member-case.ts';

const ROWS = [
  { aws: { VpcId: 'v' }, ours: { vpcId: 'v' }, because: 'the first letter, nothing else' },
  { aws: { RoleARN: 'r', IPv6Address: 'x' }, ours: { roleARN: 'r', iPv6Address: 'x' }, because: 'acronyms too' },
  {
    aws: { Rules: [{ Weight: 0, Sticky: false, Name: '' }] },
    ours: { rules: [{ weight: 0, sticky: false, name: '' }] },
    because: 'zero, false and empty text are values',
  },
  {
    aws: { AuthenticationRequestExtraParams: { Display: 'Page', prompt: 'Login' } },
    ours: { authenticationRequestExtraParams: { Display: 'Page', prompt: 'Login' } },
    because: 'keys of a map are data',
  },
  { aws: { Tags: { Team: 'Shop' } }, ours: { tags: { Team: 'Shop' } }, because: 'tags as a map are data' },
  { aws: { Tags: [{ Key: 'Team' }] }, ours: { tags: [{ key: 'Team' }] }, because: 'tags as a list are members' },
];

describe('members in the two spellings', () => {
  it.each(ROWS)('$because', ({ aws, ours }) => {
    expect(lowerFirstMembers(aws)).toEqual(ours);
    expect(upperFirstMembers(ours)).toEqual(aws);
  });

  it('turns instants into text and leaves out what is not there', () => {
    expect(lowerFirstMembers({ CreatedTime: new Date(0), Gone: undefined, Nothing: null })).toEqual({
      createdTime: '1970-01-01T00:00:00.000Z',
    });
    expect(upperFirstMembers({ gone: undefined, nothing: null })).toEqual({});
  });
});
