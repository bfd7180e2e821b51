import { definePage } from '../../page.tsx';
import { ALL_ALERTS, alertsPath, parseAlerts } from './address.ts';
import { countDeadLetters, deadLetters, loadAlerts } from './data.ts';
import { AlertsPage } from './view.tsx';

export const alertsPage = definePage({
  name: 'alerts',
  match: parseAlerts,
  title: () => 'Alerts',
  load: loadAlerts,
  View: AlertsPage,
  place: {
    label: 'Alerts',
    icon: 'alerts',
    chord: 'a',
    isMain: true,
    path: () => alertsPath(ALL_ALERTS),
    count: deadLetters,
    watch: countDeadLetters,
  },
});
