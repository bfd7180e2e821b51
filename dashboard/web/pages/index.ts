import type { Page } from '../page.tsx';
import { alertPage } from './alert/index.ts';
import { alertsPage } from './alerts/index.ts';
import { awaitingPage } from './awaiting/index.ts';
import { driftPage } from './drift/index.ts';
import { eventsPage } from './events/index.ts';
import { fleetPage } from './fleet/index.ts';
import { objectPage } from './object/index.ts';

/** All pages; those with a place stand in the navigation in this order. */
export const PAGES: readonly Page[] = [
  fleetPage,
  awaitingPage,
  driftPage,
  alertsPage,
  eventsPage,
  alertPage,
  objectPage,
];
