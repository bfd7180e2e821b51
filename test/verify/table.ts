import { CHECKS } from '../../controller/verify/checks.ts';

/** Rows of docs/reference/verify.md, one for each check. */
export function checkRows(): readonly string[] {
  return CHECKS.map(({ code, kinds, title, source }) => {
    const which = kinds.length > 5 ? 'all' : kinds.map((kind) => `\`${kind}\``).join(', ');
    return `| \`${code}\` | ${which} | ${title} | ${source} |`;
  });
}
