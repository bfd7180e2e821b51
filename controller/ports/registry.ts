/** An image by name, as container runtimes write it. */
export interface ImageName {
  /** Host of the registry, `registry-1.docker.io` where the name has none. */
  readonly registry: string;
  readonly repository: string;
  /** A tag, or a digest (`sha256:…`). */
  readonly image: string;
}

/** What a registry says of an image. Platforms are undefined where only the image's own content tells them. */
export interface RegistryImage {
  readonly mediaType: string;
  /** The manifest list, JSON; undefined for the image of one platform, or where reading it would count as a pull. */
  readonly manifest?: string | undefined;
}

export type RegistryAnswer =
  | { readonly state: 'found'; readonly image: RegistryImage }
  | { readonly state: 'absent' }
  /** No answer that says anything: not reached, credentials wanted, throttled. */
  | { readonly state: 'unknown'; readonly reason: string };

/** Registries other than Amazon ECR, asked without credentials. Never rejects. */
export interface Registry {
  find(image: ImageName): Promise<RegistryAnswer>;
}
