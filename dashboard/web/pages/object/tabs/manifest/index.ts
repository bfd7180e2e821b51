import { objectApi } from '../../address.ts';
import type { ObjectTab } from '../../tab.ts';
import { manifest } from './data.ts';
import { ObjectManifest } from './view.tsx';

export const manifestTab: ObjectTab = {
  name: 'manifest',
  title: 'Manifest',
  count: ({ problems }) => problems.length,
  load: ({ key }, fresh) => void manifest.load(`${objectApi(key)}/manifest`, fresh),
  View: ObjectManifest,
};
