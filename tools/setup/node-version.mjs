/** Says when this Node is too old, since an import that fails later would only show a stack trace. */
export function demandNode(major, minor) {
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  console.error(
    `Stegvis needs Node ${major}.${minor} or later (24 is recommended); this is Node ${process.versions.node}.`,
  );
  console.error('Install a newer one from https://nodejs.org or with your version manager, then try again.');
  process.exit(1);
}
