import { type Fields, fallback, keep, keyed, leaf, object, unset } from '../../model/fields.ts';
import { isObject, type Json, type JsonObject, stableStringify } from '../../model/json.ts';
import { parsed, policyForm } from '../../model/policy-document.ts';
import { TAGS } from '../../model/tags.ts';

const inPlace = { change: 'inPlace' } as const;
const fixed = { change: 'fixed' } as const;

/** Lists of a rule's selection in which order means nothing. */
const SELECTED = ['tagPrefixList', 'tagPatternList'];

/**
 * A lifecycle policy as ECR reads it: rules apply by their priority, wherever they stand (Amazon ECR User Guide,
 * "Lifecycle policy properties").
 */
function lifecycleForm(value: Json): Json {
  const document = parsed(value);
  if (!isObject(document) || !Array.isArray(document.rules)) return value;
  const rules = (document.rules as readonly Json[]).map((rule) => (isObject(rule) ? ruleForm(rule) : rule));
  return { ...document, rules: [...rules].sort((a, b) => priorityOf(a) - priorityOf(b)) };
}

function ruleForm(rule: JsonObject): JsonObject {
  const { description, selection, ...rest } = rule;
  const said = description === '' ? {} : { description };
  if (!isObject(selection)) return { ...rest, ...said, selection };
  const lists = SELECTED.flatMap((list) => {
    const value = selection[list];
    return Array.isArray(value) ? [[list, [...value].sort()] as const] : [];
  });
  return { ...rest, ...said, selection: { ...selection, ...Object.fromEntries(lists) } };
}

function priorityOf(rule: Json): number {
  return isObject(rule) ? Number(rule.rulePriority) : 0;
}

/** ECR answers the ARN of a key that was given by its alias; only KMS knows which that is. */
function keyOwner(_facts: unknown, want: Json | undefined, have: Json | undefined): string | undefined {
  const isArn = (value: Json | undefined) => typeof value === 'string' && /^arn:[^:]*:kms:.*:key\//.test(value);
  const isSame = typeof want === 'string' && typeof have === 'string' && have.endsWith(`:key/${want}`);
  return isSame || (isArn(have) && want !== undefined && !isArn(want))
    ? 'KMS (an alias and a key are not compared)'
    : undefined;
}

/** What every member of a repository's spec means. Sources: Amazon ECR API Reference, and its User Guide. */
export const REPOSITORY_FIELDS: Fields<unknown> = {
  repositoryName: leaf('scalar', unset, fixed),
  tags: { ...TAGS, ...inPlace },
  imageTagMutability: leaf('scalar', fallback('MUTABLE'), inPlace),
  imageTagMutabilityExclusionFilters: keyed<unknown>(
    ['filterType', 'filter'],
    { filterType: leaf('scalar'), filter: leaf('scalar') },
    inPlace,
  ),
  // A rule of the registry scans too, whatever the repository says (Amazon ECR User Guide, "Scanning configuration").
  imageScanningConfiguration: object<unknown>({ scanOnPush: leaf('scalar', keep) }, keep, inPlace),
  encryptionConfiguration: object<unknown>(
    {
      encryptionType: leaf('scalar'),
      kmsKey: leaf('scalar', keep, { owner: keyOwner }),
    },
    // It was decided when the repository was made, by whoever made it, and nobody can change it.
    keep,
    fixed,
  ),
  lifecyclePolicy: leaf('json', keep, {
    ...inPlace,
    released: '',
    normalise: (value) => orNone(lifecycleForm(value)),
    source: 'aws-behaviour.md#repositories',
  }),
  repositoryPolicy: leaf('json', keep, {
    ...inPlace,
    released: '',
    normalise: (value) => orNone(policyForm(value)),
    source: 'aws-behaviour.md#repositories',
  }),
  emptyOnDelete: leaf('scalar', fallback(false), inPlace),
};

/** `{}` says nothing, as the empty text does. */
function orNone(document: Json): Json {
  return stableStringify(document) === '{}' ? '' : document;
}
