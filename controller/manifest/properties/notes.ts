import { isScalar, type YAMLMap } from 'yaml';
import type { DocumentNote } from '../../model/document.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { ResourceTypes } from '../../ports/resource-types.ts';
import { spanOfValue, spotAt } from '../nodes.ts';
import { type Path, showPath } from '../path.ts';
import { locationAt, type SourceText } from '../source-text.ts';
import type { Conversion, ConvertedText, PropertiesConversion } from '../to-json.ts';
import { PROPERTIES } from './elsewhere.ts';
import { callOf } from './functions.ts';
import { rootPlace } from './type-places.ts';

/** How the properties of an `AwsResource` are read, as far as its type is known. */
export function propertiesOf(root: YAMLMap, types: ResourceTypes): PropertiesConversion {
  const { spot } = spotAt(root, ['spec', 'type']);
  const name = isScalar(spot.value) ? spot.value.value : undefined;
  const type = typeof name === 'string' ? types.get(name) : undefined;
  return { place: type && rootPlace(type), typeOffset: spanOfValue(spot).offset, converted: [] };
}

/** What is said of a document that is valid: texts that are sent as numbers, and a type that nobody here knows. */
export function notesOf(
  { spec }: JsonObject,
  conversion: Conversion,
  types: ResourceTypes | undefined,
): readonly DocumentNote[] {
  const { source, properties } = conversion;
  if (!properties) return [];
  const said = [...convertedNotes(properties.converted, source), ...forgottenNotes(spec as JsonObject, conversion)];
  if (properties.place) return said;
  const name = (spec as JsonObject).type as string;
  const message = `${name} is none of the types of ${types?.date}: AWS is asked about it, and its properties are not checked here`;
  return [...said, { location: locationAt(source, properties.typeOffset), field: 'spec.type', message }];
}

/** As templates write numbers, a document may have dozens of them: the first is said, and how many more there are. */
function convertedNotes(converted: readonly ConvertedText[], source: SourceText): readonly DocumentNote[] {
  const [first, ...others] = converted;
  if (!first) return [];
  const { path, offset, ...text } = first;
  const more = others.length === 0 ? '' : `, and so are ${others.length} more of this document`;
  return [{ location: locationAt(source, offset), field: showPath(path), message: `${sayConverted(text)}${more}` }];
}

/** What `Fn::Sub` would put in, in a text that is none of its: `${Env}-web` reaches AWS as it stands. */
function forgottenNotes(spec: JsonObject, { source, marks }: Conversion): readonly DocumentNote[] {
  return textsIn(spec.properties, PROPERTIES).flatMap(({ path, text }) => {
    const [name] = FORGOTTEN.exec(text) ?? [];
    const offset = marks.get(showPath(path));
    if (name === undefined || offset === undefined) return [];
    const message = `${name} is sent as it stands; !Sub puts in what it names, and \${var:NAME} a variable`;
    return [{ location: locationAt(source, offset), field: showPath(path), message }];
  });
}

/** Names of resources, parameters and pseudo parameters; variables of shells and templates are mostly written otherwise. */
const FORGOTTEN = /(?<!\$)\$\{(?:AWS::[A-Za-z]+|[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*(?:\.[A-Z][A-Za-z]+)?)\}/;
/** What programs, scripts and definitions are written in has names of its own. */
const LONGEST = 200;

interface FoundText {
  readonly path: Path;
  readonly text: string;
}

function textsIn(value: Json | undefined, path: Path): readonly FoundText[] {
  if (typeof value === 'string') return value.length > LONGEST || value.includes('\n') ? [] : [{ path, text: value }];
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((element, index) => textsIn(element, [...path, index]));
  if (!isObject(value) || callOf(value)?.name === 'Fn::Sub') return [];
  return Object.entries(value).flatMap(([name, member]) => textsIn(member, [...path, name]));
}

function sayConverted({ text, value }: Pick<ConvertedText, 'text' | 'value'>): string {
  return typeof value === 'number'
    ? `the text "${text}" is sent as the number ${value}`
    : `the text "${text}" is sent as ${value}`;
}
