import { expect, it } from 'vitest';
import { isZoneOf, shortNameOf } from '../../controller/model/zones.ts';

it.each([
  { region: 'eu-west-1', text: 'eu-west-1a', is: true, because: 'a zone of the Region' },
  { region: 'eu-west-1', text: 'eu-west-9z', is: false, because: 'another Region, and none that there is' },
  { region: 'us-west-1', text: 'us-west-10a', is: false, because: 'a Region that begins alike' },
  { region: 'eu-west-1', text: 'eu-west-1', is: false, because: 'a Region is no zone' },
  { region: 'us-west-2', text: 'us-west-2-lax-1a', is: true, because: 'a Local Zone' },
  { region: 'us-east-1', text: 'us-east-1-wl1-bos-wlz-1', is: true, because: 'a Wavelength Zone' },
  { region: 'eu-west-1', text: 'euw1-az1', is: true, because: 'an ID' },
  { region: 'us-west-2', text: 'usw2-lax1-az1', is: true, because: 'the ID of a Local Zone' },
  { region: 'us-east-1', text: 'use1-wl1-bos-wlz1', is: true, because: 'the ID of a Wavelength Zone' },
  { region: 'eu-west-1', text: 'use1-az1', is: false, because: 'the ID of another Region’s zone' },
  { region: 'eu-west-1', text: 'all', is: false, because: 'a word' },
])('$text of $region: $is, because it is $because', ({ region, text, is }) => {
  expect(isZoneOf(region, text)).toBe(is);
});

it('shortens Regions as IDs of zones do', () => {
  const names = ['ap-southeast-2', 'ap-northeast-1', 'us-gov-west-1', 'il-central-1', 'mx-central-1', 'cn-northwest-1'];
  expect(names.map(shortNameOf)).toEqual(['apse2', 'apne1', 'usgw1', 'ilc1', 'mxc1', 'cnnw1']);
});
