import type { Document, Location } from '../../model/document.ts';
import { isObject, type Json } from '../../model/json.ts';

/** Why a name that moves is warned of, wherever one is written. */
export const MOVING =
  '"latest" names another image tomorrow: a new push rolls nothing out, and a restarted task may run other code than its neighbours; use the commit\'s SHA';

/** Whether an image is named by `latest`, spoken or not. What a reference puts in is not known here. */
export function isMoving(image: string): boolean {
  if (image.includes('@')) return false;
  if (image.includes('${')) return image.endsWith(':latest');
  const name = image.slice(image.lastIndexOf('/') + 1);
  return !name.includes(':') || name.endsWith(':latest');
}

export interface ManifestWarning {
  readonly location: Location;
  readonly object: string;
  readonly field: string;
  readonly message: string;
}

/** Images of containers that are valid, and move. */
export function movingImages(documents: readonly Document[]): readonly ManifestWarning[] {
  return documents.flatMap((document) => {
    const { template } = document.spec;
    const containers = template && isObject(template) ? template.containerDefinitions : undefined;
    return Array.isArray(containers) ? containers.flatMap((container, at) => warningOf(document, container, at)) : [];
  });
}

function warningOf(document: Document, container: Json, at: number): readonly ManifestWarning[] {
  const image = isObject(container) ? container.image : undefined;
  if (typeof image !== 'string' || !isMoving(image)) return [];
  const field = `template.containerDefinitions[${at}].image`;
  const { identity, origin, locations } = document;
  const message = `the image ${image} moves: ${MOVING}`;
  return [
    {
      location: locations?.get(field) ?? origin,
      object: `${identity.kind}/${identity.name}`,
      field: `spec.${field}`,
      message,
    },
  ];
}
