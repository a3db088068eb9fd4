/** Speaking to addresses that people typed in, without being led where this server must not go. */
export { guardedGet } from './guarded-get.ts'
export { guardedPost } from './guarded-post.ts'
export { type AllowedNetworks, allowedNetworks, isLoopback, mayReach } from './networks.ts'
