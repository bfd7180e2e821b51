import { Fault, type Region } from '../contract.ts';

export interface Image {
  readonly digest: string;
  readonly manifest: string;
  readonly mediaType: string;
  readonly pushedAt: number;
  /** Whether the repository was set to scan what is pushed. */
  readonly isScanned: boolean;
}

export interface MutabilityFilter {
  readonly filterType: string;
  readonly filter: string;
}

export interface Repository {
  readonly name: string;
  readonly arn: string;
  readonly uri: string;
  readonly createdAt: number;
  readonly encryption: { readonly encryptionType: string; readonly kmsKey?: string | undefined };
  /** By digest, in the order in which they were pushed. */
  readonly images: Map<string, Image>;
  /** Digest by tag. */
  readonly imageTags: Map<string, string>;
  readonly tags: Map<string, string>;
  mutability: string;
  filters: readonly MutabilityFilter[];
  scanOnPush: boolean;
  lifecyclePolicy: string | undefined;
  policy: string | undefined;
}

export interface EcrWorld {
  readonly region: Region;
  readonly repositories: Map<string, Repository>;
}

export interface Named {
  readonly repositoryName: string;
  readonly registryId?: string;
}

/** Registries of other accounts are never visible here; AWS asks their repository policies. */
export function repositoryOf(world: EcrWorld, { repositoryName: name, registryId }: Named): Repository {
  const registry = registryId ?? world.region.account;
  const found = registry === world.region.account ? world.repositories.get(name) : undefined;
  if (found) return found;
  throw new Fault(
    'RepositoryNotFoundException',
    `The repository with name '${name}' does not exist in the registry with id '${registry}'`,
  );
}

export function invalid(message: string): Fault {
  return new Fault('InvalidParameterException', `Invalid parameter at '${message}`);
}
