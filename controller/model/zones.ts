/**
 * Whether a text names an Availability Zone of a Region: `eu-west-1a`, a Local Zone as `us-west-2-lax-1a`, a Wavelength Zone as
 * `us-east-1-wl1-bos-wlz-1`, or any of them by its ID, `euw1-az1` (Amazon EC2 User Guide, "Regions and Zones"). Which letters and
 * numbers there are, AWS says when it is asked.
 */
export function isZoneOf(region: string, text: string): boolean {
  return isNameOf(region, text) || isZoneIdOf(region, text);
}

function isNameOf(region: string, text: string): boolean {
  if (!text.startsWith(region)) return false;
  return /^([a-z]|(-[a-z0-9]+){2,})$/.test(text.slice(region.length));
}

/** IDs are those of the Region's short name: `usgw1-az2`, `usw2-lax1-az1`. */
export function isZoneIdOf(region: string, text: string): boolean {
  const [code, ...rest] = text.split('-');
  if (rest.length === 0 || !/^[a-z]+[0-9]+$/.test(rest.at(-1) ?? '')) return false;
  // How isolated and sovereign Regions are shortened is not known here.
  return /-iso|^eusc-/.test(region) || code === shortNameOf(region);
}

/** `ap-southeast-2` to `apse2`: the area, and the first letter of every word of the direction. */
export function shortNameOf(region: string): string {
  const [area = '', ...rest] = region.split('-');
  return area + rest.map((word) => DIRECTIONS[word] ?? word).join('');
}

const DIRECTIONS: Readonly<Record<string, string>> = {
  central: 'c',
  east: 'e',
  gov: 'g',
  north: 'n',
  northeast: 'ne',
  northwest: 'nw',
  south: 's',
  southeast: 'se',
  southwest: 'sw',
  west: 'w',
};
