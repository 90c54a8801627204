/** Longest text of an answer, a note or the organisation's own words for a step, in UTF-16 units. */
export const longestText = 10_000;
