import { isMap, isScalar, isSeq, type Scalar } from 'yaml';
import { spotAt } from './nodes.ts';
import { parseFile } from './parse.ts';
import type { SourceText } from './source-text.ts';

export interface ImageChange {
  /** Name of the container. */
  readonly container: string;
  /** A tag, a digest (`sha256:…`), or a whole image. */
  readonly image: string;
}

export interface ImageEdit {
  readonly text: string;
  /** What stood there and what stands there now, one for each container that was found. */
  readonly changed: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Puts images into the containers of a manifest's task definitions and leaves every other character as it is. `changed` is
 * empty where no container has that name; an image that is a reference or a variable is left alone.
 */
export function setImage(source: SourceText, { container, image }: ImageChange): ImageEdit {
  const edits = parseFile(source).documents.flatMap(({ root }) => {
    const { spot, whole } = spotAt(root, ['spec', 'template', 'containerDefinitions']);
    return whole && isSeq(spot.value) ? spot.value.items.flatMap((item) => imageOf(item, container)) : [];
  });
  const backwards = [...edits].sort((a, b) => startOf(b) - startOf(a));
  const texts = edits.map((node) => ({ from: String(node.value), to: withImage(String(node.value), image) }));
  const text = backwards.reduce((all, node) => replaced(all, node, image), source.text);
  return { text, changed: texts };
}

function imageOf(item: unknown, container: string): readonly Scalar<string>[] {
  if (!isMap(item) || item.get('name') !== container) return [];
  const image = item.get('image', true);
  if (!isScalar(image) || typeof image.value !== 'string' || image.value.includes('${')) return [];
  return [image as Scalar<string>];
}

function startOf({ range }: Scalar<string>): number {
  return range?.[0] ?? 0;
}

/** Quotes stay as they were; an image needs none. */
function replaced(text: string, node: Scalar<string>, image: string): string {
  const [from, to] = [startOf(node), node.range?.[1] ?? 0];
  const quote = /^["']/.exec(text.slice(from, to))?.[0] ?? '';
  return `${text.slice(0, from)}${quote}${withImage(node.value, image)}${quote}${text.slice(to)}`;
}

/** `repository:tag@digest`: the repository stays; a colon before the last slash is a port. */
function withImage(before: string, image: string): string {
  if (image.includes('/') || (image.includes(':') && !image.startsWith('sha256:'))) return image;
  const [name = ''] = before.split('@');
  const repository = name.replace(/:[^/:]*$/, '');
  return image.startsWith('sha256:') ? `${repository}@${image}` : `${repository}:${image}`;
}
