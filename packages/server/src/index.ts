export { createApp, type AppOptions, type StaticFolder } from './app.ts';
export { ConfigError, readConfig, type Config, type DatabaseConfig } from './config.ts';
export { DirectoryInUseError, migrate, openDatabase, type Database } from './database/index.ts';
export type { Internal, InternalContext } from './internal.ts';
