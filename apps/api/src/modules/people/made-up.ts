/** Of a row of `people`, by its alias: there from a demo's beginning, and nobody's. Whoever has an account, or may answer an invitation, is real. */
export const madeUp = (person: string): string => `${person}.account_id IS NULL AND ${person}.joined_at IS NOT NULL`;
