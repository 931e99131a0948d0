/** The photograph of a colleague, as long as it is the one asked for and they have not left. */
export function photo(db, id, hash) {
    return db
        .selectFrom('person_photo')
        .innerJoin('person', 'person.id', 'person_photo.person_id')
        .select(['person_photo.bytes', 'person_photo.type'])
        .where('person_photo.person_id', '=', id)
        .where('person_photo.hash', '=', hash)
        .where('person.active', '=', true)
        .executeTakeFirst();
}
//# sourceMappingURL=repo.js.map