import { Fault } from '../contract.ts';
import { isList, isModel, sameJson } from './json.ts';
import type { Json, Model } from './store.ts';

interface Operation {
  readonly op: string;
  readonly path: string;
  readonly from?: string;
  readonly value?: Json;
}

/** The model after a JSON Patch (RFC 6902), which is applied as a whole or not at all. Throws Fault. */
export function applyPatch(model: Model, document: string): Model {
  const patched = parsePatch(document).reduce<Json>(apply, model);
  if (isModel(patched)) return patched;
  throw invalid('the patched resource is no JSON object');
}

function parsePatch(document: string): readonly Operation[] {
  const parsed = parse(document);
  if (!isList(parsed)) throw invalid('it must be a JSON array of operations');
  return parsed.map((each) => {
    if (!isModel(each) || typeof each.op !== 'string' || typeof each.path !== 'string')
      throw invalid('each operation must have op and path');
    return each as unknown as Operation;
  });
}

function parse(document: string): Json {
  try {
    return JSON.parse(document) as Json;
  } catch {
    throw invalid('it is no JSON');
  }
}

function apply(whole: Json, { op, path, from, value }: Operation): Json {
  const steps = stepsOf(path);
  switch (op) {
    case 'add':
      return add(whole, steps, given(value, path));
    case 'replace':
      return replace(whole, steps, given(value, path));
    case 'remove':
      return removeAt(whole, steps);
    case 'test':
      if (sameJson(at(whole, steps), value)) return whole;
      throw invalid(`the value at ${path} is another one`);
    case 'copy':
      return add(whole, steps, at(whole, stepsOf(from ?? '')));
    case 'move':
      return add(removeAt(whole, stepsOf(from ?? '')), steps, at(whole, stepsOf(from ?? '')));
    default:
      throw invalid(`there is no operation ${op}`);
  }
}

function given(value: Json | undefined, path: string): Json {
  if (value === undefined) throw invalid(`the operation on ${path} has no value`);
  return value;
}

function stepsOf(pointer: string): readonly string[] {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) throw invalid(`${pointer} is no JSON pointer`);
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function at(whole: Json, steps: readonly string[]): Json {
  return steps.reduce<Json>((value, step) => {
    const below = isList(value) ? value[indexOf(value, step)] : isModel(value) ? value[step] : undefined;
    if (below === undefined) throw missing(steps);
    return below;
  }, whole);
}

function add(whole: Json, [step, ...rest]: readonly string[], value: Json): Json {
  if (step === undefined) return value;
  if (rest.length > 0) return below(whole, step, (inner) => add(inner, rest, value));
  if (!isList(whole)) return isModel(whole) ? { ...whole, [step]: value } : fail(step);
  const index = step === '-' ? whole.length : indexOf(whole, step, whole.length);
  return [...whole.slice(0, index), value, ...whole.slice(index)];
}

function replace(whole: Json, steps: readonly string[], value: Json): Json {
  at(whole, steps);
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  return below(whole, step, (inner) => (rest.length > 0 ? replace(inner, rest, value) : value));
}

function removeAt(whole: Json, [step = '', ...rest]: readonly string[]): Json {
  if (rest.length > 0) return below(whole, step, (inner) => removeAt(inner, rest));
  if (isList(whole)) {
    const index = indexOf(whole, step);
    return whole.filter((_, each) => each !== index);
  }
  if (!isModel(whole) || !(step in whole)) throw missing([step]);
  const { [step]: _, ...others } = whole;
  return others;
}

function below(whole: Json, step: string, change: (inner: Json) => Json): Json {
  if (isList(whole)) {
    const index = indexOf(whole, step);
    return whole.map((each, place) => (place === index ? change(each) : each));
  }
  const inner = isModel(whole) ? whole[step] : undefined;
  if (!isModel(whole) || inner === undefined) throw missing([step]);
  return { ...whole, [step]: change(inner) };
}

function indexOf(list: readonly Json[], step: string, limit: number = list.length - 1): number {
  const index = /^(0|[1-9]\d*)$/.test(step) ? Number(step) : -1;
  if (index < 0 || index > limit) throw missing([step]);
  return index;
}

function fail(step: string): never {
  throw missing([step]);
}

function missing(steps: readonly string[]): Fault {
  return invalid(`there is nothing at /${steps.join('/')}`);
}

/** The text is believed. */
function invalid(problem: string): Fault {
  return new Fault('InvalidRequestException', `Invalid patch update: ${problem}`);
}
