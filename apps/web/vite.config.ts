import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, runnerImport, type Plugin } from 'vite';

const lib = (name: string) => fileURLToPath(new URL(`../../libs/${name}/src/index.ts`, import.meta.url));

type Area = Readonly<Record<string, Readonly<Record<string, string>>>>;
type Areas = Readonly<Record<string, Area>>;

const wording = (file: string) => fileURLToPath(new URL(`../../libs/wording/src/${file}.ts`, import.meta.url));
const catalogue = wording('catalogue');

const source = 'virtual:stegvis-texts';
const withPage = /^\0virtual:stegvis-texts\/with-page\/(\w+)$/;
const dictionary = /^\0virtual:stegvis-texts\/(sv|en)(?:\/(\w+))?$/;

const noConfig = { configFile: false } as const;

type Parse = (language: string, text: string | undefined) => unknown;

/**
 * Puts the parsed texts of each language in a file of its own, so that a page loads neither the other language nor the
 * parser. `loadTexts` loads them.
 */
function splitTexts(): Plugin {
  return {
    name: 'split-texts',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(source) ? `\0${id}` : null),
    async load(id) {
      if (id === `\0${source}`)
        return 'export const texts = {};\nexport function take(language, dictionary) {\n  for (const key in dictionary) (texts[key] ??= {})[language] = dictionary[key];\n}\n';
      const area = withPage.exec(id)?.[1];
      if (area !== undefined)
        return `import { take } from '${source}';\n${['sv', 'en'].map((one) => `import { dictionary as ${one} } from '${source}/${one}/${area}';\ntake('${one}', ${one});`).join('\n')}`;
      const [, language, only] = dictionary.exec(id) ?? [];
      if (language === undefined) return null;
      const { module: entry } = await runnerImport<{ webAreas: Areas; pageAreas: Areas }>(wording('web'), noConfig);
      const { module: parser } = await runnerImport<{ parseText: Parse }>(wording('message'), noConfig);
      const spoken = only === undefined ? Object.values(entry.webAreas) : [entry.pageAreas[only]];
      const words = Object.fromEntries(
        spoken.flatMap((texts) => {
          if (texts === undefined)
            throw new Error(`libs/wording/src/web.ts has no ${String(only)} among its pageAreas`);
          return Object.entries(texts).map(([key, text]) => [key, parser.parseText(language, text[language])]);
        }),
      );
      return `export const dictionary = ${JSON.stringify(words)};`;
    },
    transform: (_code, id) =>
      id.replaceAll('\\', '/') === catalogue.replaceAll('\\', '/')
        ? { code: `import { texts as all } from '${source}';\nexport const areas = { all };`, map: null }
        : null,
  };
}

/**
 * A font that arrives late would wrap lines differently and move what is being read. The page preloads it; where it is
 * slower than the page, the browser uses it from the next page on.
 */
function fontWithPage(): Plugin {
  return {
    name: 'font-with-page',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('@fontsource')
        ? { code: code.replaceAll('font-display: swap', 'font-display: optional'), map: null }
        : null,
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => /inter-latin-wght-[^/]*\.woff2$/.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `/${file}` },
            injectTo: 'head',
          })),
    },
  };
}

/**
 * Parts of the design system that no page uses. They register themselves in the browser, so only this pattern can leave
 * them out; before using one, take it out of the pattern.
 */
const unusedParts =
  /designsystemet-web[\\/]dist[\\/]esm[\\/](?:suggestion|tabs|tooltip|breadcrumbs|pagination|toggle-group|error-summary)[\\/]|@u-elements[\\/]u-(?:combobox|datalist|tabs)[\\/]/;

/** The libs are built from source, so that a change shows at once and unused texts and tables are dropped. */
export const config = defineConfig({
  plugins: [splitTexts(), fontWithPage(), react()],
  resolve: {
    alias: [
      // Texts are parsed already, see above.
      { find: /^@formatjs\/icu-messageformat-parser$/, replacement: '@formatjs/icu-messageformat-parser/no-parser.js' },
      { find: /^@stegvis\/contract\/passwords$/, replacement: lib('contract').replace(/index\.ts$/, 'passwords.ts') },
      { find: /^@stegvis\/contract$/, replacement: lib('contract') },
      // The server alone parses domains.
      { find: /^\.\/mail-address\.js$/, replacement: lib('contract').replace(/index\.ts$/, 'mail-address.web.ts') },
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
    // The server finds the style sheet of its own pages by the manifest.
    manifest: true,
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      // The package does not declare that it has no side effects; its unused parts weigh as much as React.
      treeshake: { moduleSideEffects: (id) => !/designsystemet-react[\\/]/.test(id) && !unusedParts.test(id) },
    },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: { '/api': 'http://localhost:3000', '/health': 'http://localhost:3000' },
  },
});
export { config as default };
