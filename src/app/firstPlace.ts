/** The history key of the place a document was loaded for: the same in every document. */
export const FIRST_PLACE = 'default';
