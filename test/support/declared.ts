import type { Document } from '../../controller/model/document.ts';
import type { KindName, ResourceKey } from '../../controller/model/identity.ts';
import type { JsonObject } from '../../controller/model/json.ts';
import type { DeclaredDocument } from '../../controller/ports/implicit-order.ts';
import { aDocument } from './documents.ts';

/** A document of a kind, with the expressions that stand in its spec. */
export function declared(name: string, kind: string, spec: JsonObject, namespace = 'shop'): DeclaredDocument {
  const document = aDocument({ namespace, kind: kind as KindName, name }, { spec });
  const expressions = expressionsOf(document);
  return { document, expressions, references: [...new Set(expressions.values())] };
}

/** `type` without `AWS::`, as in `EC2::Subnet`. */
export function declaredResource(name: string, type: string, properties: JsonObject = {}): DeclaredDocument {
  return declared(name, 'AwsResource', { type: `AWS::${type}`, properties });
}

function expressionsOf({ spec, identity }: Document): ReadonlyMap<string, ResourceKey> {
  const found = JSON.stringify(spec).match(/\$\{[A-Z][^}]*\}/g) ?? [];
  return new Map(found.map((text) => [text, targetOf(text, identity.namespace)]));
}

/** `${Kind/name.output}`; whatever kind it names. */
function targetOf(text: string, namespace: string): ResourceKey {
  const [kind = '', name = ''] = text.slice(2, -1).split('.')[0]?.split('/') ?? [];
  return `${namespace}/${kind}/${name}`;
}
