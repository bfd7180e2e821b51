import { definePage } from '../../page.tsx';
import { awaitingPath, parseAwaiting } from './address.ts';
import { awaitingCount, countAwaiting, lastAwaiting, loadAwaiting } from './data.ts';
import { AwaitingPage } from './view.tsx';

export const awaitingPage = definePage({
  name: 'awaiting',
  match: parseAwaiting,
  title: () => 'Awaiting you',
  load: loadAwaiting,
  View: AwaitingPage,
  place: {
    label: 'Awaiting you',
    icon: 'awaiting',
    chord: 'w',
    path: () => awaitingPath(lastAwaiting.value),
    count: awaitingCount,
    watch: countAwaiting,
    isMain: true,
  },
});
