import { Fault } from '../contract.ts';
import type { Member, Shape } from '../schema/shape.ts';

interface XmlNode {
  readonly name: string;
  text: string;
  readonly children: XmlNode[];
}

const TOKEN = /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<(\/?)([\w.:-]+)[^<>]*?(\/?)>|[^<]+/y;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** Far from what a call stack holds. */
const MAX_DEPTH = 24;

/** A request's XML by its schema. Throws Fault `MalformedXML`; what does not convert stays text for validation to refuse. */
export function readXml(shape: Shape, body: string): unknown {
  return content(shape, parse(body));
}

/** No doctype, no entities but XML's own: nothing that S3 takes has them. */
function parse(body: string): XmlNode {
  const top: XmlNode = { name: '', text: '', children: [] };
  const open = [top];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < body.length) {
    const token = TOKEN.exec(body);
    const current = open.at(-1);
    if (!token || !current || open.length > MAX_DEPTH) throw malformed();
    const [text, closing, name, empty] = token;
    if (name === undefined) {
      if (!text.startsWith('<')) current.text += decode(text);
    } else if (closing) {
      if (open.pop()?.name !== name) throw malformed();
    } else {
      const node: XmlNode = { name, text: '', children: [] };
      current.children.push(node);
      if (!empty) open.push(node);
    }
  }
  const root = top.children[0];
  if (!root || open.length !== 1) throw malformed();
  return root;
}

function decode(text: string): string {
  return text.replace(/&(#x?)?(\w+);/g, (whole, number: string | undefined, name: string) => {
    if (number === undefined) return ENTITIES[name] ?? whole;
    const code = Number.parseInt(name, number === '#' ? 10 : 16);
    return Number.isNaN(code) || code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}

function content(shape: Shape, node: XmlNode): unknown {
  switch (shape.kind) {
    case 'struct':
      return Object.fromEntries([...shape.members.values()].flatMap((member) => memberOf(member, node)));
    case 'list':
      return node.children.map((each) => content(shape.member.shape, each));
    case 'number':
      return node.text.trim() !== '' && Number.isFinite(Number(node.text)) ? Number(node.text) : node.text;
    case 'boolean':
      return node.text === 'true' ? true : node.text === 'false' ? false : node.text;
    case 'timestamp':
      return new Date(node.text);
    default:
      return node.text;
  }
}

function memberOf({ name, traits, shape }: Member, node: XmlNode): readonly (readonly [string, unknown])[] {
  const found = node.children.filter((each) => each.name === (traits.xmlName ?? name));
  const [first] = found;
  if (!first) return [];
  if (shape.kind === 'list' && traits.xmlFlattened)
    return [[name, found.map((each) => content(shape.member.shape, each))]];
  return [[name, content(shape, first)]];
}

function malformed(): Fault {
  return new Fault(
    'MalformedXML',
    'The XML you provided was not well-formed or did not validate against our published schema',
  );
}
