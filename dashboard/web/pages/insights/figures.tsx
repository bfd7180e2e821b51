import type { JSX } from 'preact';
import type { RolloutSeriesJson } from '../../../schema/series.ts';
import { span } from '../../format.ts';

interface FiguresProps {
  readonly figures: RolloutSeriesJson['figures'];
  readonly days: RolloutSeriesJson['days'];
}

/** The four figures by which teams compare how they deliver, with what each was measured on. */
export function Figures({ figures, days }: FiguresProps): JSX.Element {
  const { succeeded, failed, perDay, failureRate, lead, restore } = figures;
  const all = succeeded + failed;
  return (
    <dl class="figures">
      <Figure name="Rollouts a day" value={String(perDay)} of={`${all} in ${days.length} days`} />
      <Figure
        name="Commit to healthy"
        value={lead ? span(lead.median) : '–'}
        of={lead ? `median of ${lead.of}; 9 of 10 within ${span(lead.p90)}` : 'nothing was rolled out by a commit'}
      />
      <Figure
        name="Failed"
        value={failureRate === undefined ? '–' : `${Math.round(failureRate * 100)} %`}
        of={all === 0 ? 'there was no rollout' : `${failed} of ${all} rollouts`}
      />
      <Figure
        name="Time to restore"
        value={restore ? span(restore.median) : '–'}
        of={restore ? `median of ${restore.of}, from failure to the next success` : 'nothing had to be restored'}
      />
    </dl>
  );
}

function Figure({
  name,
  value,
  of,
}: {
  readonly name: string;
  readonly value: string;
  readonly of: string;
}): JSX.Element {
  return (
    <div class="figure">
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong>
        <span class="second">{of}</span>
      </dd>
    </div>
  );
}
