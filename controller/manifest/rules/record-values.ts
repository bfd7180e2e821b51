/** A number from 0 to 255. */
const BYTE = '(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])';
/** Up to 255 characters in double quotes; `\"` is one, and so is `\341`. */
const TEXT = '"(\\\\[0-7]{3}|\\\\.|[^"\\\\]){0,255}"';

/**
 * How values of records are written, by type (Amazon Route 53 Developer Guide, "Supported DNS record types"): Route 53
 * refuses others. Types that are not here are left to Route 53.
 */
const FORMATS: Readonly<Record<string, RegExp>> = {
  A: new RegExp(`^${BYTE}([.]${BYTE}){3}$`),
  AAAA: /^[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*$/,
  TXT: new RegExp(`^${TEXT}( +${TEXT})*$`),
  SPF: new RegExp(`^${TEXT}( +${TEXT})*$`),
  MX: /^[0-9]{1,5} +[^ ]+$/,
  SRV: /^[0-9]{1,5} +[0-9]{1,5} +[0-9]{1,5} +[^ ]+$/,
  CAA: /^[0-9]{1,3} +[a-z0-9]+ +".*"$/,
  CNAME: /^[^ "]+$/,
  NS: /^[^ "]+$/,
  PTR: /^[^ "]+$/,
};

export function isRecordValue(type: string, value: string): boolean {
  return FORMATS[type]?.test(value) ?? true;
}
