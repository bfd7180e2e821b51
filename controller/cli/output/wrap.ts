const WIDTH = 88;

/** Lines of at most 88 characters, each behind the indent; a mark in it stands on the first line only. */
export function wrap(text: string, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  const rest = ' '.repeat(indent.length);
  return lines.map((each, index) => `${index === 0 ? indent : rest}${each}\n`).join('');
}
