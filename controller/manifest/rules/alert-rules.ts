import { at, has, isUnknown, type Rule, self } from './rule.ts';

/** Rules of the documents that say who is told of what. */
export const ALERT_RULES: readonly Rule[] = [
  {
    id: 'alert-bot-channel',
    on: 'AlertProviderSpec',
    message: 'a slack-bot needs a channel',
    broken: (it) => self(it.type !== 'slack-bot' || has(it, 'channel')),
  },
  {
    id: 'alert-other-channel',
    on: 'AlertProviderSpec',
    message: 'only a slack-bot has a channel; other targets know where they write',
    broken: (it) => at('channel', !has(it, 'channel') || it.type === 'slack-bot' || isUnknown(it.type)),
  },
];
