import { defineConfig, mergeConfig } from 'vite';
import { config } from './vite.config.js';

/** The same web for the server, which renders the first pages with it: one file with all dependencies. */
export const serverConfig = mergeConfig(
  config,
  defineConfig({
    build: {
      outDir: 'dist-ssr',
      manifest: false,
      ssr: 'src/app/render-page.tsx',
      copyPublicDir: false,
      minify: true,
    },
    ssr: { noExternal: true },
  }),
);
export { serverConfig as default };
