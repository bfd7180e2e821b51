import { isObject, type Json } from './json.ts';

/** An image in a private registry of Amazon ECR, whose account and Region are in its name. */
export interface EcrImage {
  readonly account: string;
  readonly region: string;
  readonly repository: string;
  /** A tag, or a digest (`sha256:…`). */
  readonly image: string;
}

/**
 * Reads `ACCOUNT.dkr.ecr.REGION.amazonaws.com/shop/web:1.4`; undefined for images of other registries. Without a tag
 * `latest` is meant; where there are both, the digest says it. Source: Amazon ECR User Guide, "Private registries".
 */
export function ecrImage(text: string): EcrImage | undefined {
  const [, account, region, repository, tag = 'latest', digest] =
    /^(\d{12})\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?\/([a-z0-9][a-z0-9._/-]*)(?::([\w][\w.-]*))?(?:@(sha256:[0-9a-f]{64}))?$/.exec(
      text,
    ) ?? [];
  return account && region && repository ? { account, region, repository, image: digest ?? tag } : undefined;
}

/** Images of a template's containers, each once. */
export function imagesIn(template: Json | undefined): readonly string[] {
  const containers = isObject(template) ? template.containerDefinitions : undefined;
  if (!Array.isArray(containers)) return [];
  const images = (containers as readonly Json[]).map((one) => (isObject(one) ? one.image : undefined));
  return [...new Set(images.filter((image) => typeof image === 'string'))];
}
