import type { TaskCommandBody } from '@stegvis/contract';
import { baseGuide } from '@stegvis/workflow';

/** Checks that give a role: the product's own, since an organisation's own checks give none. */
const granting = new Set(baseGuide.steps.flatMap((step) => step.checks.filter((check) => check.grants !== undefined).map((check) => check.key)));

/** Whether the command may give somebody a role, or take one. */
export function givesRole(body: TaskCommandBody): boolean {
  if (body.type !== 'answer') return false;
  return ('answers' in body ? body.answers : [body]).some((one) => granting.has(one.check));
}
