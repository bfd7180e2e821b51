import type { ObjectTab } from '../../tab.ts';
import { loadTimeline } from './data.ts';
import { ObjectEvents } from './view.tsx';

export const eventsTab: ObjectTab = { name: 'events', title: 'Events', load: loadTimeline, View: ObjectEvents };
