/** The field whatever element it is in: `containerDefinitions[name=app].image` is one field with that of `web`. */
export function genericField(field: string): string {
  return field.replace(/\[[^\]]*\]/g, '[]');
}
