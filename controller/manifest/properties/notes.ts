import { isScalar, type YAMLMap } from 'yaml';
import type { DocumentNote } from '../../model/document.ts';
import type { JsonObject } from '../../model/json.ts';
import type { ResourceTypes } from '../../ports/resource-types.ts';
import { spanOfValue, spotAt } from '../nodes.ts';
import { showPath } from '../path.ts';
import { locationAt } from '../source-text.ts';
import type { Conversion, ConvertedText, PropertiesConversion } from '../to-json.ts';
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
  { source, properties }: Conversion,
  types: ResourceTypes | undefined,
): readonly DocumentNote[] {
  if (!properties) return [];
  const converted = properties.converted.map(({ path, offset, ...text }) => ({
    location: locationAt(source, offset),
    field: showPath(path),
    message: sayConverted(text),
  }));
  if (properties.place) return converted;
  const name = (spec as JsonObject).type as string;
  const message = `${name} is none of the types of ${types?.date}: AWS is asked about it, and its properties are not checked here`;
  return [...converted, { location: locationAt(source, properties.typeOffset), field: 'spec.type', message }];
}

function sayConverted({ text, value }: Pick<ConvertedText, 'text' | 'value'>): string {
  return typeof value === 'number'
    ? `the text "${text}" is sent as the number ${value}`
    : `the text "${text}" is sent as ${value}`;
}
