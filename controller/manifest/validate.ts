import type { ErrorObject } from 'ajv';
import { isMap, type YAMLMap } from 'yaml';
import type { SchemaNode } from '../../crds/crd.ts';
import type { Problem } from '../model/document.ts';
import type { KindName } from '../model/identity.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import type { ResourceTypes } from '../ports/resource-types.ts';
import { checkFindings } from './check-findings.ts';
import type { ProblemCode } from './codes.ts';
import { describeError, type Finding } from './describe-error.ts';
import { firstKey } from './document-head.ts';
import { dynamicReferenceFindings } from './dynamic-references.ts';
import { expressionsIn } from './expressions.ts';
import { ignorePathFindings } from './ignore-paths.ts';
import { type Spot, spanOfKey, spanOfValue, spotAt, writtenAt } from './nodes.ts';
import { type Path, showPath } from './path.ts';
import { problemAt, type Span } from './problem-at.ts';
import { misplacedIn, resourceFindings } from './properties/resource-findings.ts';
import { checkRules } from './rules/check-rules.ts';
import { objectOf } from './rules/rule.ts';
import { childSchema, documentSchema } from './schema.ts';
import type { SourceText } from './source-text.ts';
import { MOST_PROBLEMS } from './to-json.ts';
import { pointerSteps, schemaErrors, valueAt } from './validators.ts';

/** A finding with its place in the document, not yet in the file. */
export interface PlacedFinding extends Finding {
  readonly path: Path;
}

/** What else is known when a document is looked at. */
export interface Looking {
  /** What was written in the file, for scalars. */
  readonly written?: ((path: Path) => string | undefined) | undefined;
  /** AWS's resource types; without them, properties of an `AwsResource` are not looked at. */
  readonly types?: ResourceTypes | undefined;
}

/**
 * Everything that is wrong with a document's content: its CRD's schema, then the rules across fields. Values that an
 * expression will give are left for the check after substitution.
 */
export function findings(kind: KindName, document: JsonObject, { written, types }: Looking = {}): PlacedFinding[] {
  const schema = documentSchema(kind);
  const shape = schemaErrors(kind, document)
    .slice(0, MOST_PROBLEMS)
    .flatMap((error) => shapeFinding(error, { document, schema, written }));
  const rules = checkRules(document.spec, schema.properties?.spec, ['spec']);
  const management = isObject(document.management) ? document.management : {};
  const ignored = ignorePathFindings(management.ignoreDifferences, schema.properties?.spec, [
    'management',
    'ignoreDifferences',
  ]);
  const checks = checkFindings(kind, management.postRolloutCheck);
  const ofType = types && kind === 'AwsResource' ? resourceFindings(objectOf(document.spec), { types, written }) : [];
  const ofShape =
    types && kind === 'AwsResource' ? better(shape, { spec: objectOf(document.spec), types, ofType }) : shape;
  const dynamic = dynamicReferenceFindings(kind, document.spec);
  return [...ofShape, ...rules, ...ignored, ...checks, ...dynamic, ...ofType].slice(0, MOST_PROBLEMS);
}

interface Knowing {
  readonly spec: JsonObject;
  readonly types: ResourceTypes;
  readonly ofType: readonly PlacedFinding[];
}

/** What the types know better than the shape of the document: which name was meant, and where a property belongs. */
function better(shape: readonly PlacedFinding[], { spec, types, ofType }: Knowing): readonly PlacedFinding[] {
  const isType = ({ path }: PlacedFinding) => showPath(path) === 'spec.type';
  const misplaced = misplacedIn(spec, typeof spec.type === 'string' ? types.get(spec.type) : undefined);
  return shape
    .filter((finding) => !(isType(finding) && ofType.some(isType)))
    .map((finding) =>
      finding.code === 'UNKNOWN_FIELD' && finding.path.length === 1 && misplaced.includes(finding.member ?? '')
        ? { ...finding, allowed: 'it belongs in spec.properties' }
        : finding,
    );
}

interface About {
  readonly document: JsonObject;
  readonly schema: SchemaNode;
  readonly written: ((path: Path) => string | undefined) | undefined;
}

function shapeFinding(error: ErrorObject, { document, schema, written }: About): PlacedFinding[] {
  const path = pointerSteps(error.instancePath, document);
  const value = path.reduce<Json | undefined>(valueAt, document);
  if (isLeftOpen(error.keyword, value)) return [];
  const finding = describeError(error, {
    value,
    written: written?.(path),
    schema: path.reduce<SchemaNode | undefined>(childSchema, schema),
    elsewhere: (member) => elsewhere(schema, path, member),
  });
  return finding ? [{ ...finding, path }] : [];
}

/** A whole expression may become anything; text with an expression in it stays text of unknown content. */
function isLeftOpen(keyword: string, value: Json | undefined): boolean {
  // An element without a value was reported when it was read.
  if (value === null) return true;
  if (typeof value !== 'string') return false;
  const found = expressionsIn(value);
  return found === 'whole' || (found === 'some' && keyword !== 'type');
}

/** The one other place of the document where a field of that name exists, if it is one level up or down. */
function elsewhere(schema: SchemaNode, path: Path, member: string): string | undefined {
  const here = path.reduce<SchemaNode | undefined>(childSchema, schema);
  const inside = Object.entries(here?.properties ?? {}).find(([, child]) => child.properties?.[member]);
  if (inside) return showPath([...path, inside[0]]);
  for (let length = path.length - 1; length >= 1; length -= 1) {
    const above = path.slice(0, length);
    const holder = above.reduce<SchemaNode | undefined>(childSchema, schema);
    if (holder?.properties?.[member]) return showPath(above);
  }
  return undefined;
}

/** Findings with file, line and column: unknown fields at their key, missing ones at the map that lacks them. */
export function placeFindings(
  found: readonly PlacedFinding[],
  at: { readonly root: YAMLMap; readonly source: SourceText; readonly about: Pick<Problem, 'object' | 'key'> },
): readonly Problem[] {
  return found.map((finding) => {
    const { path, member, code, message, allowed } = finding;
    const field = showPath(member === undefined ? path : [...path, member]);
    const span = spanOfFinding(finding, at.root);
    return problemAt(at.source, span, { ...at.about, ...(field ? { field } : {}), code, message, allowed });
  });
}

const POINTS_AT_KEY: readonly ProblemCode[] = ['UNKNOWN_FIELD', 'READ_ONLY'];

function spanOfFinding({ path, member, code }: PlacedFinding, root: YAMLMap): Span {
  if (POINTS_AT_KEY.includes(code) && member !== undefined) return spanOfKey(spotAt(root, [...path, member]).spot);
  const { spot } = spotAt(root, path);
  if (code === 'MISSING_FIELD' && member !== undefined) return spanOfMissing(spot, spotAt(root, [...path, member]));
  return code === 'RULE' && isMap(spot.value) ? spanOfKey(spot) : spanOfValue(spot);
}

/** The field's own key where it stands there without a value, else the key of the map that lacks it. */
function spanOfMissing(holder: Spot, field: { readonly spot: Spot; readonly whole: boolean }): Span {
  if (field.whole) return spanOfKey(field.spot);
  return holder.key === undefined && isMap(holder.value) ? firstKey(holder.value) : spanOfKey(holder);
}

/** What was written at a path, for messages that quote it. */
export function writtenIn(root: YAMLMap): (path: Path) => string | undefined {
  return (path) => {
    const { spot, whole } = spotAt(root, path);
    return whole ? writtenAt(spot) : undefined;
  };
}
