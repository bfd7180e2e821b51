import type { Difference } from '../../model/difference.ts';
import type { ResourceKey } from '../../model/identity.ts';
import type { Json } from '../../model/json.ts';
import type { Step } from '../../model/plan.ts';
import type { Scope } from '../../model/scope.ts';
import { oneLine } from './plain-text.ts';
import type { Style } from './style.ts';
import { formatTable, widthOf } from './table.ts';

/** What a command would send to one service, or has sent. */
export interface SteeringView {
  readonly command: string;
  readonly key: ResourceKey;
  readonly scope: Scope;
  readonly caller: string;
  readonly owner: string;
  readonly says: string;
  readonly notes: readonly string[];
  readonly steps: readonly Step[];
  /** From what runs to what would run; secrets masked. */
  readonly differences: readonly Difference[];
}

/** Where it goes, what changes and what is sent, for people. */
export function formatSteering(view: SteeringView, style: Style): string {
  const { scope, caller, owner, key, command, notes, steps } = view;
  const head = `${style.dim('account')} ${scope.account} ${scope.region} as ${oneLine(caller)} ${style.dim('owner')} ${owner}\n`;
  const title = `${style.yellow(`~ ${command}`)} ${style.bold(key)}\n`;
  const sent = steps.map(({ call, why }) => [`    ${style.dim(call)}`, oneLine(why)]);
  const said = notes.map((note) => `    ${oneLine(note)}\n`).join('');
  return `${head}\n${title}${formatDifferences(view.differences, style)}${said}${formatTable([], sent)}\n`;
}

const NARROW = 80;

/** `path: from → to`, one line each, or two where one would be wider than a terminal. */
export function formatDifferences(differences: readonly Difference[], style: Style): string {
  return differences
    .map(({ path, live, desired }) => {
      const field = `    ${oneLine(path.replace(/^template\./, ''))}:`;
      const change = `${style.red(show(live))} → ${style.green(show(desired))}`;
      return widthOf(field) + widthOf(change) < NARROW ? `${field} ${change}\n` : `${field}\n      ${change}\n`;
    })
    .join('');
}

function show(value: Json): string {
  if (value === null) return 'none';
  return oneLine(typeof value === 'string' ? value : JSON.stringify(value));
}

export function steeringDocument(view: SteeringView, sent: boolean) {
  const { command, key, scope, caller, owner, says, notes, steps } = view;
  return {
    kind: 'RolloutCommand',
    command,
    key,
    account: scope.account,
    region: scope.region,
    caller,
    owner,
    says,
    notes,
    differences: differenceData(view.differences),
    steps: steps.map(({ call, effect, why, input }) => ({ call, effect, why, input })),
    sent,
  };
}

export function differenceData(differences: readonly Difference[]): readonly Readonly<Record<string, Json>>[] {
  return differences.map(({ path, live, desired }) => ({ path, from: live, to: desired }));
}
