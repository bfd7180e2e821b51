/**
 * A list that is made when somebody first looks into it. Most kinds never ask who refers to an object, and working that out
 * takes a substitution of every document that does.
 */
export function lazyList<T>(make: () => readonly T[]): readonly T[] {
  let made: readonly T[] | undefined;
  const all = (): readonly T[] => {
    made ??= make();
    return made;
  };
  return new Proxy<readonly T[]>([], {
    get: (_, member) => Reflect.get(all(), member),
    has: (_, member) => Reflect.has(all(), member),
  });
}
