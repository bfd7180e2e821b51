import type { Inspections } from '../../model/kind.ts';

/** A resource has no more to show than its properties: what hangs on it are other documents' resources. */
export const inspect: Inspections = {
  async tree({ outputs }) {
    const name = String(outputs[''] ?? '');
    const arn = Object.values(outputs).find((value) => typeof value === 'string' && value.startsWith('arn:'));
    const place = typeof arn === 'string' ? { id: arn, arn } : { id: `resource/${name}` };
    return { ...place, type: 'AwsResource', name, words: 'kept through Cloud Control', facts: [], children: [] };
  },
};
