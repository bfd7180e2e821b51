/**
 * By resource and property, what the table of an original states: text as AWS shows it, `→Vpc` what a reference to that
 * resource means, `→Alb.DNSName` one of its attributes.
 */
export type StatedValues = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
