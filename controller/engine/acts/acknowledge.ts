import { contentOf } from '../../model/acknowledgement.ts';
import { driftedOf, isAcknowledged } from './drifted.ts';
import { type Decide, refuse } from './prepared.ts';
import { acknowledging } from './tag-changes.ts';

/** How long what nobody gave a time for is left alone. */
const ACKNOWLEDGED_MS = 24 * 60 * 60_000;

export const acknowledgeDrift: Decide = (found, { request, target, saying }) => {
  const { engine, key, kind, live } = found;
  const drifted = driftedOf(engine.statuses.get(key));
  const wanted = target.contents && new Set(target.contents);
  const differences = drifted.filter((one) => (wanted ? wanted.has(contentOf(one)) : !isAcknowledged(one)));
  if (differences.length === 0) return refuse({ code: 'NOT_NOW', message: 'nothing of it has drifted any more' });
  const contents = differences.map(contentOf);
  const { now, reason = 'acknowledged by hand' } = saying;
  const change = acknowledging({ now, forMs: request.forMs ?? ACKNOWLEDGED_MS, reason, contents });
  if ('problem' in change) return refuse({ code: 'NOT_NOW', message: change.problem });
  const gone = (target.contents?.length ?? contents.length) - contents.length;
  return {
    kind: 'act',
    steps: kind.retag(live, change).map((step) => ({ ...step, why: 'acknowledge drift' })),
    says: `${count(contents.length)} left as it is until ${change.until}; another value, or its end, makes it loud again`,
    notes: gone > 0 ? [`${count(gone)} not as it was any more, and left out`] : [],
    differences,
    contents,
  };
};

function count(fields: number): string {
  return fields === 1 ? 'one field is' : `${fields} fields are`;
}
