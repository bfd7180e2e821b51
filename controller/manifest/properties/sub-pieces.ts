/** One piece of the text of a `Fn::Sub`. */
export type SubPiece =
  | { readonly kind: 'text'; readonly text: string }
  /** What stood between `${` and `}`. */
  | { readonly kind: 'name'; readonly body: string };

/**
 * Cuts the text of a `Fn::Sub`: `${vpc}` and `${vpc.VpcId}` are names, `${!x}` is a plain `${x}`. Linear in the length of
 * the text.
 */
export function subPieces(text: string): readonly SubPiece[] {
  const pieces: SubPiece[] = [];
  let plain = '';
  let from = 0;
  for (let at = text.indexOf('${'); at !== -1; at = text.indexOf('${', from)) {
    const end = text.indexOf('}', at);
    if (end === -1) break;
    plain += text.slice(from, at);
    const body = text.slice(at + 2, end);
    if (body.startsWith('!')) plain += `\${${body.slice(1)}}`;
    else {
      if (plain !== '') pieces.push({ kind: 'text', text: plain });
      plain = '';
      pieces.push({ kind: 'name', body: body.trim() });
    }
    from = end + 1;
  }
  plain += text.slice(from);
  if (plain !== '' || pieces.length === 0) pieces.push({ kind: 'text', text: plain });
  return pieces;
}
