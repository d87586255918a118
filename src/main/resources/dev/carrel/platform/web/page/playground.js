'use strict';

// What a page cannot do without a script: completing the line, bringing back earlier lines, staying at the end of the
// conversation, moving the focus to an answer, and saying when the connection is gone. Everything else is a form.
(() => {
  const log = document.getElementById('log');
  if (!log) return;

  const feed = document.querySelector('[sse-connect]');
  const composer = document.getElementById('composer');
  const line = document.getElementById('line');
  const offers = document.getElementById('offers');
  const status = document.getElementById('status');
  const persona = composer.elements.namedItem('as').value;

  // Following the conversation

  const arrived = new Set();
  let live = false;
  let wanted = '';

  const say = words => { status.textContent = words; };

  const toEnd = () => {
    const last = log.lastElementChild;
    if (last) last.scrollIntoView({ block: last.offsetHeight > window.innerHeight * 0.6 ? 'start' : 'end' });
  };

  const inReadersZone = root => {
    for (const moment of root.querySelectorAll('time[data-style]')) {
      const style = moment.dataset.style;
      const day = { year: 'numeric', month: 'long', day: 'numeric' };
      const time = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' };
      const options = { D: day, d: day, t: time, T: time, F: { weekday: 'long', ...day, ...time } }[style] || { ...day, ...time };
      moment.textContent = new Intl.DateTimeFormat('en', options).format(new Date(moment.dateTime));
      moment.removeAttribute('data-style');
    }
  };

  // The answer may be in the stream before the post has ended; when it takes the place of what posted, the post's end is
  // not even told. So until it is known which entry answers, the one that asked is expected to.
  const settle = () => {
    inReadersZone(log);
    if (!wanted || !arrived.has(wanted)) return;
    const entry = document.getElementById(wanted) || [...arrived].map(id => document.getElementById(id)).find(Boolean);
    if (!entry) return;
    const input = entry.querySelector('.input input, .input textarea, .input select');
    if (!input && document.activeElement !== document.body) return;
    wanted = '';
    if (input) input.focus();
    else entry.focus({ preventScroll: true });
  };

  feed.addEventListener('htmx:sseOpen', event => {
    live = true;
    if (status.textContent.startsWith('The connection')) say('');
    event.detail.source.addEventListener('reload', () => window.location.reload());
  });
  feed.addEventListener('htmx:sseError', () => {
    live = false;
    say('The connection to the bot is gone. It is tried again by itself.');
  });
  log.addEventListener('htmx:sseMessage', event => {
    const id = event.detail.lastEventId;
    if (id) feed.setAttribute('sse-connect', feed.getAttribute('sse-connect').replace(/after=[^&]*/, 'after=' + id));
    const named = /^<article[^>]* id="([^"]+)"/.exec(event.detail.data);
    if (named) arrived.add(named[1]);
    const added = event.detail.data.startsWith('<article') && !event.detail.data.includes('hx-swap-oob');
    if (added) {
      const welcome = document.getElementById('welcome');
      if (welcome) welcome.remove();
      requestAnimationFrame(toEnd);
    }
    requestAnimationFrame(settle);
  });

  let sent = '';
  document.body.addEventListener('htmx:configRequest', event => {
    event.detail.headers['X-Carrel-Live'] = live ? 'on' : 'off';
  });
  document.body.addEventListener('htmx:beforeRequest', event => {
    say('');
    arrived.clear();
    if (event.detail.elt === composer) sent = line.value;
    wanted = event.detail.elt.closest('.entry')?.id || '';
  });
  document.body.addEventListener('htmx:afterRequest', event => {
    const answer = event.detail.xhr;
    if (event.detail.successful) {
      wanted = answer.getResponseHeader('X-Carrel-Entry') || '';
      settle();
      if (event.detail.elt === composer) {
        remember(sent);
        // Somebody may already be typing the next line: it stays.
        if (line.value === sent) line.value = '';
        close();
      }
    } else if (answer && answer.responseText) {
      const notice = new DOMParser().parseFromString(answer.responseText, 'text/html');
      say(['h1', 'h1 + p'].map(part => notice.querySelector(part)?.textContent).filter(Boolean).join('. '));
    } else {
      say('The bot does not answer. Trying again may help.');
    }
  });

  // What was asked before

  const KEPT = 50;
  const key = 'carrel-asked-' + persona;
  const asked = () => { try { return JSON.parse(sessionStorage.getItem(key)) || []; } catch { return []; } };
  const remember = words => {
    const earlier = asked().filter(one => one !== words);
    try { sessionStorage.setItem(key, JSON.stringify([...earlier, words].slice(-KEPT))); } catch { /* storage is off */ }
    back = 0;
  };
  let back = 0;
  const recall = step => {
    const lines = asked();
    const next = Math.min(Math.max(back + step, 0), lines.length);
    if (next === back) return;
    back = next;
    line.value = back ? lines[lines.length - back] : '';
    line.setSelectionRange(line.value.length, line.value.length);
  };

  // Completing the line (ARIA authoring practices: combobox with a listbox)

  let from = 0;
  let chosen = -1;
  let asking;

  const options = () => [...offers.children];
  const isOpen = () => !offers.hidden;
  // An answer that is still under way must not open again what somebody closed.
  const close = () => {
    if (asking) asking.abort();
    offers.hidden = true;
    chosen = -1;
    line.setAttribute('aria-expanded', 'false');
    line.removeAttribute('aria-activedescendant');
  };
  const choose = index => {
    const all = options();
    if (!all.length) return;
    chosen = (index + all.length) % all.length;
    all.forEach((option, i) => option.setAttribute('aria-selected', String(i === chosen)));
    all[chosen].scrollIntoView({ block: 'nearest' });
    line.setAttribute('aria-activedescendant', all[chosen].id);
  };
  const show = completion => {
    from = completion.from;
    chosen = -1;
    line.removeAttribute('aria-activedescendant');
    offers.replaceChildren(...completion.offers.map((offer, i) => {
      const option = document.createElement('li');
      option.id = 'offer-' + i;
      option.role = 'option';
      option.dataset.value = offer.value;
      option.setAttribute('aria-selected', 'false');
      const [name, ...rest] = offer.label.split('  ');
      const strong = document.createElement('b');
      strong.textContent = name;
      option.append(strong, rest.length ? ' ' + rest.join(' ') : '');
      return option;
    }));
    offers.hidden = !completion.offers.length;
    line.setAttribute('aria-expanded', String(isOpen()));
    if (!isOpen()) close();
  };
  const accept = option => {
    const value = option.dataset.value;
    const ends = value.endsWith(' ') || value.endsWith(':');
    line.value = line.value.slice(0, from) + value + (ends ? '' : ' ');
    close();
    line.focus();
    complete();
  };
  const complete = async () => {
    if (asking) asking.abort();
    if (!line.value.startsWith('/')) return close();
    const mine = asking = new AbortController();
    try {
      const query = new URLSearchParams({ as: persona, line: line.value });
      const answer = await fetch('/playground/complete?' + query, { signal: mine.signal });
      if (answer.ok && document.activeElement === line) show(await answer.json());
    } catch { /* another key was pressed, or the bot is gone, which the status says */ }
  };

  line.addEventListener('input', () => { back = 0; complete(); });
  line.addEventListener('blur', () => window.setTimeout(close, 150));
  line.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (isOpen() && !back) choose(chosen < 0 && step < 0 ? -1 : chosen + step);
      else if (back || !line.value) recall(-step);
      else if (step > 0) complete();
      event.preventDefault();
    } else if (event.key === 'Escape') {
      if (isOpen()) event.preventDefault();
      close();
    } else if (event.key === 'Enter' && isOpen() && chosen >= 0) {
      accept(options()[chosen]);
      event.preventDefault();
    } else if (event.key === 'Tab' && !event.shiftKey && isOpen() && chosen >= 0) {
      accept(options()[chosen]);
      event.preventDefault();
    }
  });
  offers.addEventListener('mousedown', event => event.preventDefault());
  offers.addEventListener('click', event => {
    const option = event.target.closest('[role=option]');
    if (option) accept(option);
  });
  document.addEventListener('keydown', event => {
    const typing = event.target.closest('input, textarea, select');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) line.focus();
  });

  inReadersZone(document);
  if (!window.location.hash) toEnd();
})();
