import type { Member, Shape } from '../schema/shape.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
/** The characters that XML 1.0 cannot hold, however they are written. */
const NOT_XML = /[^\t\n\r -\ufffd]/g;

export function escapeXml(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"\r]/g, (character) => ESCAPES[character] ?? character);
}

export function element(name: string, content: string): string {
  return content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`;
}

/** The members of a structure as elements, in schema order; both Query dialects share names by `xmlName`. */
export function structXml(shape: Shape & { kind: 'struct' }, value: Readonly<Record<string, unknown>>): string {
  return [...shape.members.values()]
    .filter((member) => value[member.name] !== undefined && value[member.name] !== null)
    .map((member) => memberXml(member, value[member.name]))
    .join('');
}

function memberXml(member: Member, value: unknown): string {
  const name = member.traits.xmlName ?? member.name;
  const { shape } = member;
  if (shape.kind === 'list' && member.traits.xmlFlattened) return listXml(name, shape.member, value);
  return element(name, content(shape, value));
}

function content(shape: Shape, value: unknown): string {
  switch (shape.kind) {
    case 'struct':
      return structXml(shape, value as Readonly<Record<string, unknown>>);
    case 'list':
      return listXml(shape.member.traits.xmlName ?? 'member', shape.member, value);
    case 'map':
      return mapXml(shape, value as Readonly<Record<string, unknown>>);
    default:
      return escapeXml(value instanceof Date ? value.toISOString() : String(value));
  }
}

function listXml(name: string, item: Member, value: unknown): string {
  return (value as readonly unknown[]).map((each) => element(name, content(item.shape, each))).join('');
}

function mapXml(shape: Shape & { kind: 'map' }, value: Readonly<Record<string, unknown>>): string {
  const keyName = shape.key.traits.xmlName ?? 'key';
  const valueName = shape.value.traits.xmlName ?? 'value';
  return Object.entries(value)
    .map(([key, each]) =>
      element('entry', element(keyName, escapeXml(key)) + element(valueName, content(shape.value.shape, each))),
    )
    .join('');
}
