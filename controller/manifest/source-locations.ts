import type { Location } from '../model/document.ts';
import { spanOfValue, spotAt } from './nodes.ts';
import { reparse } from './parse.ts';
import { parsePath } from './path.ts';
import { locationAt, type SourceText } from './source-text.ts';

export interface Bounds {
  readonly offset: number;
  readonly end: number;
  /** Offsets of texts with expressions, by their path in the document; known without parsing again. */
  readonly marks: ReadonlyMap<string, number>;
}

type Root = ReturnType<typeof reparse>;

/**
 * Where the fields of one document stand. Takes paths below `spec` as differences print them or by index, and those that
 * begin with `spec.` or `management.`. Parses the document again on the first question that expressions do not answer.
 */
export class SourceLocations {
  readonly #source: SourceText;
  readonly #bounds: Bounds;
  #root: { readonly tree: Root } | undefined;

  constructor(source: SourceText, bounds: Bounds) {
    this.#source = source;
    this.#bounds = bounds;
  }

  /** The field's place, or that of the nearest thing around it that exists; undefined for texts that are no path. */
  get(path: string): Location | undefined {
    const full = /^(spec|management|metadata)\b/.test(path)
      ? path
      : path.startsWith('[')
        ? `spec${path}`
        : `spec.${path}`;
    const mark = this.#bounds.marks.get(full);
    if (mark !== undefined) return locationAt(this.#source, mark);
    const steps = parsePath(full);
    this.#root ??= { tree: reparse(this.#source, this.#bounds) };
    if (!steps || !this.#root.tree) return undefined;
    return locationAt(this.#source, spanOfValue(spotAt(this.#root.tree, steps).spot).offset);
  }
}
