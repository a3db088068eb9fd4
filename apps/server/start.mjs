import { runOnPinnedNode } from '../pinned-node.mjs'

// Node keeps up to 96 MiB for what was just made and is soon thrown away; with a sixth of it the server answers as fast.
// On a large machine Node lets the heap grow fourfold before it clears it; under a bound by half, which takes 65 MiB less
// and nothing longer. The bound itself is several times what the server was ever seen to need.
const flags = ['--max-semi-space-size=8', '--max-old-space-size=768']

// The allocator of Linux would keep a heap of its own for every thread, each with what it once needed: some 45 MiB more.
process.env.MALLOC_ARENA_MAX ??= '2'

await runOnPinnedNode(new URL('main.ts', import.meta.url), process.argv.slice(2), flags)
