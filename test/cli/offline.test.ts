import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../controller/model/identity.ts';
import { temporaryFolder, writeFiles } from '../sources/fixtures.ts';
import { cli } from './run-cli.ts';

const CLUSTER = 'apiVersion: evenkeel.dev/v1alpha1\nkind: Cluster\nmetadata: {name: shop}\nspec: {}\n';
const WRONG = CLUSTER.replace('spec: {}', 'spec: {clusterNmae: x}');

describe('validate', () => {
  it('builds the overlays of a folder, and one overlay by its own path, on a base beside it', async () => {
    const cwd = temporaryFolder();
    writeFiles(cwd, {
      'shop/base/kustomization.yaml': 'resources: [a.yaml]\n',
      'shop/base/a.yaml': CLUSTER,
      'shop/dev/kustomization.yaml': 'resources: [../base]\nnamespace: dev\n',
      'shop/prod/kustomization.yaml': 'resources: [../base]\nnamespace: prod\n',
    });
    const said = async (folder: string, path: string) =>
      (await cli(['validate', path], { cwd: `${cwd}${folder}` })).err;
    expect(await said('', 'shop')).toBe('2 documents are valid\n');
    for (const path of ['shop/prod', './shop/prod/', 'shop/prod/kustomization.yaml', 'shop/base', `${cwd}/shop/prod`])
      expect(await said('', path)).toBe('1 document is valid\n');
    expect(await said('/shop/prod', '.')).toBe('1 problem; 0 documents are valid\n');
    writeFiles(cwd, { '.git/HEAD': '' });
    expect(await said('/shop/prod', '.')).toBe('1 document is valid\n');
    expect(await said('/shop/dev', '../prod')).toBe('1 document is valid\n');
  });

  it('is silent on standard output when everything is valid', async () => {
    const cwd = temporaryFolder();
    writeFiles(cwd, { 'm/a.yaml': CLUSTER, 'm/sub/b.yml': CLUSTER.replace('shop', 'blog') });

    expect(await cli(['validate', 'm'], { cwd })).toEqual({ exit: 0, out: '', err: '2 documents are valid\n' });
  });

  it('prints every problem of every file with place, field, hint and frame', async () => {
    const cwd = temporaryFolder();
    writeFiles(cwd, { 'm/a.yaml': WRONG, 'm/b.yaml': 'kind: [', 'm/c.yaml': CLUSTER.replace('shop', 'ok') });

    const { exit, out, err } = await cli(['validate', 'm'], { cwd });

    expect(exit).toBe(2);
    expect(out).toContain(
      'm/a.yaml:4:8 Cluster/shop spec.clusterNmae: unknown field "clusterNmae"; did you mean "clusterName"?\n',
    );
    expect(out).toContain('4 | spec: {clusterNmae: x}\n  |        ^^^^^^^^^^^');
    expect(out).toContain('m/b.yaml:1:');
    expect(err).toMatch(/problems; 1 document is valid\n$/);
  });

  it('finds documents that wait for each other, with the places where they do', async () => {
    const cwd = temporaryFolder();
    const group = 'apiVersion: evenkeel.dev/v1alpha1\nkind: TargetGroup\nmetadata: {name: web}\n';
    writeFiles(cwd, {
      'a.yaml': CLUSTER.replace('spec: {}', 'management:\n  dependsOn: [TargetGroup/web]\nspec: {}'),
      'b.yaml': `${group}management: {dependsOn: [Cluster/other]}\nspec: {targetType: lambda, name: "\${Cluster/shop}"}\n`,
      'c.yaml': CLUSTER.replace('shop', 'other'),
    });

    const { exit, out } = await cli(['validate', '.'], { cwd });

    expect(exit).toBe(2);
    expect(out).toBe(
      'a.yaml:5:15 Cluster/shop: references form a cycle, and none of them can be made: ' +
        'default/Cluster/shop (a.yaml:5:15) → default/TargetGroup/web (b.yaml:5:34) → default/Cluster/shop\n',
    );
  });

  it('reads standard input, and single files of any name', async () => {
    const cwd = temporaryFolder();
    writeFiles(cwd, { _draft: CLUSTER });

    expect(await cli(['validate', '-'], { input: WRONG })).toMatchObject({
      exit: 2,
      out: expect.stringContaining('(stdin):4:8'),
    });
    expect((await cli(['validate', '_draft'], { cwd })).exit).toBe(0);
  });

  it.each([
    { args: ['nowhere'], input: '', says: 'nowhere cannot be read: it does not exist' },
    { args: ['.'], input: '', says: 'no manifests found' },
    { args: ['-'], input: '  \n', says: '' },
  ])('never takes nothing for valid: $args', async ({ args, input, says }) => {
    const { exit, err } = await cli(['validate', ...args], { cwd: temporaryFolder(), input });

    expect(exit).toBe(2);
    expect(err).toContain(says);
  });

  it('is one document as JSON', async () => {
    const { exit, out } = await cli(['validate', '-', '-o', 'json'], { input: WRONG });

    expect(exit).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      kind: 'Validation',
      valid: false,
      problems: [{ code: 'UNKNOWN_FIELD', location: { file: '(stdin)', line: 4, column: 8 } }],
    });
  });
});

describe('explain', () => {
  it('shows shape and meaning of a field, of whatever short form', async () => {
    const { out } = await cli(['explain', 'svc.template.containerDefinitions.image']);

    expect(out).toContain('Field:      Service.spec.template.containerDefinitions.image\nType:       string\n');
    expect((await cli(['explain', 'service.spec.template.containerDefinitions[0].image'])).out).toBe(out);
  });

  it('lists the fields of an object, and all of them below on request', async () => {
    const { out } = await cli(['explain', 'tg']);
    const { out: tree } = await cli(['explain', 'tg', '--recursive']);

    expect(out).toContain('Fields:\n');
    expect(tree).toContain('\n    healthCheckPath <string>\n');
  });
});

describe('schema', () => {
  it('prints JSON Schema of draft 7, closed, for one kind', async () => {
    const schema = JSON.parse((await cli(['schema', 'cluster'])).out);

    expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', additionalProperties: false });
    expect(schema.properties.spec).toMatchObject({ type: 'object', additionalProperties: false });
  });

  it('writes one file for each kind and one for all', async () => {
    const cwd = temporaryFolder();

    expect((await cli(['schema', '--out', 'schemas'], { cwd })).exit).toBe(0);
    const kinds = KINDS.map((kind) => `${kind.toLowerCase()}.json`);
    expect(readdirSync(`${cwd}/schemas`).sort()).toEqual(['all.json', ...kinds].sort());
  });

  it('writes what tells kustomize of our lists and images, and prints what the kustomization says', async () => {
    const cwd = temporaryFolder();
    const { out, exit } = await cli(['schema', '--kustomize', 'base'], { cwd });
    expect({ out, exit }).toEqual({
      out: 'openapi: {path: evenkeel-openapi.json}\nconfigurations: [evenkeel-configurations.yaml]\n',
      exit: 0,
    });
    expect(readdirSync(`${cwd}/base`).sort()).toEqual(['evenkeel-configurations.yaml', 'evenkeel-openapi.json']);
  });
});

describe('sandbox env', () => {
  it('is text for a shell that leaves no way past the sandbox', async () => {
    const { out } = await cli(['sandbox', 'env', '--port', '4567']);

    expect(out).toContain("export AWS_ENDPOINT_URL='http://127.0.0.1:4567'\n");
    expect(out).toMatch(/^unset .*AWS_PROFILE/);
    expect(
      out.split('\n').filter((line) => line !== '' && !/^(unset( \w+)+|export \w+='[\w:/.-]*')$/.test(line)),
    ).toEqual([]);
  });
});

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish'])('for %s names every command', async (shell) => {
    const { exit, out } = await cli(['completion', shell]);

    expect(exit).toBe(0);
    for (const word of ['controller', 'rollout', 'status', 'sandbox', 'env']) expect(out).toContain(word);
  });
});
