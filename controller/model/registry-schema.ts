import { type ResourceType, TYPE_HANDLERS, type TypeSchema } from './resource-type.ts';

/** A resource type's schema as AWS's registry has it. */
export interface RegistrySchema extends TypeSchema {
  readonly typeName: string;
  readonly definitions?: Readonly<Record<string, TypeSchema>>;
  readonly handlers?: Readonly<Record<string, { readonly permissions?: readonly string[] }>>;
  readonly primaryIdentifier?: readonly string[];
  readonly readOnlyProperties?: readonly string[];
  readonly writeOnlyProperties?: readonly string[];
  readonly createOnlyProperties?: readonly string[];
  readonly conditionalCreateOnlyProperties?: readonly string[];
  readonly deprecatedProperties?: readonly string[];
  readonly propertyTransform?: Readonly<Record<string, string>>;
  readonly tagging?: { readonly taggable?: boolean; readonly tagProperty?: string; readonly tagUpdatable?: boolean };
  readonly replacementStrategy?: string;
}

const SENTENCE_AT_MOST = 240;

/** What ships of a type: shape and meaning, each description cut to its first sentence. */
export function typeOf(raw: RegistrySchema): ResourceType {
  return {
    name: raw.typeName,
    description: raw.description === undefined ? undefined : sentenceOf(raw.description),
    schema: schemaOf(raw),
    definitions: mapOf(raw.definitions ?? {}, schemaOf),
    handlers: TYPE_HANDLERS.filter((handler) => raw.handlers?.[handler] !== undefined),
    permissions: permissionsOf(raw),
    identifier: pathsOf(raw.primaryIdentifier),
    readOnly: pathsOf(raw.readOnlyProperties),
    writeOnly: pathsOf(raw.writeOnlyProperties),
    createOnly: pathsOf(raw.createOnlyProperties),
    conditionalCreateOnly: pathsOf(raw.conditionalCreateOnlyProperties),
    transforms: Object.fromEntries(Object.entries(raw.propertyTransform ?? {}).map(([at, how]) => [pathOf(at), how])),
    tags: tagsOf(raw),
    replacement: replacementOf(raw.replacementStrategy),
    deprecated: pathsOf(raw.deprecatedProperties),
  };
}

function permissionsOf({ handlers = {} }: RegistrySchema): ResourceType['permissions'] {
  const found = TYPE_HANDLERS.flatMap((handler) => {
    const permissions = [...new Set(handlers[handler]?.permissions)].sort();
    return permissions.length === 0 ? [] : [[handler, permissions] as const];
  });
  return Object.fromEntries(found);
}

function tagsOf({ tagging, properties = {} }: RegistrySchema): ResourceType['tags'] {
  const property = pathOf(tagging?.tagProperty ?? '/properties/Tags');
  const isTaggable = tagging?.taggable !== false && properties[property] !== undefined;
  return isTaggable ? { property, canUpdate: tagging?.tagUpdatable !== false } : undefined;
}

function replacementOf(strategy: string | undefined): ResourceType['replacement'] {
  return strategy === 'delete_then_create' || strategy === 'create_then_delete' ? strategy : undefined;
}

function pathsOf(pointers: readonly string[] = []): readonly string[] {
  return pointers.map(pathOf);
}

/** AWS writes elements as `/items/properties/` and as an asterisk; here they are asterisks. */
function pathOf(pointer: string): string {
  return pointer
    .replace(/^\/?properties\//, '')
    .replaceAll('/items/properties/', '/*/')
    .replaceAll('/properties/', '/');
}

const KEPT = [
  'type',
  '$ref',
  'additionalProperties',
  'required',
  'enum',
  'enumCaseInsensitive',
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minProperties',
  'maxProperties',
  'minItems',
  'maxItems',
  'uniqueItems',
  'insertionOrder',
  'requiredXor',
  'requiredOr',
  'dependentRequired',
  'dependentExcluded',
] as const;
const LISTS = ['anyOf', 'oneOf', 'allOf'] as const;
const MAPS = ['properties', 'patternProperties'] as const;

function schemaOf(raw: TypeSchema): TypeSchema {
  const kept: Record<string, unknown> = {};
  for (const name of KEPT) if (raw[name] !== undefined) kept[name] = raw[name];
  for (const name of LISTS) if (raw[name]) kept[name] = raw[name].map(schemaOf);
  for (const name of MAPS) if (raw[name]) kept[name] = mapOf(raw[name], schemaOf);
  if (raw.items) kept.items = schemaOf(raw.items);
  if (typeof raw.additionalProperties === 'object') kept.additionalProperties = schemaOf(raw.additionalProperties);
  const description = raw.description === undefined ? '' : sentenceOf(raw.description);
  return description === '' ? kept : { ...kept, description };
}

function mapOf<T, U>(map: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, change(value)]));
}

function sentenceOf(text: string): string {
  const [first = ''] = text.trim().split(/(?<=[.!?])\s|\n/);
  return first.length > SENTENCE_AT_MOST ? `${first.slice(0, SENTENCE_AT_MOST)}…` : first;
}
