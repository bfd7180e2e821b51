import { codeOnly, type SourceText } from './source-files.ts';

/** Something that code may do in named places only. */
export interface HouseRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly allowedIn: readonly string[];
}

/** Where the real clock and the real timers are: of the process, and of the browser. */
const SYSTEMS = ['controller/ports/system.ts', 'dashboard/web/system.ts'];

/** The one clock, the one random source, the one reader of the environment, the one owner of the streams. */
const HOUSE_RULES: readonly HouseRule[] = [
  {
    name: 'the time of day',
    pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bhrtime\b/,
    allowedIn: SYSTEMS,
  },
  {
    name: 'timers',
    pattern: /\b(setTimeout|setInterval|setImmediate)\b|node:timers|\bAbortSignal\.timeout\b/,
    // A request of the command line to the controller ends by the platform's own deadline.
    allowedIn: [...SYSTEMS, 'controller/cli/api/client.ts'],
  },
  {
    name: 'randomness',
    pattern: /\bMath\.random\b|\brandom(Int|Bytes|UUID)\b/,
    allowedIn: SYSTEMS,
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
