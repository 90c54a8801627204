/** Checks of the guide whose answer gives a role. By name, so that whoever asks needs no guide; an organisation's own checks give none. */
export const grantingChecks: readonly string[] = ['coordinator', 'owner', 'project-leader'];
