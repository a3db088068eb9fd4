import type { MatterPanel } from '#capabilities/disputes/web/matter.ts'

/**
 * The parts of a dispute's page that other capabilities hang in, in the order of the page. The component receives
 * the dispute as `matter`.
 * @example
 * { id: 'mediation', title: { zh: '调解', en: 'Mediation' }, may: 'readMediation',
 *   isShown: ({ routing }) => routing === 'accepted',
 *   load: async () => (await import('#capabilities/mediation/web/mediation-panel.tsx')).MediationPanel },
 */
export const matterPanels: readonly MatterPanel[] = []
