import type { Document, GroupReference } from '@parvis/model';
import { count, object, string, text, wrong, type Reader } from '../read.ts';
import { personSummary } from './person.ts';
import { moment } from './time.ts';

/** An address that opens a page, or an application by a scheme of its own; nothing that runs here. */
const link: Reader<string> = (value, path) =>
  /^(?!(javascript|data|vbscript|blob):)([a-z][a-z0-9+.-]*:|\/)/i.test(string(value, path))
    ? string(value, path)
    : wrong(path, 'an address');

/** What is said of it, without whose it is. */
export const documentFields = {
  id: text,
  name: text,
  url: link,
  mediaType: text,
  size: count,
  modifiedAt: moment,
  usedAt: moment,
  site: object<NonNullable<Document['site']>>({ name: text }, { url: link }),
};
const { id, name, url, ...told } = documentFields;

export const documentShape = object<Document>(
  { id, name, url },
  {
    ...told,
    modifiedBy: personSummary,
    group: object<GroupReference>({ id: text, slug: text, name: text }, {}),
  },
);
