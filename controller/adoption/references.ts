import { piecesOf } from '../manifest/expressions.ts';
import { mapTexts } from '../manifest/substitute.ts';
import type { Identity, KindName } from '../model/identity.ts';
import type { JsonObject } from '../model/json.ts';

/** What others name by ARN, or by a part of it; everything else ECS names by name. None of these refers to a service. */
const NAMED_BY_ARN: readonly KindName[] = ['LoadBalancer', 'TargetGroup', 'Listener', 'ListenerRule'];

export interface Referable {
  readonly identity: Identity;
  readonly outputs: JsonObject;
}

interface Name {
  readonly text: string;
  readonly expression: string;
  readonly of: Identity;
}

/** The spec with `${Kind/name}` in place of ARNs of imported objects, and whatever only looks like an expression escaped. */
export function withReferences(identity: Identity, spec: JsonObject, all: readonly Referable[]): JsonObject {
  const names = namesOf(all).filter(({ of }) => of !== identity);
  return mapTexts({ identity, spec }, (text) => referring(escaped(text, identity.namespace), names));
}

/** Longest first: a listener's ARN begins like its load balancer's full name. */
function namesOf(all: readonly Referable[]): readonly Name[] {
  const names = all
    .filter(({ identity }) => NAMED_BY_ARN.includes(identity.kind))
    .flatMap(({ identity, outputs }) => {
      const at = `${identity.kind}/${identity.name}`;
      return [
        { text: outputs[''], expression: `\${${at}}`, of: identity },
        { text: outputs.fullName, expression: `\${${at}.fullName}`, of: identity },
      ];
    });
  const known = names.filter((name): name is Name => typeof name.text === 'string' && name.text !== '');
  return known.sort((a, b) => b.text.length - a.text.length);
}

function referring(text: string, names: readonly Name[]): string {
  return names.reduce((found, name) => replaced(found, name), text);
}

/** Only whole names: `app/web/50dc` is no part of the ARN of one of its listeners. A name may stand behind another one. */
function replaced(text: string, { text: name, expression }: Name): string {
  if (!text.includes(name)) return text;
  const escapedName = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(
    new RegExp(`(?<![\\w:.-]|(?<!\\}|/[0-9a-f]{16})/)${escapedName}(?![\\w:.-]|/[0-9a-f]{16})`, 'g'),
    () => expression,
  );
}

function escaped(text: string, namespace: string): string {
  if (!text.includes('${')) return text;
  const [only, ...more] = piecesOf(text, namespace);
  return more.length === 0 && only?.kind === 'text' && only.text === text ? text : text.replaceAll('${', '$$${');
}
