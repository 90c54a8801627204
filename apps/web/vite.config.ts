import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const lib = (name: string) => fileURLToPath(new URL(`../../libs/${name}/src/index.ts`, import.meta.url));

/** Texts that the server alone speaks: the guide's and the mails' reach the web in answers, and would be a third of its first page. A page that wants
 *  one of these areas takes it out of the pattern. */
const serverOnlyTexts = /libs[\\/]wording[\\/]src[\\/]areas[\\/](?:guide-(?!common)|checks-(?!analyse)|mail\.|landing\.|history\.|refusals\.)/;

function withoutServerTexts(): Plugin {
  return {
    name: 'without-server-texts',
    enforce: 'pre',
    transform(code, id) {
      if (!serverOnlyTexts.test(id)) return null;
      const names = [...code.matchAll(/^export const (\w+)/gm)].map((match) => match[1]);
      return { code: names.map((name) => `export const ${name} = {};`).join('\n'), map: null };
    },
  };
}

/** The libs are read from source, so that a change shows at once and unused texts and tables can be dropped. */
export const config = defineConfig({
  plugins: [withoutServerTexts(), react()],
  resolve: {
    alias: [
      { find: /^@stegvis\/contract$/, replacement: lib('contract') },
      { find: /^@stegvis\/theme$/, replacement: lib('theme') },
      { find: /^@stegvis\/workflow$/, replacement: lib('workflow') },
      { find: /^@stegvis\/wording$/, replacement: lib('wording') },
    ],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    sourcemap: false,
    // The pages that the server draws find their style sheet by it.
    manifest: true,
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      // The package does not say that its parts can be dropped; the ones that nobody uses weigh as much as React.
      treeshake: { moduleSideEffects: (id) => !/designsystemet-react[\\/]/.test(id) },
    },
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': 'http://localhost:3000', '/health': 'http://localhost:3000' } },
});
export { config as default };
