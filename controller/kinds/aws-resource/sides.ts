import type { AwsResourceSpec } from '../../../crds/generated/types.ts';
import type { Fields } from '../../model/fields.ts';
import { keep, leaf, object } from '../../model/fields.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Sides } from '../../model/kind.ts';
import type { Resource } from '../../model/resource.ts';
import { APPLIED_TAG, decodeApplied } from '../../model/tags.ts';
import { comparable } from './compare/comparable.ts';
import { fieldsFor } from './compare/fields-for.ts';
import { covers } from './compare/fixedness.ts';
import { wantedProperties } from './creation.ts';
import type { LiveResource } from './live.ts';
import { SENT_TAG, sentHash } from './own-tags.ts';
import { changedPaths } from './patch/changed-paths.ts';
import { withoutTold } from './patch/without-told.ts';
import { withoutResolved } from './resolved-values.ts';
import { placed } from './stated/apart.ts';
import type { Gone } from './stated/gone.ts';
import { tagsIn, tagValue } from './tag-property.ts';
import { valuesAt } from './value-paths.ts';

/** What stands for a value that nobody can read back. */
const NOT_OBSERVABLE = '(not observable, and not what was sent last)';

type Declared = Resource<AwsResourceSpec>;

export function sides(resource: Declared, live: LiveResource | undefined): Sides<undefined> {
  const { spec } = resource;
  if (!live) return { want: spec as unknown as JsonObject, have: {}, facts: undefined };
  const { type, identifier, model } = live;
  const wanted = wantedProperties(type, resource);
  const seen = comparable(type, withoutResolved(wanted, wanted), model, { isSettled: isSettled(live, resource) });
  const { want, have, removed } = withGone(isSent(live, resource) ? seen : withUnsent(seen, live, wanted), live);
  const stated = { type: spec.type, ...(spec.identifier === undefined ? {} : { identifier: spec.identifier }) };
  return {
    want: { ...stated, properties: want },
    have: { type: type.name, identifier, properties: have },
    facts: undefined,
    fields: ownFields(fieldsFor(type, want, { have, removed })),
    removed: removed.map((path) => `properties.${path}`),
  };
}

function ownFields(properties: Fields): Fields {
  return {
    type: leaf('scalar', undefined, { change: 'fixed' }),
    identifier: leaf('scalar', keep, { change: 'fixed' }),
    properties: object(properties, keep),
  };
}

/** Whether what cannot be read back is what was sent last. Never true of what nobody recorded. */
export function isSent(live: LiveResource, resource: Declared): boolean {
  return sentHash(live.type, resource) === recordedHash(live);
}

function recordedHash({ type, model, record }: LiveResource): string | undefined {
  return record?.tags[SENT_TAG] ?? tagsIn(type, model)[SENT_TAG];
}

/** Whether the manifest is the one that was in force when all was last as it says. Never where nobody recorded it. */
function isSettled({ type, model, record }: LiveResource, { specHash }: Declared): boolean {
  const applied = record?.tags[APPLIED_TAG] ?? tagsIn(type, model)[APPLIED_TAG] ?? '';
  return decodeApplied(applied)?.hash === specHash;
}

/** Whether all that differs is what AWS may have written in its own way. */
export function isOnlyRespelt(live: LiveResource, resource: Declared): boolean {
  const wanted = wantedProperties(live.type, resource);
  const { want, have, unjudged } = comparable(live.type, withoutResolved(wanted, wanted), live.model);
  return unjudged.length > 0 && live.gone.length === 0 && changedPaths(want, have).length === 0;
}

interface Pair {
  readonly want: JsonObject;
  readonly have: JsonObject;
}

/** What cannot be read back differs where something else was sent last; of what only a creation takes, nobody knows. */
function withUnsent(pair: Pair, live: LiveResource, wanted: JsonObject): Pair {
  const isKnown = recordedHash(live) !== undefined;
  const { createOnly } = live.type;
  const paths = live.unseen.filter((path) => !path.includes('*') && (isKnown || !covers(createOnly, path)));
  return paths.reduce<Pair>((all, path) => {
    const [value] = valuesAt(wanted, path);
    return value === undefined
      ? all
      : { want: placed(all.want, path.split('/'), value), have: placed(all.have, path.split('/'), NOT_OBSERVABLE) };
  }, pair);
}

interface Removed extends Pair {
  /** Paths of what the manifest used to state, as differences have them. */
  readonly removed: readonly string[];
}

/** What stands for what lives where a secret stood. */
const NOT_SHOWN = '(not shown, it was a secret)';

/** What the manifest used to state lives, and is wanted no more, or as it is without a manifest. */
function withGone(pair: Pair, { type, gone, model }: LiveResource): Removed {
  return gone.reduce<Removed>((all, one) => withOneGone(all, one, { type, model }), { ...pair, removed: [] });
}

function withOneGone(
  { want, have, removed }: Removed,
  { path, live = NOT_SHOWN, reset, isTag, isList }: Gone,
  { type, model }: Pick<LiveResource, 'type' | 'model'>,
): Removed {
  if (isTag) {
    const [property = '', key = ''] = path;
    const tags = { ...tagsIn(type, have), [key]: tagsIn(type, model)[key] ?? '' };
    const value = tagValue(type, tags, have[property] ?? model[property]);
    const paths = want[property] === undefined ? [property] : [`${property}[Key=${key}]`];
    return { want, have: { ...have, [property]: value }, removed: [...removed, ...paths] };
  }
  return {
    want: isList || reset === undefined ? want : placed(want, path, reset),
    have: placed(have, path, isList ? withoutTold(type, path.join('/'), live) : live),
    removed: [...removed, path.join('.')],
  };
}
