// Replaces style sheets: jsdom has no layout that they could change.
export {};
