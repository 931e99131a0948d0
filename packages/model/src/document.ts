import Type, { type Static } from 'typebox';
import { PersonSummarySchema } from './person.ts';
import { GroupReferenceSchema } from './post.ts';

/**
 * A file that people work on together, as far as a list shows it: what it is called, where it opens, who had it last. The
 * fields are those of schema.org's `DigitalDocument` and of CMIS under our names. What it says stays where it is.
 */
export const DocumentSchema = Type.Object({
  /** Opaque. */
  id: Type.String({ minLength: 1 }),
  /** With its ending: `Budget 2027.xlsx`. */
  name: Type.String({ minLength: 1 }),
  /** Where it opens, in the system that keeps it. */
  url: Type.String({ minLength: 1 }),
  /** IANA media type, such as `application/pdf`. */
  mediaType: Type.Optional(Type.String({ minLength: 1 })),
  /** Bytes. */
  size: Type.Optional(Type.Integer({ minimum: 0 })),
  /** ISO 8601. Absent where a list of what the reader used does not say it. */
  modifiedAt: Type.Optional(Type.String()),
  modifiedBy: Type.Optional(PersonSummarySchema),
  /** When the reader last had it open; only in a list of what they used. ISO 8601. */
  usedAt: Type.Optional(Type.String()),
  /** The group whose document it is. */
  group: Type.Optional(GroupReferenceSchema),
  /** The site, team or person's store in which it is kept. */
  site: Type.Optional(
    Type.Object({ name: Type.String({ minLength: 1 }), url: Type.Optional(Type.String({ minLength: 1 })) }),
  ),
});
export type Document = Static<typeof DocumentSchema>;
