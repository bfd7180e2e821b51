import type { Severity } from '../../controller/model/event.ts';
import { EVENT_ORIGINS, type EventOrigin } from '../schema/events.ts';

/** Of what is told, what somebody wants to see; the address says it. */
export interface TimelineFilter {
  /** None: all of them. */
  readonly origin: readonly EventOrigin[];
  /** The least severe that is shown. */
  readonly from: Severity;
  readonly q: string;
}

const SHOWN_FROM: Readonly<Record<Severity, readonly Severity[]>> = {
  info: [],
  warning: ['warning', 'error'],
  error: ['error'],
};

export function parseFilter(query: URLSearchParams): TimelineFilter {
  const origins = (query.get('origin') ?? '').split(',');
  const from = query.get('from');
  return {
    origin: EVENT_ORIGINS.filter((one) => origins.includes(one)),
    from: from === 'warning' || from === 'error' ? from : 'info',
    q: query.get('q') ?? '',
  };
}

/** Words of the address for a filter; what is usual is left out. */
export function filterWords({ origin, from, q }: TimelineFilter): Readonly<Record<string, string>> {
  return {
    ...(origin.length === 0 ? {} : { origin: origin.join(',') }),
    ...(from === 'info' ? {} : { from }),
    ...(q === '' ? {} : { q }),
  };
}

/** The same as the API takes it. */
export function filterParams({ origin, from, q }: TimelineFilter): URLSearchParams {
  const params = new URLSearchParams();
  for (const one of origin) params.append('origin', one);
  for (const one of SHOWN_FROM[from]) params.append('severity', one);
  if (q.trim() !== '') params.set('q', q.trim());
  return params;
}

/** With one origin more, or one less. */
export function turned({ origin, ...rest }: TimelineFilter, one: EventOrigin): TimelineFilter {
  const others = origin.filter((other) => other !== one);
  return { ...rest, origin: others.length < origin.length ? others : [...origin, one] };
}
