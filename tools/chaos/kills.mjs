import { runJest } from '../test/jest-part.mjs';
import { mailKills } from './mail-kills.mjs';

/** A run that is a test in apps/e2e/src/faults: `npm test` runs it too. */
const fault = (file) => async (_options, env) => {
  const { passed, failed, skipped, output } = await runJest('browser', { extra: [`faults/${file}`], env });
  if (output !== '') console.log(output);
  return [
    {
      promise: `apps/e2e/src/faults/${file}.e2e.ts`,
      measured: `${passed} passed, ${failed} failed, ${skipped} skipped`,
      held: failed === 0 && passed > 0,
    },
  ];
};

/**
 * All runs that kill something on purpose. Each returns lines of what was promised, what was measured, and whether the
 * promise held.
 */
export const allKills = [
  { name: 'mail', about: 'both workers while they send', run: mailKills },
  { name: 'api', about: 'the API under a load of commands', run: fault('kill-under-load') },
  { name: 'database', about: 'PostgreSQL restarts under a load', run: fault('database-restart') },
];
