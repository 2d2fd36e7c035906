'use client';
import 'auth-sign-in';
import {useState} from 'react';

export const FirstScreen = ({html}: {readonly html: string}) => {
  // The form is the person's now: another one would be without what was typed.
  const [first] = useState(html);
  return <main suppressHydrationWarning dangerouslySetInnerHTML={{__html: first}} />;
};
