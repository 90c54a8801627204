import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const lib = (name: string) => fileURLToPath(new URL(`../../libs/${name}/src/index.ts`, import.meta.url));

/** The libs are read from source, so that a change shows at once and unused texts and tables can be dropped. */
export const config = defineConfig({
  plugins: [react()],
  resolve: {
    alias: [
      { find: /^@stegvis\/contract$/, replacement: lib('contract') },
      { find: /^@stegvis\/workflow$/, replacement: lib('workflow') },
      { find: /^@stegvis\/wording$/, replacement: lib('wording') },
    ],
  },
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0, sourcemap: false },
  server: { port: 5173, strictPort: true, proxy: { '/api': 'http://localhost:3000', '/health': 'http://localhost:3000' } },
});
export { config as default };
