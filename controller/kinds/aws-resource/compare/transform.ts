import type { Json } from '../../../model/json.ts';

/** Whether a transform explains what lives: AWS wrote it anew, it is another value, or nobody here can tell. */
export type Judgement = 'same' | 'different' | 'unknown';

/** A text of which parts may be a pattern. */
interface Said {
  readonly text: string;
  readonly isPattern: boolean;
}

interface At {
  readonly text: string;
  readonly want: string;
  next: number;
}

/**
 * Judges by a type's `propertyTransform`, JSONata of which the registry says that its result is a value or a pattern for
 * what is read back, `$OR` between alternatives. Only the forms that occur most are read: names, texts, `$lowercase`,
 * `$uppercase`, `$string`, `$join`, `&`, `$split(…)[-1]`, and what EC2 makes of protocols, ports and ranges. Source:
 * CloudFormation CLI User Guide, "Resource type schema" (propertyTransform).
 */
export function judgeTransform(
  transform: string,
  { want, have }: { readonly want: Json; readonly have: Json },
): Judgement {
  const [wanted, lives] = [String(want), String(have)];
  if (isProtocol(transform)) return protocolOf(wanted) === protocolOf(lives) ? 'same' : 'different';
  if (isPort(transform)) return lives === NO_PORT ? 'same' : 'different';
  if (isRange(transform)) return rangeOf(wanted) === rangeOf(lives) ? 'same' : 'different';
  const alternatives = transform.split(/\s+\$OR\s+/).map((text) => said({ text, want: wanted, next: 0 }));
  if (alternatives.some((one) => one !== undefined && matches(one, lives))) return 'same';
  return alternatives.every((one) => one !== undefined) ? 'different' : 'unknown';
}

function isProtocol(transform: string): boolean {
  return transform.includes("'6': 'tcp'") && /lowercase\(IpProtocol\)\)$/.test(transform);
}

const PROTOCOLS: Readonly<Record<string, string>> = { '1': 'icmp', '6': 'tcp', '17': 'udp', '58': 'icmpv6' };

function protocolOf(text: string): string {
  return PROTOCOLS[text] ?? text.toLowerCase();
}

/** Of protocols without ports, EC2 reads back -1 whatever was asked for; every other port is read back as it was asked for. */
const NO_PORT = '-1';

function isPort(transform: string): boolean {
  return /\? (From|To)Port : -1\)$/.test(transform);
}

function isRange(transform: string): boolean {
  return transform.startsWith('CidrBlock~>');
}

/** The range with its host part left out: `10.0.0.7/24` is `10.0.0.0/24`. What is no such range is as it is. */
function rangeOf(text: string): string {
  const found = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text);
  if (!found) return text;
  const [a = 0, b = 0, c = 0, d = 0, bits = 0] = found.slice(1).map(Number);
  const size = 2 ** (32 - bits);
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  return `${Math.floor(address / size) * size}/${bits}`;
}

function matches({ text, isPattern }: Said, have: string): boolean {
  if (!isPattern) return text === have;
  try {
    return new RegExp(`^(?:${text})$`).test(have);
  } catch {
    return false;
  }
}

/** Undefined where the text is none of the forms. */
function said(at: At): Said | undefined {
  const found = expression(at);
  return found !== undefined && at.text.slice(at.next).trim() === '' ? found : undefined;
}

function expression(at: At): Said | undefined {
  const parts = [term(at)];
  while (eat(at, /&/y)) parts.push(term(at));
  return parts.length === 1 ? parts[0] : together(parts);
}

function together(parts: readonly (Said | undefined)[]): Said | undefined {
  if (!parts.every((part) => part !== undefined)) return undefined;
  const text = parts.map((part) => (part.isPattern ? asPattern(part.text) : escaped(part.text))).join('');
  return { text, isPattern: true };
}

function term(at: At): Said | undefined {
  const call = eat(at, /\$([a-z]+)\(/y);
  if (call) return called(call[1] ?? '', at);
  const quoted = eat(at, /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/y);
  if (quoted) return { text: (quoted[1] ?? quoted[2] ?? '').replaceAll('\\/', '/'), isPattern: true };
  const name = eat(at, /[A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*)*/y);
  return name ? { text: at.want, isPattern: false } : undefined;
}

function called(name: string, at: At): Said | undefined {
  switch (name) {
    case 'lowercase':
      return closed(
        mapped(expression(at), (text) => text.toLowerCase()),
        at,
      );
    case 'uppercase':
      return closed(
        mapped(expression(at), (text) => text.toUpperCase()),
        at,
      );
    case 'string':
      return closed(expression(at), at);
    case 'join':
      return closed(joined(at), at);
    case 'split':
      return lastPart(at);
    default:
      return undefined;
  }
}

function joined(at: At): Said | undefined {
  if (!eat(at, /\[/y)) return undefined;
  const parts: Said[] = [];
  do {
    const part = expression(at);
    if (!part) return undefined;
    parts.push(part);
  } while (eat(at, /,/y));
  return eat(at, /\]/y) ? together(parts) : undefined;
}

/** A lone dot at an end is meant as a dot: names of zones. */
function asPattern(text: string): string {
  return text === '.' ? '\\.' : text;
}

function lastPart(at: At): Said | undefined {
  const whole = expression(at);
  const separator = eat(at, /,\s*(?:"([^"]+)"|'([^']+)')\s*\)\[-1\]/y);
  if (!whole || whole.isPattern || !separator) return undefined;
  return { text: whole.text.split(separator[1] ?? separator[2] ?? '/').at(-1) ?? '', isPattern: false };
}

function closed(found: Said | undefined, at: At): Said | undefined {
  return found && eat(at, /\)/y) ? found : undefined;
}

function mapped(found: Said | undefined, change: (text: string) => string): Said | undefined {
  return found && { ...found, text: change(found.text) };
}

function eat(at: At, form: RegExp): RegExpExecArray | null {
  const [space = ''] = /^\s*/.exec(at.text.slice(at.next)) ?? [];
  form.lastIndex = at.next + space.length;
  const found = form.exec(at.text);
  if (found) at.next = form.lastIndex;
  return found;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
