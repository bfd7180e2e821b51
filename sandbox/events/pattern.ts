import { Fault } from '../contract.ts';

type Content = { readonly [member: string]: unknown };

/**
 * An event pattern in its plain form: a list of values for each field, and maps for what is nested (User Guide, "Event
 * patterns"). Throws Fault for anything else, comparison operators among it, which the sandbox does not model.
 */
export function readPattern(text: string): Content {
  const pattern = parsed(text);
  if (pattern === undefined) throw malformed('Event pattern is not valid. Reason: it is no JSON object');
  check(pattern);
  return pattern;
}

function check(pattern: Content): void {
  for (const [name, wanted] of Object.entries(pattern)) {
    if (Array.isArray(wanted) && wanted.length > 0 && wanted.every((one) => typeof one !== 'object' || one === null))
      continue;
    if (Array.isArray(wanted) || !isContent(wanted))
      throw malformed(`Event pattern is not valid. Reason: "${name}" must be an object or an array`);
    check(wanted);
  }
}

/** Whether every field of the pattern has one of its values in the event; a list in the event needs one of them. */
export function matches(pattern: Content, event: Content): boolean {
  return Object.entries(pattern).every(([name, wanted]) => {
    const value = event[name];
    if (isContent(wanted)) return isContent(value) && matches(wanted, value);
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return Array.isArray(wanted) && wanted.some((one: unknown) => values.includes(one));
  });
}

function isContent(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function parsed(text: string): Content | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isContent(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function malformed(message: string): Fault {
  return new Fault('InvalidEventPatternException', message);
}
