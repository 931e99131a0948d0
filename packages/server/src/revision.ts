import Type, { type Static } from 'typebox';

/** The header by which a write says what it knows. Without it, the write is made whatever has happened since. */
export const IfMatch = Type.Object({
  'if-match': Type.Optional(
    Type.String({ pattern: '^"\\d{1,9}"$', description: 'The revision last seen, in quotes.' }),
  ),
});

export const revisionOf = (headers: Static<typeof IfMatch>): number | undefined => {
  const revision = headers['if-match']?.slice(1, -1);
  return revision === undefined ? undefined : Number(revision);
};
