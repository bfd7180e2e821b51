/** Whom AWS takes us for, in short: `oncall/ann` of `arn:aws:sts::123456789012:assumed-role/oncall/ann`. */
export function personOf(caller: string): string {
  const name = caller.slice(caller.lastIndexOf(':') + 1);
  return name.slice(name.indexOf('/') + 1);
}
