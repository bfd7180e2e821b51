import type { Health } from '../../model/health.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Summary } from '../../model/kind.ts';
import { refOf } from './identifier.ts';
import type { LiveResource } from './live.ts';
import { isUnderWay } from './requests.ts';
import { stateOf } from './state.ts';

export function health(live: LiveResource): Health {
  const { type, model, requests, unseen, unjudged = [] } = live;
  const busy = requests.find(isUnderWay);
  if (busy) return { status: 'Progressing', message: `AWS works on the ${busy.operation}` };
  const state = stateOf(type, model);
  if (state?.is === 'ill') return { status: 'Degraded', message: `AWS calls it ${state.word}` };
  if (state && state.is !== 'well') return { status: 'Progressing', message: `AWS calls it ${state.word}` };
  const lives = state ? `AWS calls it ${state.word}` : 'it lives';
  const hidden = `${named('not observable', unseen)}${named('not comparable, AWS writes it its own way', unjudged)}`;
  return { status: 'Healthy', message: `${lives}${hidden}` };
}

function named(what: string, paths: readonly string[]): string {
  return paths.length > 0 ? `; ${what}: ${paths.map((path) => path.replaceAll('/', '.')).join(', ')}` : '';
}

/**
 * What `Ref` means under no name, and every property under its own. Nothing while AWS still makes it: whoever refers to it
 * waits.
 */
export function outputs({ type, identifier, model }: LiveResource): JsonObject {
  if (stateOf(type, model)?.is === 'coming') return {};
  return { ...model, '': refOf(type, identifier, model) };
}

export function summary({ type, identifier, model, unseen }: LiveResource): Summary {
  const hidden = unseen.length > 0 ? `, ${unseen.length} not observable` : '';
  return { arn: arnOf(type.identifier, identifier, model), detail: `${type.name} ${identifier}${hidden}` };
}

/** The resource's own ARN, where its properties have one. */
function arnOf(parts: readonly string[], identifier: string, model: JsonObject): string | undefined {
  const own = [model.Arn, ...parts.map((part) => model[part]), identifier];
  const named = Object.entries(model).filter(([member]) => /^[A-Za-z]*Arn$/.test(member));
  const found = [...own, ...(named.length === 1 ? named.map(([, value]) => value) : [])].find(
    (value) => typeof value === 'string' && value.startsWith('arn:'),
  );
  return found === undefined ? undefined : String(found);
}
