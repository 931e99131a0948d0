import Type, { type Static } from 'typebox';

export const SubjectKindSchema = Type.Union([
  Type.Literal('page'),
  Type.Literal('person'),
  Type.Literal('post'),
  Type.Literal('document'),
]);
export type SubjectKind = Static<typeof SubjectKindSchema>;

/**
 * What a recommendation is about. `id` is the canonical URL of a page, the id of a person (a question may name them
 * by mail address or login), and the id or the URL of a post or a document.
 */
export const SubjectSchema = Type.Object({
  kind: SubjectKindSchema,
  id: Type.String({ minLength: 1, maxLength: 2000 }),
});
export type Subject = Static<typeof SubjectSchema>;
