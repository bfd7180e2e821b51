import { describe, expect, it } from 'vitest';
import { VERBS } from '../../controller/cli/program/verbs.ts';
import { cli } from './run-cli.ts';

describe('the command line', () => {
  it('shows its commands when nothing is asked, and that is no error', async () => {
    const { exit, out, err } = await cli([]);

    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    for (const verb of VERBS.filter(({ name }) => !name.includes(' '))) expect(out).toContain(`  ${verb.name}`);
  });

  it.each(VERBS.map((verb) => [verb.name, verb] as const))(
    'says in the help of %s what it reads and how it ends',
    async (name, verb) => {
      const { exit, out } = await cli([...name.split(' '), '--help']);

      expect(exit).toBe(0);
      expect(out).toContain(`Reads: ${verb.reads.join(', ')}.`);
      expect(out).toMatch(/Exit codes:\n {4}0 {2}done\n/);
      expect(out).toMatch(/ {2}130 {2}interrupted\n/);
    },
  );

  it.each(VERBS.map((verb) => [verb.name, verb] as const))('can load %s', async (_name, verb) => {
    expect(typeof (await verb.load()).run).toBe('function');
  });

  it.each(['--version', '-V'])('takes %s for the verb, as other command lines do', async (flag) => {
    expect(await cli([flag, '-o', 'json'])).toEqual(await cli(['version', '-o', 'json']));
  });

  it.each([
    { args: ['validte'], says: 'Did you mean validate?', because: 'a typing error has a nearest command' },
    {
      args: ['get', '--namspace', 'x'],
      says: 'Did you mean --namespace?',
      because: 'a typing error has a nearest flag',
    },
    {
      args: ['get', '-o', 'xml'],
      says: 'Allowed choices are table, wide, name, json, yaml',
      because: 'choices are closed',
    },
    { args: ['validate'], says: "missing required argument 'path'", because: 'nothing to read is a mistake' },
    { args: ['get', 'servce'], says: 'there is no kind servce; did you mean Service?', because: 'kinds are closed' },
    { args: ['wait', 'service/web', '--timeout', 'soon'], says: 'soon is not a duration', because: 'units are needed' },
    {
      args: ['controller', '--owner', 'x'],
      says: 'no source is configured',
      because: 'nothing is watched by accident',
    },
    { args: ['get', '--url', 'nowhere'], says: '--url: nowhere is not a URL', because: 'flags are checked' },
    { args: ['completion', 'tcsh'], says: 'there is no completion for tcsh', because: 'shells are closed' },
    { args: ['explain', 'service.desiredCuont'], says: 'did you mean desiredCount?', because: 'fields are closed' },
  ])('ends with 2 for $args: $because', async ({ args, says }) => {
    const { exit, out, err } = await cli(args);

    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(says);
  });

  it('says errors as JSON where output is JSON', async () => {
    const { err } = await cli(['get', 'servce', '-o', 'json']);

    expect(JSON.parse(err)).toEqual({
      apiVersion: 'cli.evenkeel.dev/v1',
      kind: 'Error',
      code: 2,
      reason: 'invalid',
      message: 'there is no kind servce; did you mean Service?',
      hint: expect.stringContaining('Service'),
    });
  });

  it('warns about variables that look like options and are none', async () => {
    const { err } = await cli(['version'], { env: { EVENKEEL_REGOIN: 'eu-west-1' } });

    expect(err).toBe('warning: EVENKEEL_REGOIN is set and is not an option of evenkeel\n');
  });

  it('prints escapes of a terminal as text, wherever they come from', async () => {
    const { err } = await cli(['get', 'service/\u001b[2Jx'], { env: { EVENKEEL_URL: 'http://127.0.0.1:9' } });

    expect(err).not.toContain('\u001b');
  });
});
