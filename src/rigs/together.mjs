// One study group on a Discord server and in a Slack workspace that a moderator has joined, with the bot killed in the middle:
// node src/rigs/together.mjs DISCORD-URL SLACK-URL COMMAND… — which starts the bot; its settings are taken from the environment.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Rig } from './rig.mjs';

const [discordUrl, slackUrl, ...command] = process.argv.slice(2);
if (!command.length) {
  console.error('usage: node together.mjs DISCORD-URL SLACK-URL COMMAND…');
  process.exit(2);
}

const texts = (node, found = []) => {
  if (Array.isArray(node)) node.forEach(one => texts(one, found));
  else if (node && typeof node === 'object') {
    for (const key of ['content', 'label', 'text']) if (typeof node[key] === 'string') found.push(node[key].replace(/\*\*|\\/g, ''));
    Object.values(node).forEach(one => texts(one, found));
  }
  return found;
};
const controls = (node, found = []) => {
  if (node && typeof node === 'object') {
    const id = node.custom_id ?? node.action_id;
    if (id && !node.disabled) found.push({ id, label: node.label ?? node.text?.text ?? '' });
    Object.values(node).forEach(one => controls(one, found));
  }
  return found;
};

/** What somebody sees on one platform; messages are the platform's own. */
class Face extends Rig {
  words(message) { return texts(message?.components ?? message?.blocks).join('\n'); }
  control(message, label) {
    const found = controls(message?.components ?? message?.blocks).find(one => label.test(one.label));
    if (!found) throw new Error(`no button ${label} in ${this.words(message)}`);
    return found.id;
  }
  /** The newest message that says this. */
  async newest(said, channel) { return (await this.do('messages', { channel })).findLast(message => said.test(this.words(message))); }
  async sees(said, channel, timeout = 15000) {
    let found;
    await this.until(said, async () => { found = await this.newest(said, channel); return found; }, timeout);
    return found;
  }
  says(message, ...parts) {
    for (const part of parts) this.expect(part.test(this.words(message)), `${part} in ${JSON.stringify(this.words(message).slice(0, 400))}`);
    return message;
  }
}

class Discord extends Face {
  async #answer(interaction) {
    this.acts++;
    const answered = await this.do('waitForAnswer', { interaction: interaction.id, settled: true });
    this.expect(answered.answeredAfter < 3000, `answered after ${answered.answeredAfter} ms`);
    return answered.message;
  }
  async types(user, line, options = {}) { return this.#answer(await this.do('slash', { command: line, options, user })); }
  async press(user, message, label) { return this.#answer(await this.do('click', { message: message.id, button: this.control(message, label), user })); }
  ready() { return this.until('the bot on Discord', async () => { const state = await this.do('state'); return state.connected > 0 && state.commands.length; }, 30000); }
}

class Slack extends Face {
  async #answer(envelope) {
    this.acts++;
    await this.do('waitForAck', { envelope: envelope.id, timeout: 4000 });
  }
  async #change(act) {
    const print = message => message.ts + JSON.stringify(message.blocks);
    const before = new Set((await this.do('messages')).map(print));
    await this.#answer(await act());
    let now;
    await this.until('an answer on Slack', async () => { now = (await this.do('messages')).findLast(message => !before.has(print(message))); return now; }, 3000);
    return now;
  }
  async types(user, line, text) { return this.#change(() => this.do('slash', { command: line, text, user, channel: 'general' })); }
  async press(user, message, label) {
    return this.#change(() => this.do('click', { channel: message.channel, ts: message.ts, action: this.control(message, label), user }));
  }
  ready() { return this.until('the bot on Slack', async () => (await this.do('state')).connected >= 2, 30000); }
}

const discord = new Discord(discordUrl), slack = new Slack(slackUrl);
const faces = [discord, slack];
let bot;

async function start() {
  bot = spawn(command[0], command.slice(1), { stdio: 'inherit' });
  await Promise.all(faces.map(face => face.ready()));
}

async function end(signal) {
  const ended = once(bot, 'exit');
  bot.kill(signal);
  await ended;
}

const circle = `Cataloguing Circle ${Date.now() % 1000000}`;
const QUICK = 2000; // milliseconds until a card has changed on the other platform

async function joinSpaces() {
  const offered = await discord.press('alice', await discord.types('alice', 'moderate link-space'), /Get a code|New code/);
  const code = discord.words(offered).match(/code:([A-Z0-9]{4}-[A-Z0-9]{4})/)[1];
  slack.says(await slack.press('alice', await slack.types('alice', '/moderate', `link-space ${code}`), /^Yes, join/), /one community now/);
  const own = discord.words(await discord.types('alice', 'profile link')).match(/([A-Z0-9]{4}-[A-Z0-9]{4})/)[1];
  slack.says(await slack.press('alice', await slack.types('alice', '/profile', `link ${own}`), /^Yes, make us one/), /one member|now/);
}

async function group() {
  discord.says(await discord.types('alice', 'group create', { name: circle }), new RegExp(circle));
  discord.says(await discord.types('alice', 'group edit', { group: circle, home: 'events' }), /At home/);
  const events = (await slack.do('state')).channels.find(channel => channel.name === 'events').id;
  slack.says(await slack.types('alice', '/group', `edit group:"${circle}" home:<#${events}|events>`), /At home/);
  slack.says(await slack.types('bob', '/group', 'list'), new RegExp(circle));
  slack.says(await slack.types('bob', '/group', `join ${circle}`), new RegExp(circle));
  discord.says(await discord.types('bob', 'group join', { group: circle }), new RegExp(circle));
}

/** The card of the session as it stands in a channel. */
const card = (face, said = /Going/, timeout = undefined) => face.sees(new RegExp(`${circle}[\\s\\S]*${said.source}`), 'events', timeout);

async function session() {
  await discord.types('alice', 'profile timezone', { zone: 'America/New_York' });
  discord.says(await discord.types('alice', 'session schedule', { when: 'in 10 minutes', group: circle, minutes: 30, capacity: 1, remind: '1 minute', sure: true }), new RegExp(circle));
  for (const face of faces) face.says(await card(face), /Nobody going yet, 1 place left/);
}

async function fullHouse() {
  slack.says(await slack.press('bob', await card(slack), /^Going/), /You are going/);
  const going = await card(discord, /1 going, full[\s\S]*Going: .+ on Slack\./, QUICK);
  const { users } = await slack.do('state');
  discord.expect(!users.some(user => discord.words(going).includes(user.id)), 'nobody of the other platform is shown by an id');
  discord.says(await discord.press('bob', await card(discord), /^Going/), /1st on the waitlist/);
  await card(slack, /1 waiting/, QUICK);
}

const free = new RegExp(`A place has become free in ${circle}`);

/** The bot is killed when a place has been given back, and who is next cannot have been told. */
async function killed() {
  await discord.do('latency', { ms: 3000 });
  slack.says(await slack.press('bob', await card(slack), /^Maybe/), /you might come/);
  await end('SIGKILL');
  await discord.do('latency', { ms: 0 });
  await start();
  await discord.sees(free);
  discord.says(await discord.types('bob', 'session rsvp', { answer: 'going', session: circle }), /You are going/);
  await card(slack, /1 going, full/, QUICK);
  discord.expect((await discord.do('messages')).filter(message => free.test(discord.words(message))).length === 1, 'the free place is told once');
}

/** Waits until people of both platforms have been told; nobody is told twice. */
async function told(what, timeout) {
  const wanted = new RegExp(`^(### )?${what}: ${circle}`);
  for (const face of faces) {
    await face.sees(wanted, undefined, timeout);
    const places = (await face.do('messages')).filter(message => wanted.test(face.words(message))).map(message => message.channel_id ?? message.channel);
    face.expect(new Set(places).size === places.length, `somebody is told twice: ${what}`);
  }
}

async function moved() {
  const answer = slack.words(await slack.types('alice', '/session', `move session:"${circle}" when:"in 2 minutes" sure:yes`));
  const begins = answer.match(/\d\d:\d\d–/)[0];
  await told('Moved');
  for (const face of faces) await card(face, new RegExp(`${begins}[\\s\\S]*I am here`), QUICK);
}

const reminded = () => told('Reminder', 90000);

async function attended() {
  discord.says(await discord.types('bob', 'session checkin', { session: circle }), /You are checked in/);
  slack.says(await slack.types('alice', '/session', `attendance ${circle}`), /1 checked in/, /was there/);
}

/** What a hidden group is about to do stands in its own rooms on both platforms, and nowhere else. */
async function rooms() {
  const quiet = `Quiet ${circle}`, said = new RegExp(`^(### )?${quiet}:[\\s\\S]*place`);
  discord.says(await discord.types('alice', 'group create', { name: quiet, privacy: 'hidden' }), new RegExp(quiet));
  discord.says(await discord.types('alice', 'group room', { group: quiet, on: true }), /room of its own/i);
  slack.says(await slack.types('alice', '/group', `room group:"${quiet}" on:yes`), /room of its own/i);
  await discord.until('a room on both', async () =>
    discord.words(await discord.types('alice', 'group show', { group: quiet })).match(/A room of its own:/g)?.length === 2, 10000);
  await discord.types('alice', 'session schedule', { when: 'tomorrow 7pm', group: quiet, capacity: 9, sure: true });
  const [there, here] = [await discord.sees(said), await slack.sees(said)];
  const { channels } = await slack.do('state');
  slack.expect(channels.find(channel => channel.id === here.channel).is_private, 'the channel is a private one');
  const { threads } = await discord.do('state');
  discord.expect(threads.find(thread => thread.id === there.channel_id)?.type === 12, 'the thread is a private one');
  slack.says(await slack.types('bob', '/group', `show ${quiet}`), /No group|no group/);
}

/** 500 people want the 30 places within five seconds, on both platforms. */
async function crowd() {
  discord.says(await discord.types('alice', 'session schedule', { when: 'tomorrow 7pm', group: circle, title: `Crowd ${circle}`, capacity: 30, sure: true }), /30 places left/);
  const cards = await Promise.all(faces.map(face => face.sees(new RegExp(`Crowd ${circle}[\\s\\S]*places left`), 'events')));
  const people = Array.from({ length: 250 }, (_, number) => `user-${number + 1}`);
  for (const user of people) await Promise.all([discord.types(user, 'group join', { group: circle }), slack.types(user, '/group', `join ${circle}`)]);
  const began = Date.now(), answers = [];
  for (const [number, user] of people.entries()) {
    answers.push(discord.press(user, cards[0], /^Going/));
    const { channel, ts } = cards[1];
    answers.push(slack.do('click', { channel, ts, action: slack.control(cards[1], /^Going/), user }).then(envelope => slack.do('waitForAck', { envelope: envelope.id, timeout: 4000 })));
    await new Promise(done => setTimeout(done, began + 20 * number - Date.now()));
  }
  await Promise.all(answers);
  console.log(`  500 clicks in ${Date.now() - began} ms`);
  for (const face of faces) await face.sees(new RegExp(`Crowd ${circle}[\\s\\S]*30 going, full, 470 waiting`), 'events', 3000);
  const ledgers = await Promise.all(faces.map(face => face.do('ledger', {})));
  const seen = ledgers.flat().flatMap(channel => channel.messages).filter(message => message.text.includes(`Crowd ${circle}`));
  const ranks = seen.map(message => Number(message.text.match(/you are (\d+)\w+ on the waitlist/)?.[1])).filter(Boolean).sort((one, other) => one - other);
  discord.expect(ranks.length === 470 && ranks.every((rank, index) => rank === index + 1), `everybody has a place of their own in the line, of ${ranks.length}`);
  const most = Math.max(...seen.filter(message => !message.ephemeral_to).map(message => message.edits));
  discord.expect(most <= 20, `a card was edited ${most} times`);
}

await start();
await discord.part('two spaces, one community', joinSpaces);
await discord.part('one group at home on both', group);
await discord.part('a session for one', session);
await discord.part('a full house', fullHouse);
await discord.part('killed while a place is given back', killed);
await discord.part('moved', moved);
await discord.part('reminded', reminded);
await discord.part('attended', attended);
await discord.part('rooms of a hidden group', rooms);
await discord.part('a crowd', crowd);
faces.forEach(face => face.finish());
await end('SIGTERM');
