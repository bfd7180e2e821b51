import type { NamespacesJson } from '../../../schema/operator.ts';
import { createResource } from '../../state/resource.ts';

export const namespaces = createResource<NamespacesJson>();

export function loadNamespaces(): void {
  void namespaces.load('/api/v1/namespaces');
}
