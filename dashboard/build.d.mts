/** Builds the browser's side into `outdir`; see build.mjs. */
export function buildDashboard(options: { outdir: string; minify?: boolean }): Promise<void>;
