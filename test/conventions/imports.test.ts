import { describe, expect, it } from 'vitest';
import { importsOf, violations } from './imports.ts';
import { productFiles } from './source-files.ts';

describe('imports', () => {
  it('keep to the table of docs/architecture.md', () => {
    expect(productFiles().flatMap(violations)).toEqual([]);
  });

  it.each([
    ['controller/model/x.ts', "import { y } from '../engine/y.ts';", 'model imports nothing but model'],
    ['controller/model/x.ts', "import { ECSClient } from '@aws-sdk/client-ecs';", 'model takes types of the SDK only'],
    ['controller/ports/x.ts', "import { randomInt } from 'node:crypto';", 'only system.ts touches the system'],
    ['controller/manifest/x.ts', "import { readFileSync } from 'node:fs';", 'manifest is pure'],
    ['controller/engine/x.ts', "import { k } from '../kinds/index.ts';", 'the engine knows no kind'],
    ['controller/engine/x.ts', "import { r } from '../order/rules.ts';", 'nor what AWS wants first'],
    ['controller/engine/x.ts', "import type { Service } from '@aws-sdk/client-ecs';", 'the engine knows no AWS'],
    ['controller/engine/x.ts', "const pino = await import('pino');", 'a lazy import is an import'],
    ['controller/engine/x.ts', "export { t } from '../aws/transport.ts';", 'a re-export is an import'],
    ['controller/kinds/service/x.ts', "import { f } from '../cluster/fields.ts';", 'kinds do not know each other'],
    ['controller/kinds/service/x.ts', "import { ECS } from '@aws-sdk/client-ecs';", 'kinds take types of the SDK only'],
    ['controller/aws/x.ts', "import { compare } from '../engine/compare.ts';", 'AWS does not know the engine'],
    ['controller/sources/x.ts', "import { send } from '../aws/transport.ts';", 'sources reach AWS through a port'],
    ['controller/compare/x.ts', "import { readFile } from 'node:fs/promises';", 'comparing offline is pure'],
    ['controller/compare/x.ts', "import { send } from '../aws/transport.ts';", 'comparing offline calls no AWS'],
    ['controller/verify/x.ts', "import { send } from '../aws/transport.ts';", 'checks are pure; facts come by a port'],
    ['controller/verify/x.ts', "import { get } from 'node:https';", 'registries are asked by a port'],
    ['controller/telemetry/x.ts', "import { open } from 'node:fs/promises';", 'telemetry reaches the disk by a port'],
    ['controller/journal/x.ts', "import { pino } from 'pino';", 'a journal knows nothing of what it keeps'],
    ['controller/telemetry/x.ts', "import { bus } from '../engine/bus.ts';", 'telemetry subscribes, nothing else'],
    ['dashboard/routes/x.ts', "import { c } from '../../controller/engine/compare.ts';", 'the dashboard reads views'],
    ['sandbox/ecs/x.ts', "import type { S } from '../../controller/model/scope.ts';", 'the sandbox stands alone'],
    ['controller/engine/x.ts', "import {\n  a,\n  b,\n} from '../aws/a.ts';", 'an import over many lines is one'],
    ['controller/engine/x.ts', "import 'fastify';", 'an import for its effect is one'],
  ])('are refused in %s: %s (%s)', (path, text) => {
    expect(violations({ path, text: `${text}\n` })).toHaveLength(1);
  });

  it.each([
    ['controller/kinds/index.ts', "import { cluster } from './cluster/index.ts';", 'the registry lists the kinds'],
    ['controller/kinds/service/x.ts', "import type { Service } from '@aws-sdk/client-ecs';", 'types of the SDK'],
    ['controller/kinds/service/plan.ts', "import { f } from './fields.ts';", 'its own folder'],
    ['controller/cli/x.ts', "import { run } from '../engine/pass.ts';", 'the command line composes everything'],
    ['controller/engine/x.ts', "// import { x } from 'pino';", 'a comment is not code'],
  ])('are allowed in %s: %s (%s)', (path, text) => {
    expect(violations({ path, text: `${text}\n` })).toEqual([]);
  });

  it('are found in every form', () => {
    const text = `import a from 'a';\nimport type { B } from 'b';\nexport * from 'c';\nimport 'd';\nawait import('e');\n`;

    expect(importsOf(text)).toEqual([
      { from: 'a', typeOnly: false },
      { from: 'b', typeOnly: true },
      { from: 'c', typeOnly: false },
      { from: 'd', typeOnly: false },
      { from: 'e', typeOnly: false },
    ]);
  });
});
