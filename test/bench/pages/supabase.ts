import {Auth} from '@supabase/auth-ui-react';
import {ThemeSupa} from '@supabase/auth-ui-shared';
import {createClient} from '@supabase/supabase-js';
import {createElement} from 'react';
import {createRoot} from 'react-dom/client';

const supabaseClient = createClient(location.origin, 'a-key');
createRoot(document.getElementById('app') as HTMLElement).render(
  createElement(Auth, {
    supabaseClient,
    appearance: {theme: ThemeSupa},
    providers: ['google', 'github', 'apple'],
  }),
);
