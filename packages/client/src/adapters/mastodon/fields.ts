import { fields } from '../../fields.ts';
import { text, type Reader } from '../../read.ts';
import { moment } from '../../shapes/time.ts';

/** In one form, so that texts are in the order of the times they tell. */
export const time: Reader<string> = (value, path) => new Date(moment(value, path)).toISOString();

/** A tag's name, as it was written last. */
export const tagName: Reader<string> = (value, path) => fields(value, path).get('name', text);
