// SPDX-License-Identifier: Apache-2.0
// Turns the box of pasted results into a grid to be typed (typing-grid.js), where A and D answer. The box stays what is
// sent, so that the page works without this file.
const box = document.querySelector('textarea[data-lab-grid]');
const columns = ['code', 'result', 'ct'];
const ROWS = 20;
const separator = '\\t|;|\\s{2,}';

const table = document.createElement('table');
table.className = 'grid';
table.dataset.typing = separator;
table.dataset.grows = '';
const head = table.createTHead().insertRow();
columns.forEach(column => {
  const cell = document.createElement('th');
  cell.scope = 'col';
  cell.textContent = box.dataset[column];
  head.append(cell);
});
const body = table.createTBody();

function addRow(values = []) {
  const row = body.insertRow();
  columns.forEach((column, i) => {
    const input = document.createElement('input');
    input.value = values[i] ?? '';
    input.autocomplete = 'off';
    input.className = 'cell';
    input.setAttribute('aria-label', `${box.dataset[column]} ${body.rows.length}`);
    row.insertCell().append(input);
  });
}

body.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || !/^[ad]$/i.test(event.key)) return;
  if (columns[event.target.closest('td').cellIndex] === 'result') {
    event.preventDefault();
    event.target.value = /a/i.test(event.key) ? box.dataset.negative : box.dataset.positive;
  }
});

box.value.split('\n').filter(line => line.trim())
  .forEach(line => addRow(line.split(new RegExp(separator)).map(cell => cell.trim())));
while (body.rows.length < ROWS) addRow();
box.form.addEventListener('submit', () => {
  box.value = [...body.rows]
    .map(row => [...row.cells].map(cell => cell.firstChild.value.trim()))
    .filter(values => values.some(value => value))
    .map(values => values.join('\t'))
    .join('\n');
});
const wrap = document.createElement('div');
wrap.className = 'grid-wrap';
wrap.append(table);
box.hidden = true;
box.after(wrap);
