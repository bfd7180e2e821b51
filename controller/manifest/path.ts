/** One step into a document: the name of a member, or the index of a list's element. */
export type Step = string | number;
export type Path = readonly Step[];

/** `spec.template.containerDefinitions[0].image`. */
export function showPath(path: Path): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}

/** A step of a path as people write it: by name, by index, or by the members that tell elements apart. */
export type Selector = string | number | Readonly<Record<string, string>>;

/**
 * Reads `template.containerDefinitions[name=app].image`, `subnets[0]` and `portMappings[containerPort=80,protocol=tcp]`.
 * Undefined where the text has no such form. Linear in its length.
 */
export function parsePath(text: string): readonly Selector[] | undefined {
  const steps: Selector[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === '[') {
      const end = text.indexOf(']', at);
      if (end === -1) return undefined;
      steps.push(bracket(text.slice(at + 1, end)));
      at = end + 1;
    } else {
      const from = text[at] === '.' ? at + 1 : at;
      at = nameEnd(text, from);
      if (at === from) return undefined;
      steps.push(text.slice(from, at));
    }
  }
  return steps;
}

function nameEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (text[at] === '.' || text[at] === '[') return at;
  return text.length;
}

function bracket(text: string): Selector {
  if (/^[0-9]{1,9}$/.test(text)) return Number(text);
  const pairs = text.split(',').map((pair) => {
    const equals = pair.indexOf('=');
    return equals === -1 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
  });
  return Object.fromEntries(pairs) as Readonly<Record<string, string>>;
}
