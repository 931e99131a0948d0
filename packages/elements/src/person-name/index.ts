export { PersonName } from './person-name.ts';
