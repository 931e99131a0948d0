export { createApp, type AppOptions, type StaticFolder } from './app.ts';
export { importCalendar, type CalendarImportOptions, type CalendarReport } from './cli/import/calendar.ts';
export { describeImport, importPeople, type ImportOptions, type ImportReport } from './cli/import/index.ts';
export { importPosts, type PostImportReport } from './cli/import/posts.ts';
export type { ImportedPost } from './cli/import/posts-file.ts';
export { RefusedError } from './cli/refused.ts';
export { ConfigError, readConfig, type Config, type DatabaseConfig } from './config.ts';
export { DirectoryInUseError, migrate, openDatabase, type Database } from './database/index.ts';
export type { Internal, InternalContext } from './internal.ts';
