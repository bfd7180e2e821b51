import { isList, isModel } from './json.ts';
import type { Json, Model } from './store.ts';

/** Properties as a type names them: `MasterUserSecret/KmsKeyId`, with an asterisk for every element. */
type Path = readonly string[];

/** Every value that stands at the path; none where its parents are missing. */
export function valuesAt(value: Json | undefined, path: string | Path): readonly Json[] {
  const [step, ...rest] = stepsOf(path);
  if (value === undefined) return [];
  if (step === undefined) return [value];
  if (step === '*') return isList(value) ? value.flatMap((each) => valuesAt(each, rest)) : [];
  return isModel(value) ? valuesAt(value[step], rest) : [];
}

/** The model without what stands at these paths. */
export function without(model: Model, paths: readonly string[]): Model {
  return paths.reduce<Model>((left, path) => remove(left, stepsOf(path)) as Model, model);
}

function remove(value: Json, [step, ...rest]: Path): Json {
  if (step === '*' && isList(value)) return value.map((each) => remove(each, rest));
  if (step === undefined || !isModel(value) || !(step in value)) return value;
  const { [step]: below, ...others } = value;
  if (rest.length === 0 || below === undefined) return others;
  return { ...others, [step]: remove(below, rest) };
}

/** Nearest common parents first: `a` comes before `a/b`. */
function stepsOf(path: string | Path): Path {
  return typeof path === 'string' ? path.split('/') : path;
}
