import { graphOf } from './graph-of.ts';
import { graphSvg } from './picture.ts';

/** The picture of each system's README, by its file: dev where there are environments. */
const PICTURES: Readonly<Record<string, readonly string[]>> = {
  'weather-api': ['weather-api'],
  'private-microservice': ['private-microservice/base', 'private-microservice/dev'],
  'high-availability': [
    'high-availability/base',
    'high-availability/prod',
    'high-availability/foundation/base',
    'high-availability/foundation/prod',
  ],
  'go-api-postgres': ['go-api-postgres/api'],
  'food-and-pets': ['food-and-pets'],
  'happy-path': ['happy-path'],
};

/** Path and content of every picture. */
export function pictures(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(PICTURES).map(([name, folders]) => {
      const view = graphOf(folders);
      const title = `${name}: ${view.nodes.length} documents in ${view.tiers} tiers, what is made first at the left`;
      return [`manifests/examples/${name}/graph.svg`, graphSvg(view, title)] as const;
    }),
  );
}
