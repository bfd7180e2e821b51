import type { ResourceType } from '../../model/resource-type.ts';

/**
 * Services whose resources belong to the account as a whole: the tagging API shows them in one Region only, and IAM's roles
 * nowhere (Resource Groups Tagging API Reference, "Services that support the API").
 */
const NOT_FOUND_BY_TAG = /^AWS::(IAM|Route53|CloudFront|WAFv2|Organizations)::/;

/** Where it is written down whose a resource is: in its tags, or in a record beside it. */
export function isKeptByRecord({ name, tags }: Pick<ResourceType, 'name' | 'tags'>): boolean {
  return !tags?.canUpdate || NOT_FOUND_BY_TAG.test(name);
}
