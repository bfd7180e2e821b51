import { definePage } from '../../page.tsx';
import { ALL_EVENTS, eventsPath, parseEvents } from './address.ts';
import { loadEvents } from './data.ts';
import { EventsPage } from './view.tsx';

export const eventsPage = definePage({
  name: 'events',
  match: parseEvents,
  title: () => 'Events',
  load: loadEvents,
  View: EventsPage,
  place: { label: 'Events', icon: 'events', chord: 'e', path: () => eventsPath(ALL_EVENTS) },
});
