import type { Document, Problem } from '../model/document.ts';
import type { FoundExpression } from '../model/expression.ts';
import type { JsonObject } from '../model/json.ts';
import type { Manifests } from '../ports/manifests.ts';
import { API_VERSION, describeObject } from './document-head.ts';
import { showPath } from './path.ts';
import { findExpressions, substituteDocument } from './substitute.ts';
import { findings } from './validate.ts';

/** The manifest language as the engine needs it. Pure; what it keeps is found again from the documents. */
export function createManifests(): Manifests {
  const known = new WeakMap<Document, readonly FoundExpression[]>();
  return {
    expressions(document) {
      const found = known.get(document) ?? findExpressions(document);
      known.set(document, found);
      return found;
    },
    substitute: substituteDocument,
    check: checkSpec,
  };
}

/** Problems of a spec after substitution. They point at the document's lines, where the text stands that led to them. */
function checkSpec(document: Document, spec: JsonObject): readonly Problem[] {
  const { kind, name } = document.identity;
  return findings(kind, { apiVersion: API_VERSION, kind, metadata: { name }, spec }).map((finding) => {
    const path = finding.member === undefined ? finding.path : [...finding.path, finding.member];
    const below = showPath(path.slice(1));
    return {
      location: document.locations?.get(below) ?? document.origin,
      ...describeObject(document.identity),
      field: showPath(path),
      code: finding.code,
      message: finding.message,
      allowed: finding.allowed,
    };
  });
}
