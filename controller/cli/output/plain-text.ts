const CONTROL = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Text from manifests and from AWS as a terminal may show it: what could move the cursor, change colours or turn the
 * direction of writing is shown as an escape.
 */
export function plainText(text: string): string {
  return text.replace(CONTROL, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}

/** The same on one line. */
export function oneLine(text: string): string {
  return plainText(text.replace(/\s*\n\s*/g, ' ').replace(/\t/g, ' '));
}
