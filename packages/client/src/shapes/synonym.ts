import type { Synonym } from '@parvis/model';
import { object, text } from '../read.ts';
import { tag } from './trend.ts';

export const synonym = object<Synonym>({ tag: text, name: text, of: tag }, {});
