import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium, type LaunchOptions, type Page } from 'playwright-core'
import type { Language } from '#kernel/codes/index.ts'
import { languageTag } from '#platform/web/i18n/language.ts'

const require = createRequire(import.meta.url)

/** The widths that every page is looked at: a cheap phone and a desk. */
export const viewports = {
  phone: { width: 360, height: 800 },
  desk: { width: 1440, height: 900 },
} as const

const flags = [
  '--no-sandbox', // test machines run as root
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--no-first-run',
  '--metrics-recording-only',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
  // nothing but this machine can be reached, whatever a page may try
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
]

/** A browser that came with `npm ci`; also works as root. Close it when done. */
export async function openBrowser(): Promise<Browser> {
  sparticuz.setGraphicsMode = false
  const fonts = folderWithChineseFont()
  const browser = await launchPatiently({
    executablePath: await sparticuz.executablePath(),
    args: flags,
    env: { ...process.env, FONTCONFIG_PATH: fonts, FONTCONFIG_FILE: join(fonts, 'fonts.conf') },
  })
  browser.once('disconnected', () => rmSync(fonts, { recursive: true, force: true }))
  return browser
}

// Another process may be unpacking the browser at this moment: what it has written so far does not run yet.
async function launchPatiently(options: LaunchOptions, attempts = 5): Promise<Browser> {
  try {
    return await chromium.launch(options)
  } catch (error) {
    if (attempts <= 1) throw error
    await new Promise((later) => setTimeout(later, 1500))
    return launchPatiently(options, attempts - 1)
  }
}

interface PageOptions {
  readonly browser: Browser
  readonly viewport: keyof typeof viewports
  readonly language: Language
  readonly typeSize?: 'normal' | 'large'
  readonly origin: string
}

/**
 * A page of a person of their own (cookies, storage) with the language and type size already chosen.
 */
export async function newPage(options: PageOptions): Promise<Page> {
  const context = await options.browser.newContext({
    viewport: viewports[options.viewport],
    locale: languageTag[options.language],
    timezoneId: 'Asia/Shanghai',
    baseURL: options.origin,
    reducedMotion: 'reduce',
    hasTouch: options.viewport === 'phone',
  })
  await context.addInitScript(
    ({ language, typeSize }) => {
      if (localStorage.getItem('dingfen.language') === null)
        localStorage.setItem('dingfen.language', language)
      if (localStorage.getItem('dingfen.type') === null) localStorage.setItem('dingfen.type', typeSize)
    },
    { language: options.language, typeSize: options.typeSize ?? 'normal' },
  )
  return context.newPage()
}

/**
 * Machines without a display have no Chinese font; the application itself ships none. The browser is given one the
 * way an operating system would, so that pages and their security policies stay as they are.
 */
function folderWithChineseFont(): string {
  const fonts = join(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'), '..')
  const folder = mkdtempSync(join(tmpdir(), 'dingfen-fonts-'))
  const dirs = ['400Regular', '500Medium', '600SemiBold', '700Bold'].map(
    (weight) => `<dir>${join(fonts, weight)}</dir>`,
  )
  const lines = [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    `<fontconfig>${dirs.join('')}<cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  ]
  writeFileSync(join(folder, 'fonts.conf'), lines.join('\n'))
  return folder
}

/** Waits until the page is drawn and has nothing more to load, so that pictures and measures are stable. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('#root > *:not(.first-moment)') !== null)
  await page.waitForFunction(() => document.querySelector('.state-loading') === null)
}

interface Violation {
  readonly id: string
  readonly impact: string | null | undefined
  readonly help: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** @throws with every breach of WCAG 2.2 A and AA that axe finds on the page as it stands */
export async function expectAccessible(page: Page): Promise<void> {
  const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
  await page.evaluate(source) // by the debugger, which the page's policy does not concern
  const violations: readonly Violation[] = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: never[] }> }
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    // lists that drop down are drawn at the end of the page, outside of every landmark, by convention
    const rules = { region: { enabled: false } }
    const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags }, rules })
    return violations
  })
  if (violations.length === 0) return
  const lines = violations.map(
    ({ id, impact, help, nodes }) =>
      `${id} (${impact}): ${help}\n${nodes.map((node) => `    ${node.html}\n    ${node.failureSummary ?? ''}`).join('\n')}`,
  )
  throw new Error(`${page.url()} breaks accessibility rules:\n${lines.join('\n')}`)
}

/**
 * What a voice reads is what the eye sees: in one column every line stands below the one that is read before it, the
 * page says in which language it is, and where the reading starts after a change is the heading.
 * @throws with the lines that are read too late
 */
export async function expectReadInOrder(page: Page, language: Language): Promise<void> {
  const { lang, focused, late } = await page.evaluate(() => {
    const lines = [
      ...document.querySelectorAll('main :is(h1, h2, h3, p, li, label, button, a, input, textarea)'),
    ]
      .map((line) => ({ line, top: line.getBoundingClientRect().top, said: (line.textContent ?? '').trim() }))
      .filter(({ line }) => (line as HTMLElement).offsetParent !== null)
    // Words in one row share it with a control that is a little higher or lower.
    const sameRow = 24
    const late = lines.filter(({ top }, at) =>
      lines.slice(0, at).some((before) => before.top > top + sameRow),
    )
    return {
      lang: document.documentElement.lang,
      focused: document.activeElement?.tagName ?? '',
      late: late.map(({ said }) => said.slice(0, 40)),
    }
  })
  const faults = [
    ...(lang.startsWith(language) ? [] : [`it says that it is in ${lang}`]),
    ...(focused === 'BODY' ? ['nothing has the focus: a voice starts at the top of the browser'] : []),
    ...late.map((said) => `read too late: ${said}`),
  ]
  if (faults.length > 0) throw new Error(`${page.url()} is not read as it is seen:\n${faults.join('\n')}`)
}
