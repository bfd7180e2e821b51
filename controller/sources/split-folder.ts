/**
 * `ROOT//FOLDER`: everything below the root is read, and the folder is what is declared; overlays in it may stand on the
 * rest. Without `//` the folder is empty. Throws an Error for a folder that leaves the root.
 */
export function splitFolder(text: string): { readonly root: string; readonly folder: string } {
  const at = text.indexOf('//', 1);
  if (at < 0) return { root: text, folder: '' };
  const folder = text.slice(at).replace(/^\/+|\/+$/g, '');
  if (folder.split('/').some((part) => part === '..' || part === '.'))
    throw new Error(`${folder} leaves ${text.slice(0, at)}`);
  return { root: text.slice(0, at), folder };
}
