// SPDX-License-Identifier: Apache-2.0
// In a grid that is typed from paper arrows and Enter move up and down, and a paste fills rightwards and down.
// What does not fit is not taken, so that nobody believes it was.
const body = document.querySelector('table[data-typing] tbody');
const at = (row, column) => body.rows[row]?.cells[column]?.querySelector('.cell');

function place(event) {
  const cell = event.target.closest('td');
  return [cell.parentNode.sectionRowIndex, cell.cellIndex];
}

function set(field, value) {
  const option = field.options && [...field.options].find(o => o.text.trim().toLowerCase() === value.toLowerCase());
  field.value = option ? option.value : value;
}

body.addEventListener('paste', event => {
  const text = event.clipboardData.getData('text');
  if (!/[\t\n]/.test(text)) return;
  event.preventDefault();
  const [row, column] = place(event);
  text.replace(/\r/g, '').replace(/\n+$/, '').split('\n').forEach((line, down) =>
    line.split('\t').forEach((value, right) => {
      const field = at(row + down, column + right);
      if (field) set(field, value.trim());
    }));
});

body.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('select') && event.key !== 'Enter') return;
  const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const [row, column] = place(event);
  at(row + step, column)?.focus();
});
