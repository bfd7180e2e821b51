import { stringify } from 'yaml';

/** The same document that JSON would hold: what is undefined there must not become `null` here. */
export function toYaml(document: object): string {
  return stringify(JSON.parse(JSON.stringify(document)), { lineWidth: 0, aliasDuplicateObjects: false });
}
