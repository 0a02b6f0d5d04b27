// SPDX-License-Identifier: Apache-2.0
// Turns the box of pasted results into a grid: arrows move, A and D answer, a paste fills downwards.
// The box stays what is sent, so that the page works without this file.
const box = document.querySelector('textarea[data-lab-grid]');
const columns = ['code', 'result', 'ct'];
const ROWS = 20;

const table = document.createElement('table');
table.className = 'grid';
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
  return row;
}

const at = (row, column) => body.rows[row]?.cells[column]?.firstChild;
const cellsOf = line => line.split(/\t|;|\s{2,}/).map(cell => cell.trim());

function fill(row, column, text) {
  text.replace(/\r/g, '').replace(/\n+$/, '').split('\n').forEach((line, down) => {
    while (body.rows.length <= row + down) addRow();
    cellsOf(line).forEach((value, right) => {
      const input = at(row + down, column + right);
      if (input) input.value = value;
    });
  });
}

body.addEventListener('paste', event => {
  const text = event.clipboardData.getData('text');
  if (!/[\t\n]/.test(text)) return;
  event.preventDefault();
  const cell = event.target.closest('td');
  fill(cell.parentNode.sectionRowIndex, cell.cellIndex, text);
});

body.addEventListener('keydown', event => {
  const cell = event.target.closest('td');
  const row = cell.parentNode.sectionRowIndex;
  const column = cell.cellIndex;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'ArrowDown' || event.key === 'Enter') {
    event.preventDefault();
    if (row + 1 === body.rows.length) addRow();
    at(row + 1, column).focus();
  } else if (event.key === 'ArrowUp' && row > 0) {
    event.preventDefault();
    at(row - 1, column).focus();
  } else if (columns[column] === 'result' && /^[ad]$/i.test(event.key)) {
    event.preventDefault();
    event.target.value = /a/i.test(event.key) ? box.dataset.negative : box.dataset.positive;
  }
});

box.value.split('\n').filter(line => line.trim()).forEach(line => addRow(cellsOf(line)));
while (body.rows.length < ROWS) addRow();
box.form.addEventListener('submit', () => {
  box.value = [...body.rows]
    .map(row => [...row.cells].map(cell => cell.firstChild.value.trim()))
    .filter(values => values.some(value => value))
    .map(values => values.join('\t'))
    .join('\n');
});
box.hidden = true;
box.after(table);
