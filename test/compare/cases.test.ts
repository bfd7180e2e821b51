import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Answer, compareCases } from '../../controller/compare/index.ts';
import { RESOURCES } from '../../controller/compare/resources.ts';

const FOLDER = fileURLToPath(new URL('cases/', import.meta.url));

/** A recorded pair with where it was recorded and what must be said of it. */
interface Recorded {
  readonly id: string;
  readonly resource: string;
  readonly source: string;
  readonly expect: Omit<Answer, 'id'>;
}

const FILES = readdirSync(FOLDER).map((file) => {
  const text = readFileSync(`${FOLDER}${file}`, 'utf8');
  return { file, text, cases: JSON.parse(text) as readonly Recorded[] };
});
const ALL = FILES.flatMap(({ cases }) => cases);

describe('recorded pairs', () => {
  it('are at least sixty, each with its source and a name of its own, of every resource', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(60);
    expect(ALL.filter(({ source }) => !/^https:\/\//.test(source)).map(({ id }) => id)).toEqual([]);
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
    expect(new Set(ALL.map(({ resource }) => resource))).toEqual(new Set(Object.keys(RESOURCES)));
  });

  describe.each(FILES)('of $file', async ({ file, text, cases }) => {
    const { answers, problems } = await compareCases(file, text);

    it('are all answered', () => {
      expect(problems).toEqual([]);
    });

    it.each(cases)('$id', ({ id, expect: expected }) => {
      expect(answers.find((answer) => answer.id === id)).toEqual({ id, ...expected });
    });
  });
});
