// A Jest project for tools/test/prove.mjs: its tests hang, crash and fail on purpose.
module.exports = {
  projects: [{ displayName: 'proof', rootDir: __dirname, testMatch: ['<rootDir>/*.proof.cjs'], transform: {} }],
};
