import { parse } from 'csv-parse/sync';
import { RefusedError } from '../refused.ts';

/** A CSV file as it was read. */
export interface Sheet {
  headings: string[];
  rows: SheetRow[];
  /** What the reader of the report should know about the file as a whole. */
  notes: string[];
}

export interface SheetRow {
  /** Where the row begins in the file, counted from 1, the headings included. */
  line: number;
  cells: string[];
}

/**
 * Reads a CSV file as directories and spreadsheets write them: UTF-8 with or without a mark, UTF-16, or
 * Windows-1252; separated by comma, semicolon (Excel in much of Europe) or tab; line breaks within quotes.
 *
 * @throws {RefusedError} when it is no CSV file, is empty or ends within a quoted value.
 */
export function readSheet(bytes: Uint8Array, name: string): Sheet {
  // An Excel workbook is a ZIP archive.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    throw new RefusedError(`${name} is an Excel workbook. Save it as "CSV UTF-8" and import that file.`);
  }
  const { text, notes } = decode(bytes);
  // csv-parse counts a line break of two characters within quotes as two lines.
  const lines = text.replace(/\r\n?/g, '\n');
  const [headings, ...rows] = split(lines, name);
  if (headings === undefined) throw new RefusedError(`${name} is empty.`);
  return { headings: headings.cells.map((cell) => cell.trim()), rows, notes };
}

function split(text: string, name: string): SheetRow[] {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
    }) as unknown as typeof records;
  } catch (cause) {
    const line = cause instanceof Error && 'lines' in cause ? ` (line ${String(cause.lines)})` : '';
    throw new RefusedError(
      `${name} ends within a quoted value${line}: a quotation mark is never closed. The file may have been cut off; ` +
        'download it again.',
      { cause },
    );
  }
  let line = 1;
  const rows: SheetRow[] = [];
  for (const { record, info } of records) {
    if (record.some((cell) => cell.trim() !== '')) rows.push({ line, cells: record });
    line = info.lines + 1;
  }
  return rows;
}

/** Headings hold none of the candidates within themselves, so the most frequent one separates them. */
function delimiterOf(text: string): string {
  const headings = text.trimStart().split('\n', 1)[0] ?? '';
  const count = (candidate: string) => headings.split(candidate).length;
  return [',', ';', '\t'].reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
}

function decode(bytes: Uint8Array): { text: string; notes: string[] } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || second === 0) {
    return { text: new TextDecoder('utf-16le').decode(bytes), notes: [] };
  }
  if ((first === 0xfe && second === 0xff) || first === 0) {
    return { text: new TextDecoder('utf-16be').decode(bytes), notes: [] };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      notes: ['The file is not UTF-8 and was read as Windows-1252. Check that accents in names are right.'],
    };
  }
}
