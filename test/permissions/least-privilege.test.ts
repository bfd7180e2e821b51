import { expect, test } from 'vitest';
import { evaluate } from '../../sandbox/iam/evaluate.ts';
import {
  allow,
  deniedIn,
  guardedFiles,
  guardedWorld,
  MINUTE,
  needsOfFiles,
  playGuarded,
  policyFor,
  ROLE,
} from './guarded-shop.ts';

test('the policy made from the manifests is enough for all that is done with them, and each statement is needed', async () => {
  const files = guardedFiles();
  const needs = needsOfFiles(files).find(({ role }) => role === ROLE);
  if (!needs) throw new Error('no document needs the role');
  const policy = policyFor(needs);
  const world = await guardedWorld(policy);
  await playGuarded(world, files);

  expect(deniedIn(world)).toEqual([]);
  const unsettled = world
    .operator()
    .views.objects()
    .filter(({ outcome, sync }) => outcome?.kind !== 'settled' || sync !== 'Synced');
  expect(unsettled.map(({ key, conditions }) => ({ key, conditions }))).toEqual([]);

  const questions = world.sandbox.authorization.judgements();
  const dispensable = policy.Statement.filter(({ Sid }) => {
    const rest = { ...policy, Statement: policy.Statement.filter((other) => other.Sid !== Sid) };
    return questions.every((question) => evaluate([JSON.stringify(rest)], question) === 'allowed');
  });
  expect(dispensable.map(({ Sid }) => Sid)).toEqual([]);
});

test('what the policy lacks stops the one object that needs it, with the action and the resource in the reason', async () => {
  const files = guardedFiles();
  const needs = needsOfFiles(files).find(({ role }) => role === ROLE);
  if (!needs) throw new Error('no document needs the role');
  const policy = policyFor(needs);
  const lacking = policy.Statement.filter(({ Sid }) => Sid !== 'PassRolesToTasks');
  const world = await guardedWorld({ ...policy, Statement: lacking });
  await world.commit(files);
  await world.clock.advance(30 * MINUTE);

  const reason =
    'ecs:RegisterTaskDefinition: AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/evenkeel-shop/evenkeel is not authorized to perform: iam:PassRole on resource: arn:aws:iam::123456789012:role/ledger because no identity-based policy allows the iam:PassRole action';
  const stopped = world
    .operator()
    .views.objects()
    .filter(({ outcome }) => outcome?.kind !== 'settled');
  expect(stopped.map(({ key, outcome }) => ({ key, outcome }))).toMatchObject([
    { key: 'shop/Service/ledger', outcome: { kind: 'failed', reason: expect.stringContaining(reason) } },
  ]);

  await allow(world, policy);
  expect(await world.settle()).toBe(true);
});

test('the controller itself enters the role and does nothing else', async () => {
  const own = needsOfFiles(guardedFiles()).find(({ role }) => role === 'self');
  expect(own && policyFor(own)).toEqual({
    Version: '2012-10-17',
    Statement: [{ Sid: 'EnterScopes', Effect: 'Allow', Action: ['sts:AssumeRole'], Resource: [ROLE] }],
  });
});

test('observing needs reads alone', async () => {
  const files = guardedFiles();
  const observing = {
    ...files,
    'namespace.yaml': (files['namespace.yaml'] ?? '').replace('mode: enforce', 'mode: observe'),
  };
  const needs = needsOfFiles(observing).find(({ role }) => role === ROLE);
  if (!needs) throw new Error('no document needs the role');
  const world = await guardedWorld(policyFor(needs));
  await world.commit(observing);
  await world.clock.advance(5 * MINUTE);

  expect({ writes: needs.writes, denied: deniedIn(world) }).toEqual({ writes: [], denied: [] });
  expect(
    world
      .operator()
      .views.objects()
      .filter(({ outcome }) => outcome?.kind === 'failed'),
  ).toEqual([]);
});
