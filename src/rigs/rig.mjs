// What both rig drivers share: acts are POSTs to /_fake/<verb>; every expectation that fails is said, and ends the run with 1.
export class Rig {
  failures = []; acts = 0;

  constructor(url) { this.url = url.replace(/\/$/, ''); }

  async do(verb, body = {}) {
    const answer = await fetch(`${this.url}/_fake/${verb}`, { method: 'POST', body: JSON.stringify(body) });
    const out = await answer.json();
    if (answer.status !== 200) throw new Error(`${verb} ${JSON.stringify(body).slice(0, 200)}: ${out.error}`);
    return out;
  }

  expect(holds, what) {
    if (!holds) { this.failures.push(what); console.log(`  NOT: ${what}`); }
    return holds;
  }

  /** Runs a part; what it throws is a failure of that part, and the next one goes on. */
  async part(name, work) {
    const before = this.acts, start = Date.now();
    try { await work(); } catch (e) { this.failures.push(`${name}: ${e.message}`); console.log(`  NOT: ${e.message}`); }
    console.log(`${name}: ${this.acts - before} acts in ${Date.now() - start} ms`);
  }

  async until(what, test, timeout = 15000) {
    for (const end = Date.now() + timeout; Date.now() < end;) {
      if (await Promise.resolve().then(test).catch(() => false)) return; // neither side may be up yet
      await new Promise(done => setTimeout(done, 50));
    }
    throw new Error(`waited ${timeout} ms in vain for ${what}`);
  }

  finish() {
    console.log(this.failures.length ? `${this.failures.length} failures:\n- ${this.failures.join('\n- ')}` : `${this.acts} acts, all answered`);
    if (this.failures.length) process.exitCode = 1;
  }
}

// Text that would be markup, a mention or an order anywhere else.
export const HOSTILE = ['<@123> @everyone @here <#1> <!channel> <@U1>', '**b** __u__ `c` ~~s~~ [bank](https://evil.example) <https://evil.example|bank>',
  'Ż̷̢̛͖̲a̸l̵g̶o̷ 👩🏽‍🚀 \u202Eekil', "' OR 1=1; --", '../../etc/passwd', '{{7*7}} ${7*7} %s %n', '\u0000\u0007\u001b[2J', 'ﷺ'.repeat(300), 'x'.repeat(1000), '# h\n> q\n- l\n```js'];
