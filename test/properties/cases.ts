import fc from 'fast-check';
import type { JsonObject } from '../../controller/model/json.ts';
import type { ErasedKind } from '../../controller/model/kind.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { CARRIED, UNTOLD } from './carried.ts';
import { bothForms, compared } from './comparing.ts';
import { disguised } from './disguises.ts';
import { type Mutation, mutationsOf } from './mutations.ts';

/** What a run of many cases has looked at. */
export interface Tally {
  disguises: number;
  mutations: number;
  readonly rows: Set<string>;
}

export function newTally(): Tally {
  return { disguises: 0, mutations: 0, rows: new Set() };
}

/** Answers that mean the same as one spec. */
export function disguisesOf(kind: ErasedKind, spec: JsonObject, { seed, count }: { seed: number; count: number }) {
  const forms = bothForms(kind, spec);
  const chance = seededRandom(seed);
  return Array.from({ length: count }, () => disguised(kind.fields, forms, chance));
}

/** Everything that is told of a live side which means the same; nothing may be. */
export function toldOfEqual(kind: ErasedKind, spec: JsonObject, have: JsonObject): readonly string[] {
  const { differences, ignored, unmodelled } = compared(kind, spec, have);
  return [...differences.map(({ path }) => path), ...ignored.map(({ path }) => `${path} (ignored)`), ...unmodelled];
}

/** Single mutations of what a spec means, those left out that nobody has to tell. */
export function mutationsOfSpec(kind: ErasedKind, spec: JsonObject): readonly Mutation[] {
  const { filled } = bothForms(kind, spec);
  return mutationsOf(kind.fields, filled).filter(
    ({ row, does }) => !UNTOLD.some((one) => one.row === `${kind.name} ${row}` && (one.does ?? does) === does),
  );
}

/** What is wrong with what is told of one mutation; undefined when it is exactly its path. */
export function wrongOf(kind: ErasedKind, spec: JsonObject, mutation: Mutation): string | undefined {
  const told = compared(kind, spec, mutation.mutated).differences.map(({ path }) => path);
  const { path, orElse, isNothing, does, row } = mutation;
  const carried = CARRIED.find((one) => one.row === `${kind.name} ${row}`);
  const own = told.filter((one) => one === path || one === orElse);
  const others = told.filter((one) => !own.includes(one) && !carried?.also.includes(rowOf(one)));
  const isTold = isNothing ? told.length === 0 : own.length === 1;
  if (isTold && others.length === 0) return undefined;
  return `${does} of ${path}: told ${told.length === 0 ? 'nothing' : told.join(', ')}`;
}

function rowOf(path: string): string {
  return path.replace(/\[[^\]]*\]/g, '[]');
}

/** One spec, its disguises and all of its mutations: throws with the first that is told wrongly. */
export function checkSpec(kind: ErasedKind, spec: JsonObject, tally: Tally): void {
  const seed = JSON.stringify(spec).length;
  for (const have of disguisesOf(kind, spec, { seed, count: DISGUISES })) {
    tally.disguises += 1;
    const told = toldOfEqual(kind, spec, have);
    if (told.length > 0) throw new Error(`equal meaning, and yet: ${told.join(', ')}\nlive: ${JSON.stringify(have)}`);
  }
  for (const mutation of mutationsOfSpec(kind, spec)) {
    tally.mutations += 1;
    tally.rows.add(mutation.row);
    const wrong = wrongOf(kind, spec, mutation);
    if (wrong !== undefined) throw new Error(wrong);
  }
}

const DISGUISES = 10;

/** A seed of this run alone, to be printed. */
export function freshSeed(): number {
  return fc.sample(fc.noBias(fc.nat()), 1)[0] ?? 0;
}
