import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import { compileProcess } from './bpmn.ts';
import { layOut } from './layout.ts';
import { ProcessPicture } from './picture.tsx';
import { randomProcess } from './random-process.ts';
import { drawable, stationsOf } from './stations.ts';
import { standardProcess } from './standard-process.ts';

const joint = await compileProcess(standardProcess({ joint: { vi: 'Cảnh sát PCCC', en: 'Fire police' } }));

test('the stations follow the way of the dossier and say where it stands', () => {
  const tokens = [
    { id: 'a', node: 'joint-opinion' },
    { id: 'b', node: 'opinions-in', arrivedFrom: 'examine--opinions-in' },
  ];
  const finished = [{ node: 'intake', at: '25/01/2021', by: 'Lê Văn Hùng' }, { node: 'examine' }];
  const stations = stationsOf(joint, tokens, { finished, lang: 'vi' });
  assert.deepEqual(
    stations.map(({ node, state }) => `${node} ${state}`),
    [
      'intake done',
      'examine done',
      'joint-opinion now',
      'handle next',
      'approve next',
      'sign-result next',
      'return next',
    ],
  );
  assert.deepEqual(stations[0], {
    node: 'intake',
    name: 'Tiếp nhận hồ sơ',
    state: 'done',
    at: '25/01/2021',
    by: 'Lê Văn Hùng',
  });
  assert.equal(stationsOf(joint, [], { finished: [], lang: 'en' })[2]?.name, 'Give an opinion: Fire police');
});

test('after a send-back the approval is ahead again', () => {
  const finished = ['intake', 'examine', 'joint-opinion', 'handle', 'approve'].map((node) => ({ node }));
  const stations = stationsOf(joint, [{ id: 'a', node: 'handle' }], { finished, lang: 'vi' });
  assert.deepEqual(
    stations.map(({ state }) => state),
    ['done', 'done', 'done', 'now', 'next', 'next', 'next'],
  );
});

test('the drawing says in one sentence where the dossier is, and marks it with more than colour', () => {
  const html = renderToString(
    <ProcessPicture graph={joint} tokens={[{ id: 'a', node: 'handle' }]} finished={[{ node: 'intake' }]} lang="vi" />,
  );
  assert.match(html, /aria-label="Sơ đồ quy trình. Hồ sơ đang ở: Thụ lý hồ sơ."/);
  assert.equal(html.match(/class="way__token"/g)?.length, 1);
  assert.equal(html.match(/class="way__tick"/g)?.length, 1);
  assert.doesNotMatch(html, /style=|<script/);
});

test('no two nodes of a drawing lie on each other, and every flow is drawn', async () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const graph = await compileProcess(randomProcess(seed).xml);
    const { boxes, lines } = layOut(drawable(graph));
    const middles = [...boxes.values()].map(({ x, y, width, height }) => `${x + width / 2}/${y + height / 2}`);
    assert.equal(new Set(middles).size, Object.keys(graph.nodes).length);
    assert.equal(lines.length, Object.keys(graph.flows).length);
  }
});
