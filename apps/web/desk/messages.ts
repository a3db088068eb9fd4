import { defineMessages } from '#platform/web/i18n/index.ts'

export const messages = defineMessages('apps.desk', {
  zh: {
    place: '定分 · 工作台',
    house: '定分',
    navigation: '主导航',
    openMenu: '打开菜单',
    account: '我的账号',
    hello: '{{name}}，您好',
    youAre: '您在{{unit}}的岗位：',
    noRoles: '您的账号还没有岗位，请联系安全保密管理员授权。',
    start: '首页',
    goOn: '您可以办理',
  },
  en: {
    place: 'Dingfen · Desk',
    house: 'Dingfen',
    navigation: 'Main navigation',
    openMenu: 'Open the menu',
    account: 'My account',
    hello: 'Hello, {{name}}',
    youAre: 'Your roles at {{unit}}:',
    noRoles: 'Your account has no role yet. Ask the security administrator.',
    start: 'Start',
    goOn: 'What you can do here',
  },
})
