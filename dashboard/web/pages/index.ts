import type { Page } from '../page.tsx';
import { alertPage } from './alert/index.ts';
import { alertsPage } from './alerts/index.ts';
import { auditPage } from './audit/index.ts';
import { awaitingPage } from './awaiting/index.ts';
import { driftPage } from './drift/index.ts';
import { eventsPage } from './events/index.ts';
import { fleetPage } from './fleet/index.ts';
import { graphPage } from './graph/index.ts';
import { insightsPage } from './insights/index.ts';
import { namespacesPage } from './namespaces/index.ts';
import { objectPage } from './object/index.ts';
import { operatorPage } from './operator/index.ts';
import { sourcesPage } from './sources/index.ts';

/** All pages; those with a place stand in the navigation in this order. */
export const PAGES: readonly Page[] = [
  fleetPage,
  awaitingPage,
  driftPage,
  alertsPage,
  eventsPage,
  alertPage,
  insightsPage,
  sourcesPage,
  namespacesPage,
  graphPage,
  operatorPage,
  auditPage,
  objectPage,
];
