// Passkeys: asks the browser for one when a form with `data-passkey` is submitted, fills in what came back, and submits it again.
// On the sign-in page passkeys are offered among what the browser fills in by itself, as well.
//
// All of it hangs on the document, so it works on whatever page is shown now. Never here: what an answer is worth, or a sentence.

const ASK = { add: 'ask-new-passkey', prove: 'ask-passkey-proof', 'sign-in': 'ask-passkey' };
/** What went wrong, and under which name the page has the sentence for it. */
const SAYS = { NotAllowedError: 'notGiven', InvalidStateError: 'known', SecurityError: 'notHere' };
/** Shorter than the server waits for an answer. */
const ANEW = 4 * 60 * 1000;

const able = typeof PublicKeyCredential === 'function' && !!navigator.credentials;
document.documentElement.dataset.passkeys = able ? 'some' : 'none';

/** What a form is waiting for, and the forms that were offered to the browser. */
let waiting;
const busy = new WeakSet();
const offered = new WeakSet();

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
const letters = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const known = (keys) => (keys ?? []).map((key) => ({ ...key, id: bytes(key.id) }));

/** A refusal, in the server's words. */
class Refused extends Error {}

async function ask(kind) {
  const answer = await fetch(`/api/identity/${ASK[kind]}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
  });
  const body = await answer.json();
  if (answer.ok) return { ticket: body.ticket, options: JSON.parse(body.options).publicKey };
  const first = body === 'ProofNeeded' ? '/sudo' : body.Denied === 'SignedOut' ? '/sign-in' : null;
  if (first) location.assign(`${first}?next=${encodeURIComponent(location.pathname + location.search)}`);
  throw first || body.Refused ? new Refused(body.Refused?.says) : new Error(answer.statusText);
}

async function make(options) {
  const user = { ...options.user, id: bytes(options.user.id) };
  const challenge = bytes(options.challenge);
  const excludeCredentials = known(options.excludeCredentials);
  const { rawId, response } = await navigator.credentials.create({
    publicKey: { ...options, user, challenge, excludeCredentials },
  });
  return shown(rawId, {
    attestationObject: letters(response.attestationObject),
    clientDataJSON: letters(response.clientDataJSON),
    transports: response.getTransports?.() ?? null,
  });
}

async function sign(options, more) {
  const challenge = bytes(options.challenge);
  const allowCredentials = known(options.allowCredentials);
  const { rawId, response } = await navigator.credentials.get({
    publicKey: { ...options, challenge, allowCredentials },
    ...more,
  });
  return shown(rawId, {
    authenticatorData: letters(response.authenticatorData),
    clientDataJSON: letters(response.clientDataJSON),
    signature: letters(response.signature),
    userHandle: response.userHandle ? letters(response.userHandle) : null,
  });
}

function shown(rawId, response) {
  const id = letters(rawId);
  return JSON.stringify({ id, rawId: id, type: 'public-key', extensions: {}, response });
}

function say(form, text) {
  const place = form.querySelector('[data-passkey-says]');
  if (place) place.textContent = text(place.dataset);
}

/** A refusal in its own words, and anything else in those that the page has for it. */
function explain(error) {
  return (words) => (error instanceof Refused ? error.message : words[SAYS[error.name] ?? 'unreachable']);
}

function submit(form, ticket, credential, button) {
  const fields = form.elements;
  fields.ticket.value = ticket;
  fields.credential.value = credential;
  if (fields.remember) fields.remember.value = document.querySelector('[name=remember]:checked')?.value ?? '';
  form.requestSubmit(button);
}

async function answer(form, button) {
  if (busy.has(form)) return;
  busy.add(form);
  say(form, () => '');
  try {
    // A browser asks for one thing at a time.
    waiting?.abort();
    const { ticket, options } = await ask(form.dataset.passkey);
    const credential = await (form.dataset.passkey === 'add' ? make(options) : sign(options));
    submit(form, ticket, credential, button);
  } catch (error) {
    say(form, explain(error));
  } finally {
    busy.delete(form);
  }
}

/** Among what the browser fills in: no window opens, and nothing happens until somebody chooses one. */
async function offer() {
  const form = document.querySelector('form[data-passkey="sign-in"]');
  if (!form) return waiting?.abort();
  if (offered.has(form)) return;
  offered.add(form);
  if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
  const mine = new AbortController();
  waiting?.abort();
  waiting = mine;
  const later = setTimeout(() => {
    offered.delete(form);
    offer();
  }, ANEW);
  mine.signal.addEventListener('abort', () => clearTimeout(later));
  try {
    const { ticket, options } = await ask('sign-in');
    const credential = await sign(options, { mediation: 'conditional', signal: mine.signal });
    submit(form, ticket, credential);
  } catch {
    // Nobody asked for it, so nobody misses it: the button is still there.
  }
}

if (able) {
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target;
      if (!form.dataset.passkey) return;
      const { credential } = form.elements;
      if (credential.value) {
        // Filled in: on its way, as any other form. What was sent is not sent again.
        setTimeout(() => (credential.value = ''));
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      answer(form, event.submitter);
    },
    { capture: true },
  );
  new MutationObserver(offer).observe(document.documentElement, { childList: true, subtree: true });
  offer();
}
