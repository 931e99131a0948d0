import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists pg_trgm`.execute(db);
  await sql`create extension if not exists unaccent`.execute(db);
  const unaccent = await functionOf(db, 'unaccent');

  // unaccent is only STABLE, because its dictionary could be changed, so no index could use it as it is. The
  // collations are named because a database of locale C would fold nothing but A to Z.
  await sql`
    create function parvis_fold(value text) returns text language sql immutable strict parallel safe
    return lower(${unaccent.call}(${sql.lit(unaccent.dictionary)}::regdictionary, normalize(value, nfkc))
      collate "und-x-icu")`.execute(db);
  await sql`
    create function parvis_lower(value text) returns text language sql immutable strict parallel safe
    return lower(value collate "und-x-icu")`.execute(db);
  // People write Müller as Muller and as Mueller: a name is found under both.
  await sql`
    create function parvis_fold_name(value text) returns text language sql immutable strict parallel safe
    return parvis_fold(value) || case when normalize(value, nfc) ~ '[äöüøåÄÖÜØÅ]' then ' ' || parvis_fold(
      replace(replace(replace(replace(replace(parvis_lower(normalize(value, nfc)),
        'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ø', 'oe'), 'å', 'aa')
    ) else '' end`.execute(db);

  await sql`
    create table person (
      id uuid primary key default gen_random_uuid(),
      external_id text unique,
      login text,
      mail text,
      name text not null check (name <> ''),
      pronouns text,
      title text,
      department text,
      phone text,
      mobile text,
      chat text,
      place text,
      time_zone text,
      language text,
      about text check (length(about) <= 2000),
      skills text[] not null default '{}',
      manager_id uuid references person on delete set null deferrable,
      imported_from text,
      active boolean not null default true,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      name_folded text not null generated always as (parvis_fold_name(name)) stored,
      title_folded text generated always as (parvis_fold(title)) stored,
      department_folded text generated always as (parvis_fold(department)) stored
    )`.execute(db);
  await sql`create unique index person_login on person (parvis_lower(login)) where active`.execute(db);
  await sql`create unique index person_mail on person (parvis_lower(mail)) where active`.execute(db);
  await sql`create index person_by_name on person (name collate "und-x-icu", id) where active`.execute(db);
  await sql`create index person_manager on person (manager_id) where active`.execute(db);
  await sql`create index person_department on person (department) where active`.execute(db);
  for (const column of ['name_folded', 'title_folded', 'department_folded']) {
    await sql`create index ${sql.id(`person_${column}`)} on person
      using gin (${sql.id(column)} gin_trgm_ops) where active`.execute(db);
  }

  await sql`create index person_mail_search on person
    using gin (parvis_lower(mail) gin_trgm_ops) where active`.execute(db);

  await sql`
    create table person_photo (
      person_id uuid primary key references person on delete cascade,
      bytes bytea not null,
      type text not null check (type in ('image/jpeg', 'image/png', 'image/webp')),
      hash text not null,
      updated_at timestamptz(3) not null default now()
    )`.execute(db);

  await sql`
    create table identity (
      issuer text not null,
      subject text not null,
      person_id uuid not null references person on delete cascade,
      created_at timestamptz(3) not null default now(),
      primary key (issuer, subject)
    )`.execute(db);
  await sql`create index identity_person on identity (person_id)`.execute(db);

  await sql`
    create table role_assignment (
      person_id uuid not null references person on delete cascade,
      role text not null check (role in ('community_manager', 'administrator')),
      primary key (person_id, role)
    )`.execute(db);

  await sql`
    create table "group" (
      id uuid primary key default gen_random_uuid(),
      slug text not null unique check (slug = lower(slug) and slug <> ''),
      name text not null check (name <> ''),
      description text,
      visibility text not null check (visibility in ('open', 'closed', 'secret')),
      created_at timestamptz(3) not null default now()
    )`.execute(db);
  await sql`create index group_by_name on "group" (name collate "und-x-icu", id)`.execute(db);

  await sql`
    create table membership (
      group_id uuid not null references "group" on delete cascade,
      person_id uuid not null references person on delete cascade,
      role text not null default 'member' check (role in ('member', 'owner')),
      created_at timestamptz(3) not null default now(),
      primary key (group_id, person_id)
    )`.execute(db);
  await sql`create index membership_person on membership (person_id)`.execute(db);

  await sql`
    create table recommendation (
      person_id uuid not null references person on delete cascade,
      subject_kind text not null check (subject_kind in ('page', 'person', 'post', 'document')),
      subject_id text not null check (octet_length(subject_id) <= 2000),
      active boolean not null default true,
      revision integer not null default 0,
      created_at timestamptz(3) not null default now(),
      primary key (subject_kind, subject_id, person_id)
    )`.execute(db);
  await sql`create index recommendation_newest on recommendation
    (subject_kind, subject_id, created_at desc, person_id) where active`.execute(db);
  await sql`create index recommendation_person on recommendation (person_id)`.execute(db);

  await sql`create table setting (name text primary key, value text not null)`.execute(db);
}

/** An extension may sit in any schema: managed databases do not always install into `public`. */
async function functionOf(db: Kysely<unknown>, extension: string) {
  const { rows } = await sql<{ schema: string }>`
    select nspname as schema from pg_extension join pg_namespace n on n.oid = extnamespace
    where extname = ${extension}`.execute(db);
  const schema = rows[0]?.schema ?? 'public';
  return { call: sql.id(schema, extension), dictionary: `"${schema}"."${extension}"` };
}
