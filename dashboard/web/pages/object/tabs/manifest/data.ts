import type { ManifestJson } from '../../../../../schema/manifest.ts';
import { createResource } from '../../../../state/resource.ts';

export const manifest = createResource<ManifestJson>();
