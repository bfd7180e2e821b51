import { Document, isMap, isScalar, isSeq, type Node, visit, type YAMLMap } from 'yaml';
import type { JsonObject } from '../../model/json.ts';
import { READ_FUNCTIONS } from './functions.ts';

/**
 * A document of our own as YAML, CloudFormation's functions below `spec.properties` in their short form: `!Ref vpc`. YAML gives
 * a value one tag, so a function right inside of another one is written long.
 */
export function withShortForms(document: JsonObject): string {
  const written = new Document(document, { aliasDuplicateObjects: false });
  const properties = written.getIn(['spec', 'properties'], true);
  if (isMap(properties)) shorten(properties);
  return written.toString({ lineWidth: 0 });
}

function shorten(properties: YAMLMap): void {
  visit(properties, {
    Map(_key, map) {
      const short = shortOf(map);
      return short === undefined ? undefined : short;
    },
  });
}

function shortOf(map: YAMLMap): Node | undefined {
  const [pair, ...more] = map.items;
  const name = isScalar(pair?.key) ? String(pair.key.value) : '';
  const argument = pair?.value;
  if (more.length > 0 || !(READ_FUNCTIONS as readonly string[]).includes(name)) return undefined;
  if (isMap(argument) || !(isScalar(argument) || isSeq(argument))) return undefined;
  argument.tag = `!${name.replace('Fn::', '')}`;
  return argument;
}
