/** How a command ended, for scripts that call it. */
export const EXIT = { done: 0, failed: 1, usage: 2, refused: 3, skipped: 4 } as const;

export const HELP = `Usage: parvis-server <command>

  start                        Starts the server. This is what happens without a command.
  migrate                      Brings the schema of the database up to date.
  import --people <file>       Loads people from a CSV file: the "Download users" export of Microsoft Entra
                               or of Google Workspace, recognised by its headings.
         [--groups <file>]     Groups and their members, .json or .csv.
         [--photos <folder>]   Photographs, each named after its person's mail address, login or id.
         [--source <name>]     Name of the directory, when several of one kind are imported.
  import --calendar <file>     Loads events from a calendar file (.ics), everyone's or with
         [--group <slug>]      those of a group. May be given together with --people.
         [--dry-run]           Shows what would happen and changes nothing.
         [--force]             Deactivates leavers even when they are more than a tenth of all.
  backup --output <file>       Writes everything as SQL. The file holds personal data and the server's secret.
  restore <file>               Fills an empty database from such a file. No server may be running on it.
  export --static <file>       Writes what every colleague may read as JSON, for sites without a server.
  person export <key>          Prints everything that is held about a person, as JSON.
  person erase <key>           Removes a person and their texts for good; what they recommended still counts.
  help                         Prints this.

A <key> is an id, a login or a mail address.

The database is found as the server finds it: DATABASE_URL for a PostgreSQL, else the embedded one in
PARVIS_DATA_DIR (default ./.parvis). When a server is running on an embedded database, the command asks it
to do the work.

Exit codes:
  0  done
  1  failed: what went wrong is printed
  2  the arguments or the configuration have mistakes, all of which are printed
  3  refused: nothing was changed
  4  imported, but rows were skipped`;
