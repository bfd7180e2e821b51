import { elementOf, membersOf, resolved, type TypeField, type TypeMember } from '../../manifest/type-field.ts';
import type { ResourceType, TypeSchema } from '../../model/resource-type.ts';
import type { Style } from './style.ts';
import { formatTable } from './table.ts';
import { wrap } from './wrap.ts';

export interface ExplainedType {
  readonly type: ResourceType;
  readonly field: TypeField;
  /** The day of what is known. */
  readonly date: string;
}

/** All about a resource type or one of its properties, and one line for each property below it. */
export function formatType(explained: ExplainedType, style: Style): string {
  const { type, field } = explained;
  const title = [type.name, ...field.path.split('/').filter((name) => name !== '' && name !== '*')].join('.');
  const facts = field.path === '' ? typeFacts(explained) : fieldFacts(type, field);
  const head = [['Type:', style.bold(title)], ...facts].filter(([, value]) => value !== undefined && value !== '');
  const description = (field.path === '' ? type.description : field.schema.description) ?? '';
  const below = membersOf(type, elementOf(type, field).schema).filter(({ name }) => !isAwss(type, field, name));
  return [
    formatTable([], head as readonly (readonly string[])[]),
    description === '' ? '' : `\n${wrap(description, '  ')}`,
    below.length === 0 ? '' : `\n${style.bold('Properties:')}\n${below.map((one) => line(type, one, style)).join('')}`,
  ].join('');
}

/** The names and types of everything below. */
export function formatTypeTree({ type, field }: ExplainedType, style: Style): string {
  const title = [type.name, ...field.path.split('/').filter(Boolean)].join('.');
  return `${style.bold(title)}\n${treeOf({ type, style, seen: [] }, field.schema, '  ')}`;
}

type Facts = readonly (readonly [string, string | undefined])[];

function typeFacts({ type, date }: ExplainedType): Facts {
  return [
    ['As of:', date],
    ['Identifier:', type.identifier.join(' | ')],
    ['Cloud Control:', handlersOf(type)],
    ['Outputs:', type.readOnly.filter((path) => !path.includes('/')).join(', ')],
    ['Replaced by a change of:', type.createOnly.join(', ')],
    ['Perhaps replaced by:', type.conditionalCreateOnly.join(', ')],
    ['Never told by AWS:', type.writeOnly.join(', ')],
    ['Tags:', type.tags ? `${type.tags.property}${type.tags.canUpdate ? '' : ', fixed at creation'}` : 'none'],
  ];
}

function handlersOf({ handlers }: ResourceType): string {
  if (handlers.length === 0) return 'cannot manage it';
  return handlers.includes('update') ? 'manages it' : 'manages it; every change replaces it';
}

function fieldFacts(type: ResourceType, field: TypeField): Facts {
  const { schema, path } = field;
  return [
    ['Value:', `${nameOf(type, schema)}${field.isRequired ? ', required' : ''}`],
    ['Values:', schema.enum?.join(', ')],
    ['Range:', range(schema.minimum, schema.maximum)],
    ['Length:', range(schema.minLength, schema.maxLength)],
    ['Elements:', range(schema.minItems, schema.maxItems)],
    ['Form:', schema.pattern],
    ['Order:', schema.type === 'array' && schema.insertionOrder === false ? 'means nothing' : undefined],
    ['Change:', changeOf(type, path)],
    ['Written by AWS as:', type.transforms[path]],
  ];
}

function changeOf(type: ResourceType, path: string): string | undefined {
  const isIn = (list: readonly string[]): boolean => list.some((one) => path === one || path.startsWith(`${one}/`));
  if (isIn(type.readOnly)) return 'set by AWS alone';
  if (isIn(type.createOnly)) return 'replaces the resource';
  const unseen = isIn(type.writeOnly) ? '; AWS never tells the value, so drift cannot be seen' : '';
  return isIn(type.conditionalCreateOnly) ? `may replace the resource${unseen}` : `in place${unseen}`;
}

/** What only AWS sets is an output of the type, and nothing to write down. */
function isAwss(type: ResourceType, field: TypeField, name: string): boolean {
  return type.readOnly.includes(field.path === '' ? name : `${field.path}/${name}`);
}

function line(type: ResourceType, { name, schema, isRequired }: TypeMember, style: Style): string {
  const words = `<${nameOf(type, schema)}>${isRequired ? ' required' : ''}`;
  const { description = '' } = resolved(type, schema);
  return `  ${style.bold(name)} ${style.dim(words)}\n${description === '' ? '' : wrap(description, '    ')}`;
}

interface Walk {
  readonly type: ResourceType;
  readonly style: Style;
  /** Definitions that are open: types may hold themselves. */
  readonly seen: readonly string[];
}

function treeOf(walk: Walk, schema: TypeSchema, indent: string): string {
  const { type, style } = walk;
  const ref = schema.$ref ?? resolved(type, schema).items?.$ref;
  if (ref !== undefined && walk.seen.includes(ref)) return `${indent}…\n`;
  const below = { ...walk, seen: ref === undefined ? walk.seen : [...walk.seen, ref] };
  const holder = elementOf(type, { path: '', schema, isRequired: false });
  return membersOf(type, holder.schema)
    .map((member) => {
      const words = style.dim(`<${nameOf(type, member.schema)}>`);
      return `${indent}${member.name} ${words}\n${treeOf(below, member.schema, `${indent}  `)}`;
    })
    .join('');
}

function nameOf(type: ResourceType, of: TypeSchema): string {
  const schema = resolved(type, of);
  if (schema.items) return `list of ${nameOf(type, schema.items)}`;
  if (schema.patternProperties) return 'map';
  const names = [schema.type ?? (schema.properties ? 'object' : 'anything')].flat();
  return names.join(' or ');
}

function range(least: number | undefined, most: number | undefined): string | undefined {
  return least === undefined && most === undefined ? undefined : `${least ?? ''}..${most ?? ''}`;
}
