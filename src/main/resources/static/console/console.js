// Keys, the counter and the suggestion buttons. Every page works without this file; nothing here builds HTML from texts.
(function () {
  'use strict';

  const page = document.body.dataset.page;
  const box = document.getElementById('text');
  const form = document.getElementById('reply');

  function click(selector) {
    const found = document.querySelector(selector);
    if (found) { found.click(); }
  }

  // ---- the reply box

  function count() {
    const line = document.getElementById('length');
    const longest = Number(line.dataset.longest);
    const length = box.value.trim().length;
    const over = length > longest;
    const pattern = over ? line.dataset.over : line.dataset.within;
    line.textContent = pattern.replace('{0}', over ? length - longest : length).replace('{1}', longest);
    line.classList.toggle('over', over);
  }

  // The same rule as Box.java: what the bot wrote gives way, own words stay in front.
  function put(button) {
    const said = box.value.trim();
    const bots = Array.from(document.querySelectorAll('button.put'), (one) => one.dataset.answer.trim());
    const replace = said === '' || said === (box.dataset.draft || '').trim() || bots.includes(said);
    box.value = replace ? button.dataset.answer : box.value.trimEnd() + '\n\n' + button.dataset.answer;
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
    remember();
    count();
  }

  // Unsent words survive a look at the neighbours, in this tab only; the sign-in page clears them.
  function remember() {
    sessionStorage.setItem('reply-' + form.dataset.case, box.value);
  }

  function recall() {
    const kept = sessionStorage.getItem('reply-' + form.dataset.case);
    if (kept !== null && box.value === box.dataset.draft) { box.value = kept; }
  }

  if (page === 'login') { sessionStorage.clear(); }

  if (form && box) {
    let sent = false;
    recall();
    count();
    box.addEventListener('input', function () { remember(); count(); });
    document.querySelectorAll('button.put').forEach(function (button) {
      button.addEventListener('click', function (event) { event.preventDefault(); put(button); });
    });
    form.addEventListener('submit', function (event) {
      if (sent) { event.preventDefault(); return; }
      sent = true;
      sessionStorage.removeItem('reply-' + form.dataset.case);
    });
    window.addEventListener('pageshow', function () { sent = false; });
  }

  // ---- keys, by their place on the keyboard

  const sheet = document.getElementById('keys');
  const sheetLink = document.getElementById('keys-link');

  function openSheet(event) {
    if (!sheet || !sheet.showModal) { return; }
    event.preventDefault();
    sheet.showModal();
  }

  if (sheetLink) { sheetLink.addEventListener('click', openSheet); }

  function walk(step) {
    const rows = Array.from(document.querySelectorAll('a.row-link'));
    if (rows.length === 0) { return; }
    const here = rows.indexOf(document.activeElement);
    const there = here < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(here + step, 0), rows.length - 1);
    rows[there].focus();
    rows[there].closest('tr').scrollIntoView({ block: 'nearest' });
  }

  function move(event, step) {
    if (page === 'queue') { event.preventDefault(); walk(step); return; }
    if (page === 'case' && event.code.startsWith('Key')) { click(step > 0 ? '.steps a[rel=next]' : '.steps a[rel=prev]'); }
  }

  function focusOn(event, id) {
    const target = document.getElementById(id);
    if (target) { event.preventDefault(); target.focus(); }
  }

  function typing(target) {
    return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
  }

  document.addEventListener('keydown', function (event) {
    if (event.isComposing || event.repeat && event.code === 'Enter') { return; }
    if (form && (event.ctrlKey || event.metaKey) && event.code === 'Enter' && !event.target.closest('.acts')) {
      event.preventDefault();
      form.requestSubmit(document.getElementById('send-next'));
      return;
    }
    if (event.code === 'Escape' && typing(event.target)) { event.target.blur(); return; }
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target) || sheet && sheet.open) { return; }
    if (event.key === '?' || event.code === 'Slash' && event.shiftKey) { openSheet(event); return; }
    if (event.shiftKey) { return; }
    switch (event.code) {
      case 'Digit1': case 'Digit2': case 'Digit3':
      case 'Numpad1': case 'Numpad2': case 'Numpad3':
        if (box) { event.preventDefault(); click('button.put[data-number="' + event.code.slice(-1) + '"]'); }
        break;
      case 'KeyJ': case 'ArrowDown': move(event, 1); break;
      case 'KeyK': case 'ArrowUp': move(event, -1); break;
      case 'KeyE': focusOn(event, 'dismiss'); break;
      case 'KeyH': focusOn(event, 'hide'); break;
      case 'KeyR': focusOn(event, 'text'); break;
      case 'KeyQ': click('header nav a'); break;
    }
  });
})();
