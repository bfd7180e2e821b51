import { expect, test } from 'vitest';
import { createLoader } from '../../controller/manifest/load.ts';
import { VALID_MANIFEST } from './corpus/valid-manifest.ts';

const loader = createLoader();

function load(text: string) {
  return loader.load([{ path: 'cut.yaml', text }], { source: 's', commit: { id: 'c' } });
}

const whole = new Map(load(VALID_MANIFEST).documents.map((document) => [document.key, document.digest]));

test('the manifest is valid as a whole', () => {
  expect(load(VALID_MANIFEST)).toMatchObject({ complete: true, problems: [] });
  expect([...whole.keys()]).toEqual(['shop/Namespace/shop', 'shop/TargetGroup/web', 'shop/Service/web']);
});

test('every prefix is incomplete, has problems, or says visibly less than the whole; none makes up an object', () => {
  const firstSpec = VALID_MANIFEST.indexOf('spec:\n') + 'spec:\n'.length;
  for (let length = 0; length < VALID_MANIFEST.length - 1; length += 1) {
    const { documents, complete } = load(VALID_MANIFEST.slice(0, length));
    const same = documents.filter(({ key, digest }) => whole.get(key) === digest).length;
    const invented = documents.filter(({ key }) => !whole.has(key)).map(({ key }) => key);
    const tooSoon = complete && length <= firstSpec;
    expect({ length, invented, tooSoon, taken: same === whole.size }).toEqual({
      length,
      invented: [],
      tooSoon: false,
      taken: false,
    });
  }
});

test('a document that is cut inside its head makes its source incomplete', () => {
  const head = VALID_MANIFEST.lastIndexOf('metadata:');
  const spec = VALID_MANIFEST.lastIndexOf('\nspec:') + '\nspec:'.length;
  for (let length = head; length <= spec; length += 1)
    expect({ length, complete: load(VALID_MANIFEST.slice(0, length)).complete }).toEqual({ length, complete: false });
});

test('a document that is cut and still valid has another digest', () => {
  const cut = load(VALID_MANIFEST.slice(0, VALID_MANIFEST.indexOf('  attributes:')));
  const group = cut.documents.find(({ key }) => key === 'shop/TargetGroup/web');
  expect(group?.digest).toMatch(/^[0-9a-f]{16}$/);
  expect(group?.digest).not.toBe(whole.get('shop/TargetGroup/web'));
});
