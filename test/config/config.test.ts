import { describe, expect, it } from 'vitest';
import { ConfigError, optionsOf, readConfig, unknownVariables } from '../../controller/config.ts';
import { parseAddress, parseDuration } from '../../controller/config-values.ts';
import type { Option } from '../../controller/option.ts';
import { OPTIONS } from '../../controller/options.ts';

describe('readConfig', () => {
  it('has a default for everything that needs one, and is frozen', () => {
    const config = readConfig({}, {});

    expect(config).toEqual({
      profile: undefined,
      region: undefined,
      assumeRole: undefined,
      endpointUrl: undefined,
      account: undefined,
      owner: undefined,
      ssmPrefixes: ['/evenkeel/'],
      secretPrefixes: ['evenkeel/'],
      stackPrefixes: ['evenkeel-'],
      ipRanges: 'https://ip-ranges.amazonaws.com/ip-ranges.json',
      terraformStates: [],
      sources: [],
      sourceInterval: 15_000,
      cacheDir: '.evenkeel/cache',
      dataDir: '.evenkeel/data',
      historyRetention: 30 * 86_400_000,
      historySize: 64 * 1024 * 1024,
      gitKnownHosts: undefined,
      gitSshKey: undefined,
      gitTokenFile: undefined,
      webhookSecretFile: undefined,
      sweepInterval: 45_000,
      listen: { host: '127.0.0.1', port: 8080 },
      token: undefined,
      tokenFile: undefined,
      logLevel: 'info',
      logFormat: 'json',
      url: 'http://127.0.0.1:8080',
      color: 'auto',
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it.each([
    [{ region: 'a' }, { EVENKEEL_REGION: 'b', AWS_REGION: 'c' }, 'a', 'a flag outranks its variable'],
    [{}, { EVENKEEL_REGION: 'b', AWS_REGION: 'c' }, 'b', 'our variable outranks others’'],
    [{}, { AWS_REGION: 'c', AWS_DEFAULT_REGION: 'd' }, 'c', 'others’ are read in order'],
    [{}, { EVENKEEL_REGION: '', AWS_DEFAULT_REGION: 'd' }, 'd', 'an empty variable is none'],
  ])('%j over %j is %s, because %s', (flags, env, region, _because) => {
    expect(readConfig(flags, env).region).toBe(region);
  });

  it('takes lists from repeated flags and from one variable alike', () => {
    expect(readConfig({ sources: ['git:a', 'directory:b'] }, {}).sources).toEqual(['git:a', 'directory:b']);
    expect(readConfig({}, { EVENKEEL_SOURCES: 'git:a,directory:b' }).sources).toEqual(['git:a', 'directory:b']);
  });

  it('names everything that is wrong at once, each with its place', () => {
    const env = { EVENKEEL_LISTEN: 'here', EVENKEEL_LOG_LEVEL: 'loud' };

    expect(() => readConfig({ sweepInterval: '5', url: 'ftp://x' }, env)).toThrow(
      new ConfigError([
        '--sweep-interval: 5 is not a duration; write 500ms, 15s, 2m, 1h or 1d',
        'EVENKEEL_LISTEN: here is not an address; write HOST:PORT',
        'EVENKEEL_LOG_LEVEL: loud is not one of debug, info, warn, error, silent',
        '--url: ftp://x is not a URL; write http://HOST:PORT or https://HOST',
      ]),
    );
  });
});

describe('the option table', () => {
  it('names variables and flags after one rule, each once', () => {
    const rows = Object.values<Option<unknown>>(OPTIONS);
    const flags = rows.flatMap(({ flag }) => flag ?? []);
    const variables = rows.map(({ env }) => env);

    expect(flags.filter((flag) => !/^--[a-z]+(-[a-z]+)*$/.test(flag))).toEqual([]);
    expect(variables.filter((name) => !/^EVENKEEL(_[A-Z]+)+$/.test(name))).toEqual([]);
    expect(new Set(flags).size + new Set(variables).size).toBe(flags.length + variables.length);
  });

  it('keeps secrets off command lines, which every user of a machine reads', () => {
    expect(OPTIONS.token.flag).toBeUndefined();
  });

  it('gives commands the options of their groups', () => {
    expect(optionsOf(['client', 'output']).map(([name]) => name)).toEqual(['token', 'tokenFile', 'url', 'color']);
  });

  it('finds variables that look like ours and are none', () => {
    expect(unknownVariables({ EVENKEEL_REGOIN: 'x', EVENKEEL_REGION: 'x', OTHER: 'x' })).toEqual(['EVENKEEL_REGOIN']);
  });
});

describe('values', () => {
  it.each([
    ['500ms', 500],
    ['15s', 15_000],
    ['2m', 120_000],
    ['1h', 3_600_000],
    ['1d', 86_400_000],
  ])('%s is a duration', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each(['', '5', '0s', '-1s', '1.5h', '400d', '1 h', '99999999999s'])('%j is no duration', (text) => {
    expect(() => parseDuration(text)).toThrow('is not a duration');
  });

  it.each([
    ['127.0.0.1:8080', { host: '127.0.0.1', port: 8080 }],
    [':8080', { host: '0.0.0.0', port: 8080 }],
    ['[::1]:0', { host: '::1', port: 0 }],
    ['dashboard.local:65535', { host: 'dashboard.local', port: 65_535 }],
  ])('%s is an address', (text, address) => {
    expect(parseAddress(text)).toEqual(address);
  });

  it.each(['8080', '::1:8080', 'host:65536', 'host:', 'http://host:80'])('%j is no address', (text) => {
    expect(() => parseAddress(text)).toThrow('is not an address');
  });
});
