import { definePage } from '../../page.tsx';
import { fleetPath, parseFleet } from './address.ts';
import { lastFleet, loadFleet } from './data.ts';
import { FleetPage } from './view.tsx';

export const fleetPage = definePage({
  name: 'fleet',
  match: parseFleet,
  title: () => '',
  load: loadFleet,
  View: FleetPage,
  place: { label: 'Fleet', icon: 'fleet', chord: 'f', path: () => fleetPath(lastFleet.value), isMain: true },
});
