import type { Inspector } from '../ports/inspector.ts';
import type { Readers } from '../ports/reader.ts';
import type { RolloutArchive } from '../ports/rollout-archive.ts';
import { createArchive } from './archive.ts';
import type { Engine } from './context.ts';
import { createGlances } from './glances.ts';
import { createInspector } from './inspector.ts';

export interface Onlookers {
  readonly inspector: Inspector;
  readonly archive: RolloutArchive;
}

/** What people look into. Both share what was read of an object seconds ago. */
export function createOnlookers(engine: Engine, readers: Readers): Onlookers {
  const glances = createGlances({ clock: engine.clock, readers });
  return {
    inspector: createInspector({ engine, glances, memory: engine.taskMemory }),
    archive: createArchive({ engine, glances }),
  };
}
