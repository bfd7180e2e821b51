import { describe, expect, it } from 'vitest';
import { setImage } from '../../controller/manifest/set-image.ts';
import { sourceText } from '../../controller/manifest/source-text.ts';

const MANIFEST = `# the shop
apiVersion: evenkeel.dev/v1alpha1
kind: Service
metadata: {name: web}
spec:
  template:
    containerDefinitions:
      - name: web   # the one
        image: "registry:5000/acme/web:1"   # set by CI
      - {name: log, image: fluent/bit@sha256:aa}
      - {image: '\${ssm:/image}', name: var}
---
kind: Service
spec: {template: {containerDefinitions: [{name: web, image: acme/web}]}}
`;

const edit = (container: string, image: string) => setImage(sourceText('web.yaml', MANIFEST), { container, image });

describe('an image', () => {
  it.each([
    ['web', '2', 'registry:5000/acme/web:1', 'registry:5000/acme/web:2', 'a port is no tag'],
    [
      'web',
      'sha256:bb',
      'registry:5000/acme/web:1',
      'registry:5000/acme/web@sha256:bb',
      'a digest takes the tag’s place',
    ],
    ['web', 'other/web:3', 'registry:5000/acme/web:1', 'other/web:3', 'a whole image is taken as it is'],
    ['log', 'v2', 'fluent/bit@sha256:aa', 'fluent/bit:v2', 'a tag takes the digest’s place'],
  ])('%s=%s: %s → %s, because %s', (container, image, from, to) => {
    const { text, changed } = edit(container, image);

    expect(changed[0]).toEqual({ from, to });
    expect(text).toContain(to);
  });

  it('is set in every document, and not one other character changes', () => {
    const { text, changed } = edit('web', '2');

    expect(changed).toHaveLength(2);
    expect(text).toBe(MANIFEST.replace('acme/web:1"', 'acme/web:2"').replace('image: acme/web}', 'image: acme/web:2}'));
  });

  it.each(['var', 'nobody'])('of %s is left alone', (container) => {
    expect(edit(container, '2')).toEqual({ text: MANIFEST, changed: [] });
  });
});
