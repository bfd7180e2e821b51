import type { AlertItem, AlertMessage } from '../../controller/model/alert.ts';

const AT = Date.UTC(2030, 0, 31, 18, 0, 0);
export const SHA = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

export function item(more: Partial<AlertItem> = {}): AlertItem {
  return {
    event: 'DriftFound',
    state: 'firing',
    severity: 'warning',
    incident: 'shop/Service/web drift',
    title: 'differs from its manifest in 1 field',
    details: [],
    key: 'shop/Service/web',
    source: 'git:manifests',
    account: '123456789012',
    region: 'eu-west-1',
    fields: [{ path: 'desiredCount', from: '4', to: '2' }],
    moreFields: 0,
    since: AT - 90_000,
    commit: {
      id: SHA,
      author: 'Ada',
      subject: 'feat: four tasks',
      repository: 'https://github.com/acme/shop.git',
    },
    links: [{ label: 'Object', url: 'https://keel.example/objects/shop/Service/web' }],
    ...more,
  };
}

export function message(more: Partial<AlertMessage> = {}): AlertMessage {
  const items = more.items ?? [item()];
  return {
    id: 'msg_0001',
    at: AT,
    alert: 'shop/drift',
    owner: 'keel-eu',
    state: 'firing',
    severity: 'warning',
    title: 'shop/Service/web differs from its manifest in 1 field',
    items,
    total: items.length,
    crowd: 0,
    metadata: {},
    links: [{ label: 'Dashboard', url: 'https://keel.example/' }],
    ...more,
  };
}
