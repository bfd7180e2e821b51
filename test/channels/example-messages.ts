import type { AlertItem, AlertMessage } from '../../controller/model/alert.ts';
import { SHA } from './messages.ts';

/** A message that the page of payloads shows for every target. */
export interface ExampleMessage {
  readonly title: string;
  readonly about: string;
  readonly message: AlertMessage;
  /** Title of the example whose incidents it goes on with. */
  readonly goesOnFrom?: string;
}

const AT = Date.UTC(2030, 0, 31, 18, 0, 0);
const OBJECT = 'https://keel.example/objects/shop/Service/web';
const all = (id: string) => [{ label: 'All of it', url: `https://keel.example/alerts/${id}` }];

const DRIFT: AlertItem = {
  event: 'DriftFound',
  state: 'firing',
  severity: 'warning',
  incident: 'drift:shop/Service/web',
  title: 'drift found in 2 fields',
  details: [],
  key: 'shop/Service/web',
  source: 'git:https://github.com/acme/shop.git',
  account: '123456789012',
  region: 'eu-west-1',
  fields: [
    { path: 'desiredCount', from: '2', to: '5' },
    { path: 'template.containerDefinitions[name=web].environment[name=API_KEY].value', to: '(sensitive)' },
  ],
  moreFields: 0,
  since: AT - 25_000,
  commit: {
    id: SHA,
    author: 'Ada',
    subject: 'feat: two tasks are enough',
    repository: 'https://github.com/acme/shop',
  },
  links: [
    { label: 'Dashboard', url: OBJECT },
    { label: 'Commit', url: `https://github.com/acme/shop/commit/${SHA}` },
  ],
};

const BASE: AlertMessage = {
  id: 'a1b2c3d4e5f60718',
  at: AT,
  alert: 'shop/drift',
  owner: 'keel-eu',
  state: 'firing',
  severity: 'warning',
  title: 'shop/Service/web: drift found in 2 fields',
  items: [DRIFT],
  total: 1,
  crowd: 0,
  metadata: { runbook: 'https://wiki.example/drift' },
  links: all('a1b2c3d4e5f60718'),
};

const HEALED: AlertItem = {
  ...DRIFT,
  event: 'DriftHealed',
  state: 'resolved',
  severity: 'info',
  title: 'drift healed in 2 fields',
  fields: [{ path: 'desiredCount', from: '5', to: '2' }],
};

const BAD = '8f14e45fceea167a5a36dedd4bea2543c0ffee00';

const INVALID: AlertItem = {
  ...DRIFT,
  event: 'DocumentInvalid',
  severity: 'error',
  incident: 'document:shop/Service/web',
  title: 'the document Service/web is invalid; its last good version stays in force',
  details: ['services/web.yaml:7:17 must be a whole number, and is the text "two"'],
  fields: [],
  commit: { id: BAD, author: 'Ada', subject: 'fix: count', repository: 'https://github.com/acme/shop' },
  links: [{ label: 'Commit', url: `https://github.com/acme/shop/commit/${BAD}` }],
};

/** Every example of the page. Titles and values are as the pipeline of alerts makes them. */
export const EXAMPLES: readonly ExampleMessage[] = [
  { title: 'Firing', about: 'somebody changed a service by hand.', message: BASE },
  {
    title: 'Resolved',
    about: 'it has been healed; a bot of Slack writes that in the place of the first message.',
    goesOnFrom: 'Firing',
    message: {
      ...BASE,
      id: 'a1b2c3d4e5f60719',
      links: all('a1b2c3d4e5f60719'),
      at: AT + 40_000,
      state: 'resolved',
      severity: 'info',
      title: 'shop/Service/web: drift healed in 2 fields',
      items: [HEALED],
    },
  },
  {
    title: 'A bad commit',
    about: 'a document is refused, with file, line and column.',
    message: {
      ...BASE,
      id: 'a1b2c3d4e5f6071a',
      links: all('a1b2c3d4e5f6071a'),
      alert: 'shop/sources',
      severity: 'error',
      title: 'shop/Service/web: the document Service/web is invalid; its last good version stays in force',
      items: [INVALID],
    },
  },
  {
    title: 'News',
    about: 'something that opens nothing and is followed by nothing.',
    message: {
      ...BASE,
      id: 'a1b2c3d4e5f6071b',
      links: all('a1b2c3d4e5f6071b'),
      state: 'news',
      severity: 'info',
      title: 'shop/Service/web: created',
      items: [
        {
          ...DRIFT,
          event: 'ObjectCreated',
          state: 'news',
          severity: 'info',
          incident: 'news:ObjectCreated:1896112800000:42',
          title: 'created',
          fields: [],
        },
      ],
    },
  },
  {
    title: 'A digest',
    about: 'a storm of 1,000 drifts: the first of them, and how many more. Real digests show up to twenty.',
    message: {
      ...BASE,
      id: 'a1b2c3d4e5f6071c',
      title: '1000 found',
      links: all('a1b2c3d4e5f6071c'),
      items: [DRIFT],
      total: 1_000,
      crowd: 1_000,
    },
  },
];
