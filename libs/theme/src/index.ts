export { accentSheet, judgeAccent, type Verdict } from './accent.js';
export { contrastOf, isHex, type Hex } from './colour.js';
export { paletteSheet, ownColours } from './palette.js';
export { scaleOf, schemes, type Scale, type Scheme, type Step } from './scale.js';
