import type { ResourceRecordSet } from '@aws-sdk/client-route-53';

const BYTE = '(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])';
const ADDRESS = new RegExp(`^${BYTE}([.]${BYTE}){3}$`);
const MOST_CHARACTERS = 255;

/** What Route 53 says of the first value that is not written as its type wants it, in its own words (believed, from reports). */
export function problemOf({ Type, ResourceRecords = [] }: ResourceRecordSet): string | undefined {
  for (const { Value = '' } of ResourceRecords) {
    const problem = PROBLEMS[Type ?? '']?.(Value);
    if (problem) return `Invalid Resource Record: 'FATAL problem: ${problem} encountered with '${Value}''`;
  }
  if (Type === 'CNAME' && ResourceRecords.length > 1) return 'Invalid Resource Record: CNAME may have only one value';
  return undefined;
}

const PROBLEMS: Readonly<Record<string, (value: string) => string | undefined>> = {
  A: (value) => (ADDRESS.test(value) ? undefined : 'ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address)'),
  AAAA: (value) =>
    URL.canParse(`http://[${value}]/`) ? undefined : 'AAAARRDATAIllegalIPv6Address (Value is not a valid IPv6 address)',
  TXT: textProblem,
  SPF: textProblem,
};

/** Amazon Route 53 Developer Guide, "TXT record type". */
function textProblem(value: string): string | undefined {
  const texts = value.match(/"(\\.|[^"\\])*"/g) ?? [];
  if (texts.join(' ') !== value.replace(/" +"/g, '" "') || texts.length === 0)
    return 'InvalidCharacterString (Value should be enclosed in quotation marks)';
  const tooLong = texts.some((text) => text.slice(1, -1).replace(/\\[0-7]{3}|\\./g, 'x').length > MOST_CHARACTERS);
  return tooLong ? 'CharacterStringTooLong (Value is too long)' : undefined;
}
