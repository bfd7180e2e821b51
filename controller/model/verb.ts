/**
 * What people may ask for. `get` and `diff` only read; `refresh` reads sources and AWS anew; `retry` sends a message
 * anew; `admin` is about people and the controller itself. All others change what lives.
 */
export const VERBS = [
  'get',
  'diff',
  'refresh',
  'retry',
  'sync',
  'suspend',
  'resume',
  'restart',
  'rollback',
  'stop',
  'continue',
  'acknowledge',
  'heal',
  'admin',
] as const;
export type Verb = (typeof VERBS)[number];
