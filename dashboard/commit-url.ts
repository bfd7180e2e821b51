import type { SourceView } from '../controller/model/views.ts';

/** `https://host/path`, `ssh://git@host/path` and `git@host:path`, as sources name repositories elsewhere. */
const FORMS = [
  /^https?:\/\/(?:[^/@]*@)?([^/:@]+)(?::\d+)?\/(.+)$/,
  /^ssh:\/\/(?:[^/@]*@)?([^/:@]+)(?::\d+)?\/(.+)$/,
  /^(?:[^/@:]+@)([^/:@]+):(.+)$/,
];

/**
 * Where the host of a repository shows a commit; undefined for what is no commit of git, and for hosts whose pages are not
 * known. Addresses are those of each host's own web pages (GitHub, GitLab, Bitbucket Cloud and Data Center, CodeCommit).
 */
export function commitUrl(source: string, commit: string): string | undefined {
  if (!source.startsWith('git:') || !/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(commit)) return undefined;
  const address = source.slice('git:'.length).replace(/\?.*$/, '');
  const [, name = '', rest = ''] = FORMS.map((form) => form.exec(address)).find((match) => match !== null) ?? [];
  const host = name.toLowerCase();
  // What follows a double slash is a folder in the repository.
  const path = rest
    .replace(/\/\/.*$/, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
  if (!/^[\w.~-]+(?:\/[\w.~-]+)*$/.test(path) || path.split('/').some((part) => /^\.+$/.test(part))) return undefined;
  return PAGES.find(({ serves }) => serves.test(host))?.page({ host, path, commit });
}

interface Place {
  readonly host: string;
  readonly path: string;
  readonly commit: string;
}

const PAGES: readonly { readonly serves: RegExp; readonly page: (place: Place) => string | undefined }[] = [
  {
    serves: /^git-codecommit\.[\w-]+\.amazonaws\.com$/,
    page: ({ host, path, commit }) => {
      const [, region = ''] = host.split('.');
      const name = path.replace(/^v1\/repos\//, '');
      const at = `codesuite/codecommit/repositories/${name}/commit/${commit}?region=${region}`;
      return name.includes('/') ? undefined : `https://${region}.console.aws.amazon.com/${at}`;
    },
  },
  {
    serves: /(^|\.)github\.|\.ghe\.com$/,
    page: ({ host, path, commit }) => `https://${host.replace(/^ssh\./, '')}/${path}/commit/${commit}`,
  },
  {
    serves: /(^|\.)gitlab\./,
    page: ({ host, path, commit }) => `https://${host.replace(/^altssh\./, '')}/${path}/-/commit/${commit}`,
  },
  {
    serves: /^(altssh\.)?bitbucket\.org$/,
    page: ({ path, commit }) => `https://bitbucket.org/${path}/commits/${commit}`,
  },
  {
    serves: /(^|\.)bitbucket\./,
    page: ({ host, path, commit }) => {
      const [project, name, ...more] = path.replace(/^scm\//, '').split('/');
      if (project === undefined || name === undefined || more.length > 0) return undefined;
      return `https://${host}/projects/${project}/repos/${name}/commits/${commit}`;
    },
  },
];

/**
 * Where a commit is shown, of one of several sources: theirs whose commit it is now, or of the only repository that there
 * is. Which source an earlier commit came from, nobody remembers.
 */
export function commitUrlAmong(sources: readonly SourceView[], commit: string): string | undefined {
  const current = sources.find((source) => source.commit?.id === commit);
  if (current) return commitUrl(current.name, commit);
  const urls = new Set(sources.map(({ name }) => commitUrl(name, commit)));
  const [only, ...others] = [...urls];
  return others.length === 0 ? only : undefined;
}
