import { RESOURCE_KINDS } from '../../controller/kinds/index.ts';
import { createManifests } from '../../controller/manifest/manifests.ts';
import type { Document } from '../../controller/model/document.ts';
import { type Identity, type KindName, keyOf } from '../../controller/model/identity.ts';
import { type JsonObject, stableStringify } from '../../controller/model/json.ts';
import type { ImageName } from '../../controller/ports/registry.ts';
import type { Finding, Subject } from '../../controller/verify/check.ts';
import { CHECKS } from '../../controller/verify/checks.ts';
import type { Fact, Facts } from '../../controller/verify/facts.ts';
import { subjectsOf } from '../../controller/verify/subjects.ts';

export const SCOPE = { account: '123456789012', region: 'eu-west-1' };

/** One document of namespace `shop`. */
export interface Written {
  readonly kind: KindName;
  readonly name: string;
  readonly spec: JsonObject;
}

/**
 * What the world says, by `read key`, as in `ecs:cluster shop`, `ecr:image {"image":"1",…}` and `image host/repo:tag`; of
 * another Region than eu-west-1 with ` @region` behind. `null` is absent, text is the reason why it is not known, and
 * `{is}` is a value that is text or a number itself.
 */
export type Said = Readonly<Record<string, object | string | null>>;

export interface Scene {
  readonly subject: Written;
  readonly others?: readonly Written[] | undefined;
  readonly said?: Said | undefined;
  readonly variables?: Readonly<Record<string, string | number>> | undefined;
  readonly caller?: string | undefined;
}

/** What one check finds, as `verdict path: message; remedy`. */
export function findings(code: string, scene: Scene): readonly string[] {
  const check = CHECKS.find((each) => each.code === code);
  if (!check) throw new Error(`no check ${code}`);
  return check.run(subjectOf(scene), factsOf(scene.said ?? {})).map(show);
}

function show({ verdict, path, message, remedy }: Finding): string {
  return `${verdict} ${path}: ${message}${remedy === undefined ? '' : `; ${remedy}`}`;
}

function subjectOf({ subject, others = [], variables = {}, caller }: Scene): Subject {
  const documents = [subject, ...others].map(documentOf);
  const placed = documents.map((document) => ({
    document,
    namespace: { variables },
    scope: SCOPE,
    caller: caller ?? 'arn:aws:iam::123456789012:user/ci',
    outside: new Map(),
  }));
  const kinds = new Map(RESOURCE_KINDS.map((kind) => [kind.name as string, kind]));
  const [first] = subjectsOf(placed, { manifests: createManifests(), kinds });
  if (!first) throw new Error('no subject');
  return first;
}

function documentOf({ kind, name, spec }: Written): Document {
  const identity: Identity = { namespace: 'shop', kind, name };
  const origin = { file: 'shop.yaml', line: 1, column: 1 };
  return { identity, key: keyOf(identity), labels: {}, annotations: {}, management: {}, spec, origin, digest: name };
}

function factsOf(said: Said): Facts {
  const look = (id: string): Fact<never> => {
    if (!(id in said)) return { state: 'unknown', reason: `nobody said ${id}` };
    const answer = said[id];
    if (answer === null || answer === undefined) return { state: 'absent' };
    if (typeof answer === 'string') return { state: 'unknown', reason: answer };
    return { state: 'known', value: ('is' in answer ? answer.is : answer) as never };
  };
  return {
    get(read: string, key: unknown, region = SCOPE.region) {
      const text = typeof key === 'string' ? key : stableStringify(key);
      return look(`${read} ${text}${region === SCOPE.region ? '' : ` @${region}`}`);
    },
    list: (listing: string, key: string) => look(`${listing} ${key}`),
    image: ({ registry, repository, image }: ImageName) => look(`image ${registry}/${repository}:${image}`),
  } as Facts;
}

/** A service with the given members over the least that makes one. */
export function service(spec: JsonObject, name = 'web'): Written {
  return { kind: 'Service', name, spec: { cluster: 'shop', ...spec } };
}

/** A service whose template has one container. */
export function serviceOf(container: JsonObject, task: JsonObject = {}, spec: JsonObject = {}): Written {
  const containerDefinitions = [{ name: 'web', image: 'registry.example.com/web:1', ...container }];
  return service({ ...spec, template: { ...task, containerDefinitions } });
}
