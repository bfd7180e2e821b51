import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dashboardUnderTest } from '../support/dashboard.ts';
import { NO_ACTIONS, NO_HEALING } from '../support/no-actions.ts';

it('docs/reference/openapi.json is what the routes say (vitest -u writes it)', async () => {
  const { status, body } = await dashboardUnderTest({ actions: NO_ACTIONS, healing: NO_HEALING }).get(
    '/api/v1/openapi.json',
  );
  expect(status).toBe(200);
  await expect(`${JSON.stringify(body, null, 2)}\n`).toMatchFileSnapshot('../../docs/reference/openapi.json');
});

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

it('names every operation once, says what it is about, and how it is refused', () => {
  const { paths, tags } = JSON.parse(readFileSync('docs/reference/openapi.json', 'utf8')) as {
    paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    tags: readonly { readonly name: string }[];
  };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ at: `${method} ${path}`, ...operation })),
  );
  const known = new Set(tags.map(({ name }) => name));
  const lacks = operations.flatMap(({ at, summary, tags: mine = [], responses }) => [
    ...(summary ? [] : [`${at}: a summary`]),
    ...(mine.length > 0 && mine.every((tag) => known.has(tag)) ? [] : [`${at}: tags that are described`]),
    ...Object.entries(responses).flatMap(([status, { content }]) => (content ? [] : [`${at}: what ${status} holds`])),
    ...['4XX', '5XX'].flatMap((status) => (responses[status] ? [] : [`${at}: ${status}`])),
  ]);
  const ids = operations.map(({ operationId }) => operationId);
  expect(lacks).toEqual([]);
  expect(ids.filter((id, n) => id === undefined || !/^[a-z][A-Za-z]+$/.test(id) || ids.indexOf(id) !== n)).toEqual([]);
});
