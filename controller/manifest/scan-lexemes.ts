import { CST, Lexer } from 'yaml';
import type { Problem } from '../model/document.ts';
import type { ProblemCode } from './codes.ts';
import { problemAt } from './problem-at.ts';
import { BUDGET } from './scan.ts';
import type { SourceText } from './source-text.ts';

/** The part of a file that holds one document: everything from one `---` to the next. */
export interface Bounds {
  readonly offset: number;
  readonly end: number;
}

/** One document's lexemes, and what forbids parsing them. */
export interface Chunk extends Bounds {
  readonly lexemes: readonly string[];
  readonly problems: readonly Problem[];
  /** False where only comments and white space stand. */
  readonly hasContent: boolean;
}

/**
 * Cuts a file at its `---` lines. YAML lets no text of any kind hold such a line, so a document whose quotes or brackets
 * are not closed cannot swallow the next.
 */
export function documentBounds({ text, lineStarts }: SourceText): readonly Bounds[] {
  const cuts = lineStarts.filter((at) => at > 0 && text.startsWith('---', at) && /^\s?$/.test(text.charAt(at + 3)));
  return [0, ...cuts].map((offset, index) => ({ offset, end: cuts[index] ?? text.length }));
}

/**
 * Counts depth, keys and entries of one document in one pass. The lexer is linear and builds nothing; what passes here
 * is safe to build.
 */
export function scanLexemes(source: SourceText, bounds: Bounds, { isTag }: ScanOptions = {}): Chunk {
  const scanner = new Scanner(source, bounds, isTag);
  for (const lexeme of new Lexer().lex(source.text.slice(bounds.offset, bounds.end))) {
    scanner.take(lexeme);
    if (scanner.isOver) break;
  }
  return scanner.finish();
}

export interface ScanOptions {
  /** Which YAML tags may stand; none unless told. */
  readonly isTag?: ((tag: string) => boolean) | undefined;
}

interface Level {
  readonly column: number;
  readonly kind: 'map' | 'seq';
}

class Scanner {
  readonly #source: SourceText;
  readonly #bounds: Bounds;
  readonly #isTag: ScanOptions['isTag'];
  readonly #lexemes: string[] = [];
  readonly #problems: Problem[] = [];
  #offset: number;
  #lineStart: number;
  #atScalar = false;
  #hasContent = false;
  #lineIsBlank = true;
  #pendingTab: number | undefined;
  #keyColumn = 0;
  #flowDepth = 0;
  readonly #levels: Level[] = [];
  #keys = 0;
  #entries = 0;
  /** A budget is spent; nothing more need be read. */
  isOver = false;

  constructor(source: SourceText, bounds: Bounds, isTag: ScanOptions['isTag']) {
    this.#source = source;
    this.#isTag = isTag;
    this.#bounds = bounds;
    this.#offset = bounds.offset;
    this.#lineStart = bounds.offset;
  }

  take(lexeme: string): void {
    const type = this.#atScalar ? null : CST.tokenType(lexeme);
    this.#lexemes.push(lexeme);
    if (this.#lexemes.length > BUDGET.lexemesPerDocument)
      this.#spend('TOO_MANY_ENTRIES', 'the document has too many words and signs', `${BUDGET.lexemesPerDocument}`);
    if (this.#atScalar) this.#content();
    this.#atScalar = type === 'scalar';
    // The lexer marks these without taking text, as the parser knows.
    if (type === 'scalar' || type === 'doc-mode') return;
    if (type === 'flow-error-end') {
      this.#flowDepth = 0;
      return;
    }
    this.#token(type, lexeme);
    this.#offset += lexeme.length;
    if (type === 'newline') this.#newLine();
  }

  finish(): Chunk {
    return { ...this.#bounds, lexemes: this.#lexemes, problems: this.#problems, hasContent: this.#hasContent };
  }

  /** Something that is part of a value or a key begins here; a key's column is where it begins. */
  #content(): void {
    this.#hasContent = true;
    if (this.#pendingTab !== undefined) this.#tab(this.#pendingTab);
    this.#lineIsBlank = false;
    this.#keyColumn = this.#offset - this.#lineStart;
  }

  #newLine(): void {
    this.#lineStart = this.#offset;
    this.#lineIsBlank = true;
    this.#pendingTab = undefined;
  }

  #token(type: CST.TokenType | null, lexeme: string): void {
    if (BEGINS_CONTENT.has(type)) this.#content();
    switch (type) {
      case 'space':
        this.#space(lexeme);
        break;
      case 'seq-item-ind':
        this.#open('seq', this.#keyColumn);
        this.#count('entries');
        break;
      case 'explicit-key-ind':
        this.#open('map', this.#keyColumn);
        break;
      case 'map-value-ind':
        this.#open('map', this.#lineIsBlank ? this.#offset - this.#lineStart : this.#keyColumn);
        this.#count('keys');
        break;
      case 'comma':
        this.#count('entries');
        break;
      case 'tag':
        if (!this.#isTag?.(lexeme)) this.#forbid('TAG', this.#tagProblem(lexeme));
        break;
      default:
        this.#other(type);
    }
  }

  #tagProblem(lexeme: string): typeof TAG {
    const isColon = lexeme.endsWith(':') && this.#isTag?.(lexeme.slice(0, -1)) === true;
    return isColon ? { ...TAG, allowed: `${lexeme.slice(0, -1)}, without a colon` } : TAG;
  }

  #other(type: CST.TokenType | null): void {
    if (type === 'flow-map-start' || type === 'flow-seq-start') this.#nest(1);
    if (type === 'flow-map-end' || type === 'flow-seq-end') this.#nest(-1);
    if (type === 'anchor' || type === 'alias') this.#forbid('ALIAS', ALIAS);
    if (type === 'directive-line') this.#forbid('DIRECTIVE', DIRECTIVE);
  }

  #space(text: string): void {
    if (this.#lineIsBlank && this.#flowDepth === 0 && text.includes('\t'))
      this.#pendingTab ??= this.#offset + text.indexOf('\t');
  }

  #nest(by: 1 | -1): void {
    this.#flowDepth = Math.max(0, this.#flowDepth + by);
    this.#depth();
  }

  /** Follows the block collections by their columns; a list may begin in the column of the map that holds it. */
  #open(kind: Level['kind'], column: number): void {
    if (this.#flowDepth > 0) return;
    let top = this.#levels.at(-1);
    while (top && (top.column > column || (top.column === column && top.kind === 'seq' && kind === 'map'))) {
      this.#levels.pop();
      top = this.#levels.at(-1);
    }
    if (top?.column === column && top.kind === kind) return;
    this.#levels.push({ column, kind });
    this.#depth();
  }

  #depth(): void {
    if (this.#levels.length + this.#flowDepth > BUDGET.depth)
      this.#spend('TOO_DEEP', 'lists and maps are nested too deeply', `${BUDGET.depth} levels`);
  }

  #count(what: 'keys' | 'entries'): void {
    if (what === 'keys') this.#keys += 1;
    else this.#entries += 1;
    if (this.#keys > BUDGET.keysPerDocument)
      this.#spend('TOO_MANY_KEYS', 'the document has too many keys', `${BUDGET.keysPerDocument}`);
    if (this.#entries > BUDGET.entriesPerDocument)
      this.#spend('TOO_MANY_ENTRIES', 'the document has too many list entries', `${BUDGET.entriesPerDocument}`);
  }

  #spend(code: ProblemCode, message: string, limit: string): void {
    if (this.isOver) return;
    this.isOver = true;
    this.#report(code, { message, allowed: `at most ${limit}` });
  }

  #tab(offset: number): void {
    this.#pendingTab = undefined;
    this.#report('TAB_INDENTATION', { offset, message: 'the line is indented with a tab', allowed: 'spaces' });
  }

  #forbid(code: ProblemCode, body: { readonly message: string; readonly allowed: string }): void {
    this.#hasContent = true;
    this.#report(code, body);
  }

  #report(code: ProblemCode, body: { offset?: number; readonly message: string; readonly allowed: string }): void {
    if (this.#problems.length >= MOST_PROBLEMS && !this.isOver) return;
    const { offset = this.#offset, message, allowed } = body;
    this.#problems.push(problemAt(this.#source, { offset }, { code, message, allowed }));
  }
}

const BEGINS_CONTENT: ReadonlySet<CST.TokenType | null> = new Set([
  'seq-item-ind',
  'explicit-key-ind',
  'flow-map-start',
  'flow-seq-start',
  'single-quoted-scalar',
  'double-quoted-scalar',
  'block-scalar-header',
]);

/** More of them in one document say nothing new. */
const MOST_PROBLEMS = 5;

const ALIAS = {
  message: 'anchors and aliases are not read',
  allowed: 'the value itself; text that begins with * or & stands in quotes',
};
/** What is said of a YAML tag that may not stand where it does. */
export const TAG = {
  message: 'YAML tags are not read',
  allowed: 'the plain value; text that begins with ! stands in quotes',
};
const DIRECTIVE = { message: 'YAML directives are not read', allowed: 'YAML 1.2 without directives' };
