import { definePage } from '../../page.tsx';
import { driftPath, parseDrift } from './address.ts';
import { lastDrift, loadDrift } from './data.ts';
import { driftShortcuts } from './shortcuts.ts';
import { DriftPage } from './view.tsx';

export const driftPage = definePage({
  name: 'drift',
  match: parseDrift,
  title: () => 'Drift',
  load: loadDrift,
  View: DriftPage,
  shortcuts: driftShortcuts,
  place: { label: 'Drift', icon: 'Drifted', chord: 'd', path: () => driftPath(lastDrift.value), isMain: true },
});
