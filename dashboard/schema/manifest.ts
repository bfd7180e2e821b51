import { commit, location, problem } from './common.ts';
import { described, type Infer, integer, list, shape, text } from './infer.ts';

const line = shape(
  {
    path: described(text, 'Of the field in the document, by index'),
    depth: described(integer, 'Two spaces each'),
    text: described(text, 'YAML; secrets are masked'),
  },
  {
    at: described(location, 'Where it is written'),
    put: described(shape({ value: text }, { from: text }), 'What was put in for the expressions of the line'),
  },
);

/** The document that is in force, overlays applied, with where each value is written and what was put in. */
export const manifest = shape(
  { lines: list(line), problems: described(list(problem), 'Of the newest reading of the document') },
  {
    origin: described(location, 'Where the document begins'),
    source: text,
    commit,
    links: described(shape({ commit: text, file: text }), 'At the git host, by the address of the remote'),
  },
);

export type ManifestJson = Infer<typeof manifest>;
export type ManifestLine = ManifestJson['lines'][number];
