/** What may stand at a place of the access file. The table below it is the file's schema and its reference page. */
export type Form =
  | {
      readonly type: 'text';
      readonly description: string;
      readonly pattern?: RegExp;
      /** What the pattern wants, for people. */
      readonly form?: string;
      readonly choices?: readonly string[];
    }
  /** `x: {secret}` is written as `xFile` or `xEnv`: where it is read from. */
  | { readonly type: 'secret'; readonly description: string }
  | { readonly type: 'duration'; readonly description: string }
  /** One may stand without the brackets. */
  | { readonly type: 'list'; readonly of: Form; readonly description: string }
  | { readonly type: 'map'; readonly members: Members; readonly description: string }
  /** Names that people choose. */
  | { readonly type: 'named'; readonly of: Form; readonly description: string };

export interface Members {
  readonly [name: string]: Form & { readonly required?: true };
}

/** A member as it is written, with what it sets. */
export interface WrittenMember {
  readonly sets: string;
  readonly form: Form;
  readonly from?: 'file' | 'env';
}

export function writtenMembers(members: Members): ReadonlyMap<string, WrittenMember> {
  return new Map(
    Object.entries(members).flatMap(([name, form]): [string, WrittenMember][] =>
      form.type === 'secret'
        ? [
            [`${name}File`, { sets: name, form, from: 'file' }],
            [`${name}Env`, { sets: name, form, from: 'env' }],
          ]
        : [[name, { sets: name, form }]],
    ),
  );
}
