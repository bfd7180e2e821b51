export interface ImageParts {
  readonly name: string;
  readonly tag?: string | undefined;
  readonly digest?: string | undefined;
}

/** `registry:5000/name:tag@digest` taken apart: a colon before the last slash is a port. */
export function splitImage(image: string): ImageParts {
  const [before = '', digest] = image.split('@', 2);
  const colon = before.indexOf(':', before.lastIndexOf('/') + 1);
  if (colon < 0) return { name: before, digest };
  return { name: before.slice(0, colon), tag: before.slice(colon + 1), digest };
}

export interface ImageChange {
  readonly newName?: string | undefined;
  readonly newTag?: string | undefined;
  readonly digest?: string | undefined;
}

/** The image after the change: a tag or a digest replaces whichever of the two stood there, as in kustomize. */
export function changedImage({ name, tag, digest }: ImageParts, change: ImageChange): string {
  const isPinned = Boolean(change.newTag ?? change.digest);
  const newTag = isPinned ? change.newTag : tag;
  const newDigest = isPinned ? change.digest : digest;
  return `${change.newName ?? name}${newTag ? `:${newTag}` : ''}${newDigest ? `@${newDigest}` : ''}`;
}
