import { defineMessages } from '#platform/web/i18n/index.ts'

export const messages = defineMessages('apps.session', {
  zh: {
    signIn: '登录',
    signInLead: '请使用单位分配的账号登录。',
    username: '账号',
    password: '密码',
    forgot: '忘记密码请联系本单位的安全保密管理员。',
    signOut: '退出登录',
    signOutEverywhere: '在所有设备上退出',
    changePassword: '修改密码',
    mustChange: '首次登录，请先设置您自己的密码。',
    currentPassword: '当前密码',
    nextPassword: '新密码',
    passwordRule: '至少 10 个字符，含大写字母、小写字母、数字、符号中的三类，不得包含账号。',
    passwordChanged: '密码已修改，其他设备上的登录已退出。',
    save: '保存',
  },
  en: {
    signIn: 'Sign in',
    signInLead: 'Use the account that your unit gave you.',
    username: 'Account',
    password: 'Password',
    forgot: "If you forgot your password, ask your unit's security administrator.",
    signOut: 'Sign out',
    signOutEverywhere: 'Sign out on all devices',
    changePassword: 'Change password',
    mustChange: 'This is your first time here: please choose a password of your own.',
    currentPassword: 'Present password',
    nextPassword: 'New password',
    passwordRule:
      'At least 10 characters of three kinds (capitals, small letters, figures, signs), without your account name.',
    passwordChanged: 'The password is changed; you were signed out on other devices.',
    save: 'Save',
  },
})
