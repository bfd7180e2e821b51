import { expect, it } from 'vitest';
import { privateMicroservice } from '../../systems/private-microservice.ts';
import { driveSystem } from './drive-system.ts';

it('every stated property of a system is changed in place, or refused until it may be replaced', async () => {
  const driven = await driveSystem(privateMicroservice);

  expect(driven.filter(({ wrong }) => wrong !== undefined)).toEqual([]);
  expect([
    driven.filter(({ edit }) => edit.way === 'update').length,
    driven.filter(({ edit }) => edit.way === 'replace').length,
  ]).toEqual([12, 9]);
});
