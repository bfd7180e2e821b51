import { execFile } from 'node:child_process';

/** Runs git in `cwd` and resolves to its standard output. Never a shell; arguments are passed as they are. */
export type Git = (cwd: string, args: readonly string[], input?: string) => Promise<Buffer>;

export type GitEnvironment = Readonly<Record<string, string | undefined>>;

const TIMEOUT_MS = 30_000;
const MAX_OUTPUT = 64 * 1024 * 1024;

/**
 * Settings that keep a repository's own configuration from starting programs, and paths from being read as patterns.
 * Replacement refs are ignored: the commit's name must stand for its content.
 */
const SAFETY = ['--no-replace-objects', '--literal-pathspecs', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath='];

export interface GitSettings {
  /** Variables of git that we set ourselves: credentials, and how ssh is started. They never stand in arguments. */
  readonly own?: GitEnvironment | undefined;
  /** Milliseconds until a command is ended; 30 s unless told. */
  readonly timeoutMs?: number | undefined;
}

/** The system's git. Rejects with git's own first line, or with what to do where git is missing. */
export function systemGit(env: GitEnvironment, settings: GitSettings = {}): Git {
  const { own = {}, timeoutMs = TIMEOUT_MS } = settings;
  return (cwd, args, input) =>
    new Promise((resolve, reject) => {
      const options = {
        cwd,
        env: { ...gitEnvironment(env), ...own },
        encoding: 'buffer',
        maxBuffer: MAX_OUTPUT,
        timeout: timeoutMs,
        killSignal: 'SIGKILL',
      } as const;
      const child = execFile('git', [...SAFETY, ...args], options, (error, stdout, stderr) => {
        if (error) reject(new Error(explain(error, { cwd, timeoutMs, stderr: stderr.toString('utf8') })));
        else resolve(stdout);
      });
      // A git that ends early closes its end; the exit status tells what happened.
      child.stdin?.on('error', () => {});
      child.stdin?.end(input ?? '');
    });
}

/** Variables such as GIT_DIR, set inside of git hooks, would make git answer about another repository. */
function gitEnvironment(env: GitEnvironment): NodeJS.ProcessEnv {
  const own = Object.entries(env).filter(([name]) => !name.startsWith('GIT_'));
  return { ...Object.fromEntries(own), LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
}

function explain(
  error: Error & { killed?: boolean | undefined },
  about: { cwd: string; timeoutMs: number; stderr: string },
): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return `git cannot be started in ${about.cwd}: install git, and check that the folder exists`;
  if (error.killed) return `git did not answer within ${about.timeoutMs / 1000} seconds in ${about.cwd}`;
  const lines = about.stderr.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(0, 4).join(' ').replace(/\s+/g, ' ').slice(0, 600) || error.message;
}
