import { describe, expect, it } from 'vitest';
import { breaches } from './house-rules.ts';
import { productFiles } from './source-files.ts';

describe('time, randomness, environment and streams', () => {
  it('enter by argument', () => {
    expect(productFiles().flatMap(breaches)).toEqual([]);
  });

  it.each([
    ['controller/engine/x.ts', 'const now = Date.now();', 'the time of day'],
    ['controller/engine/x.ts', 'const now = new Date();', 'the time of day'],
    ['controller/engine/x.ts', 'setTimeout(go, 1);', 'timers'],
    ['controller/aws/x.ts', 'Math.random()', 'randomness'],
    ['controller/cli/x.ts', 'process.env.HOME', 'the environment'],
    ['controller/engine/x.ts', 'process.exit(1)', 'the process'],
    ['controller/engine/x.ts', 'console.log(1)', 'the console'],
    ['controller/engine/x.ts', `\`at \${Date.now()}\``, 'the time of day'],
  ])('are found in %s: %s', (path, text, name) => {
    expect(breaches({ path, text })).toEqual([`${path}:1 ${name}`]);
  });

  it.each([
    ['controller/ports/system.ts', 'Date.now()', 'its place'],
    ['controller/engine/x.ts', '// Date.now() is forbidden here', 'a comment'],
    ['controller/engine/x.ts', "const text = 'Date.now()';", 'a text'],
    ['controller/engine/x.ts', 'new Date(event.at)', 'a time that was handed in'],
  ])('are no breach in %s: %s (%s)', (path, text) => {
    expect(breaches({ path, text })).toEqual([]);
  });
});
