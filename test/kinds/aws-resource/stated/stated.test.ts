import { describe, expect, it } from 'vitest';
import { parseStated, statedOf, statedText } from '../../../../controller/kinds/aws-resource/stated/stated.ts';
import type { JsonObject } from '../../../../controller/model/json.ts';
import { RESOURCE_TYPES } from '../../../support/resource-types.ts';
import { installedType } from '../installed-types.ts';

const BUCKET: JsonObject = {
  BucketName: 'shop',
  VersioningConfiguration: { Status: 'Enabled' },
  CorsConfiguration: { CorsRules: [{ AllowedMethods: ['GET'], MaxAge: 60 }] },
  Tags: [
    { Key: 'team', Value: 'a' },
    { Key: 'cost center', Value: '1' },
  ],
  LifecycleConfiguration: { TransitionDefaultMinimumObjectSize: '{{resolve:ssm:/size}}' },
};

describe('what a manifest states, as text', () => {
  const stated = statedOf(installedType('AWS::S3::Bucket'), BUCKET);

  it('is read back as it was', () => {
    expect(parseStated(statedText(stated))).toEqual(stated);
  });

  it('fits a tag, in the characters that tags allow, and says nothing of values', () => {
    const text = statedText(stated);
    expect(text).toMatch(/^[\w+\-=.:/@ ]{1,256}$/);
    expect(text.length).toBeLessThan(80);
  });

  it.each([
    { limit: 40, because: 'what is inside goes first' },
    { limit: 7, because: 'then what does not fit at the end' },
    { limit: 0, because: 'nothing fits' },
  ])('is never longer than $limit: $because', ({ limit }) => {
    const text = statedText(stated, limit);
    const read = parseStated(text);
    expect(text.length).toBeLessThanOrEqual(limit);
    expect(stated.map(({ code }) => code)).toEqual(expect.arrayContaining(read.map(({ code }) => code)));
  });

  it('that is none says nothing', () => {
    expect(parseStated('not a record!')).toEqual([]);
  });
});

describe('codes of names', () => {
  it('tell the properties of every type apart', () => {
    const types = RESOURCE_TYPES.names();
    const twins = types.filter((name) => {
      const type = installedType(name);
      const members = Object.keys(type.schema.properties ?? {});
      const codes = statedOf(
        { ...type, createOnly: [], readOnly: [], writeOnly: [], handlers: ['update'] },
        {
          ...Object.fromEntries(members.map((member) => [member, 'x'])),
        },
      ).map(({ code }) => code);
      return new Set(codes).size !== members.length;
    });
    expect(twins).toEqual([]);
  });
});
