import type { SchemaNode } from '../../crds/crd.ts';
import type { Document } from '../model/document.ts';
import type { FoundExpression, SubstitutedText, Substitution, Values } from '../model/expression.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { describeOutside, isOutside } from '../model/outside.ts';
import type { Origin } from '../model/resource.ts';
import type { ResourceTypes } from '../ports/resource-types.ts';
import { type Piece, piecesOf } from './expressions.ts';
import { type Path, showPath } from './path.ts';
import { evaluateProperties, type Visited } from './properties/evaluate.ts';
import { rootPlace } from './properties/type-places.ts';
import { childSchema, documentSchema, isLooseText } from './schema.ts';

/** Members that the container's own shell or program may read: `${…}` in them is never ours. */
const VERBATIM: Readonly<Record<string, readonly string[]>> = {
  ContainerDefinition: ['command', 'entryPoint'],
  HealthCheck: ['command'],
};

/** Whether texts in the member are nobody's but the container's. */
export function isVerbatim(schema: SchemaNode | undefined, member: string): boolean {
  return VERBATIM[schema?.title ?? '']?.includes(member) ?? false;
}

type Visit = (text: string, at: At) => Visited;
/** Answers what a function of CloudFormation refers to. */
type Refer = (piece: ExpressionPiece, at: At) => Json | undefined;

interface Walk {
  readonly document: Pick<Document, 'identity' | 'spec'>;
  readonly visit: Visit;
  readonly refer: Refer;
  /** AWS's resource types, where values are to be put in as those of a type want it. */
  readonly types?: ResourceTypes | undefined;
  /** Texts without any expression are visited too. */
  readonly every?: boolean | undefined;
}

/** Every expression of a document's spec in document order; commands and entry points are never searched. */
export function findExpressions(document: Document): readonly FoundExpression[] {
  const found: FoundExpression[] = [];
  const visit: Visit = (text, { path }) => {
    const pieces = piecesOf(text, document.identity.namespace);
    const expressions = pieces.filter((piece) => piece.kind === 'expression');
    for (const piece of expressions) found.push(foundAt(document, path, { piece, pieces }));
    return { value: text, known: expressions.length === 0 };
  };
  const refer: Refer = (piece, { path }) => {
    found.push(foundAt(document, path, { piece, pieces: [piece] }));
    return undefined;
  };
  walkSpec({ document, visit, refer });
  return found;
}

/** The spec with every text mapped in which an expression would be read; commands and entry points stay. */
export function mapTexts(
  { identity, spec }: Pick<Document, 'identity' | 'spec'>,
  map: (text: string) => string,
): JsonObject {
  const visit: Visit = (text) => ({ value: map(text), known: false });
  return walkSpec({ document: { identity, spec }, visit, refer: () => undefined, every: true });
}

/**
 * Replaces what `values` answers. An expression that is the whole value takes the source's type, or the field's where
 * nothing is lost by it: parameters of SSM are text, and `desiredCount: ${ssm:/count}` is a number all the same.
 */
export function substituteDocument(document: Document, values: Values, types?: ResourceTypes): Substitution {
  const origins: Origin[] = [];
  const missing: FoundExpression[] = [];
  const visit: Visit = (text, { path, schema, name }) => {
    const pieces = piecesOf(text, document.identity.namespace);
    const answers = pieces.map((piece) => (piece.kind === 'expression' ? values(piece.expression) : piece.text));
    for (const [index, piece] of pieces.entries()) {
      const answer = answers[index];
      if (piece.kind !== 'expression') continue;
      if (answer === undefined) missing.push(foundAt(document, path, { piece, pieces }));
      else origins.push(originOf(piece, { path: showPath(path), name, value: asText(answer) }));
    }
    return { value: joined(text, { pieces, answers, schema }), known: !answers.includes(undefined) };
  };
  const refer: Refer = (piece, { path, name }) => {
    const answer = values(piece.expression);
    if (answer === undefined) missing.push(foundAt(document, path, { piece, pieces: [piece] }));
    else origins.push(originOf(piece, { path: showPath(path), name, value: asText(answer) }));
    return answer;
  };
  return { spec: walkSpec({ document, visit, refer, types }), origins, missing };
}

/** One text, as {@link substituteDocument} would put it together; what nobody answers stays as it was written. */
export function substituteText(
  { identity }: Pick<Document, 'identity'>,
  text: string,
  values: Values,
): SubstitutedText {
  const missing: string[] = [];
  const parts = piecesOf(text, identity.namespace).map((piece) => {
    if (piece.kind === 'text') return piece.text;
    const answer = values(piece.expression);
    if (answer === undefined) missing.push(piece.text);
    return answer === undefined ? piece.text : asText(answer);
  });
  return { text: parts.join(''), missing };
}

type ExpressionPiece = Extract<Piece, { kind: 'expression' }>;

function originOf({ text, expression }: ExpressionPiece, at: Pick<Origin, 'path' | 'name' | 'value'>): Origin {
  const origin = { ...at, expression: text };
  return isOutside(expression) ? { ...origin, from: describeOutside(expression) } : origin;
}

interface Answered {
  readonly pieces: readonly Piece[];
  readonly answers: readonly (Json | undefined)[];
  readonly schema: SchemaNode | undefined;
}

/** Text of which anything is unknown stays as it was written. */
function joined(text: string, { pieces, answers, schema }: Answered): Json {
  if (answers.some((answer) => answer === undefined)) return text;
  const [only] = answers;
  const [piece] = pieces;
  if (pieces.length === 1 && piece?.kind === 'expression' && only !== undefined)
    return fitted(piece.expression.kind === 'cfn' ? listed(only, schema) : only, schema);
  return answers.map((answer) => asText(answer ?? '')).join('');
}

/** Outputs of stacks are text, and lists are joined with commas for them (`Fn::Join`), which a list takes apart again. */
function listed(value: Json, schema: SchemaNode | undefined): Json {
  return schema?.type === 'array' && typeof value === 'string' && value !== '' ? value.split(',') : value;
}

/** The value in the field's own type where both mean the same; else as it is, for the check to judge. */
function fitted(value: Json, schema: SchemaNode | undefined): Json {
  if (typeof value === 'string') return fromText(value, schema?.type);
  const wantsText = schema?.type === 'string' || isLooseText(schema);
  return wantsText && (typeof value === 'number' || typeof value === 'boolean') ? String(value) : value;
}

function fromText(text: string, type: SchemaNode['type']): Json {
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  const isNumber =
    type === 'integer' ? /^-?[0-9]{1,15}$/ : type === 'number' ? /^-?[0-9]{1,15}([.][0-9]{1,15})?$/ : undefined;
  return isNumber?.test(text) ? Number(text) : text;
}

function asText(value: Json): string {
  if (Array.isArray(value)) return (value as readonly Json[]).map(asText).join(',');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function foundAt(
  document: Document,
  path: Path,
  { piece, pieces }: { piece: ExpressionPiece; pieces: readonly Piece[] },
): FoundExpression {
  const place = showPath(path);
  return {
    expression: piece.expression,
    text: piece.text,
    path: place,
    location: document.locations?.get(place) ?? document.origin,
    whole: pieces.length === 1,
  };
}

function walkSpec(walk: Walk): JsonObject {
  const { identity, spec } = walk.document;
  const schema = documentSchema(identity.kind).properties?.spec;
  if (identity.kind !== 'AwsResource') return members(spec, walk, { schema, path: [] });
  const { properties, ...others } = spec;
  const rest = members(others, walk, { schema, path: [] });
  return properties === undefined ? rest : { ...rest, properties: walkProperties(properties, walk) };
}

function walkProperties(properties: Json, { document, visit, refer, types }: Walk): Json {
  const { identity, spec } = document;
  const type = typeof spec.type === 'string' ? types?.get(spec.type) : undefined;
  const at = { path: ['properties'], place: type && rootPlace(type) };
  return evaluateProperties(properties, at, {
    namespace: identity.namespace,
    text: (text, { path, name }) => visit(text, { schema: undefined, path, name }),
    expression(expression, text, { path, name }) {
      const answer = refer({ kind: 'expression', text, expression }, { schema: undefined, path, name });
      return answer === undefined ? { value: text, known: false } : { value: answer, known: true };
    },
  }).value;
}

interface At {
  readonly schema: SchemaNode | undefined;
  readonly path: Path;
  /** What the entry is called whose value this is. */
  readonly name?: string | undefined;
}

function walked(value: Json, walk: Walk, at: At): Json {
  if (typeof value === 'string') return walk.every || value.includes('${') ? walk.visit(value, at).value : value;
  if (Array.isArray(value))
    return (value as readonly Json[]).map((element, index) =>
      walked(element, walk, { schema: at.schema?.items, path: [...at.path, index] }),
    );
  return isObject(value) ? members(value, walk, at) : value;
}

function members(object: JsonObject, walk: Walk, at: At): JsonObject {
  const entries = Object.entries(object).map(([name, value]) => {
    if (value === undefined || isVerbatim(at.schema, name)) return [name, value];
    const entry = name === 'value' ? entryName(object) : undefined;
    return [name, walked(value, walk, { schema: childSchema(at.schema, name), path: [...at.path, name], name: entry })];
  });
  return Object.fromEntries(entries);
}

function entryName({ name, key }: JsonObject): string | undefined {
  const found = name ?? key;
  return typeof found === 'string' ? found : undefined;
}
