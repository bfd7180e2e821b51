import { Document, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { RenderedDocument } from '../../manifest/render.ts';

/** Documents as YAML that can be read again; with `annotate`, behind each value stands where it comes from. */
export function renderedYaml(
  documents: readonly RenderedDocument[],
  { annotate }: { readonly annotate: boolean },
): string {
  return documents.map((document) => documentYaml(document, annotate)).join('---\n');
}

function documentYaml({ json, origins }: RenderedDocument, annotate: boolean): string {
  // Through JSON: what is undefined there must not become `null` here.
  const document = new Document(JSON.parse(JSON.stringify(json)), { aliasDuplicateObjects: false });
  if (annotate && document.contents) comment(document.contents, '', origins);
  return document.toString({ lineWidth: 0 });
}

function comment(node: Node, path: string, origins: ReadonlyMap<string, string>): void {
  if (isScalar(node)) {
    const origin = origins.get(path);
    if (origin !== undefined && !WHO.has(path)) node.comment = ` ${origin}`;
  } else if (isMap(node)) {
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (value) comment(value as Node, path === '' ? name : `${path}.${name}`, origins);
    }
  } else if (isSeq(node)) {
    for (const [at, item] of node.items.entries()) comment(item as Node, `${path}[${at}]`, origins);
  }
}

/** Every document has them; where they stand says nothing. */
const WHO: ReadonlySet<string> = new Set(['apiVersion', 'kind']);
