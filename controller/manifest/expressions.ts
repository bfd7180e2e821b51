import type { Expression } from '../model/expression.ts';
import { isConfiguration, isKindName } from '../model/identity.ts';
import { isPseudoName } from '../model/pseudo.ts';
import { nearest } from './nearest.ts';
import { parseOutside } from './outside-expressions.ts';
import { REFERABLE } from './referable.ts';

/** One piece of a text: plain, escaped or an expression as it was written. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'expression'; readonly text: string; readonly expression: Expression };

/** No expression is longer; what is longer is text. */
const LONGEST = 512;

/**
 * Cuts a text into plain pieces and expressions. `$${` is a plain `${`, and whatever is no expression is left alone.
 * Linear in the length of the text.
 */
export function piecesOf(text: string, namespace: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let plain = '';
  let from = 0;
  for (let at = text.indexOf('${'); at !== -1; at = text.indexOf('${', from)) {
    const escaped = at > from && text[at - 1] === '$';
    plain += text.slice(from, escaped ? at - 1 : at);
    const found = escaped ? undefined : expressionAt(text, at, namespace);
    if (found) {
      if (plain !== '') pieces.push({ kind: 'text', text: plain });
      plain = '';
      pieces.push(found);
    } else plain += '${';
    from = at + (found?.text.length ?? 2);
  }
  plain += text.slice(from);
  if (plain !== '' || pieces.length === 0) pieces.push({ kind: 'text', text: plain });
  return pieces;
}

function expressionAt(text: string, at: number, namespace: string): Extract<Piece, { kind: 'expression' }> | undefined {
  const window = text.slice(at + 2, at + LONGEST);
  const end = window.indexOf('}');
  if (end === -1) return undefined;
  const expression = parseExpression(window.slice(0, end), namespace);
  return expression && { kind: 'expression', text: text.slice(at, at + end + 3), expression };
}

/** What stands between the braces, or undefined where it is none of ours. */
export function parseExpression(body: string, namespace: string): Expression | undefined {
  if (body.startsWith('var:')) {
    const name = body.slice('var:'.length);
    return /^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name) ? { kind: 'var', name } : undefined;
  }
  return parsePseudo(body) ?? parseOutside(body) ?? parseOutput(body, namespace);
}

/** `aws:Region`. Variables of IAM's policies (`aws:username`) have other names, and are left alone. */
function parsePseudo(body: string): Expression | undefined {
  if (!body.startsWith('aws:')) return undefined;
  const name = body.slice('aws:'.length);
  return isPseudoName(name) ? { kind: 'pseudo', name } : undefined;
}

const OUTPUT =
  /^(?:([A-Za-z0-9][A-Za-z0-9_-]*)\/)?([A-Z][A-Za-z]*)\/([A-Za-z0-9][A-Za-z0-9_-]*)(?:\.([A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z0-9_-]+)*))?$/;

function parseOutput(body: string, own: string): Expression | undefined {
  const [, namespace = own, kind, name, output = ''] = OUTPUT.exec(body) ?? [];
  if (name === undefined || !isKindName(kind) || isConfiguration(kind)) return undefined;
  return { kind: 'output', target: { namespace, kind, name }, output };
}

/** Whether the text holds an expression at all, and whether it is nothing but one. */
export function expressionsIn(text: string, namespace = 'default'): 'none' | 'some' | 'whole' {
  if (!text.includes('${')) return 'none';
  const pieces = piecesOf(text, namespace);
  if (pieces.length === 1 && pieces[0]?.kind === 'expression') return 'whole';
  return pieces.some((piece) => piece.kind === 'expression') ? 'some' : 'none';
}

/** The kind that was meant by `${Servce/web}`; undefined for texts that are no slip of the pen. */
export function misspelledKind(text: string): { readonly written: string; readonly meant: string } | undefined {
  for (const [, body = ''] of text.matchAll(/(?<!\$)\$\{([A-Za-z0-9_./-]{1,300})\}/g)) {
    const [, , kind = ''] = OUTPUT.exec(body) ?? [];
    const meant = kind && !REFERABLE.some((known) => known === kind) ? nearest(kind, REFERABLE) : undefined;
    if (meant) return { written: kind, meant };
  }
  return undefined;
}
