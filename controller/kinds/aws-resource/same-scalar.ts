import type { Json } from '../../model/json.ts';

/**
 * Whether two plain values mean the same however a type spells them: numbers and truth values as text, and an ARN for the
 * name or id at its end (cloud-control consumers all had to learn both).
 */
export function isSameScalar(want: Json, have: Json): boolean {
  if (typeof want === 'object' || typeof have === 'object') return false;
  if (String(want) === String(have)) return true;
  if (typeof want === 'number' || typeof have === 'number') return isSameNumber(want, have);
  if (typeof want === 'boolean' || typeof have === 'boolean') return isSameTruth(want, have);
  return isArnOf(have, want) || isArnOf(want, have);
}

function isSameNumber(want: Json, have: Json): boolean {
  const texts = [want, have].map((value) => String(value).trim());
  return texts.every((text) => text !== '') && Number(texts[0]) === Number(texts[1]);
}

function isSameTruth(want: Json, have: Json): boolean {
  return String(want).toLowerCase() === String(have).toLowerCase();
}

/** Log groups have `:*` behind their ARN in some answers and not in others (CloudWatch Logs User Guide). */
function isArnOf(arn: Json, name: Json): boolean {
  if (typeof arn !== 'string' || typeof name !== 'string' || !arn.startsWith('arn:') || name === '') return false;
  const bare = arn.replace(/:\*$/, '');
  if (name.startsWith('arn:')) return bare === name.replace(/:\*$/, '');
  return bare.endsWith(`/${name}`) || bare.endsWith(`:${name}`);
}
