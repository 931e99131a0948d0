import type { LineNote } from './rows.ts';

/** What an import did, or in a dry run would do. */
export interface ImportReport {
  /** The directory the people came from: `entra`, `google`, or as `source` said. */
  source: string;
  dryRun: boolean;
  people: { created: number; updated: number; unchanged: number; deactivated: number; skipped: number };
  /** Accounts that the directory has disabled and that were never known here. */
  leftOut: number;
  created: string[];
  updated: { who: string; changed: string[] }[];
  deactivated: { who: string; why: string }[];
  /** Rows that were not taken. */
  skipped: LineNote[];
  /** Rows that were taken without one of their values. */
  notes: LineNote[];
  /** What concerns a file as a whole, a group or a photograph. */
  remarks: string[];
  groups?: { created: number; updated: number; unchanged: number; joined: number };
  photos?: { stored: number; unchanged: number; skipped: number };
}

/** How many of one kind are shown one by one. */
const SHOWN = 50;

/** The report as the administrator reads it. */
export function describeImport(report: ImportReport): string {
  const { people, groups, photos } = report;
  const lines = [
    ...few(report.created.map((who) => `  + ${who}`)),
    ...few(report.updated.map(({ who, changed }) => `  ~ ${who}: ${changed.join(', ')}`)),
    ...few(report.deactivated.map(({ who, why }) => `  - ${who}: ${why}`)),
    ...few(report.skipped.map(({ line, text }) => `  line ${line} skipped: ${text}`)),
    ...few(report.notes.map(({ line, text }) => `  line ${line}: ${text}`)),
    ...few(report.remarks.map((remark) => `  ${remark}`)),
    `People (${report.source}): ${people.created} created, ${people.updated} updated, ${people.unchanged} unchanged, ` +
      `${people.deactivated} deactivated, ${people.skipped} skipped.`,
  ];
  if (report.leftOut > 0)
    lines.push(`${report.leftOut} disabled accounts were never known here and left out.`);
  if (groups) {
    lines.push(
      `Groups: ${groups.created} created, ${groups.updated} updated, ${groups.unchanged} unchanged; ` +
        `${groups.joined} memberships added or changed.`,
    );
  }
  if (photos) {
    lines.push(`Photos: ${photos.stored} stored, ${photos.unchanged} unchanged, ${photos.skipped} skipped.`);
  }
  if (report.dryRun) lines.push('This was a dry run: nothing was changed.');
  return lines.join('\n');
}

/** The first of many lines, and how many are not shown. */
export function few(lines: readonly string[]): string[] {
  return lines.length <= SHOWN
    ? [...lines]
    : [...lines.slice(0, SHOWN), `  … and ${lines.length - SHOWN} more like these`];
}
