export { AWS_RESOURCE_FIELDS } from './fields.ts';
