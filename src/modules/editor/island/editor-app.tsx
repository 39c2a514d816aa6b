import { render } from 'preact';
import type { EditorStart } from '../model/start.ts';
import { Workshop } from './workshop.tsx';

const root = document.getElementById('editor');
const data = document.getElementById('editor-start');
if (root && data) {
  // Written by the page this script belongs to.
  const start = JSON.parse(data.textContent ?? '') as EditorStart;
  root.replaceChildren();
  render(<Workshop start={start} />, root);
}
