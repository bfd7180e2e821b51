import type { Json } from './json.ts';

/** Words and forms that YAML 1.1 or 1.2 reads as something else than text. */
const NOT_TEXT = /^(?:~|null|true|false|yes|no|on|off|y|n|\.inf|\.nan|[-+]?[\d.][\d_.,:xob]*(?:e[-+]?\d+)?)$/i;
/** Texts that need no quotes wherever they stand: no sign of YAML at the start, no colon at the end of a word, no comment. */
const PLAIN = /^[A-Za-z0-9_./$][\w./@+=$%^()<>~;:-]*(?: [\w./@+=$%^()<>~;:-]+)*$/;
const COLON_AFTER_WORD = /:(?: |$)/;

/** A value without members as YAML writes it on one line; empty collections too. */
export function yamlScalar(value: Json): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return PLAIN.test(value) && !COLON_AFTER_WORD.test(value) && !NOT_TEXT.test(value) ? value : JSON.stringify(value);
}

/** The name of a member as YAML writes it before the colon. */
export function yamlKey(name: string): string {
  return /^[A-Za-z_][\w./-]*$/.test(name) && !NOT_TEXT.test(name) ? name : JSON.stringify(name);
}
