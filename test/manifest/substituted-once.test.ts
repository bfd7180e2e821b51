import { expect, it } from 'vitest';
import { createManifests } from '../../controller/manifest/manifests.ts';
import type { Json } from '../../controller/model/json.ts';
import { aDocument } from '../support/documents.ts';

const document = aDocument({}, { spec: { cluster: `\${var:cluster}`, desiredCount: 2 } });

function substituted(manifests: ReturnType<typeof createManifests>, answer: Json | undefined) {
  return manifests.substitute(document, () => answer);
}

it('answers with the very same spec while the answers are the same', () => {
  const manifests = createManifests();
  expect(substituted(manifests, 'shop')).toBe(substituted(manifests, 'shop'));
  expect(substituted(manifests, 'shop').spec).toEqual({ cluster: 'shop', desiredCount: 2 });
});

it.each<readonly [Json | undefined, Json | undefined]>([
  ['shop', 'other'],
  [undefined, 'shop'],
  ['shop', undefined],
  [undefined, null],
])('substitutes anew when an answer changes from %j to %j', (first, then) => {
  const manifests = createManifests();
  substituted(manifests, first);
  expect(substituted(manifests, then)).toEqual(substituted(createManifests(), then));
});

it('keeps documents of equal content apart', () => {
  const manifests = createManifests();
  const twin = aDocument({ name: 'twin' }, { spec: { cluster: 'plain' } });
  substituted(manifests, 'shop');
  expect(manifests.substitute(twin, () => 'shop').spec).toEqual({ cluster: 'plain' });
});
