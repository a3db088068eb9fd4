import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: [
            'kernel/**/*.test.ts',
            'capabilities/*/domain/**/*.test.ts',
            'capabilities/*/web/**/*.test.ts',
            'platform/web/**/*.test.ts',
            'tools/**/*.test.ts',
          ],
        },
      },
    ],
  },
})
