import { type Fields, leaf } from '../../model/fields.ts';

/** What every member of an API's deployment means. */
export const API_DEPLOYMENT_FIELDS: Fields = {
  restApiId: leaf('scalar', undefined, { change: 'fixed' }),
  description: leaf('scalar', undefined, { change: 'inPlace' }),
  content: leaf('scalar', undefined, {
    change: 'replace',
    follows: true,
    source: 'a deployment is a picture of what lived below the API when it was made',
  }),
};
