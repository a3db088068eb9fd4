import { defineMessages } from '#platform/web/i18n/index.ts'

export const messages = defineMessages('apps.desk', {
  zh: {
    place: '定分 · 工作台',
    house: '定分',
    navigation: '主导航',
    openMenu: '打开菜单',
    account: '我的账号',
    howToBeTold: '提醒方式',
    hello: '{{name}}，您好',
    youAre: '您在{{unit}}的岗位：',
    noRoles: '您的账号还没有岗位，请联系安全保密管理员授权。',
    goOn: '您可以办理',
    noScreen: '没有这个页面',
    noScreenHint: '地址可能写错了，或者页面已经移走。',
    toStart: '回到首页',
  },
  en: {
    place: 'Dingfen · Desk',
    house: 'Dingfen',
    navigation: 'Main navigation',
    openMenu: 'Open the menu',
    account: 'My account',
    howToBeTold: 'How to be told',
    hello: 'Hello, {{name}}',
    youAre: 'Your roles at {{unit}}: ',
    noRoles: 'Your account has no role yet. Ask the security administrator.',
    goOn: 'What you can do here',
    noScreen: 'There is no such page',
    noScreenHint: 'The address may be mistyped, or the page has moved.',
    toStart: 'Go to the first page',
  },
})
