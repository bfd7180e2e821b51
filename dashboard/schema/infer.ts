/** The part of JSON Schema 2020-12 that the API's schemas use. */
export type Schema =
  | { readonly type: 'string'; readonly enum?: readonly string[] }
  | { readonly type: 'number' | 'integer' | 'boolean' | 'null' }
  | { readonly type: 'array'; readonly items: Schema }
  | {
      readonly type: 'object';
      readonly properties: { readonly [name: string]: Schema };
      readonly required?: readonly string[];
    }
  | { readonly type: 'object'; readonly additionalProperties: Schema }
  | Record<never, never>;

/** The TypeScript type of the values that a schema describes, so that shapes are written once. */
export type Infer<S> = S extends { readonly type: 'string'; readonly enum: readonly (infer E)[] }
  ? E
  : S extends { readonly type: 'string' }
    ? string
    : S extends { readonly type: 'number' | 'integer' }
      ? number
      : S extends { readonly type: 'boolean' }
        ? boolean
        : S extends { readonly type: 'array'; readonly items: infer I }
          ? readonly Infer<I>[]
          : S extends { readonly properties: infer P }
            ? InferObject<P, S extends { readonly required: readonly (infer R)[] } ? R : never>
            : S extends { readonly additionalProperties: infer V }
              ? { readonly [name: string]: Infer<V> }
              : unknown;

type InferObject<P, R> = {
  readonly [K in keyof P as K extends R ? K : never]: Infer<P[K]>;
} & {
  readonly [K in keyof P as K extends R ? never : K]?: Infer<P[K]> | undefined;
};

/** Short forms, so that a schema reads as the shape that it is. */
export const text = { type: 'string' } as const;
export const integer = { type: 'integer' } as const;
export const number = { type: 'number' } as const;
export const flag = { type: 'boolean' } as const;
export const anything = {} as const;

export function described<const S extends object>(schema: S, description: string): S & { description: string } {
  return { ...schema, description };
}

export function oneOf<const E extends readonly string[]>(values: E): { readonly type: 'string'; readonly enum: E } {
  return { type: 'string', enum: values };
}

export function list<const S>(items: S): { readonly type: 'array'; readonly items: S } {
  return { type: 'array', items };
}

/** An object whose members are all required but those under `optional`. */
export function shape<const P extends object, const O extends object = Record<never, never>>(
  required: P,
  optional?: O,
): {
  readonly type: 'object';
  readonly properties: P & O;
  readonly required: readonly (keyof P & string)[];
} {
  return {
    type: 'object',
    properties: { ...required, ...optional } as P & O,
    required: Object.keys(required) as (keyof P & string)[],
  };
}

/** A number for each of some words. */
export function counts<const W extends readonly string[]>(
  words: W,
): {
  readonly type: 'object';
  readonly properties: { readonly [K in W[number]]: typeof integer };
  readonly required: W;
} {
  const properties = Object.fromEntries(words.map((word) => [word, integer])) as {
    [K in W[number]]: typeof integer;
  };
  return { type: 'object', properties, required: words };
}
