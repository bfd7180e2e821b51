import type { ResourceRequest } from '../../model/aws-reads.ts';
import { consoleUrlOfId } from '../../model/console-url.ts';
import { type Difference, describeDifference } from '../../model/difference.ts';
import type { TreeNode, TreeTarget } from '../../model/inspection.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { Inspections } from '../../model/kind.ts';
import { maskDifference, maskJson } from '../../model/mask.ts';
import type { ResourceType } from '../../model/resource-type.ts';
import { factsOf } from '../../model/tree/facts.ts';
import { orUnread } from '../../model/tree/unread.ts';
import { hiddenPaths } from './own-tags.ts';
import { failureText, isUnderWay } from './requests.ts';
import { stateOf } from './state.ts';

/** So much of a value is shown; the rest is on the page of the object itself. */
const VALUE_CHARS = 120;
/** As many requests of this process are shown, the newest first. */
const REQUESTS = 5;

/** A resource → requests about it, and each property that its document states, against what lives. */
export const inspect: Inspections = {
  isOfLastLook: true,
  async tree(target, read) {
    const { outputs, spec, scope, identity } = target;
    const name = String(outputs[''] ?? identity.name);
    const arn = Object.values(outputs).find((value) => typeof value === 'string' && value.startsWith('arn:'));
    const place =
      typeof arn === 'string'
        ? { id: arn, arn }
        : { id: `resource/${name}`, consoleUrl: consoleUrlOfId(name, scope.region) };
    const root = { ...place, type: 'AwsResource', name } as const;
    const type = typeof spec?.type === 'string' ? await read.get('cloudcontrol:type', spec.type) : undefined;
    if (!type) return { ...root, words: 'kept through Cloud Control', facts: [], children: [] };
    const identifier = identifierIn(type, outputs);
    const at = { id: `${place.id}/requests`, type: 'Group', name: 'requests' } as const;
    const requests =
      identifier === undefined
        ? []
        : await orUnread(at, async () => {
            const found = (await read.get('cloudcontrol:requests', { type: type.name, identifier })) ?? [];
            return [...found].reverse().slice(0, REQUESTS).map(requestNode);
          });
    const state = stateOf(type, outputs);
    return {
      ...root,
      words: state ? `AWS calls it ${state.word}` : 'kept through Cloud Control',
      facts: factsOf([['type', type.name], ['identifier', identifier], ...factsSaidByAws(type, target)]),
      children: [...requests, ...propertyNodes(type, target, place.id)],
    };
  },
};

/** What Cloud Control calls it, as far as its properties say it. */
function identifierIn(type: ResourceType, outputs: JsonObject): string | undefined {
  const parts = type.identifier.map((part) => outputs[part]);
  return parts.every((part) => typeof part === 'string') ? parts.join('|') : undefined;
}

/** What only AWS sets and what fits into a line. */
function factsSaidByAws({ readOnly }: ResourceType, { outputs }: TreeTarget) {
  return readOnly
    .filter((path) => !path.includes('/') && typeof outputs[path] !== 'object' && outputs[path] !== undefined)
    .map((path) => [path, String(outputs[path])] as const);
}

function propertyNodes(type: ResourceType, target: TreeTarget, id: string): readonly TreeNode[] {
  const stated = isObject(target.spec?.properties) ? target.spec.properties : {};
  const hidden = hiddenPaths(type, stated);
  return Object.keys(stated)
    .sort()
    .map((name) => {
      const differences = target.differences.filter(({ path }) => isWithin(path, name));
      const unseen = hidden.filter((path) => path === name || path.startsWith(`${name}/`));
      return propertyNode({ id: `${id}/${name}`, name, differences, unseen, live: target.outputs[name] });
    });
}

/** `properties.Tags[Key=a].Value` is within `Tags`. */
function isWithin(path: string, name: string): boolean {
  const rest = path.replace(/^properties\./, '');
  return rest === name || rest.startsWith(`${name}.`) || rest.startsWith(`${name}[`);
}

interface Property {
  readonly id: string;
  readonly name: string;
  readonly differences: readonly Difference[];
  /** Paths of what AWS never tells. */
  readonly unseen: readonly string[];
  readonly live: Json | undefined;
}

function propertyNode({ id, name, differences, unseen, live }: Property): TreeNode {
  const place = { id, type: 'Property', name, children: [] } as const;
  const facts = factsOf([
    ['lives as', live === undefined ? undefined : shortened(live, name)],
    ['not observable', unseen.length === 0 ? undefined : unseen.map((path) => path.replaceAll('/', '.')).join(', ')],
  ]);
  if (differences.length > 0) {
    const words = differences.map((each) => describeDifference(maskDifference(each))).join('; ');
    return { ...place, health: 'Progressing', words: `differs: ${words}`, facts };
  }
  if (unseen.includes(name)) return { ...place, words: 'not observable: AWS never tells it', facts };
  return {
    ...place,
    health: 'Healthy',
    words: live === undefined ? 'as stated; AWS shows nothing' : 'as stated',
    facts,
  };
}

function shortened(value: Json, name: string): string {
  const masked = maskJson(value, name);
  const text = typeof masked === 'string' ? masked : JSON.stringify(masked);
  return text.length > VALUE_CHARS ? `${text.slice(0, VALUE_CHARS)}…` : text;
}

function requestNode(request: ResourceRequest): TreeNode {
  const { requestToken, operation, status, at, message, retryAt } = request;
  const place = { id: `request/${requestToken}`, type: 'Request', name: operation, children: [] } as const;
  const facts = factsOf([
    ['last word', new Date(at)],
    ['asked again', retryAt === undefined ? undefined : new Date(retryAt)],
    ['token', requestToken],
  ]);
  if (status === 'FAILED') return { ...place, health: 'Degraded', words: failureText(request), facts };
  const words = [status, message].filter(Boolean).join(': ');
  return { ...place, health: isUnderWay(request) ? 'Progressing' : 'Healthy', words, facts };
}
