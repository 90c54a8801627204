// The arrows between the rooms, and no others: a project without its line here may depend on nothing.
export const allowed = {
  web: ['contract', 'workflow', 'wording', 'theme'],
  api: ['contract', 'workflow', 'notifications', 'wording', 'theme'],
  e2e: ['contract', 'wording'],
  contract: ['workflow'],
  notifications: ['wording'],
  workflow: [],
  wording: [],
  theme: [],
  tools: ['contract', 'workflow', 'wording', 'theme', 'notifications'],
};

export const arrows = Object.entries(allowed).map(([room, targets]) => ({
  sourceTag: `room:${room}`,
  // A room may name itself, or the rule would refuse its own relative imports.
  onlyDependOnLibsWithTags: [room, ...targets].map((target) => `room:${target}`),
}));
