import { root } from '../setup/paths.mjs';
import { main, Refusal } from '../setup/run.mjs';
import { generateAction } from './action.mjs';
import { generateFeature } from './feature.mjs';
import { writePlan } from './write-plan.mjs';

const generators = { action: generateAction, feature: generateFeature };
const usage = `npm run generate action <room> <verb-noun>   an action of the API and its test
npm run generate feature <name>                a page of the web, its query and its words`;

await main(async () => {
  const [kind, ...names] = process.argv.slice(2);
  const generate = generators[kind];
  if (generate === undefined) throw new Refusal(usage);
  const plan = generate(root, names);
  for (const path of writePlan(root, plan)) console.log(`wrote ${path}`);
  console.log(`\n${plan.next}`);
});
