import { describe, expect, test } from 'vitest';
import type { ResourceRecord } from '../../controller/model/aws-reads.ts';
import { dropRecord, keepRecord, retagRecord } from '../../controller/model/record-steps.ts';
import { APPLIED_TAG, OWNER_TAG, RESOURCE_TAG, type Tags } from '../../controller/model/tags.ts';

const TYPE = 'AWS::Route53::RecordSet';
const OBJECT = { type: TYPE, identifier: 'Z1|www.example.com|A' };
const TAGS: Tags = { [OWNER_TAG]: 'ops', [RESOURCE_TAG]: 'shop/Cluster/www' };
const NAME = '/evenkeel/records/ops/shop/Cluster/www';

function recordOf(tags: Tags, name = NAME): ResourceRecord {
  return { name, ...OBJECT, tags };
}

describe('tags of what takes none', () => {
  test('are kept as one parameter under owner and identity', () => {
    const [step] = keepRecord({ ...OBJECT, tags: TAGS, claim: 'c0ffee' }, 'say whose it is');
    expect(step?.input).toEqual({
      Name: NAME,
      Type: 'String',
      Overwrite: true,
      Value: `{"claim":"c0ffee","identifier":"Z1|www.example.com|A","tags":{"${OWNER_TAG}":"ops","${RESOURCE_TAG}":"shop/Cluster/www"},"type":"${TYPE}"}`,
    });
    expect(step?.shows).toEqual([
      { read: 'records:resource', key: NAME, expect: { part: { ...OBJECT, tags: TAGS, claim: 'c0ffee' } } },
    ]);
  });

  test('change in one write, and what was claimed is ours from then on', () => {
    const steps = retagRecord({ ...recordOf(TAGS), claim: 'c0ffee' }, OBJECT, {
      set: { [APPLIED_TAG]: 'h1' },
      remove: [],
    });
    expect(steps).toEqual(keepRecord({ ...OBJECT, tags: { ...TAGS, [APPLIED_TAG]: 'h1' } }, `set tag ${APPLIED_TAG}`));
  });

  test('move to another parameter with the name of the document', () => {
    const renamed = { ...TAGS, [RESOURCE_TAG]: 'shop/Cluster/web' };
    const why = `set tag ${RESOURCE_TAG}`;
    expect(retagRecord(recordOf(TAGS), OBJECT, { set: { [RESOURCE_TAG]: 'shop/Cluster/web' }, remove: [] })).toEqual([
      ...keepRecord({ ...OBJECT, tags: renamed }, why),
      dropRecord(NAME, why),
    ]);
  });

  test('go with the owner tag', () => {
    const gone = retagRecord(recordOf(TAGS), OBJECT, { set: {}, remove: [OWNER_TAG] });
    expect(gone).toEqual([dropRecord(NAME, `remove tag ${OWNER_TAG}`)]);
  });

  test('are left alone where nothing is to change', () => {
    expect(retagRecord(recordOf(TAGS), OBJECT, { set: {}, remove: [] })).toEqual([]);
  });
});
