import { contentOf } from '../controller/model/acknowledgement.ts';
import type { OperatorEvent } from '../controller/model/event.ts';
import { maskOrigin, maskText } from '../controller/model/mask.ts';
import type { ObjectStatus } from '../controller/model/status.ts';
import type { Compared, ComparedField } from '../controller/ports/comparer.ts';
import { healedFields } from './healed-fields.ts';
import { differenceView } from './object-detail.ts';
import { commitView } from './object-row.ts';
import type { DiffField, DiffJson } from './schema/diff.ts';

/** Of what happened lately and what a look gave: a whole object's two sides. Secrets masked. */
export function diffView(status: ObjectStatus, compared: Compared, events: readonly OperatorEvent[]): DiffJson {
  const { differences, ignored, ...rest } = compared.state === 'unknown' ? lastSeen(status, compared) : whole(compared);
  const differing = new Set([...differences, ...ignored].map(({ difference }) => difference.path));
  return {
    ...rest,
    differences: differences.map(fieldView),
    ignored: ignored.map(fieldView),
    healed: healedFields(events, differing),
  };
}

type Fields = { readonly differences: readonly ComparedField[]; readonly ignored: readonly ComparedField[] };
type Sided = Omit<DiffJson, 'differences' | 'ignored' | 'healed'> & Fields;

function whole(compared: Exclude<Compared, { state: 'unknown' }>): Sided {
  const { commit, origins } = compared;
  return {
    ...compared,
    commit: commitView(commit),
    origins: origins.map((raw) => {
      const { path, expression, value, from } = maskOrigin(raw);
      return { path, expression, value, from };
    }),
  };
}

/** What the last look of the controller's own saw, which holds no whole objects. */
function lastSeen(status: ObjectStatus, { reason }: Extract<Compared, { state: 'unknown' }>): Sided {
  const { differences, ignored, unmodelled, commit, lastSeenAt } = status;
  return {
    state: 'unknown',
    reason: maskText(reason),
    lines: [],
    differences: differences.map((difference) => ({ difference })),
    ignored: ignored.map((difference) => ({ difference })),
    unmodelled,
    origins: [],
    at: lastSeenAt,
    commit: commit && commitView(commit),
  };
}

function fieldView({ difference, at: written, takes }: ComparedField): DiffField {
  const { why } = difference;
  const ends = why.reason === 'acknowledged' ? { until: why.until, note: maskText(why.note) } : {};
  const view = differenceView(difference);
  return { ...view, why: maskText(view.why), id: contentOf(difference), written, takes, ...ends };
}
