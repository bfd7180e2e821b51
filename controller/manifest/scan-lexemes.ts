import { CST } from 'yaml';
import type { Problem } from '../model/document.ts';
import type { ProblemCode } from './codes.ts';
import { problemAt } from './problem-at.ts';
import { BUDGET } from './scan.ts';
import type { SourceText } from './source-text.ts';

/** One document of a file: its lexemes, where they begin and end in the text, and what forbids parsing them. */
export interface Chunk {
  readonly offset: number;
  readonly end: number;
  readonly lexemes: readonly string[];
  readonly problems: readonly Problem[];
  /** False where only comments and white space stand. */
  readonly hasContent: boolean;
}

/**
 * Cuts the lexemes of a file into documents and counts depth, keys and entries of each, in one pass. The lexer is
 * linear and builds nothing; what passes here is safe to build.
 */
export function scanLexemes(source: SourceText, lexemes: Iterable<string>): readonly Chunk[] {
  const scanner = new Scanner(source);
  for (const lexeme of lexemes) scanner.take(lexeme);
  return scanner.finish();
}

interface Level {
  readonly column: number;
  readonly kind: 'map' | 'seq';
}

class Scanner {
  readonly #source: SourceText;
  readonly #chunks: Chunk[] = [];
  #offset = 0;
  #atScalar = false;
  #chunkStart = 0;
  #lexemes: string[] = [];
  #problems: Problem[] = [];
  #hasContent = false;
  #lineStart = 0;
  #lineIsBlank = true;
  #pendingTab: number | undefined;
  #keyColumn = 0;
  #flowDepth = 0;
  #levels: Level[] = [];
  #keys = 0;
  #entries = 0;

  constructor(source: SourceText) {
    this.#source = source;
  }

  take(lexeme: string): void {
    const type = this.#atScalar ? null : CST.tokenType(lexeme);
    if (type === 'doc-start') this.#cut();
    this.#lexemes.push(lexeme);
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

  finish(): readonly Chunk[] {
    this.#cut();
    return this.#chunks;
  }

  #cut(): void {
    if (this.#lexemes.length > 0) {
      const { length } = this.#problems;
      this.#chunks.push({
        offset: this.#chunkStart,
        end: this.#offset,
        lexemes: this.#lexemes,
        problems: length > 0 ? this.#problems : NONE,
        hasContent: this.#hasContent,
      });
    }
    this.#chunkStart = this.#offset;
    this.#lexemes = [];
    this.#problems = [];
    this.#hasContent = false;
    this.#flowDepth = 0;
    this.#levels = [];
    this.#keys = 0;
    this.#entries = 0;
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
      default:
        this.#other(type);
    }
  }

  #other(type: CST.TokenType | null): void {
    if (type === 'flow-map-start' || type === 'flow-seq-start') this.#nest(1);
    if (type === 'flow-map-end' || type === 'flow-seq-end') this.#nest(-1);
    if (type === 'anchor' || type === 'alias') this.#forbid('ALIAS', ALIAS);
    if (type === 'tag') this.#forbid('TAG', TAG);
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
    if (this.#levels.length + this.#flowDepth <= BUDGET.depth) return;
    this.#once('TOO_DEEP', {
      message: 'lists and maps are nested too deeply',
      allowed: `at most ${BUDGET.depth} levels`,
    });
  }

  #count(what: 'keys' | 'entries'): void {
    if (what === 'keys') this.#keys += 1;
    else this.#entries += 1;
    if (this.#keys > BUDGET.keysPerDocument)
      this.#once('TOO_MANY_KEYS', {
        message: 'the document has too many keys',
        allowed: `at most ${BUDGET.keysPerDocument}`,
      });
    if (this.#entries > BUDGET.entriesPerDocument)
      this.#once('TOO_MANY_ENTRIES', {
        message: 'the document has too many list entries',
        allowed: `at most ${BUDGET.entriesPerDocument}`,
      });
  }

  #tab(offset: number): void {
    this.#pendingTab = undefined;
    this.#report('TAB_INDENTATION', { offset, message: 'the line is indented with a tab', allowed: 'spaces' });
  }

  #forbid(code: ProblemCode, body: { readonly message: string; readonly allowed: string }): void {
    this.#hasContent = true;
    this.#report(code, body);
  }

  #once(code: ProblemCode, body: { readonly message: string; readonly allowed: string }): void {
    if (!this.#problems.some((problem) => problem.code === code)) this.#report(code, body);
  }

  #report(code: ProblemCode, body: { offset?: number; readonly message: string; readonly allowed: string }): void {
    if (this.#problems.length >= MOST_PROBLEMS) return;
    const { offset = this.#offset, message, allowed } = body;
    this.#problems.push(problemAt(this.#source, { offset }, { code, message, allowed }));
  }
}

const NONE: readonly Problem[] = [];

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
const MOST_PROBLEMS = 20;

const ALIAS = {
  message: 'anchors and aliases are not read',
  allowed: 'the value itself; text that begins with * or & stands in quotes',
};
const TAG = { message: 'YAML tags are not read', allowed: 'the plain value; text that begins with ! stands in quotes' };
const DIRECTIVE = { message: 'YAML directives are not read', allowed: 'YAML 1.2 without directives' };
