import {createElement as h, useState} from 'react';
import {addons, types, useChannel} from 'storybook/manager-api';
import {inspectionEvent, type Inspection} from '../inspection.ts';

const id = 'auth-sign-in/inspector';

const json = (value: unknown) => (value === undefined ? '–' : JSON.stringify(value, null, 2));

const row = (name: string, value: unknown) => [
  h('dt', {key: `${name}-name`, style: {fontWeight: 600}}, name),
  h(
    'dd',
    {key: name, style: {margin: 0}},
    h('pre', {style: {margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere'}}, json(value)),
  ),
];

/** What the machine knows and what it asked for; secrets never leave the preview. */
const Inspector = () => {
  const [{screen, pending, problem, dialog, calls}, setInspection] = useState<Inspection>({calls: []});
  useChannel({[inspectionEvent]: setInspection});
  return h(
    'div',
    {style: {padding: 16, fontSize: 13, lineHeight: 1.5}},
    h(
      'dl',
      {style: {display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', gap: '4px 16px', margin: 0}},
      row('Screen', screen),
      row('Pending', pending),
      row('Problem', problem),
      row('Dialog', dialog),
    ),
    h('h3', {style: {fontSize: 13, margin: '16px 0 4px'}}, 'Calls'),
    calls.length === 0
      ? h('p', {style: {margin: 0}}, 'None. A story of a single screen asks no server; the whole flows do.')
      : h(
          'ol',
          {style: {margin: 0, paddingInlineStart: 24}},
          calls.map(({method, path, status, sent, answered}, index) =>
            h(
              'li',
              {key: index},
              h(
                'details',
                null,
                h('summary', null, `${method} ${path} → ${status ?? '…'}`),
                h(
                  'pre',
                  {style: {whiteSpace: 'pre-wrap', overflowWrap: 'anywhere'}},
                  `${json(sent)}\n${json(answered)}`,
                ),
              ),
            ),
          ),
        ),
  );
};

// Wide enough for a token with its meaning, its default and its control.
addons.setConfig({layout: {panelPosition: 'right', rightPanelWidth: 640, navSize: 240}});
addons.register(id, () => {
  addons.add(id, {
    type: types.PANEL,
    title: 'Inspector',
    render: ({active}) => h('div', {hidden: !active, style: {blockSize: '100%', overflow: 'auto'}}, h(Inspector)),
  });
});
