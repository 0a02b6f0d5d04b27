// SPDX-License-Identifier: Apache-2.0
// In a grid that is typed arrows and Enter move up and down, and a paste fills rightwards and down. A grid that says
// `data-grows` gets rows as they are needed; in another what does not fit is not taken, so that nobody believes it was.
const table = document.querySelector('table[data-typing]');
const body = table.tBodies[0];
const separator = new RegExp(table.dataset.typing || '\t');

const at = (row, column) => body.rows[row]?.cells[column]?.querySelector('.cell');

function reach(row) {
  while ('grows' in table.dataset && body.rows.length <= row) {
    const next = body.rows[body.rows.length - 1].cloneNode(true);
    next.querySelectorAll('.cell').forEach(field => {
      field.value = '';
      field.setAttribute('aria-label', field.getAttribute('aria-label').replace(/\d+$/, body.rows.length + 1));
    });
    body.append(next);
  }
}

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
  text.replace(/\r/g, '').replace(/\n+$/, '').split('\n').forEach((line, down) => {
    reach(row + down);
    line.split(separator).forEach((value, right) => {
      const field = at(row + down, column + right);
      if (field) set(field, value.trim());
    });
  });
});

body.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('select') && event.key !== 'Enter') return;
  const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const [row, column] = place(event);
  reach(row + step);
  at(row + step, column)?.focus();
});
