import { describe, expect, it } from 'vitest';
import type { AlertItem } from '../../../controller/model/alert.ts';
import { decide } from '../../../controller/telemetry/alerts/decide.ts';
import type { Finding } from '../../../controller/telemetry/alerts/finding.ts';
import { flush } from '../../../controller/telemetry/alerts/flush.ts';
import { ruleOf } from '../../../controller/telemetry/alerts/rule.ts';
import { applyChanges, emptyState } from '../../../controller/telemetry/alerts/state.ts';
import { anAlert } from '../../support/alert-world.ts';
import { DRIFT_ITEM } from '../../support/some-alerts.ts';

const SECOND = 1_000;
const RULES = [ruleOf(anAlert('all'), () => true)];

/** The core alone: what waits to be told after each thing that happened. */
function core() {
  const state = emptyState();
  let now = 0;
  const happen = (finding: Finding) => {
    applyChanges(state, decide(state, finding, { rules: RULES, now }));
    return [...state.pending.values()].map(({ item, notBefore }) => ({
      state: item.state,
      title: item.title,
      notBefore,
    }));
  };
  return {
    found: (...aspects: string[]) =>
      happen({ kind: 'opened', what: 'drift', aspects, item: { ...DRIFT_ITEM, title: aspects.join() }, labels: {} }),
    healed: () => {
      const item: AlertItem = {
        ...DRIFT_ITEM,
        event: 'DriftHealed',
        state: 'resolved',
        severity: 'info',
        title: 'healed',
      };
      return happen({ kind: 'over', item, labels: {} });
    },
    /** Half a minute later everything that waits has been told. */
    told: () => {
      now += 31 * SECOND;
      applyChanges(state, flush(state, { rules: RULES, now, owner: 'me' }));
      for (const [id, row] of state.sendings)
        applyChanges(state, [{ table: 'sendings', id, row: { ...row, state: 'delivered' } }]);
      return state.pending.size;
    },
  };
}

const FIRING = { state: 'firing', notBefore: undefined };

describe('an incident that is told', () => {
  it('is news again by what is new in it alone', () => {
    const { found, told } = core();
    expect(found('a')).toEqual([{ ...FIRING, title: 'a' }]);
    expect(told()).toBe(0);
    expect(found('a')).toEqual([]);
    expect(found('a', 'b')).toEqual([{ ...FIRING, title: 'a,b' }]);
    expect(told()).toBe(0);
    expect(found('b')).toEqual([]);
  });

  it('and comes back before its end is told has never been away, for those who were told', () => {
    const { found, healed, told } = core();
    found('a', 'b');
    told();
    expect(healed()).toEqual([{ state: 'resolved', title: 'healed', notBefore: undefined }]);
    expect(found('a')).toEqual([]);
    expect(found('a', 'b')).toEqual([]);
    expect(healed()).toEqual([{ state: 'resolved', title: 'healed', notBefore: undefined }]);
  });

  it('and comes back after its end is told has to last, each time longer', () => {
    const { found, healed, told } = core();
    found('a');
    told();
    healed();
    told();
    const [back] = found('a');
    expect(back?.notBefore).toBe(62 * SECOND + 300 * SECOND);
    expect(healed()).toEqual([]);
  });
});
