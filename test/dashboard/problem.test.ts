import { describe, expect, it } from 'vitest';
import { dashboardUnderTest } from '../support/dashboard.ts';
import { createFleet } from '../support/fleet.ts';

describe('errors', () => {
  it.each([
    [
      '/api/v1/objects/shop/Service/nobody?x=1',
      {
        type: 'about:blank',
        title: 'Not found',
        status: 404,
        detail: 'shop/Service/nobody is not managed here.',
        instance: '/api/v1/objects/shop/Service/nobody',
        requestId: 'req-1',
      },
    ],
    [
      '/nothing',
      {
        type: 'about:blank',
        title: 'Not found',
        status: 404,
        detail: 'There is nothing here.',
        instance: '/nothing',
        requestId: 'req-1',
      },
    ],
    [
      '/api/v1/objects?limit=0',
      {
        type: 'about:blank',
        title: 'Bad request',
        status: 400,
        detail: 'querystring/limit must be >= 1',
        instance: '/api/v1/objects',
        requestId: 'req-1',
      },
    ],
  ])('%s is problem+json', async (url, problem) => {
    const { status, body, headers } = await dashboardUnderTest().get(url);
    expect({ status, body, type: headers['content-type'] }).toEqual({
      status: problem.status,
      body: problem,
      type: 'application/problem+json; charset=utf-8',
    });
  });

  it('never tells what went wrong inside', async () => {
    const fleet = createFleet();
    const views = {
      ...fleet.views,
      objects: () => {
        throw new Error('connect postgres://app:hunter2@db');
      },
    };
    const { body, status } = await dashboardUnderTest({ views }, fleet).get('/api/v1/objects');
    expect({ status, body }).toEqual({
      status: 500,
      body: {
        type: 'about:blank',
        title: 'Something went wrong',
        status: 500,
        detail: 'The controller’s log has the cause.',
        instance: '/api/v1/objects',
        requestId: 'req-1',
      },
    });
  });
});
