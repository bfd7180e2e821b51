import { describe, expect, it } from 'vitest';
import { compareCases } from '../../controller/compare/index.ts';

async function problemsOf(text: string) {
  const { problems } = await compareCases('pairs.json', text);
  return problems.map(({ location: { line, column }, message, allowed }) => ({ line, column, message, allowed }));
}

const GOOD = '{"id": "good", "resource": "ecs:Cluster", "desired": {"clusterName": "a"}, "live": {"clusterName": "a"}}';

describe('bad input', () => {
  it.each([
    { text: '[1,\n 2', line: 2, column: 3, message: /^the text is not JSON/, because: 'it was cut off' },
    { text: '{"id": 1}', line: 1, column: 1, message: /^cases are a list/, because: 'it is one map' },
    {
      text: '[\n {"id": "a", "resource": "ecs:Servce", "desired": {}}]',
      line: 2,
      column: 26,
      message: /no resource "ecs:Servce"/,
      because: 'the resource does not exist',
    },
    {
      text: '[{"id": "a", "resource": "ecs:Service",\n  "desired": {"serviceNam": "web"}}]',
      line: 2,
      column: 15,
      message: /unknown field "serviceNam"/,
      because: 'a typo would hide drift for ever',
    },
    {
      text: '[{"id": "a", "resource": "ecs:TaskDefinition",\n  "desired": {"containerDefinitions": [{"portMappings": [{"protocol": "TCP"}]}]}}]',
      line: 2,
      column: 71,
      message: /"TCP" is not a value of this field/,
      because: 'a protocol in capitals, for AWS would take UDP for TCP as well',
    },
    {
      text: '[{"id": "a", "resource": "elbv2:Rule", "desired": {"priority": 1}}]',
      line: 1,
      column: 52,
      message: /unknown field "priority"/,
      because: 'the API spells it Priority',
    },
    {
      text: '[{"id": "a", "resource": "ecs:Service", "desired": {"desiredCount": "two"}}]',
      line: 1,
      column: 69,
      message: /another type/,
      because: 'a count is a number',
    },
    {
      text: '[{"id": "a", "resource": "ecs:Service", "desired": {"launchType": "FARGAT"}}]',
      line: 1,
      column: 67,
      message: /"FARGAT" is not a value/,
      because: 'launch types are an enumeration',
    },
    {
      text: '[{"id": "a", "resource": "ecs:Service"}]',
      line: 1,
      column: 2,
      message: /"desired" is missing/,
      because: 'nothing is asked for',
    },
    {
      text: '[{"resource": "ecs:Service", "desired": {}}]',
      line: 1,
      column: 2,
      message: /"id" is missing/,
      because: 'an answer needs a name',
    },
  ])('is shown with its place: $because', async ({ text, line, column, message }) => {
    const [first] = await problemsOf(text);

    expect(first).toMatchObject({ line, column });
    expect(first?.message).toMatch(message);
  });

  it('says what is allowed', async () => {
    const [first] = await problemsOf('[{"id": "a", "resource": "nope", "desired": {}}]');

    expect(first?.allowed).toMatch(/^one of ecs:Service, /);
  });

  it('leaves the other cases answered', async () => {
    const { answers, problems } = await compareCases('pairs.json', `[{"id": "bad"}, ${GOOD}]`);

    expect(answers.map(({ id, inSync }) => ({ id, inSync }))).toEqual([{ id: 'good', inSync: true }]);
    expect(problems.length).toBeGreaterThan(0);
  });
});
