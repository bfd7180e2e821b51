import type { System } from './system.ts';

/** Of what is left, what does not stay on purpose; of what stays, what is not left. */
export function unexpected(left: readonly string[], { stays }: System): readonly string[] {
  const named = Object.keys(stays);
  const isNamed = (one: string): boolean => named.some((name) => one.startsWith(name));
  const gone = named.filter((name) => !left.some((one) => one.startsWith(name)));
  return [...left.filter((one) => !isNamed(one)), ...gone.map((name) => `${name} is gone`)];
}
