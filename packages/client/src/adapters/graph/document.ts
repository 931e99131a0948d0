import type { Document, GroupReference } from '@parvis/model';
import { count, record, string, text, type Reader } from '../../read.ts';
import { moment } from '../../shapes/time.ts';
import { fields } from '../../fields.ts';

/** A file of a drive, as far as it is read. https://learn.microsoft.com/graph/api/resources/driveitem */
export interface DriveItem {
  id: string;
  name: string;
  url: string;
  isFile: boolean;
  mediaType: string;
  size: number | undefined;
  modifiedAt: string | undefined;
  modifiedBy: { id: string; name: string; mail: string } | undefined;
}

/** What a reader used. https://learn.microsoft.com/graph/api/resources/insights-used */
export interface Used {
  id: string;
  /** Without its ending. */
  title: string;
  url: string;
  kind: string;
  mediaType: string;
  usedAt: string | undefined;
  container: string;
  containerUrl: string;
}

/** The fields that are asked for. */
export const DRIVE_FIELDS = 'id,name,webUrl,file,size,lastModifiedDateTime,lastModifiedBy,parentReference';

const isHttp = (url: string) => /^https?:\/\/./.test(url);

/** In one form; the year 1 says that it never was. */
const time: Reader<string | undefined> = (value, path) => {
  const at = new Date(moment(value, path)).toISOString();
  return at.startsWith('0001') ? undefined : at;
};

const someone: Reader<DriveItem['modifiedBy']> = (value, path) => {
  const { may } = fields(value, path);
  const given = may('user', fields);
  const [id, name, mail] = ['id', 'displayName', 'email'].map(
    (field) => given?.may(field, string)?.trim() ?? '',
  );
  return id && name ? { id, name, mail: mail ?? '' } : undefined;
};

export const driveItem: Reader<DriveItem> = (value, path) => {
  const { get, may } = fields(value, path);
  const file = may('file', fields);
  const drive = may('parentReference', fields)?.may('driveId', string);
  const id = get('id', text);
  return {
    // As the list of what was used says it, so that one file is one.
    id: drive ? `drives/${drive}/items/${id}` : id,
    name: get('name', text),
    url: may('webUrl', string) ?? '',
    isFile: file !== undefined,
    mediaType: file?.may('mimeType', string) ?? '',
    size: may('size', count),
    modifiedAt: may('lastModifiedDateTime', time),
    modifiedBy: may('lastModifiedBy', someone),
  };
};

export const used: Reader<Used> = (value, path) => {
  const { get, may } = fields(value, path);
  const shown = may('resourceVisualization', fields);
  const where = may('resourceReference', fields);
  const id = get('id', text);
  return {
    id: where?.may('id', string) || id,
    title: shown?.may('title', string)?.trim() ?? '',
    url: where?.may('webUrl', string) ?? '',
    kind: where?.may('type', string) ?? '',
    mediaType: shown?.may('mediaType', string) ?? '',
    usedAt: may('lastUsed', (last, at) => fields(record(last, at), at).may('lastAccessedDateTime', time)),
    container: shown?.may('containerDisplayName', string)?.trim() ?? '',
    containerUrl: shown?.may('containerWebUrl', string) ?? '',
  };
};

/** A file; undefined for a folder, and for what has no page that opens it. */
export function documentOf(item: DriveItem, group: GroupReference | undefined): Document | undefined {
  const { id, name, url, isFile, mediaType, size, modifiedAt, modifiedBy: by } = item;
  if (!isFile || !isHttp(url)) return undefined;
  return {
    ...{ id, name, url },
    ...(mediaType !== '' && { mediaType }),
    ...(size !== undefined && { size }),
    ...(modifiedAt !== undefined && { modifiedAt }),
    ...(by && { modifiedBy: { id: by.id, name: by.name, ...(by.mail && { mail: by.mail }) } }),
    ...(group && { group }),
  };
}

/** A file; undefined for the sites and pages that a reader used as well. */
export function documentUsed(given: Used): Document | undefined {
  const { id, title, url, kind, mediaType, usedAt, container, containerUrl } = given;
  if (kind !== 'microsoft.graph.driveItem' || !isHttp(url)) return undefined;
  // The address tells the name with its ending, where Office opens it.
  const file = new URL(url).searchParams.get('file') ?? '';
  return {
    ...{ id, url, name: file || title || url },
    ...(mediaType !== '' && { mediaType }),
    ...(usedAt !== undefined && { usedAt }),
    ...(container !== '' && {
      site: { name: container, ...(isHttp(containerUrl) && { url: containerUrl }) },
    }),
  };
}
