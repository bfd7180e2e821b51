import { BASES, type BaseName } from './bases.ts';
import { BROKEN } from './broken.ts';

export interface ManifestText {
  readonly path: string;
  readonly text: string;
}

/** A document of the resource that `body` describes. */
export function documentOf(name: string, body: string, namespace = 'default'): string {
  return `apiVersion: evenkeel.dev/v1alpha1\nkind: AwsResource\nmetadata: {name: ${name}, namespace: ${namespace}}\nspec:\n${body}`;
}

/** The base with its mistake in it; the mark shows where. */
export function markedDocument(base: BaseName, [from, to]: readonly [string, string], namespace?: string): string {
  return documentOf(
    base,
    BASES[base].replace(from, () => to),
    namespace,
  );
}

/** Every broken document with those that it refers to, in a namespace of its own. */
export function brokenFiles(): readonly ManifestText[] {
  return BROKEN.flatMap(([, base, from, to], index) => {
    const namespace = `b${index}`;
    const others = Object.entries(BASES).filter(([name]) => name !== base);
    return [
      { path: `${namespace}/${base}.yaml`, text: markedDocument(base, [from, to], namespace).replace('⟨', '') },
      ...others.map(([name, body]) => ({ path: `${namespace}/${name}.yaml`, text: documentOf(name, body, namespace) })),
    ];
  });
}
