import { Composer, isMap, isSeq, Lexer, Parser, type YAMLMap, type YAMLSeq, type Document as YamlDocument } from 'yaml';
import type { Problem } from '../model/document.ts';
import { problemAt } from './problem-at.ts';
import { isFunctionTag } from './properties/functions.ts';
import { BUDGET, refuse, scanText } from './scan.ts';
import { type Bounds, type Chunk, documentBounds, scanLexemes } from './scan-lexemes.ts';
import type { SourceText } from './source-text.ts';

/** One document as a tree that knows its places. `offset` and `end` bound it in the file's text. */
export interface ParsedDocument<Root = YAMLMap> {
  readonly offset: number;
  readonly end: number;
  readonly root: Root;
}

export interface ParsedFile<Root = YAMLMap> {
  readonly documents: readonly ParsedDocument<Root>[];
  readonly problems: readonly Problem[];
  /** False when a document of the file could not be parsed. */
  readonly complete: boolean;
}

export interface ParseOptions {
  /** The short forms of CloudFormation's functions (`!Ref`) may stand; whoever reads the tree says where. */
  readonly functions?: boolean | undefined;
  /** Other YAML tags that may stand. */
  readonly tags?: readonly string[] | undefined;
}

/**
 * Text to trees, within the budgets of {@link BUDGET}. Reads YAML 1.2 with the core schema, and JSON as a part of it.
 * A document that cannot be parsed does not stop the others of its file.
 */
export function parseFile(source: SourceText, options: ParseOptions = {}): ParsedFile {
  return parseAs(source, isMap, options);
}

/** The same for texts whose documents may be lists too, as patches are. */
export function parseTrees(source: SourceText): ParsedFile<YAMLMap | YAMLSeq> {
  return parseAs(source, (node): node is YAMLMap | YAMLSeq => isMap(node) || isSeq(node), { functions: true });
}

type IsRoot<Root> = (node: unknown) => node is Root;

function parseAs<Root>(
  source: SourceText,
  isRoot: IsRoot<Root>,
  { functions, tags = [] }: ParseOptions,
): ParsedFile<Root> {
  const refused = scanText(source);
  if (refused) return incomplete([refused]);
  const bounds = documentBounds(source);
  const extra = bounds[BUDGET.documentsPerFile];
  if (extra) return incomplete([tooManyDocuments(source, extra)]);
  const isTag = functions === true ? (tag: string) => isFunctionTag(tag) || tags.includes(tag) : undefined;
  const chunks = bounds.map((one) => scanLexemes(source, one, { isTag })).filter((chunk) => chunk.hasContent);
  if (chunks.length === 0) return incomplete([empty(source)]);
  const parsed = chunks.map((chunk) => parseChunk(source, chunk, isRoot));
  const problems = parsed.flatMap((result) => result.problems);
  return {
    documents: parsed.flatMap((result) => result.document ?? []),
    problems,
    complete: problems.length === 0,
  };
}

/** Parses one document of a file again, for its places. */
export function reparse(source: SourceText, bounds: Bounds): YAMLMap | undefined {
  const lexemes = [...new Lexer().lex(source.text.slice(bounds.offset, bounds.end))];
  const [document] = compose({ ...bounds, lexemes });
  return isMap(document?.contents) ? document.contents : undefined;
}

function parseChunk<Root>(
  source: SourceText,
  chunk: Chunk,
  isRoot: IsRoot<Root>,
): { document?: ParsedDocument<Root>; problems: readonly Problem[] } {
  if (chunk.problems.length > 0) return { problems: chunk.problems };
  const [document, more] = compose(chunk);
  if (!document) return { problems: [] };
  if (more) return { problems: [trailing(source, more)] };
  if (document.errors.length > 0) return { problems: telling(document.errors).map(toProblem(source)) };
  const root: unknown = document.contents;
  if (!isRoot(root)) return { problems: [notAMap(source, document)] };
  return { document: { offset: chunk.offset, end: chunk.end, root }, problems: [] };
}

/** Later syntax errors mostly follow from the first. */
const MOST_ERRORS = 3;

function compose(chunk: Pick<Chunk, 'offset' | 'end' | 'lexemes'>): readonly YamlDocument.Parsed[] {
  const parser = new Parser();
  parser.offset = chunk.offset;
  const composer = new Composer({ version: '1.2', schema: 'core', uniqueKeys: false, merge: false, strict: true });
  return [...composer.compose(tokensOf(parser, chunk.lexemes), false, chunk.end)];
}

function* tokensOf(parser: Parser, lexemes: readonly string[]): ReturnType<Parser['next']> {
  for (const lexeme of lexemes) yield* parser.next(lexeme);
  yield* parser.end();
}

function incomplete(problems: readonly Problem[]): ParsedFile<never> {
  return { documents: [], problems, complete: false };
}

interface SyntaxError {
  readonly code: string;
  readonly pos: [number, number];
  readonly message: string;
}

function toProblem(source: SourceText): (error: SyntaxError) => Problem {
  return ({ code, pos: [from, to], message }) => {
    const span = { offset: Math.min(from, source.text.length), length: to - from };
    if (code === 'MULTILINE_IMPLICIT_KEY') return problemAt(source, span, TOO_FAR);
    return problemAt(source, span, {
      code: 'SYNTAX',
      message: `not YAML: ${lowerFirst(message.split('\n')[0] ?? '')}`,
    });
  };
}

/** YAML reads the value and the line after it as one text, which would be a key. */
const TOO_FAR = {
  code: 'SYNTAX',
  message: 'the line after this one is indented too far: it would go on with this value',
  allowed: 'as many spaces as the key of this value has',
};

/** One slip of the indentation makes several errors, of which the first to be said in words of its own is enough. */
function telling(errors: readonly SyntaxError[]): readonly SyntaxError[] {
  const plain = errors.find(({ code }) => code === 'MULTILINE_IMPLICIT_KEY');
  return plain ? [plain] : errors.slice(0, MOST_ERRORS);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function notAMap(source: SourceText, document: YamlDocument.Parsed): Problem {
  return problemAt(
    source,
    { offset: document.contents?.range?.[0] ?? document.range[0] },
    { code: 'NOT_A_MAP', message: 'the document is not a map', allowed: 'apiVersion, kind, metadata and spec' },
  );
}

function trailing(source: SourceText, document: YamlDocument.Parsed): Problem {
  return problemAt(
    source,
    { offset: document.contents?.range?.[0] ?? document.range[0] },
    { code: 'SYNTAX', message: 'text after the end of the document', allowed: 'a line with --- before it' },
  );
}

function empty(source: SourceText): Problem {
  return refuse(source, 'EMPTY', {
    span: { offset: 0 },
    message: 'the file holds no document; it may have been cut off',
    allowed: 'at least one document; to take objects away, remove the file',
  });
}

function tooManyDocuments(source: SourceText, { offset }: Bounds): Problem {
  return refuse(source, 'TOO_MANY_DOCUMENTS', {
    span: { offset },
    message: 'the file holds too many documents',
    allowed: `at most ${BUDGET.documentsPerFile}; more go into another file`,
  });
}
