import type { Document, Problem } from '../model/document.ts';
import type { FoundExpression, SubstitutedText, Substitution, Values } from '../model/expression.ts';
import type { JsonObject } from '../model/json.ts';

/** What the engine needs of the manifest language; the implementation is `manifest/`, pure and handed in. */
export interface Manifests {
  /** Every expression of a document, in document order; commands and entry points are never searched. */
  expressions(document: Document): readonly FoundExpression[];
  /** Replaces what `values` answers, on parsed values only. */
  substitute(document: Document, values: Values): Substitution;
  /** The same for one text of the document outside of its spec; `missing` as they were written. */
  substituteText(document: Document, text: string, values: Values): SubstitutedText;
  /** Checks a resolved spec against the CRD; problems point at the document's lines. Unresolved expressions pass. */
  check(document: Document, spec: JsonObject): readonly Problem[];
}
