import { HISTORY_ACTS, HISTORY_RESULTS, TRIGGERS } from '../../controller/model/history.ts';
import { ROLLOUT_ENDINGS } from '../../controller/model/rollout.ts';
import { millis } from './common.ts';
import { described, flag, type Infer, integer, list, oneOf, shape, text } from './infer.ts';
import { difference, rollout } from './objects.ts';

const commit = shape(
  { id: text },
  { author: text, subject: text, at: millis, url: described(text, 'Where the git host shows it, if that is known') },
);

const entry = {
  id: described(text, 'e…: from Evenkeel’s own events; d…: known from ECS alone'),
  at: millis,
  trigger: described(
    oneOf(TRIGGERS),
    'value: a store outside of the manifests changed; drift: put back; outside: a rollout that Evenkeel did not begin',
  ),
  result: described(oneOf(HISTORY_RESULTS), 'noted: nothing was to become of it, as of a suspension'),
  details: described(list(text), 'Stopped tasks’ own words'),
  images: list(text),
} as const;

const known = {
  finishedAt: described(millis, 'Of a change: when the object was as desired, and healthy'),
  act: described(oneOf(HISTORY_ACTS), 'What a person did'),
  by: described(text, 'Who did it, where they signed in'),
  stores: described(list(text), 'Stores outside of the manifests whose values changed'),
  commit,
  ending: described(oneOf(ROLLOUT_ENDINGS), 'Who or what ended its rollout before its end'),
  reason: text,
  revision: described(text, 'family:revision that it rolled out'),
  deployment: described(text, 'ARN of the service deployment'),
  fields: described(integer, 'How many fields it changed; absent where ECS alone tells of it'),
} as const;

const step = shape({
  call: text,
  effect: oneOf(['create', 'update', 'rollout', 'replace', 'delete', 'tag']),
  why: text,
});

const historyEntry = shape(entry, known);

export const historyDetail = shape(
  { ...entry, differences: described(list(difference), 'What was sent; secrets are masked'), steps: list(step) },
  known,
);

export const historyPage = shape(
  { items: described(list(historyEntry), 'Newest first'), total: described(integer, 'On all pages') },
  {
    next: described(text, 'Cursor of the next page; absent on the last one'),
    partial: described(text, 'Why ECS could not be asked: then only what Evenkeel remembers is here'),
  },
);

const pastRollout = shape(
  {
    rollout,
    runs: described(flag, 'It rolled out what runs now'),
    own: described(flag, 'Its revision was registered by Evenkeel'),
    images: list(text),
  },
  { commit, consoleUrl: described(text, 'Where the AWS console shows it') },
);

export const deployments = shape({
  at: described(millis, 'When ECS was asked; what was read is shown again for some seconds'),
  items: described(list(pastRollout), 'Newest first, at most twenty'),
});

export const revisionComparison = shape({
  at: described(millis, 'When AWS was asked'),
  from: described(text, 'family:revision'),
  to: described(text, 'family:revision'),
  differences: described(list(difference), 'live is what `from` says, desired what `to` says; secrets are masked'),
  unknown: described(list(text), 'Members that were not compared, as ECS does not tell them of both'),
});

export type HistoryEntryJson = Infer<typeof historyEntry>;
export type HistoryDetailJson = Infer<typeof historyDetail>;
export type HistoryPageJson = Infer<typeof historyPage>;
export type DeploymentsJson = Infer<typeof deployments>;
export type PastRolloutJson = DeploymentsJson['items'][number];
export type ComparisonJson = Infer<typeof revisionComparison>;
