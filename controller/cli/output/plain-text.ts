const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text from manifests and from AWS as a terminal may show it: what could move the cursor, change colours or turn the
 * direction of writing is shown as an escape.
 */
export function plainText(text: string): string {
  return text.replace(CONTROL, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The same on one line. */
export function oneLine(text: string): string {
  return plainText(text.replace(/\s*\n\s*/g, ' ').replace(/\t/g, ' '));
}
