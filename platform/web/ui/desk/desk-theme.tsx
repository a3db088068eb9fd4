import { App, ConfigProvider, type ThemeConfig } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { type ReactNode, useMemo } from 'react'
import type { Language } from '#kernel/codes/index.ts'
import { useLanguage } from '../../i18n/index.ts'
import { colours, fontStack, type TypeSize, typeScales } from '../tokens.ts'
import { useTypeSize } from '../type-size.ts'
import { useWantsLessMotion } from '../use-media.ts'

const locales = { zh: zhCN, en: enUS } as const satisfies Record<Language, object>
const dayjsLocales = { zh: 'zh-cn', en: 'en' } as const satisfies Record<Language, string>

/** Ant Design in our colours, sizes and language, with the nonce that the page's security policy asks for. */
export function DeskTheme({ children }: { readonly children: ReactNode }) {
  const language = useLanguage()
  const size = useTypeSize()
  dayjs.locale(dayjsLocales[language])
  const isStill = useWantsLessMotion()
  const theme = useMemo(() => themeOf(size, isStill), [size, isStill])
  const nonce = useMemo(nonceOfPage, [])
  return (
    <ConfigProvider
      theme={theme}
      locale={locales[language]}
      button={{ autoInsertSpace: false }}
      {...(nonce === undefined ? {} : { csp: { nonce } })}
    >
      <App>{children}</App>
    </ConfigProvider>
  )
}

function themeOf(size: TypeSize, isStill: boolean): ThemeConfig {
  const { text, small, target } = typeScales.desk[size]
  return {
    token: {
      colorPrimary: colours.primary,
      colorInfo: colours.primary,
      colorLink: colours.primary,
      // Left alone it would be lighter under the mouse: 4.26 to 1 on a warning.
      colorLinkHover: colours.primaryDeep,
      colorLinkActive: colours.primaryDeep,
      colorError: colours.danger,
      colorWarning: colours.warning,
      colorSuccess: colours.good,
      colorText: colours.ink,
      colorTextSecondary: colours.inkSoft,
      colorTextTertiary: colours.inkSoft,
      colorTextDescription: colours.inkSoft,
      colorTextPlaceholder: colours.inkFaint,
      colorBorder: colours.lineStrong,
      colorBorderSecondary: colours.line,
      colorBgLayout: colours.ground,
      fontFamily: fontStack,
      fontSize: text,
      fontSizeSM: small,
      controlHeight: target,
      controlHeightSM: Math.max(24, target - 8),
      borderRadius: 6,
      wireframe: false,
      motion: !isStill,
    },
    components: {
      Table: { headerBg: colours.surface, headerColor: colours.inkSoft, cellPaddingBlock: 12 },
      Tree: { nodeSelectedBg: colours.primarySoft, nodeHoverBg: colours.ground },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    },
  }
}

/** Written into the page by the server for every request. */
function nonceOfPage(): string | undefined {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content
  return nonce || undefined
}
