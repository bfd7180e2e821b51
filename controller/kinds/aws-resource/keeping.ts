import type { ResourceType } from '../../model/resource-type.ts';

/**
 * Services whose resources belong to the account as a whole: the tagging API shows them in one Region only, and IAM's roles
 * nowhere (Resource Groups Tagging API Reference, "Services that support the API"); Auto Scaling groups neither (believed).
 */
const NOT_FOUND_BY_TAG = /^AWS::(AutoScaling|IAM|Route53|CloudFront|WAFv2|Organizations)::/;

/** Whether the tagging API shows resources of the type in the Region that they were asked for in. */
export function isFoundByTag(type: string): boolean {
  return !NOT_FOUND_BY_TAG.test(type);
}

/** Where it is written down whose a resource is: in its tags, or in a record beside it. */
export function isKeptByRecord(type: Pick<ResourceType, 'name' | 'tags' | 'identifier' | 'readOnly'>): boolean {
  return !type.tags?.canUpdate || !isFoundByTag(type.name) || hasHiddenParts(type);
}

/** The ARN of a tagged resource tells one part that AWS assigned; of an elastic IP address that is not the whole. */
function hasHiddenParts({ identifier, readOnly }: Pick<ResourceType, 'identifier' | 'readOnly'>): boolean {
  return identifier.filter((part) => readOnly.includes(part)).length > 1;
}
