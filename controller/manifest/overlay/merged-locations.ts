import { isMap, isPair, isScalar, isSeq, type YAMLMap } from 'yaml';
import type { Location } from '../../model/document.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { spanOfValue } from '../nodes.ts';
import { type Path, parsePath, type Selector, type Step, showPath } from '../path.ts';
import { taggedFunction } from '../properties/functions.ts';
import { locationAt, type SourceText } from '../source-text.ts';

/**
 * Where the fields of a merged document were written, each in the file that it came from. Takes the same paths as the
 * places of a document that stands in one file. Keeps the places and not the tree.
 */
export class MergedLocations {
  readonly #source: SourceText;
  readonly #json: JsonObject;
  /** Paths, one a line, and the offset of each in the book. */
  readonly #paths: string;
  readonly #offsets: Int32Array;

  constructor(source: SourceText, root: YAMLMap, json: JsonObject) {
    this.#source = source;
    this.#json = json;
    const places = placesOf({ value: root }, []);
    this.#paths = places.map(([path]) => path).join('\n');
    this.#offsets = Int32Array.from(places, ([, offset]) => offset);
  }

  /** The field's place, or that of the nearest thing around it that exists; undefined for texts that are no path. */
  get(path: string): Location | undefined {
    const full = /^(spec|management|metadata)\b/.test(path)
      ? path
      : path.startsWith('[')
        ? `spec${path}`
        : `spec.${path}`;
    const selectors = parsePath(full);
    if (!selectors) return undefined;
    const steps = stepsOf(this.#json, selectors);
    const paths = this.#paths.split('\n');
    for (let length = steps.length; length >= 0; length -= 1) {
      const offset = this.#offsets[paths.indexOf(showPath(steps.slice(0, length)))];
      if (offset !== undefined) return locationAt(this.#source, offset);
    }
    return undefined;
  }
}

type Place = readonly [path: string, offset: number];

function placesOf(spot: { readonly key?: unknown; readonly value: unknown }, path: Path): readonly Place[] {
  const { value } = spot;
  const tagged = taggedFunction(value);
  const here: Place = [showPath(path), spanOfValue(spot).offset];
  return tagged === undefined ? placesBelow(here, value, path) : [here, ...placesBelow(here, value, [...path, tagged])];
}

function placesBelow(here: Place, value: unknown, path: Path): readonly Place[] {
  if (isMap(value)) {
    const members = value.items.filter((pair) => isPair(pair) && isScalar(pair.key));
    return [
      here,
      ...members.flatMap((pair) => placesOf(pair, [...path, isScalar(pair.key) ? String(pair.key.value) : ''])),
    ];
  }
  return isSeq(value)
    ? [here, ...value.items.flatMap((item, index) => placesOf({ value: item }, [...path, index]))]
    : [here];
}

/** The path by names and indices, as far as it leads. */
function stepsOf(json: Json, selectors: readonly Selector[]): Path {
  const steps: Step[] = [];
  let value: Json | undefined = json;
  for (const selector of selectors) {
    const step = stepInto(value, selector);
    if (step === undefined) break;
    steps.push(step);
    value = valueAt(value, step);
  }
  return steps;
}

function stepInto(value: Json | undefined, selector: Selector): Step | undefined {
  if (Array.isArray(value)) return indexOf(value as readonly Json[], selector);
  return typeof selector === 'object' ? undefined : selector;
}

function valueAt(value: Json | undefined, step: Step): Json | undefined {
  if (Array.isArray(value)) return (value as readonly Json[])[Number(step)];
  return isObject(value) ? value[step] : undefined;
}

/** Elements may be selected by the members that tell them apart; a member that an element leaves out does not count. */
function indexOf(list: readonly Json[], selector: Selector): number | undefined {
  if (typeof selector !== 'object') return Number.isInteger(Number(selector)) ? Number(selector) : undefined;
  const index = list.findIndex((item) => {
    if (!isObject(item)) return selector[String(item)] === '';
    const found = Object.entries(selector).filter(([name]) => item[name] !== undefined);
    return found.length > 0 && found.every(([name, value]) => String(item[name]) === value);
  });
  return index < 0 ? undefined : index;
}
