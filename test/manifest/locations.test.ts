// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of manifests
import { expect, test } from 'vitest';
import { loadFiles } from '../../controller/manifest/load.ts';
import { VALID_MANIFEST } from './corpus/valid-manifest.ts';

const { documents } = loadFiles([{ path: 'a.yaml', text: VALID_MANIFEST }], { source: 's', commit: { id: 'c' } });
const locations = documents[2]?.locations;

/** The text that stands at a place. */
function standsAt(path: string): string | undefined {
  const place = locations?.get(path);
  return place && VALID_MANIFEST.split('\n')[place.line - 1]?.slice(place.column - 1);
}

test.each([
  { path: 'cluster', text: 'shop', because: 'a member of spec' },
  { path: 'template.containerDefinitions[name=app].image', text: '${var:IMAGE}', because: 'as differences print it' },
  { path: 'template.containerDefinitions[0].image', text: '${var:IMAGE}', because: 'by index' },
  {
    path: 'template.containerDefinitions[name=app].portMappings[containerPort=80,protocol=tcp].containerPort',
    text: '80}]',
    because: 'a default is no part of the text',
  },
  { path: 'networkConfiguration.awsvpcConfiguration.subnets[1]', text: 'subnet-b]', because: 'an element' },
  { path: 'management.ignoreDifferences[0]', text: 'template.containerDefinitions[name=app].cpu', because: 'a rule' },
  { path: 'metadata.labels.team', text: 'checkout}', because: 'a label' },
  { path: 'template.containerDefinitions[name=app].cpu', text: 'name: app', because: 'the element that lacks it' },
  {
    path: 'template.containerDefinitions[name=db].cpu',
    text: '- name: app',
    because: 'the list that lacks the element',
  },
  { path: 'nothing.of.the.kind', text: 'cluster: shop', because: 'spec itself' },
])('$path: $because', ({ path, text }) => {
  expect(standsAt(path)).toBe(text);
});

test('what is no path has no place', () => {
  expect(locations?.get('a..b')).toBeUndefined();
  expect(locations?.get('a[')).toBeUndefined();
});

test('places survive copying, and take no part in the document as data', () => {
  const copy = { ...documents[2] };
  expect(copy.locations?.get('cluster')).toEqual({ file: 'a.yaml', line: 33, column: 12 });
  expect(JSON.parse(JSON.stringify(copy))).toMatchObject({ locations: {} });
});
