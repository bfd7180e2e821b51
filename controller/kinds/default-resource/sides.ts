import type { DefaultResourceSpec } from '../../../crds/generated/types.ts';
import { canonicalise, elementKey } from '../../model/canonical.ts';
import { type Json, type JsonObject, jsonEqual } from '../../model/json.ts';
import type { Sides } from '../../model/kind.ts';
import type { Resource } from '../../model/resource.ts';
import { comparableTags, desiredTags, tagMap } from '../../model/tags.ts';
import { asMade, LISTS, type ListName } from './as-made.ts';
import { listsOf } from './declared.ts';
import { declaredElsewhere, type Elsewhere } from './elsewhere.ts';
import { AS_MADE, DEFAULT_FIELDS, type DefaultFacts } from './fields.ts';
import { type LiveDefault, taggedOf } from './live.ts';

export function sides(
  resource: Resource<DefaultResourceSpec>,
  live: LiveDefault | undefined,
  referrers: readonly Resource[] = [],
): Sides<DefaultFacts> {
  const spec = resource.spec as unknown as JsonObject;
  const facts: DefaultFacts = { id: live?.id };
  const elsewhere = declaredElsewhere(referrers);
  const lists = LISTS.flatMap((list) => {
    const wanted = wantedList(spec[list], list, live);
    return wanted === undefined ? [] : [[list, own(wanted, { list, elsewhere, facts })] as const];
  });
  const want = { ...spec, ...Object.fromEntries(lists), tags: desiredTags(resource) } as JsonObject;
  return { want, have: live ? had(live, elsewhere, facts) : {}, facts };
}

/** What is taken back of what a manifest used to declare is as AWS makes it. */
function wantedList(
  value: Json | undefined,
  list: ListName,
  live: LiveDefault | undefined,
): readonly Json[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return live && jsonEqual(value, AS_MADE) ? asMade(list, live) : value;
}

function had(live: LiveDefault, elsewhere: readonly Elsewhere[], facts: DefaultFacts): JsonObject {
  const tagged = taggedOf(live);
  const lists = Object.entries(listsOf(live)).map(([list, elements]) => [
    list,
    own(elements, { list: list as ListName, elsewhere, facts }),
  ]);
  return {
    vpcId: tagged.VpcId ?? '',
    resource: live.resource,
    tags: comparableTags(tagMap(tagged.Tags)),
    ...Object.fromEntries(lists),
  };
}

interface Place {
  readonly list: ListName;
  readonly elsewhere: readonly Elsewhere[];
  readonly facts: DefaultFacts;
}

/** Without what documents of their own declare. */
function own(elements: readonly Json[], { list, elsewhere, facts }: Place): readonly Json[] {
  const others = elsewhere.filter((each) => each.list === list).map(({ element }) => element);
  if (others.length === 0) return elements;
  const taken = new Set(others.map((element) => keyIn(list, element, facts)));
  return elements.filter((element) => !taken.has(keyIn(list, element, facts)));
}

function keyIn(list: ListName, element: Json, facts: DefaultFacts): string {
  const [canonical] = canonicalList(list, [element], facts);
  return keyOf(list, canonical);
}

/** A list in canonical form, as the comparison has it. */
export function canonicalList(list: ListName, elements: readonly Json[], facts: DefaultFacts): readonly JsonObject[] {
  const { value } = canonicalise(DEFAULT_FIELDS, { [list]: elements }, { facts, side: 'want' });
  return (value[list] ?? []) as readonly JsonObject[];
}

/** What tells elements of one list apart. */
export function keyOf(list: ListName, element: Json | undefined): string {
  const field = DEFAULT_FIELDS[list];
  return field ? elementKey(field, element) : '';
}
