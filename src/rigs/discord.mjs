// Uses Carrel on the rig's Discord as people do: node src/rigs/discord.mjs http://127.0.0.1:4100 [again] [--soak SECONDS]
// `again` presses what an earlier run left behind, after the bot was killed and started anew.
import { HOSTILE, Rig } from './rig.mjs';

const [url, ...rest] = process.argv.slice(2);
const rig = new Rig(url);
const MODAL = 9;

const words = m => [...walk(m?.components ?? [])].map(c => c.content ?? c.label ?? '').join('\n').replace(/\*\*|\\|^#+ |^-# /gm, '').trim();
function* walk(components) {
  for (const c of components ?? []) { yield c; yield* walk(c.components); if (c.accessory) yield c.accessory; if (c.component) yield* walk([c.component]); }
}
const buttons = m => [...walk(m?.components)].filter(c => c.type === 2 && c.custom_id && !c.disabled);
const menus = m => [...walk(m?.components)].filter(c => [3, 5, 8].includes(c.type));

async function answered(interaction) {
  rig.acts++;
  const i = await rig.do('waitForAnswer', { interaction: interaction.id });
  rig.expect(i.answeredAfter < 3000, `answered after ${i.answeredAfter} ms`);
  return i;
}
const slash = async (command, options = {}, user = 'bob', more = {}) => answered(await rig.do('slash', { command, options, user, ...more }));
const click = async (m, button, user = 'bob') => answered(await rig.do('click', { message: m.id, button, user }));
const choose = async (m, select, values, user = 'bob') => answered(await rig.do('choose', { message: m.id, select, values, user }));
const said = i => words(i.message);

function says(i, ...parts) {
  for (const part of parts) rig.expect(part instanceof RegExp ? part.test(said(i)) : said(i).includes(part), `${part} in ${JSON.stringify(said(i).slice(0, 300))}`);
  return i;
}

/** What the option of a command takes in this run. */
function valueFor(option) {
  if (option.choices?.length) return option.choices[0].value;
  const typed = { program: 'kent', first: 'sjsu', second: 'valdosta', third: 'kent', fourth: 'alabama', query: 'archives online', zone: 'America/Denver', command: 'program' };
  return { 3: typed[option.name] ?? 'archives', 4: option.min_value ?? 1, 5: true, 6: 'bob', 7: 'general' }[option.type];
}

/** Presses everything on a message, and on what that brings, so deep. */
async function explore(m, user, depth, pressed = new Set()) {
  for (const control of [...buttons(m), ...menus(m)]) {
    const key = control.custom_id.replace(/#\d+$/, '');
    if (pressed.has(key) || pressed.size > 60) continue;
    if (![...walk((await rig.do('messages')).find(x => x.id === m.id)?.components)].some(c => c.custom_id === control.custom_id)) continue; // an earlier press replaced it
    pressed.add(key);
    const values = control.type === 3 ? control.options.slice(0, control.min_values || 1).map(o => o.value) : [control.type === 8 ? 'general' : 'bob'];
    const i = control.type === 2 ? await click(m, control.custom_id, user) : await choose(m, control.custom_id, values, user);
    if (i.callback.type === MODAL) await fill(i, user);
    else if (depth > 1 && i.message && i.message.id !== m.id) await explore(i.message, user, depth - 1, pressed);
  }
}

/** Sends a form as it is, where Discord would, and then with nonsense in each text. */
async function fill(i, user) {
  const inputs = [...walk(i.modal.components)].filter(c => c.custom_id);
  const typed = (c, text) => (text ?? (c.value || 'kent')).slice(0, c.max_length ?? 4000);
  const chosen = c => ({ 3: c.options?.[0].value, 5: 'bob', 8: 'general' })[c.type];
  const needed = inputs.filter(c => c.type === 4 || c.required !== false);
  const values = text => Object.fromEntries(needed.map(c => [c.custom_id, c.type === 4 ? typed(c, text) : chosen(c)]));
  await answered(await rig.do('submitModal', { interaction: i.id, values: values(), user }));
  await answered(await rig.do('submitModal', { interaction: i.id, values: values(HOSTILE[0]), user }));
}

/** The commands that can be typed: those of a group, too. */
const leaves = command => command.options.flatMap(o => (o.type === 2 ? o.options.map(sub => ({ ...sub, name: `${o.name} ${sub.name}` })) : [o]));

async function everything() {
  const { commands } = await rig.do('state');
  rig.expect(commands.length > 0, 'commands are registered');
  for (const command of commands) {
    rig.expect(command.description_localizations?.fr || leaves(command).every(o => o.description_localizations?.fr), `/${command.name} speaks French`);
    for (const sub of leaves(command)) {
      const name = `${command.name} ${sub.name}`;
      for (const user of ['alice', 'bob']) {
        const needed = Object.fromEntries((sub.options ?? []).filter(o => o.required).map(o => [o.name, valueFor(o)]));
        await slash(name, needed, user, { locale: user === 'alice' ? 'fr' : 'en-US' });
        for (const option of sub.options ?? []) {
          const i = await slash(name, { ...needed, [option.name]: valueFor(option) }, user);
          if (user === 'bob' && i.message && option === sub.options[0]) await explore(i.message, user, 2);
          if (option.autocomplete) {
            const typed = await answered(await rig.do('autocomplete', { command: name, options: { ...needed, [option.name]: 'ken' }, focused: option.name, user }));
            rig.expect(Array.isArray(typed.choices), `${name} suggests for ${option.name}`);
          }
        }
      }
    }
  }
}

async function hostile() {
  for (const text of HOSTILE) {
    const i = await slash('program find', { query: text });
    rig.expect(!/<@|@everyone|\]\(https:\/\/evil/.test([...walk(i.message.components)].map(c => c.content ?? '').join('\n').replace(/\\./g, '')), `inert: ${text.slice(0, 30)}`);
    await slash('program show', { program: text });
    await slash('carrel help', { command: text });
    await answered(await rig.do('autocomplete', { command: 'program show', options: { program: text.slice(0, 100) }, focused: 'program', user: 'bob' }));
  }
}

async function journeys() {
  const found = says(await slash('program find', { query: 'archives online no gre under 30k' }),
    /^9 match, 14 more might/, 'University of Alabama', '$17,280', '$36,722', 'East Carolina');
  says(await slash('program find', { query: 'archivs onlin no gre under 30k' }), /^9 match/);
  const more = buttons(found.message).find(b => /might/i.test(b.label));
  if (rig.expect(more, 'a button that lists what might match')) await click(found.message, more.custom_id);
  says(await slash('program compare', { first: 'sjsu', second: 'valdosta', third: 'kent' }), 'San', '$10,548', '$26,800', '36', '39');
  says(await slash('program show', { program: 'mtsu' }), /^Precandidate: not ALA-accredited/);
  says(await slash('program show', { program: 'ucmo' }), /^Candidate/);
  for (const [locale, told] of [['fr', /^9 correspondent/], ['es-419', /^9 coinciden/]]) {
    says(await slash('program find', { query: 'archives online no gre under 30k' }, 'bob', { locale }), told, '$17,280');
  }
  const { id } = await rig.do('addGuild', { name: `Journey ${Date.now()}` });
  const channels = (await rig.do('state', { guild: id })).channels.map(c => c.id);
  let card;
  await rig.until('the first contact', async () => { card = (await rig.do('messages')).find(m => channels.includes(m.channel_id)); return card; }, 5000);
  rig.expect(/Carrel is here/.test(words(card)) && /can see/.test(words(card)), 'the first contact says what it can see');
  says(await click(card, 'Skip', 'bob'), /for moderators/);
  for (let step = 0; step < 6; step++) {
    const now = (await rig.do('messages')).find(m => m.id === card.id), menu = menus(now)[0];
    if (!menu) break;
    await choose(now, menu.custom_id, menu.type === 3 ? [menu.options[0].value] : [menu.type === 8 ? 'general' : 'bob'], 'alice');
    const next = buttons((await rig.do('messages')).find(m => m.id === card.id)).find(b => /^(Next|Done)$/.test(b.label));
    if (next) await click(card, next.custom_id, 'alice');
  }
  rig.expect(/Everything is set/.test(words((await rig.do('messages')).find(m => m.id === card.id))), 'all steps of the setup are answered');
}

/** A reminder is set, comes in a direct message, and comes once also where the answer to the first try is lost or Discord is away. */
async function reminders() {
  const came = async text => (await rig.do('messages')).filter(m => words(m).includes(`Reminder: ${text}`) && words(m).includes('My reminders'));
  const set = async (text, fault) => {
    says(await slash('reminder set', { what: text, when: 'in 3 seconds', sure: true }), 'You will be reminded of', text);
    if (fault) await fault();
    await rig.until(`the reminder ${text}`, async () => (await came(text)).length, 30000);
    return (await came(text))[0];
  };
  const at = Date.now() % 1000000;
  await set(`drink water ${at}`); // the rig's presses name a server also in direct messages, which JDA does not take: none is pressed there
  for (const fault of [{ apply: true }, { status: 503 }, { status: 0 }]) {
    const text = `once ${JSON.stringify(fault).replace(/\W/g, '')} ${at}`;
    await set(text, () => rig.do('fail', { match: 'POST /channels', times: 1, ...fault }));
    await new Promise(done => setTimeout(done, 4000));
    rig.expect((await came(text)).length === 1, `${text} came ${(await came(text)).length} times`);
  }
}

async function faults() {
  const kent = { program: 'kent' };
  const calm = async what => { says(await slash('program show', kent), 'Kent'); console.log(`  after ${what}`); };
  for (const fault of [{ status: 429 }, { status: 429, body: { message: 'slow down', code: 0 } }, { status: 500 }, { status: 502 }, { status: 503 }, { status: 0 }, { apply: true }]) {
    await rig.do('fail', { match: 'callback', times: 1, ...fault });
    await calm(JSON.stringify(fault));
  }
  await rig.do('latency', { ms: 300, jitter: 200 }); await calm('latency'); await rig.do('latency', { ms: 0 });
  for (const [verb, body] of [['reconnect', {}], ['invalidate', { resumable: true }], ['invalidate', { resumable: false }], ['drop', {}], ['drop', { code: 4000 }], ['outage', { seconds: 2 }]]) {
    await rig.do(verb, body);
    await rig.until('the connection', async () => (await rig.do('state')).connected === 0, 3000).catch(() => {});
    await rig.until('the connection again', async () => (await rig.do('state')).connected > 0, 30000);
    await calm(`${verb} ${JSON.stringify(body)}`);
  }
}

async function soak(seconds) {
  const kinds = [() => rig.do('fail', { match: 'callback', status: 429 }), () => rig.do('fail', { match: 'callback', status: 502 }), () => rig.do('fail', { match: 'callback', status: 0 }),
    () => rig.do('latency', { ms: 100, jitter: 200 }), () => rig.do('latency', { ms: 0 }), () => rig.do('reconnect'), () => rig.do('fail', { match: 'callback', apply: true }), () => rig.do('drop')];
  let n = 0, lost = 0;
  for (const end = Date.now() + seconds * 1000; Date.now() < end; n++) {
    const next = Date.now() + 1000;
    await kinds[n % kinds.length]();
    while (Date.now() < next) {
      if (!(await rig.do('state')).connected) { await new Promise(done => setTimeout(done, 50)); continue; }
      try { says(await slash('program show', { program: 'kent' }), 'Kent'); } catch (e) { lost++; rig.failures.push(e.message); }
    }
  }
  await rig.do('latency', { ms: 0 });
  console.log(`  ${n} faults, ${lost} acts without an answer`);
}

async function again() {
  for (const m of (await rig.do('messages')).filter(m => buttons(m).length && !/^(Reminder: |You were not)/.test(words(m))).slice(-40)) {
    const button = buttons(m).at(-1);
    const i = await click(m, button.custom_id);
    rig.expect(!/Something is broken/.test(said(i)), `an old button works: ${button.label}`);
    if (i.callback.type === MODAL) await fill(i, 'bob');
  }
}

async function verdict() {
  for (const v of await rig.do('violations')) rig.expect(false, `violation: ${v.method} ${v.path.replace(/\/[^/]{60,}/, '/…')} ${v.errors} ${v.unknown} ${v.ours}`);
  const refused = (await rig.do('requests')).filter(r => r.status >= 400 && !r.fault && !(r.method === 'GET' && r.path.endsWith('@original'))); // asking whether a lost answer had arrived
  for (const r of refused) rig.expect(false, `refused with ${r.status}: ${r.method} ${r.path.replace(/\/[^/]{60,}/, '/…')} ${JSON.stringify(r.json ?? '').slice(0, 200)}`);
}

await rig.until('the bot', async () => { const s = await rig.do('state'); return s.connected > 0 && s.commands.length > 0; }, 30000);
if (rest.includes('again')) {
  await rig.part('old buttons', again);
} else {
  await rig.part('journeys', journeys);
  await rig.part('every command, button and form', everything);
  await rig.part('hostile text', hostile);
  await verdict();
  await rig.part('reminders', reminders);
  await rig.part('faults', faults);
  if (rest.includes('--soak')) await rig.part('soak', () => soak(Number(rest[rest.indexOf('--soak') + 1])));
}
await verdict();
rig.finish();
