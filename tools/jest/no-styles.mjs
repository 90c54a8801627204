// Stands in for a style sheet: jsdom has no layout that it could change.
export {};
