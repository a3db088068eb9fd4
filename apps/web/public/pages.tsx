import { type Page, page } from '#platform/web/ui/index.ts'
import { HomePage } from './home-page.tsx'

/** The pages of the public entrance, one line each; a capability's page is loaded when it is first opened. */
export const publicPages: readonly Page[] = [
  { path: '/', component: HomePage },
  page('/apply', async () => (await import('#capabilities/applications/web/apply-page.tsx')).ApplyPage),
  page('/follow', async () => (await import('#capabilities/applications/web/follow-page.tsx')).FollowPage),
  page(
    '/party',
    async () => (await import('#capabilities/applications/web/party/party-page.tsx')).PartyPageByCode,
  ),
  page(
    '/decisions',
    async () => (await import('#capabilities/publicity/web/portal/search-page.tsx')).SearchPage,
  ),
  page(
    '/decisions/{decisionId}',
    async () => (await import('#capabilities/publicity/web/portal/decision-page.tsx')).DecisionPage,
  ),
  page(
    '/departments',
    async () => (await import('#capabilities/publicity/web/portal/departments-page.tsx')).DepartmentsPage,
  ),
  page(
    '/departments/{departmentId}',
    async () => (await import('#capabilities/publicity/web/portal/departments-page.tsx')).DepartmentPage,
  ),
  page('/contact', async () => (await import('./contact-page.tsx')).ContactPage),
]
