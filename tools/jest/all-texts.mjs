// Stands in for the texts that the web's build splits by language: tests read all of them from the wording itself.
export const dictionary = {};
export const take = () => undefined;
