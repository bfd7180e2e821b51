import { definePage } from '../../page.tsx';
import { type AlertQuery, loadAlert, parseAlert } from './data.ts';
import { AlertPage } from './view.tsx';

export const alertPage = definePage<AlertQuery>({
  name: 'alert',
  match: parseAlert,
  title: () => 'Message',
  subject: ({ id }) => id,
  load: loadAlert,
  View: AlertPage,
  under: 'alerts',
});
