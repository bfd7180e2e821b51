import { expect, it } from 'vitest';
import { judgeSkew } from '../../../controller/cli/doctor/clock.ts';
import { examineNode, examineTypes, judgeGit } from '../../../controller/cli/doctor/machine.ts';

it.each([
  { version: '20.19.0', verdict: 'ok', because: 'it is the floor' },
  { version: '24.1.0', verdict: 'ok', because: 'it is newer' },
  { version: '20.9.9', verdict: 'error', because: '9 is less than 19' },
  { version: '18.20.1', verdict: 'error', because: 'it is older' },
])('Node.js $version: $because', ({ version, verdict }) => {
  expect(examineNode(version).verdict).toBe(verdict);
});

it.each([
  { day: '2026-05-01', verdict: 'ok', because: 'it is of this year' },
  { day: '2026-04-29', verdict: 'warning', because: 'AWS has added much in half a year' },
])('resource types of $day: $because', ({ day, verdict }) => {
  expect(examineTypes(() => day, Date.parse('2026-10-28')).verdict).toBe(verdict);
});

it('a build without resource types says so', () => {
  const missing = (): string => {
    throw new Error('the file of resource types is missing');
  };
  expect(examineTypes(missing, 0)).toMatchObject({
    verdict: 'error',
    message: 'the file of resource types is missing',
  });
});

const SIGNED = ['git:https://example.com/fleet.git?verify=keys'];

it.each([
  { said: 'git version 2.39.5', sources: SIGNED, expected: 'ok git 2.39.5', because: 'new enough for everything' },
  { said: 'git version 2.34', sources: SIGNED, expected: 'ok git 2.34', because: 'it is the floor' },
  {
    said: 'git version 2.33.1',
    sources: SIGNED,
    expected: 'error git 2.33.1 is too old; signatures of SSH need 2.34',
    because: 'signatures are demanded',
  },
  { said: 'git version 2.33.1', sources: ['git:.'], expected: 'ok git 2.33.1', because: 'no signature is demanded' },
  {
    said: 'git version 2.9.0',
    sources: ['git:.'],
    expected: 'error git 2.9.0 is too old; clones need 2.19',
    because: '9 is less than 19',
  },
  { said: 'git version 2.9.0', sources: [], expected: 'ok git 2.9.0', because: 'no source is a repository' },
  { said: 'git version 2.39.2 (Apple Git-143)', sources: ['git:.'], expected: 'ok git 2.39.2', because: 'a suffix' },
  { said: 'hub', sources: ['git:.'], expected: 'warning git says "hub", which is no version', because: 'unknown' },
])('$said: $because', ({ said, sources, expected }) => {
  const { verdict, message } = judgeGit(said, sources);
  expect(`${verdict} ${message}`).toBe(expected);
});

it.each([
  { skewMs: 0, expected: 'ok the clock agrees with AWS' },
  { skewMs: -30_000, expected: 'ok the clock agrees with AWS' },
  { skewMs: 32_000, expected: 'warning the clock is 31 s ahead of AWS' },
  {
    skewMs: -301_000,
    expected: 'error the clock is 300 s behind AWS, which refuses requests that are five minutes off',
  },
])('a skew of $skewMs ms', ({ skewMs, expected }) => {
  const { verdict, message } = judgeSkew(skewMs);
  expect(`${verdict} ${message}`).toBe(expected);
});
