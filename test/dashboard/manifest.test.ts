import { expect, it } from 'vitest';
import { loadFiles } from '../../controller/manifest/load.ts';
import { manifestView } from '../../dashboard/manifest-view.ts';
import { objectStatus } from '../support/fleet.ts';

const TEXT = `apiVersion: evenkeel.dev/v1alpha1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  cluster: shop
  desiredCount: 2
  template:
    containerDefinitions:
      - name: app
        image: "\${var:IMAGE}"
        command: [serve, --token=hunter2hunter2]
        environment:
          - name: DB_PASSWORD
            value: hunter2
`;

const [document] = loadFiles([{ path: 'shop/web.yaml', text: TEXT }], { source: 'git', commit: { id: 'c' } }).documents;
const status = objectStatus(
  { namespace: 'shop', kind: 'Service', name: 'web' },
  { origins: [{ path: 'template.containerDefinitions[0].image', expression: '${var:IMAGE}', value: 'web:1' }] },
);

it('the document is laid out line by line, with where it is written and what was put in', () => {
  const { lines } = manifestView(status, document, []);
  const shown = lines.map(({ depth, text, at }) => `${at?.line ?? ''}|${'  '.repeat(depth)}${text}`);
  expect(shown).toEqual([
    '|kind: Service',
    '|metadata:',
    '3|  name: web',
    '3|  namespace: shop',
    '|spec:',
    '5|  cluster: shop',
    '6|  desiredCount: 2',
    '|  template:',
    '|    containerDefinitions:',
    '9|      - name: app',
    '10|        image: "${var:IMAGE}"',
    '|        command:',
    '11|          - serve',
    '11|          - "--token=(sensitive)"',
    '|        environment:',
    '13|          - name: DB_PASSWORD',
    '14|            value: (sensitive)',
  ]);
  expect(lines.find(({ text }) => text.startsWith('image'))?.put).toEqual({ value: 'web:1', from: '${var:IMAGE}' });
  expect(JSON.stringify(lines)).not.toContain('hunter2');
});

it('without a document there are no lines, and still its place and problems', () => {
  expect(manifestView(status, undefined, [])).toMatchObject({
    lines: [],
    problems: [],
    origin: { file: 'shop/web.yaml' },
  });
});
