import type { Field, Fields } from '../../controller/model/fields.ts';

/** The class of absence of a row such as `template.containerDefinitions[].cpu`. */
export function absenceAt(fields: Fields, row: string): string | undefined {
  return fieldAt(fields, row)?.absent.class;
}

/** Whether a row tells the elements of a collection apart. */
export function isKeyRow(fields: Fields, row: string): boolean {
  const at = row.lastIndexOf('[].');
  const member = row.slice(at + 3);
  return at >= 0 && (fieldAt(fields, row.slice(0, at))?.key?.includes(member) ?? false);
}

export function fieldAt(fields: Fields, row: string): Field | undefined {
  const [first = '', ...rest] = row.replaceAll('[]', '').split('.');
  const field = fields[first];
  return rest.length === 0 ? field : fieldAt(field?.fields ?? {}, rest.join('.'));
}
