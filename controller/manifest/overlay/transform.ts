import { isMap, isScalar, isSeq, Pair, Scalar, YAMLMap } from 'yaml';
import { isKindName } from '../../model/identity.ts';
import { spotAt } from '../nodes.ts';
import { crdOf } from '../schema.ts';
import { changedImage, splitImage } from './image-name.ts';
import type { Entry, ImageEntry, Text } from './kustomization.ts';
import { idOf, type Resource } from './resource-set.ts';

/** Sets the namespace of every document that stands in one; a `Namespace` document stands in its own. */
export function setNamespace(resources: readonly Resource[], namespace: Text): void {
  for (const { root, past } of resources) {
    past.push(idOf(root));
    const { kind } = idOf(root);
    if (isKindName(kind) && crdOf(kind).scope === 'Cluster') continue;
    const metadata = memberMap(root, 'metadata', namespace.node);
    setMember(metadata, { key: scalar('namespace', namespace.node), value: namespace.node });
  }
}

/** Sets labels or annotations of every document; those that stand there are overwritten. */
export function setEntries(
  resources: readonly Resource[],
  name: 'labels' | 'annotations',
  entries: readonly Entry[],
): void {
  const [first] = entries;
  if (!first) return;
  for (const { root } of resources) {
    const map = memberMap(memberMap(root, 'metadata', first.key.node), name, first.key.node);
    for (const { key, value } of entries) setMember(map, { key: key.node, value: value.node });
  }
}

/** Where documents name images. Kustomize is told the same by the generated configurations. */
export const IMAGE_PATH = ['spec', 'template', 'containerDefinitions'] as const;

/** Changes the image of every container whose image has that name, whatever its tag or digest. */
export function setImage(resources: readonly Resource[], entry: ImageEntry): void {
  for (const { root } of resources) {
    const { spot, whole } = spotAt(root, [...IMAGE_PATH]);
    if (!whole || !isSeq(spot.value)) continue;
    for (const container of spot.value.items) if (isMap(container)) changeImage(container, entry);
  }
}

function changeImage(container: YAMLMap, entry: ImageEntry): void {
  const index = container.items.findIndex(({ key }) => isScalar(key) && key.value === 'image');
  const value = container.items[index]?.value;
  if (!isScalar(value) || typeof value.value !== 'string') return;
  const parts = splitImage(value.value);
  if (parts.name !== entry.name.text) return;
  const { newName, newTag, digest } = entry;
  const change = { newName: newName?.text, newTag: newTag?.text, digest: digest?.text };
  const place = newTag ?? digest ?? newName;
  if (place)
    container.items[index] = new Pair(container.items[index]?.key, scalar(changedImage(parts, change), place.node));
}

function memberMap(map: YAMLMap, name: string, place: Scalar): YAMLMap {
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === name);
  if (isMap(pair?.value)) return pair.value;
  const made = new YAMLMap();
  if (place.range) made.range = [...place.range];
  setMember(map, { key: scalar(name, place), value: made });
  return made;
}

function setMember(map: YAMLMap, { key, value }: { key: Scalar; value: Scalar | YAMLMap }): void {
  const index = map.items.findIndex((item) => isScalar(item.key) && String(item.key.value) === String(key.value));
  // A copy: documents share nothing, so that a later patch of one does not reach another.
  map.items[index < 0 ? map.items.length : index] = new Pair(key.clone(), isMap(value) ? value : value.clone());
}

/** Text that was made here, with the place that it was made from. */
function scalar(text: string, { range }: Scalar): Scalar {
  const node = new Scalar(text);
  if (range) node.range = [...range];
  node.source = text;
  return node;
}
