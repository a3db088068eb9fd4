import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { tokenStyleSheet } from './platform/web/ui/tokens.ts'

const here = import.meta.dirname
const root = join(here, 'apps/web')
const outDir = join(here, process.env.DINGFEN_WEB_OUT ?? 'build/web')

/** Phones of residents may be years old: Chromium 80 and Safari 13 still run what we send. */
const oldestBrowsers = ['es2019', 'chrome80', 'safari13.1', 'firefox78']

export default defineConfig({
  root,
  publicDir: join(root, 'static'),
  plugins: [react(), tokens(), nonceForMeasuredStyles(), offlineField()],
  html: { cspNonce: '__CSP_NONCE__' },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  build: {
    outDir,
    emptyOutDir: true,
    manifest: true,
    target: oldestBrowsers,
    cssTarget: oldestBrowsers.slice(1),
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    assetsInlineLimit: 0, // the security policy knows no inline scripts or styles
    rollupOptions: {
      input: {
        public: join(root, 'index.html'),
        desk: join(root, 'desk/index.html'),
        field: join(root, 'field/index.html'),
      },
    },
  },
})

/** The style sheet that is made from the design tokens. */
function tokens(): Plugin {
  const name = 'virtual:tokens.css'
  return {
    name: 'dingfen:tokens',
    resolveId: (id) => (id === name ? name : undefined),
    load: (id) => (id === name ? tokenStyleSheet() : undefined),
  }
}

/**
 * Ant Design gives the page's nonce to its own styles, but not to two small ones that it adds when it locks the
 * scrolling behind a dialog and when it measures scroll bars; the security policy would refuse them.
 */
function nonceForMeasuredStyles(): Plugin {
  const before = 'if (csp?.nonce) {\n    styleNode.nonce = csp?.nonce;\n  }'
  const after = `styleNode.nonce = csp?.nonce ?? document.querySelector('meta[name="csp-nonce"]')?.content ?? '';`
  return {
    name: 'dingfen:nonce-for-measured-styles',
    transform(code, id) {
      if (!/@rc-component\/util\/es\/Dom\/dynamicCSS\.js$/.test(id)) return undefined
      if (!code.includes(before)) this.error('dynamicCSS has changed: look again how it sets the nonce')
      return { code: code.replace(before, after), map: null }
    },
  }
}

/** The field application opens without a network; its data never enters the cache of the service worker. */
function offlineField() {
  return VitePWA({
    filename: 'field/sw.js',
    scope: '/field/',
    base: '/',
    injectRegister: null,
    manifest: false,
    workbox: {
      globPatterns: ['field/{index.html,icon-192.png}', 'assets/**/*.{js,css}'],
      manifestTransforms: [onlyWhatFieldNeeds],
      dontCacheBustURLsMatching: /^assets\//,
      navigateFallback: '/field/',
      navigateFallbackAllowlist: [/^\/field\//],
      cleanupOutdatedCaches: true,
      clientsClaim: true,
      inlineWorkboxRuntime: true,
      sourcemap: false,
    },
  })
}

interface ManifestChunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}

interface PrecacheEntry {
  readonly url: string
  readonly revision: string | null
  readonly size: number
}

function onlyWhatFieldNeeds(entries: readonly PrecacheEntry[]) {
  const chunks: Record<string, ManifestChunk> = JSON.parse(
    readFileSync(join(outDir, '.vite/manifest.json'), 'utf8'),
  )
  const needed = new Set<string>()
  const visit = (name: string) => {
    const chunk = chunks[name]
    if (chunk === undefined || needed.has(chunk.file)) return
    for (const file of [chunk.file, ...(chunk.css ?? [])]) needed.add(file)
    for (const other of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) visit(other)
  }
  visit('field/index.html')
  const manifest = entries
    .filter(({ url }) => needed.has(url) || url.startsWith('field/'))
    .map((entry) => ({ ...entry, url: `/${entry.url === 'field/index.html' ? 'field/' : entry.url}` }))
  return { manifest, warnings: [] }
}
