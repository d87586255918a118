// Uses a running bot on a Slack workspace on loopback as people do: every command, control, form, shortcut and Home, and what goes wrong.
// node slack.mjs http://127.0.0.1:4200 [--soak SECONDS]
// Ends with 1 when an act got no answer, a call was refused, or the workspace counts a violation. Talks to /_fake/… alone.
import { HOSTILE, Rig } from './rig.mjs';

const [base, ...rest] = process.argv.slice(2);
if (!base) {
  console.error('usage: node slack.mjs BASE-URL');
  process.exit(2);
}

const rig = new Rig(base);
const ask = (verb, body) => rig.do(verb, body);
const complain = what => rig.expect(false, what);
const lostInSoak = new Set();
const MOST_A_SECOND = 100; // what was called is asked for in one piece, and a piece has an end

const words = content => {
  const texts = [];
  const walk = node => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (node && typeof node === 'object') {
      if (typeof node.text === 'string') texts.push(node.text);
      Object.values(node).forEach(walk);
    }
  };
  walk(content?.blocks);
  return texts.join(' ');
};
const elements = content => (content.blocks ?? []).flatMap(block => block.elements ?? []).filter(element => element.action_id);

/** What somebody may see: messages with their edits, the open modal, Home. */
async function sight(user) {
  const [messages, views] = [await ask('messages'), await ask('views', { user })];
  return { messages, modal: views.modals.at(-1) ?? null, home: views.home };
}
const print = seen => JSON.stringify([seen.messages.map(m => [m.ts, m.edited?.ts]), seen.modal?.id, seen.modal?.hash, seen.home?.hash]);

/** Waits until something is to be seen that was not there before. */
async function change(user, before, what) {
  let now = before;
  await rig.until('anything to come of it', async () => print(now = await sight(user)) !== print(before), 3000).catch(() => complain(`${what}: nothing came of it`));
  return now;
}

/** Does something that is to be acknowledged, and, unless told otherwise, to be answered; returns what is seen then. */
async function act(what, user, verb, body, { silent = false } = {}) {
  rig.acts++;
  const before = await sight(user);
  const envelope = await ask(verb, { user, ...body });
  if (!envelope) { complain(`${what}: the manifest does not have it`); return before; }
  await ask('waitForAck', { envelope: envelope.id, timeout: 4000 }).catch(() => complain(`${what}: no ack`));
  if (silent) { console.log(`  ${what}: acknowledged`); return before; }
  const after = await change(user, before, what);
  console.log(`  ${what}: ${newest(before, after).slice(0, 90).replaceAll('\n', ' ')}`);
  return after;
}

function newest(before, after) {
  const known = new Map(before.messages.map(m => [m.ts, m.edited?.ts]));
  const message = after.messages.findLast(m => !known.has(m.ts) || known.get(m.ts) !== m.edited?.ts);
  if (message) return words(message);
  if (after.modal && after.modal.hash !== before.modal?.hash) return `[modal] ${words(after.modal)}`;
  if (after.home && after.home.hash !== before.home?.hash) return `[home] ${words(after.home)}`;
  return '[closed]';
}

/** The controls of a message, each once; what opens a web page is told apart. */
async function controls(user, message) {
  for (const element of elements(message)) {
    const where = { channel: message.channel, ts: message.ts };
    const label = element.text?.text ?? element.placeholder?.text;
    if (element.type === 'button') {
      const link = element.action_id.startsWith('open');
      const seen = await act(`press "${label}"`, user, 'click', { ...where, action: element.action_id }, { silent: link });
      if (seen.modal) await ask('closeView', { user });
    } else {
      const values = (element.options ?? []).map(option => option.value);
      const several = element.type.startsWith('multi_');
      const known = /users/.test(element.type) ? 'bob' : /conversations|channels/.test(element.type) ? 'general' : undefined;
      const value = several ? (known ? [known] : values.slice(0, Math.min(element.max_selected_items ?? 2, 2))) : known ?? values[0];
      const seen = await act(`choose in "${label}"`, user, 'choose', { ...where, action: element.action_id, value });
      if (seen.modal) await ask('closeView', { user });
    }
    const still = (await ask('messages')).find(m => m.ts === message.ts);
    if (!still || JSON.stringify(elements(still)) !== JSON.stringify(elements(message))) return; // it was replaced
  }
}

const COMMANDS = [
  ['/program', 'find archives online no gre under 30k'], ['/program', 'find'], ['/program', 'find qqqq'], ['/program', 'show kent'],
  ['/program', 'show'], ['/program', 'compare sjsu valdosta kent'], ['/program', 'compare'], ['/program', 'deadlines'],
  ['/program', 'deadlines valdosta'], ['/program', 'match'], ['/program', 'checklist'], ['/program', 'checklist kent'],
  ['/carrel', 'help'], ['/carrel', 'about'], ['/carrel', 'privacy'], ['/carrel', 'status'],
  ['/profile', 'show'], ['/profile', 'timezone'], ['/profile', 'timezone kathmandu'], ['/profile', 'timezone EST'], ['/profile', 'language'],
  ['/profile', 'language french'], ['/profile', 'text-mode yes'], ['/program', 'show kent'], ['/profile', 'text-mode no'], ['/moderate', 'setup'],
  ['/reminder', 'list'], ['/reminder', 'set call Kent tomorrow 9am'], ['/reminder', 'cancel'], ['/profile', 'hours'], ['/profile', 'notifications'], ['/profile', 'link'],
  ['/program', 'fnd archives'], ['/program', ''], ['/program', 'show &lt;!channel&gt; *bold* &amp;amp; @everyone'],
];

try {
  await rig.until('two connections', async () => (await ask('state')).connected >= 2, 30_000);
  console.log('connected twice');

  console.log('commands and their controls');
  for (const [command, text] of COMMANDS) {
    const before = await sight('alice');
    const seen = await act(`${command} ${text}`, 'alice', 'slash', { command, text, channel: 'general' });
    const message = seen.messages.find(m => !before.messages.some(old => old.ts === m.ts));
    if (message) await controls('alice', message);
    else if (seen.modal) await ask('closeView', { user: 'alice' });
  }

  console.log('a form that is refused, mended and sent');
  await act('/program show', 'bob', 'slash', { command: '/program', text: 'show', channel: 'events' });
  const asked = (await sight('bob')).modal;
  if (!asked) complain('no form for a missing value');
  else {
    const name = asked.blocks.find(block => block.type === 'input').element.action_id;
    await act('send nonsense', 'bob', 'submitView', { values: { [name]: 'no such program anywhere' } });
    if ((await sight('bob')).modal) await act('send kent', 'bob', 'submitView', { values: { [name]: 'kent' } });
    if ((await sight('bob')).modal) complain('the form is still open');
  }

  console.log('the shortcut');
  await act('Find a program', 'bob', 'shortcut', { callback: 'find_program' });
  await act('send the form', 'bob', 'submitView', { values: { query: 'archives online' } });
  const card = (await sight('bob')).modal;
  const next = card && elements(card).find(element => element.type === 'button' && !element.action_id.startsWith('open'));
  if (!next) complain('the answer to the shortcut has no button');
  else await act(`press "${next.text.text}" in the modal`, 'bob', 'click', { view: true, action: next.action_id });
  while ((await sight('bob')).modal) await ask('closeView', { user: 'bob' });

  console.log('App Home');
  const { home } = await act('open Home', 'bob', 'openHome', {});
  for (const element of elements(home ?? {}).filter(one => one.type === 'button')) {
    const silent = element.action_id.startsWith('open');
    await act(`press "${element.text.text}" in Home`, 'bob', 'click', { home: true, action: element.action_id }, { silent });
    while ((await sight('bob')).modal) await ask('closeView', { user: 'bob' });
  }

  console.log('somebody adds the bot to a channel');
  const state = await ask('state');
  const person = name => state.users.find(user => user.name === name).id;
  const channel = state.channels.find(one => one.name === 'events').id;
  const joined = { type: 'member_joined_channel', user: state.bot.user_id, channel, channel_type: 'C', team: state.team.id, event_ts: '1.000001' };
  const before = await sight('alice');
  await ask('event', { event: { ...joined, inviter: person('alice') } });
  const greeted = await change('alice', before, 'the greeting');
  console.log(`  greeted: ${newest(before, greeted).slice(0, 90)}`);

  console.log('delivered again, refreshed, broken');
  const home1 = await ask('openHome', { user: 'alice' });
  await ask('waitForAck', { envelope: home1.id });
  const again = await ask('redeliver', { envelope: home1.id });
  await ask('waitForAck', { envelope: again.id });
  await ask('disconnect', {});
  await act('a command while the sockets are refreshed', 'bob', 'slash', { command: '/carrel', text: 'about', channel: 'general' });
  await new Promise(done => setTimeout(done, 7000));
  await act('a command after it', 'bob', 'slash', { command: '/carrel', text: 'about', channel: 'general' });
  await ask('drop', {});
  await rig.until('two connections again', async () => (await ask('state')).connected >= 2, 20_000);
  await act('a command after the sockets broke', 'bob', 'slash', { command: '/carrel', text: 'about', channel: 'general' });

  console.log('journeys');
  const says = async (text, ...parts) => {
    const before = await sight('bob');
    const after = await act(`/program ${text}`, 'bob', 'slash', { command: '/program', text, channel: 'events' });
    const said = newest(before, after);
    for (const part of parts) if (!(part instanceof RegExp ? part.test(said) : said.includes(part))) complain(`${part} is not in ${said.slice(0, 300)}`);
  };
  await says('find archives online no gre under 30k', /^9 match, 14 more might/, 'University of Alabama', '$17,280', '$36,722', 'East Carolina');
  await says('find archivs onlin no gre under 30k', /^9 match/);
  await says('compare sjsu valdosta kent', '$10,548', '$26,800', '36', '39');
  await says('show mtsu', /^Precandidate: not ALA-accredited/);
  await says('show ucmo', /^Candidate/);
  const speak = language => act(`/profile language ${language}`, 'bob', 'slash', { command: '/profile', text: `language ${language}`, channel: 'events' });
  await speak('spanish');
  await says('find archives online no gre under 30k', /^9 coinciden/, '$17,280');
  await says('nothing', 'Ese comando no existe.');
  await speak('app');

  console.log('reminders');
  const came = async text => {
    const found = [];
    const look = node => { if (node && typeof node === 'object') { if (node.ts && node.author && JSON.stringify(node).includes(`Reminder: ${text}`)) found.push(node); else Object.values(node).forEach(look); } };
    look(await ask('ledger'));
    return found;
  };
  const at = Date.now() % 1000000;
  for (const fault of [null, { apply: true }, { status: 503 }, { status: 0 }]) {
    const text = `once ${JSON.stringify(fault).replace(/\W/g, '')} ${at}`;
    await act(`set ${text}`, 'bob', 'slash', { command: '/reminder', text: `set what:"${text}" when:"in 3 seconds" sure:yes`, channel: 'events' });
    if (fault) await ask('fail', { match: 'chat.postMessage', times: 1, ...fault });
    await rig.until(`the reminder ${text}`, async () => (await came(text)).length, 30_000);
    await new Promise(done => setTimeout(done, 4000));
    if ((await came(text)).length !== 1) complain(`${text} came ${(await came(text)).length} times`);
  }

  console.log('hostile text');
  for (const text of HOSTILE) {
    await says(`find ${text}`);
    await says(`show ${text}`);
  }

  console.log('faults');
  const asks = what => act(`${what}, and a command`, 'bob', 'slash', { command: '/program', text: 'show kent', channel: 'events' });
  const presses = async what => {
    const before = await sight('bob');
    const { messages } = await asks(what);
    const card = messages.find(m => !before.messages.some(old => old.ts === m.ts));
    const button = elements(card).find(element => element.type === 'button' && !element.action_id.startsWith('open'));
    await act(`${what}, and a press of "${button.text.text}"`, 'bob', 'click', { channel: card.channel, ts: card.ts, action: button.action_id });
  };
  for (const fault of [{ status: 429 }, { status: 500 }, { status: 503 }, { status: 0 }, { error: 'internal_error' }]) {
    await ask('fail', { match: 'response_url', times: 1, ...fault });
    await presses(JSON.stringify(fault));
  }
  await ask('fail', { match: 'users.info', times: 1, status: 500 });
  await act('nobody knows who asks', 'alice', 'slash', { command: '/carrel', text: 'about', channel: 'events' });
  await ask('latency', { ms: 200, jitter: 100 });
  await presses('slow');
  await ask('latency', { ms: 0 });

  const soaking = rest.indexOf('--soak');
  if (soaking >= 0) {
    console.log('a fault every second');
    const kinds = [() => ask('fail', { match: 'response_url', status: 429 }), () => ask('disconnect', {}), () => ask('fail', { match: 'response_url', status: 0 }),
      () => ask('latency', { ms: 100, jitter: 100 }), () => ask('latency', { ms: 0 }), () => ask('drop', {})];
    let faults = 0, acts = 0, lost = 0, unanswered = 0;
    for (const end = Date.now() + 1000 * Number(rest[soaking + 1]); Date.now() < end; faults++) {
      const next = Date.now() + 1000;
      await kinds[faults % kinds.length]();
      for (const most = acts + MOST_A_SECOND; Date.now() < next;) {
        if (acts >= most || !(await ask('state')).connected) { await new Promise(done => setTimeout(done, 50)); continue; }
        const envelope = await ask('slash', { user: 'bob', command: '/program', text: 'show kent', channel: 'events' });
        const acked = await ask('waitForAck', { envelope: envelope.id, timeout: 3500 }).then(() => true, () => false);
        if (acked) unanswered = 0;
        else if (++unanswered > 1) complain('two commands in a row without an ack'); // one may have been sent into a socket that was closing
        else { lost++; lostInSoak.add(envelope.id); }
        acts++;
      }
    }
    await ask('latency', { ms: 0 });
    console.log(`  ${acts} commands, ${faults} faults, ${lost} lost with a closing socket`);
    if (lost > 2) complain('sockets are closed under what is being asked');
  }

  for (const violation of await ask('violations')) complain(`${violation.method}: ${JSON.stringify(violation.errors)}`);
  for (const call of await ask('calls')) {
    if (!call.fault && (call.response?.ok === false || call.status >= 400)) complain(`${call.method} was refused: ${call.status} ${JSON.stringify(call.response)}`);
  }
  for (const envelope of await ask('envelopes')) {
    if (envelope.ackedAfter === undefined && !envelope.lost && !lostInSoak.has(envelope.id)) complain(`no ack of ${envelope.type}`);
  }
  const calls = await ask('calls');
  const count = new Map();
  calls.forEach(call => count.set(call.method, (count.get(call.method) ?? 0) + 1));
  console.log(`calls: ${[...count].map(([method, times]) => `${method} ${times}`).join(', ')}`);
} catch (problem) {
  complain(problem.message);
}
rig.finish();
