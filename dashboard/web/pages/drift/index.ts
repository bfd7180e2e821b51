import { definePage } from '../../page.tsx';
import { ALL_DRIFT, driftPath, parseDrift } from './address.ts';
import { loadDrift } from './data.ts';
import { DriftPage } from './view.tsx';

export const driftPage = definePage({
  name: 'drift',
  match: parseDrift,
  title: () => 'Drift',
  load: loadDrift,
  View: DriftPage,
  place: { label: 'Drift', icon: 'Drifted', chord: 'd', path: () => driftPath(ALL_DRIFT), isMain: true },
});
