// The arrows between the rooms, and no others: a project without its line here may depend on nothing.
const allowed = {
  web: ['contract', 'workflow', 'wording', 'dcat'],
  api: ['contract', 'workflow', 'notifications', 'wording', 'dcat'],
  e2e: ['contract', 'wording'],
  contract: ['workflow'],
  notifications: ['wording'],
  workflow: [],
  wording: [],
  dcat: [],
  tools: ['contract', 'workflow', 'wording', 'notifications'],
};

export const arrows = Object.entries(allowed).map(([room, targets]) => ({
  sourceTag: `room:${room}`,
  // A room may name itself, or the rule would refuse its own relative imports.
  onlyDependOnLibsWithTags: [room, ...targets].map((target) => `room:${target}`),
}));
