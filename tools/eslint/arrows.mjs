// The allowed dependencies between projects: a project without a line here may import no other.
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
  // A project may name itself, or the rule would refuse its own relative imports.
  onlyDependOnLibsWithTags: [room, ...targets].map((target) => `room:${target}`),
}));
