import type {NextConfig} from 'next';

const logto = 'http://127.0.0.1:3001';

export default {
  // What the application has no page for.
  rewrites: async () => ({fallback: [{source: '/:path*', destination: `${logto}/:path*`}]}),
} satisfies NextConfig;
