/** A time zone: how its wall clock and UTC go together. Wall times are written as if they were UTC. */
export interface Zone {
  /** Milliseconds that the wall clock is ahead of UTC at that instant. */
  offset(at: number): number;
  /** The instant at which the wall clock shows that time; in a gap, the instant after it as far as it was into it. */
  toUtc(wall: number): number;
}

const UTC: Zone = { offset: () => 0, toUtc: (wall) => wall };

/** Undefined for a zone that nobody knows. */
export function zoneOf(name: string): Zone | undefined {
  if (name === 'UTC') return UTC;
  try {
    return named(new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' }));
  } catch {
    return undefined;
  }
}

function named(format: Intl.DateTimeFormat): Zone {
  const offset = (at: number): number => {
    const text = format.formatToParts(new Date(at)).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
    const [, sign, hours, minutes, seconds] = /GMT(?:([+-])(\d\d):?(\d\d)?(?::(\d\d))?)?/.exec(text) ?? [];
    const amount = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
    return (sign === '-' ? -1 : 1) * amount * 1000;
  };
  return {
    offset,
    toUtc(wall) {
      const guess = wall - offset(wall);
      return wall - offset(guess);
    },
  };
}

/** What the wall clock shows at that instant. */
export function wallTime(zone: Zone, at: number): number {
  return at + zone.offset(at);
}
