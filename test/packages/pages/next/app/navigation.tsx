'use client';
import Link from 'next/link';
import {useRouter} from 'next/navigation';

export const Navigation = () => {
  const router = useRouter();
  return (
    <nav>
      <Link href="/login">Sign in</Link>
      <button onClick={() => router.refresh()}>What is new</button>
    </nav>
  );
};
