import type { CallOutput } from '../../model/aws-calls.ts';
import type { NamespaceCreationKey } from '../../model/aws-reads.ts';
import { stableStringify } from '../../model/json.ts';
import type { Step } from '../../model/plan.ts';
import { type Scope, scopeId } from '../../model/scope.ts';

const TYPES: Readonly<Record<string, NamespaceCreationKey['type']>> = {
  'servicediscovery:CreatePrivateDnsNamespace': 'DNS_PRIVATE',
  'servicediscovery:CreatePublicDnsNamespace': 'DNS_PUBLIC',
  'servicediscovery:CreateHttpNamespace': 'HTTP',
};

/** By which operation each Cloud Map namespace is being made or deleted, or was last, as this process knows. */
export interface CreationBook {
  /** A step that AWS has accepted, and its answer. */
  note(scope: Scope, step: Step, output: unknown): void;
  /** The operation's id. */
  find(scope: Scope, key: NamespaceCreationKey): string | undefined;
  /** The id of the operation that deletes a namespace, by the namespace's own. */
  findDeletion(id: string): string | undefined;
}

export function createCreationBook(): CreationBook {
  const operations = new Map<string, string>();
  const deletions = new Map<string, string>();
  const idOf = (scope: Scope, { type, name, vpc }: NamespaceCreationKey) =>
    stableStringify([scopeId(scope), type, name, vpc ?? null]);
  return {
    note(scope, { call, input }, output) {
      if (call === 'servicediscovery:DeleteNamespace') {
        const { OperationId: id } = (output ?? {}) as CallOutput<typeof call>;
        if (id) deletions.set((input as { readonly Id?: string }).Id ?? '', id);
      }
      const type = TYPES[call];
      if (!type) return;
      const { Name: name = '', Vpc: vpc } = input as { readonly Name?: string; readonly Vpc?: string };
      const { OperationId } = (output ?? {}) as CallOutput<'servicediscovery:CreateHttpNamespace'>;
      if (OperationId) operations.set(idOf(scope, { type, name, vpc }), OperationId);
    },
    find: (scope, key) => operations.get(idOf(scope, key)),
    findDeletion: (id) => deletions.get(id),
  };
}
