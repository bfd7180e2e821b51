import { Refusal } from './problem.ts';

/** One demand on an object's labels. Without a value only the key counts. */
interface Demand {
  readonly key: string;
  readonly value?: string | undefined;
  readonly negated: boolean;
}

/** All demands of a selector must hold. */
export type LabelSelector = readonly Demand[];

const DEMAND = /^(?:(!?)([\w./-]+)|([\w./-]+)(={1,2}|!=)([\w.-]*))$/;

/**
 * Reads a selector as Kubernetes writes it: `key=value`, `key!=value`, `key` and `!key`, commas between. Throws Refusal
 * (400) for anything else.
 */
export function parseSelector(text: string): LabelSelector {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map(parseDemand);
}

function parseDemand(part: string): Demand {
  const [found, not, alone, key = '', sign, value] = DEMAND.exec(part) ?? [];
  if (found === undefined)
    throw new Refusal(400, `${part} selects no label; write key=value, key!=value, key or !key.`);
  return alone === undefined ? { key, value, negated: sign === '!=' } : { key: alone, negated: not === '!' };
}

/** As in Kubernetes, `key!=value` also holds where there is no such label. */
export function selects(selector: LabelSelector, labels: Readonly<Record<string, string>>): boolean {
  return selector.every(({ key, value, negated }) => {
    const own = Object.hasOwn(labels, key) ? labels[key] : undefined;
    const holds = value === undefined ? own !== undefined : own === value;
    return holds !== negated;
  });
}
