import { CONFIGURATIONS_FILE, kustomizeFiles, OPENAPI_FILE } from '../../../../controller/manifest/kustomize-files.ts';
import type { TreeFile } from '../../../../controller/manifest/overlay/tree-files.ts';
import { BASE } from './cases.ts';

/** The files of a case with the base, which tells kustomize what is built in: overlays need not say it again. */
export function filesOf(files: Readonly<Record<string, string>>): readonly TreeFile[] {
  const told = `openapi: {path: ${OPENAPI_FILE}}\nconfigurations: [${CONFIGURATIONS_FILE}]\n`;
  const all = { ...BASE, 'base/kustomization.yaml': `${BASE['base/kustomization.yaml']}${told}`, ...files };
  const generated = kustomizeFiles().map(({ name, text }) => ({ path: `base/${name}`, text }));
  return [...Object.entries(all).map(([path, text]) => ({ path, text })), ...generated];
}
