import type { Field, Fields, Mutability } from '../model/fields.ts';

/** What a kind's tables of meaning say about a field, as lines for people; none where they do not know it. */
export function fieldFacts(fields: Fields<never> | undefined, path: readonly string[]): readonly string[] {
  const chain = chainTo(fields, path);
  const field = chain.at(-1);
  if (!field || chain.length !== path.length) return [];
  const change = chain.findLast((step) => step.change !== undefined)?.change;
  return [
    ...(change ? [`Change:   ${CHANGES[change]}`] : []),
    ...absence(field),
    ...(field.owner
      ? ['Owner:    something else may own it, such as auto scaling; then it is shown and left alone']
      : []),
    ...(field.value === 'keyed' && field.key ? [`Elements: told apart by ${field.key.join(', ')}`] : []),
  ];
}

const CHANGES: Readonly<Record<Mutability, string>> = {
  inPlace: 'made in place',
  rollout: 'starts a rollout',
  replace: 'replaces the object; needs management.replace: allow',
  fixed: 'cannot be made',
};

function absence({ absent, value, released }: Field<never>): readonly string[] {
  switch (absent.class) {
    case 'default':
      return [`Left out: AWS's default, ${JSON.stringify(absent.value)}`];
    case 'computed':
      return ["Left out: AWS's default, which depends on the fields around it"];
    case 'keep':
      return [
        `Left out: not managed; what lives is kept${released === undefined ? '' : ', unless it was declared before'}`,
      ];
    default:
      return value === 'object' ? [] : ['Left out: unset'];
  }
}

function chainTo(fields: Fields<never> | undefined, path: readonly string[]): readonly Field<never>[] {
  const chain: Field<never>[] = [];
  let members = fields;
  for (const name of path) {
    const field = members?.[name];
    if (!field) return chain;
    chain.push(field);
    members = field.fields;
  }
  return chain;
}
