import type {ReactNode} from 'react';
import {Navigation} from './navigation';

export const metadata = {title: 'Fernway', icons: 'data:,'};

export default function Layout({children}: {readonly children: ReactNode}) {
  return (
    <html lang="en">
      <body>
        <Navigation />
        {children}
      </body>
    </html>
  );
}
