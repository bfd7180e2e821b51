import type { ResourceType } from '../../model/resource-type.ts';
import { type Path, type Step, showPath } from '../path.ts';
import { membersOf } from '../type-field.ts';
import { placeBelow, rootPlace, type TypePlace } from './type-places.ts';

/** Steps before the properties themselves: `spec.properties`. */
export const PROPERTIES: Path = ['spec', 'properties'];

/** What the type says of a path of the document that begins with {@link PROPERTIES}. */
export function placeAt(type: ResourceType, path: Path): TypePlace | undefined {
  return path
    .slice(PROPERTIES.length)
    .reduce<TypePlace | undefined>((place, step: Step) => placeBelow(place, step), rootPlace(type));
}

/** Where else a property of that name belongs: one level down, on the way up, or beside the properties. */
export function elsewhere(type: ResourceType, path: Path, member: string): string | undefined {
  return below(type, path, member) ?? above(type, path, member) ?? OF_STACKS[member];
}

/** What stands beside the properties in a template, and what says it here. */
const OF_STACKS: Readonly<Record<string, string>> = {
  DependsOn: 'management.dependsOn',
  DeletionPolicy: 'management.deletionPolicy',
};

function below(type: ResourceType, path: Path, member: string): string | undefined {
  const place = placeAt(type, path);
  const holder = namesAt(place).find((name) => {
    const child = placeBelow(place, name);
    return namesAt(child).includes(member) || namesAt(placeBelow(child, 0)).includes(member);
  });
  if (holder === undefined) return undefined;
  const isList = namesAt(placeBelow(place, holder)).length === 0;
  return `${showPath([...path, holder])}${isList ? '[]' : ''}`;
}

function above(type: ResourceType, path: Path, member: string): string | undefined {
  for (let length = path.length - 1; length >= PROPERTIES.length; length -= 1) {
    const holder = path.slice(0, length);
    if (namesAt(placeAt(type, holder)).includes(member)) return showPath(holder);
  }
  return undefined;
}

/** The names of the members that a place has. */
export function namesAt(place: TypePlace | undefined): readonly string[] {
  if (!place) return [];
  return [...new Set(place.schemas.flatMap((schema) => membersOf(place.type, schema).map(({ name }) => name)))];
}
