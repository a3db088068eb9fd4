import type { Screen } from '#platform/web/ui/index.ts'

/**
 * The screens of the desk in the order of the side navigation, one line each. A capability's screen is loaded when it
 * is first opened; `may` is the operation without which the screen would be empty.
 * @example
 * { path: '/accounts', title: { zh: '账号', en: 'Accounts' }, may: 'listAccounts', menu: { group: 'system', icon: 'key' },
 *   load: async () => (await import('#capabilities/access/web/accounts-screen.tsx')).AccountsScreen },
 */
export const screens: readonly Screen[] = [
  {
    path: '/',
    title: { zh: '我的工作台', en: 'My desk' },
    menu: { group: 'work', icon: 'home' },
    load: async () => (await import('./start-screen.tsx')).StartScreen,
  },
  {
    path: '/visits',
    title: { zh: '来访', en: 'Visits' },
    may: 'listVisits',
    menu: { group: 'work', icon: 'inbox' },
    load: async () => (await import('./visits-page.tsx')).VisitsPage,
  },
  {
    path: '/visits/$visitId',
    title: { zh: '来访', en: 'Visit' },
    may: 'readVisit',
    load: async () => (await import('./visit-page.tsx')).VisitPage,
  },
  {
    path: '/disputes',
    title: { zh: '纠纷', en: 'Disputes' },
    may: 'listDisputes',
    menu: { group: 'work', icon: 'folder' },
    load: async () => (await import('./disputes-page.tsx')).DisputesPage,
  },
  {
    path: '/disputes/$disputeId',
    title: { zh: '纠纷', en: 'Dispute' },
    may: 'readDispute',
    load: async () => (await import('./matter-screen.tsx')).MatterScreen,
  },
  {
    path: '/joint-work',
    title: { zh: '联合办理', en: 'Joint work' },
    may: 'listJointWork',
    menu: { group: 'work', icon: 'inbox' },
    load: async () => (await import('#capabilities/joint/web/joint-screen.tsx')).JointScreen,
  },
  {
    path: '/joint-work/$disputeId',
    title: { zh: '联合办理', en: 'Joint work' },
    may: 'readJointPart',
    load: async () => (await import('#capabilities/joint/web/joint-part-screen.tsx')).JointPartScreen,
  },
  {
    path: '/referrals',
    title: { zh: '移送与委派', en: 'Referrals' },
    may: 'listReferrals',
    menu: { group: 'work', icon: 'paper' },
    load: async () => (await import('#capabilities/referral/web/referral-screen.tsx')).ReferralScreen,
  },
  {
    path: '/bouncing',
    title: { zh: '流转情况', en: 'Bouncing' },
    may: 'readBouncing',
    menu: { group: 'work', icon: 'clock' },
    load: async () => (await import('#capabilities/triage/web/bouncing-screen.tsx')).BouncingScreen,
  },
  {
    path: '/supervision',
    title: { zh: '催办督办', en: 'Reminders and orders' },
    may: 'listSupervisionTriggers',
    menu: { group: 'oversight', icon: 'clock' },
    load: async () =>
      (await import('#capabilities/supervision/web/supervision-screen.tsx')).SupervisionScreen,
  },
  {
    path: '/measures',
    title: { zh: '统计与核实', en: 'Figures and doubts' },
    may: 'readMeasures',
    menu: { group: 'oversight', icon: 'board' },
    load: async () => (await import('#capabilities/insight/web/measures-screen.tsx')).MeasuresScreen,
  },
  {
    path: '/routing-rules',
    title: { zh: '分流规则', en: 'Routing rules' },
    may: 'listRoutingRules',
    menu: { group: 'oversight', icon: 'check' },
    load: async () => (await import('#capabilities/triage/web/routing-rules-screen.tsx')).RoutingRulesScreen,
  },
  {
    path: '/guidance',
    title: { zh: '指导与案例', en: 'Guidance and cases' },
    may: 'listGuidanceRequests',
    menu: { group: 'work', icon: 'paper' },
    load: async () => (await import('#capabilities/guidance/web/guidance-screen.tsx')).GuidanceScreen,
  },
  {
    path: '/events',
    title: { zh: '突发事件', en: 'Sudden events' },
    may: 'listEvents',
    menu: { group: 'work', icon: 'alert' },
    load: async () => (await import('#capabilities/safety/web/events-screen.tsx')).EventsScreen,
  },
  {
    path: '/risks',
    title: { zh: '风险等级', en: 'Colours of danger' },
    may: 'listRisks',
    menu: { group: 'work', icon: 'shield' },
    load: async () => (await import('#capabilities/safety/web/risks-screen.tsx')).RisksScreen,
  },
  {
    path: '/group-warnings',
    title: { zh: '群体性苗头', en: 'Signs of gathering' },
    may: 'listGroupWarnings',
    menu: { group: 'oversight', icon: 'people' },
    load: async () => (await import('#capabilities/groups/web/warnings-screen.tsx')).WarningsScreen,
  },
  {
    path: '/harm-reports',
    title: { zh: '险情报告', en: 'Reports of harm' },
    may: 'listHarmReports',
    menu: { group: 'oversight', icon: 'shield' },
    load: async () => (await import('#capabilities/safety/web/harm-reports-screen.tsx')).HarmReportsScreen,
  },
  {
    path: '/on-call',
    title: { zh: '预约', en: 'On call' },
    may: 'listCalls',
    menu: { group: 'work', icon: 'phone' },
    load: async () => (await import('#capabilities/rosters/web/calls-screen.tsx')).CallsScreen,
  },
  {
    path: '/my-duty',
    title: { zh: '我的值班', en: 'My duty' },
    may: 'readMyDuty',
    menu: { group: 'work', icon: 'clock' },
    load: async () => (await import('#capabilities/rosters/web/my-duty-screen.tsx')).MyDutyScreen,
  },
  {
    path: '/duty/hand-over/$shiftId',
    title: { zh: '交接班', en: 'Shift hand-over' },
    may: 'readHandOver',
    load: async () => (await import('#capabilities/rosters/web/hand-over-screen.tsx')).HandOverScreen,
  },
  {
    path: '/duty',
    title: { zh: '值班表', en: 'Duty calendar' },
    may: 'readDuties',
    menu: { group: 'house', icon: 'people' },
    load: async () => (await import('#capabilities/rosters/web/duty-screen.tsx')).DutyScreen,
  },
  {
    path: '/first-visits',
    title: { zh: '首访化解', en: 'Settled at the first visit' },
    may: 'readFirstVisitFigures',
    menu: { group: 'oversight', icon: 'check' },
    load: async () => (await import('#capabilities/reception/web/first-visits-screen.tsx')).FirstVisitsScreen,
  },
  {
    path: '/units',
    title: { zh: '机构与人员', en: 'Units and people' },
    may: 'listUnits',
    menu: { group: 'house', icon: 'units' },
    load: async () => (await import('#capabilities/organisations/web/units-screen.tsx')).UnitsScreen,
  },
  {
    path: '/accounts',
    title: { zh: '账号与授权', en: 'Accounts and roles' },
    may: 'listAccounts',
    menu: { group: 'system', icon: 'key' },
    load: async () => (await import('./accounts-page.tsx')).AccountsPage,
  },
  {
    path: '/notifications',
    title: { zh: '消息提醒', en: 'Notifications' },
    may: 'listNotifications',
    load: async () => (await import('#capabilities/notifications/web/inbox-screen.tsx')).InboxScreen,
  },
  {
    path: '/notifications/settings',
    title: { zh: '提醒方式', en: 'How to be told' },
    may: 'readNotificationSettings',
    load: async () =>
      (await import('#capabilities/notifications/web/settings-screen.tsx')).NotificationSettingsScreen,
  },
  {
    path: '/deliveries',
    title: { zh: '邮件与短信', en: 'Mail and SMS' },
    may: 'listDeliveries',
    menu: { group: 'system', icon: 'bell' },
    load: async () =>
      (await import('#capabilities/notifications/web/deliveries-screen.tsx')).DeliveriesScreen,
  },
  {
    path: '/outside-systems',
    title: { zh: '外部系统', en: 'Outside systems' },
    may: 'listMachineClients',
    menu: { group: 'system', icon: 'shield' },
    load: async () => (await import('#capabilities/machines/web/machines-screen.tsx')).MachinesScreen,
  },
  {
    path: '/password',
    title: { zh: '修改密码', en: 'Change password' },
    load: async () => (await import('../session/change-password-form.tsx')).ChangePasswordScreen,
  },
]
