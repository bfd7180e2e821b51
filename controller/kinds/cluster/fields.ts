import { type Fields, fallback, keep, keyed, leaf, object, type RuleContext, unset } from '../../model/fields.ts';
import type { Json } from '../../model/json.ts';

/** What the comparison of a cluster may know beside its two sides. */
export interface ClusterFacts {
  /** Names of Cloud Map namespaces by id, as far as they are known. */
  readonly namespaces?: Readonly<Record<string, string>> | undefined;
}
type F = ClusterFacts;

const inPlace = { change: 'inPlace' } as const;

/** `false` means the same as nothing. */
function falseIsAbsent(value: Json): Json | undefined {
  return value === false ? undefined : value;
}

const flag = () => leaf<F>('scalar', unset, { normalise: falseIsAbsent });

/** ECS answers the ARN of a namespace that was given by name; only Cloud Map knows which name that is. */
function namespaceOwner(_facts: F, want: Json | undefined, have: Json | undefined): string | undefined {
  if (typeof want !== 'string' || typeof have !== 'string') return undefined;
  return want.startsWith('arn:') === have.startsWith('arn:')
    ? undefined
    : 'Cloud Map (a name and an ARN are not compared)';
}

/** A namespace's ARN to its name, where that is known. */
function namespaceFold(value: Json, { facts }: RuleContext<F>): Json {
  if (typeof value !== 'string' || !value.startsWith('arn:')) return value;
  return facts.namespaces?.[value.slice(value.lastIndexOf('/') + 1)] ?? value;
}

/** What every member of a cluster's spec means. Sources: recorded pairs of sent and returned, and the API reference. */
export const CLUSTER_FIELDS: Fields<F> = {
  clusterName: leaf('scalar', unset, { change: 'fixed' }),
  tags: keyed(['key'], { key: leaf('scalar'), value: leaf('strLike') }, { absent: keep, released: [], ...inPlace }),
  settings: keyed(
    ['name'],
    { name: leaf('scalar'), value: leaf('scalar') },
    { absent: keep, ...inPlace, source: 'an account setting decides what is left out' },
  ),
  configuration: object(
    {
      executeCommandConfiguration: object(
        {
          kmsKeyId: leaf('scalar'),
          logging: leaf('scalar', fallback('DEFAULT')),
          logConfiguration: object({
            cloudWatchLogGroupName: leaf('scalar'),
            cloudWatchEncryptionEnabled: flag(),
            s3BucketName: leaf('scalar'),
            s3EncryptionEnabled: flag(),
            s3KeyPrefix: leaf('scalar'),
          }),
        },
        fallback({}),
      ),
      managedStorageConfiguration: object({
        kmsKeyId: leaf('scalar'),
        fargateEphemeralStorageKmsKeyId: leaf('scalar'),
      }),
    },
    fallback({}),
    inPlace,
  ),
  capacityProviders: leaf('set', keep, {
    ...inPlace,
    source: 'other tools attach providers of their own, so what is not declared is not ours',
  }),
  defaultCapacityProviderStrategy: keyed(
    ['capacityProvider'],
    { capacityProvider: leaf('scalar'), weight: leaf('intLike', fallback(0)), base: leaf('intLike', fallback(0)) },
    { absent: keep, released: [], ...inPlace },
  ),
  serviceConnectDefaults: object(
    { namespace: leaf('scalar', unset, { owner: namespaceOwner, normalise: namespaceFold }) },
    unset,
    inPlace,
  ),
};
