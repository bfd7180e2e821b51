import type { Document, Problem } from '../model/document.ts';
import type { FoundExpression, Substitution } from '../model/expression.ts';
import { type Json, type JsonObject, jsonEqual } from '../model/json.ts';
import type { Manifests } from '../ports/manifests.ts';
import type { ResourceTypes } from '../ports/resource-types.ts';
import { API_VERSION, describeObject } from './document-head.ts';
import { showPath } from './path.ts';
import { findExpressions, substituteDocument, substituteText } from './substitute.ts';
import { findings } from './validate.ts';

export interface ManifestsOptions {
  /** AWS's resource types; without them, properties of an `AwsResource` are taken as they are. */
  readonly types?: ResourceTypes | undefined;
}

interface Substituted {
  readonly answers: readonly (Json | undefined)[];
  readonly result: Substitution;
}

/**
 * The manifest language as the engine needs it. Pure; what it keeps is found again from the documents: nearly every look
 * at a document finds the answers of the last one, and then its result too, with the very same `spec`.
 */
export function createManifests({ types }: ManifestsOptions = {}): Manifests {
  const found = new WeakMap<Document, readonly FoundExpression[]>();
  const substituted = new WeakMap<Document, Substituted>();
  const checked = new WeakMap<JsonObject, readonly Problem[]>();

  function expressions(document: Document): readonly FoundExpression[] {
    const known = found.get(document) ?? findExpressions(document);
    found.set(document, known);
    return known;
  }

  return {
    expressions,
    substitute(document, values) {
      const answers = expressions(document).map(({ expression }) => values(expression));
      const known = substituted.get(document);
      if (known && isSame(known.answers, answers)) return known.result;
      const result = substituteDocument(document, values, types);
      substituted.set(document, { answers, result });
      return result;
    },
    substituteText,
    check(document, spec) {
      const known = checked.get(spec) ?? checkSpec(document, spec, types);
      checked.set(spec, known);
      return known;
    },
  };
}

/** Nobody's answer and the answer `null` are two things. */
function isSame(a: Substituted['answers'], b: Substituted['answers']): boolean {
  return a.every((one, i) => (one === undefined) === (b[i] === undefined) && jsonEqual(one, b[i]));
}

/** Problems of a spec after substitution. They point at the document's lines, where the text stands that led to them. */
function checkSpec(document: Document, spec: JsonObject, types: ResourceTypes | undefined): readonly Problem[] {
  const { kind, name } = document.identity;
  const whole = { apiVersion: API_VERSION, kind, metadata: { name }, spec };
  return findings(kind, whole, { types }).map((finding) => {
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
