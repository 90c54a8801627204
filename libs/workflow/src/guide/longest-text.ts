/** The maximum length of an answer, a note or the organisation's own text for a step, in UTF-16 code units. */
export const longestText = 10_000;
