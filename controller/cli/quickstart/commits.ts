/** One commit to the neighbours' manifests, as somebody makes it: texts of one file become others. */
export interface StoryCommit {
  readonly author: string;
  readonly subject: string;
  /** Of the object that it changes, which is settled before. */
  readonly key: string;
  /** Below the neighbours' folder. */
  readonly file: string;
  /** Each first text stands in the file once, and becomes the second. */
  readonly edits: readonly (readonly [from: string, to: string])[];
}

const SUSPENDED = `management:
  suspend:
    reason: "the auditors read along until the quarter is closed"
`;
const OBSERVED = `management:
  mode: observe # the encoder's team looks before anything is put back
`;

const AT_ONCE = `    strategy: BLUE_GREEN
    bakeTimeInMinutes: 0
`;
/** Slow enough to be watched: a minute of AWS's takes a second here. */
const IN_TENTHS = `    strategy: LINEAR
    linearConfiguration:
      stepPercent: 10
      stepBakeTimeInMinutes: 60
`;
const WHEN_TOLD = `    strategy: BLUE_GREEN
    bakeTimeInMinutes: 30
    lifecycleHooks:
      - targetType: PAUSE
        lifecycleStages: [POST_TEST_TRAFFIC_SHIFT]
        timeoutConfiguration:
          timeoutInMinutes: 1440
          action: ROLLBACK
`;

/**
 * What happens in the neighbours' repository once their services run. Each commit changes one object, so none waits for
 * another's wave, and each shows one state that a rollout, an object or a document can be in.
 */
export const TROUBLE: readonly StoryCommit[] = [
  {
    author: 'Linus Moreau',
    subject: 'feat(ledger): 2.0.0',
    key: 'finance/Service/ledger',
    file: 'finance/ledger.yaml',
    edits: [['ledger:1.8.0', 'ledger:crash-2.0.0']],
  },
  {
    author: 'Margaret Lindqvist',
    subject: 'chore(reports): hands off during the audit',
    key: 'finance/Service/reports',
    file: 'finance/reports.yaml',
    edits: [['spec:\n  cluster: finance\n', `${SUSPENDED}spec:\n  cluster: finance\n`]],
  },
  {
    author: 'Ada Byrne',
    subject: 'chore(encoder): only look for now',
    key: 'media/Service/encoder',
    file: 'media/encoder.yaml',
    edits: [['spec:\n  cluster: media\n', `${OBSERVED}spec:\n  cluster: media\n`]],
  },
  {
    author: 'Linus Moreau',
    subject: 'fix(invoices): one task more',
    key: 'finance/Service/invoices',
    file: 'finance/invoices.yaml',
    edits: [['desiredCount: 2', 'desiredCounts: 3']],
  },
];

/** Traffic that goes over slowly, and traffic that waits for a person: once the services are there for all to reach. */
export const SHIFTS: readonly StoryCommit[] = [
  {
    author: 'Ada Byrne',
    subject: 'feat(catalogue): 3.1.0, with pictures from every side',
    key: 'store/Service/catalogue',
    file: 'store/catalogue.yaml',
    edits: [
      ['catalogue:3.0.4', 'catalogue:3.1.0'],
      [AT_ONCE, IN_TENTHS],
    ],
  },
  {
    author: 'Grace Okafor',
    subject: 'feat(checkout): 5.0.0, pay by bank',
    key: 'store/Service/checkout',
    file: 'store/checkout.yaml',
    edits: [
      ['checkout:4.9.1', 'checkout:5.0.0'],
      [AT_ONCE, WHEN_TOLD],
    ],
  },
];

/** The text after a commit. Throws where the file does not hold what the commit is about. */
export function committed(text: string, { file, edits }: StoryCommit): string {
  return edits.reduce((before, [from, to]) => {
    if (before.split(from).length !== 2) throw new Error(`${file} holds ${JSON.stringify(from)} not once`);
    return before.replace(from, () => to);
  }, text);
}
