import { describe, expect, it } from 'vitest';
import { isMoving } from '../../controller/cli/manifests/moving-images.ts';
import { webFiles } from '../scenario/web-service.ts';
import { temporaryFolder, writeFiles } from '../sources/fixtures.ts';
import { cli } from './run-cli.ts';

describe('an image', () => {
  it.each([
    { image: 'acme/web:latest', moves: true, because: 'it says so' },
    { image: 'acme/web', moves: true, because: 'no tag means latest' },
    { image: 'registry:5000/web', moves: true, because: 'a port is no tag' },
    { image: 'acme/web:4e1d0c9', moves: false, because: 'a commit stays what it is' },
    { image: 'acme/web@sha256:0123', moves: false, because: 'a digest stays what it is' },
    { image: '${Repository/web.uri}:latest', moves: true, because: 'the tag stands there, whatever the repository' },
    { image: 'acme/web:${var:TAG}', moves: false, because: 'nobody knows yet what will stand there' },
  ])('$image moves: $moves, because $because', ({ image, moves }) => {
    expect(isMoving(image)).toBe(moves);
  });
});

describe('validate', () => {
  it('warns of images that move, by their place, and finds them valid', async () => {
    const cwd = temporaryFolder();
    writeFiles(cwd, webFiles('acme/app:latest'));
    const { exit, out, err } = await cli(['validate', '.'], { cwd });

    expect([exit, out]).toEqual([0, '']);
    expect(err).toMatch(
      /^warning: web\.yaml:\d+:\d+ Service\/web: the image acme\/app:latest moves: "latest" names another image tomorrow.*\n3 documents are valid\n$/,
    );
    const line =
      webFiles('acme/app:latest')
        ['web.yaml']?.split('\n')
        .findIndex((text) => text.includes('image:')) ?? 0;
    expect(err).toContain(`web.yaml:${line + 1}:`);
  });

  it('tells programs, too', async () => {
    const cwd = temporaryFolder();
    writeFiles(cwd, webFiles('acme/app'));
    const { out } = await cli(['validate', '.', '-o', 'json'], { cwd });

    expect(JSON.parse(out)).toMatchObject({
      valid: true,
      warnings: [{ object: 'Service/web', field: 'spec.template.containerDefinitions[0].image' }],
    });
  });
});
