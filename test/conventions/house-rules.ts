import { codeOnly, type SourceText } from './source-files.ts';

/** Something that code may do in named places only. */
export interface HouseRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly allowedIn: readonly string[];
}

/** The one clock, the one random source, the one reader of the environment, the one owner of the streams. */
export const HOUSE_RULES: readonly HouseRule[] = [
  {
    name: 'the time of day',
    pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bhrtime\b/,
    // A browser has a clock and timers of its own; they too stand in one file.
    allowedIn: ['controller/ports/system.ts', 'dashboard/web/system.ts'],
  },
  {
    name: 'timers',
    pattern: /\b(setTimeout|setInterval|setImmediate)\b|node:timers|\bAbortSignal\.timeout\b/,
    // A request of the command line to the controller ends by the platform's own deadline.
    allowedIn: ['controller/ports/system.ts', 'controller/cli/api/client.ts', 'dashboard/web/system.ts'],
  },
  {
    name: 'randomness',
    pattern: /\bMath\.random\b|\brandom(Int|Bytes|UUID)\b/,
    allowedIn: ['controller/ports/system.ts'],
  },
  { name: 'the environment', pattern: /\bprocess\.env\b/, allowedIn: ['controller/config.ts'] },
  {
    name: 'the process',
    pattern: /\bprocess\.(stdout|stderr|stdin|exit|exitCode|argv|on|cwd)\b/,
    allowedIn: ['controller/cli/main.ts', 'crds/'],
  },
  { name: 'the console', pattern: /\bconsole\./, allowedIn: [] },
];

/** `path:line rule` for every place that does what only others may. */
export function breaches(file: SourceText): readonly string[] {
  const lines = codeOnly(file.text).split('\n');
  return HOUSE_RULES.filter((rule) => !rule.allowedIn.some((place) => file.path.startsWith(place))).flatMap((rule) =>
    lines.flatMap((line, index) => (rule.pattern.test(line) ? [`${file.path}:${index + 1} ${rule.name}`] : [])),
  );
}
