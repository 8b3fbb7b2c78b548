// The page of the demo: everybody's phone and the mailbox, drawn from server-sent events.

const MAILBOX = "mailbox";
const APPS = ["browser", "whatsapp"];
const NARROW = matchMedia("(max-width: 61.99rem)");
const CALM = matchMedia("(prefers-reduced-motion: reduce)");

const state = {
  words: {}, languages: {}, cast: [], phones: {}, mails: [],
  zone: "UTC", ahead: 0, due: null,
  locale: "en", pane: "", mail: -1,
  front: {},        // which phone lies on top, by role
  apps: {},         // where each person writes
  windows: {},      // until when anything may be sent to them, where that ends
  unread: new Set(),
  connected: true,
  acts: 0,          // how often something was done here
  opened: 0,        // how often when the newest mail was opened
  stories: {},      // what can be told, by language
  scene: null,      // the story that is told now
};
const byId = (id) => document.getElementById(id);
const logs = new Map();      // phone/app -> its list of messages
const drawn = new Map();     // phone/number -> element

// ---- small things ------------------------------------------------------------------------------

function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

function say(name, places = {}) {
  const sentence = (state.words[state.locale] ?? {})[name] ?? "";
  return sentence.replace(/\{ \$(\w+) \}/g, (_, place) => places[place] ?? "");
}

// The links in mails lead to real pages, which are served here, wherever they would be.
function followed(text) {
  return text.split(/(https?:\/\/[^\s/]+\/(?:p\/[a-z2-7]{20,}|check(?:\/[0-9A-Z-]+)?))/).map((piece, at) =>
    at % 2 ? el("a", { href: new URL(piece).pathname, target: "_blank", rel: "noopener" }, piece) : piece);
}

function note(sentence, strong = false) {
  const box = byId("note");
  box.classList.toggle("strong", strong);
  const close = el("button", { type: "button", class: "plain", onclick: () => box.replaceChildren() }, say("close"));
  box.replaceChildren(el("p", {}, sentence), close);
  clearTimeout(note.timer);
  if (!strong) note.timer = setTimeout(() => box.replaceChildren(), 6000);
}

// Two mails mostly come together: one sentence names both.
function noteMail(mail) {
  const before = noteMail.shown?.isConnected ? noteMail.to : [];
  noteMail.to = [...new Set([...before, mail.name || mail.to.join(", ")])];
  const to = new Intl.ListFormat(state.locale, { type: "conjunction" }).format(noteMail.to);
  note(say("new-mail", { to }));
  noteMail.shown = byId("note").firstElementChild;
}

function moment(iso) {
  const at = iso instanceof Date ? iso : new Date(iso);
  return new Intl.DateTimeFormat(state.locale, {
    weekday: "short", day: "numeric", month: "short", year: "numeric",
    hour: "2-digit", minute: "2-digit", hour12: false, timeZone: state.zone, timeZoneName: "shortOffset",
  }).format(at);
}

async function act(kind, more = {}) {
  state.acts += 1;
  try {
    const answer = await fetch("/act", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ kind, ...more }),
    });
    const told = await answer.json().catch(() => ({ refused: "failed" }));
    if (told.refused) note(say(told.refused), told.refused === "failed");
    return told.refused ? null : told;
  } catch {
    note(say("lost"), true);
    return null;
  }
}

async function busily(button, work) {
  if (button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  try {
    await work();
  } finally {
    button.removeAttribute("aria-busy");
  }
}

function worker(label, work, attributes = {}) {
  const button = el("button", { type: "button", ...attributes }, label);
  button.addEventListener("click", () => busily(button, work));
  return button;
}

// ---- the top -----------------------------------------------------------------------------------

function drawTop() {
  document.documentElement.lang = state.locale;
  document.title = say("title");
  byId("title").textContent = say("title");
  byId("about").textContent = say("about");
  const controls = byId("controls");
  controls.setAttribute("aria-label", say("controls"));
  const languages = el("select", { id: "page-language", "aria-label": say("page-language") });
  for (const locale of Object.keys(state.words)) {
    languages.append(el("option", { value: locale, selected: locale === state.locale }, state.languages[locale] ?? locale));
  }
  languages.addEventListener("change", () => {
    state.locale = languages.value;
    try { localStorage.setItem("locale", state.locale); } catch { /* private window */ }
    drawAll();
    byId("page-language").focus();
  });
  // Where there is little room, what is rarely used is unfolded by a button.
  const open = byId("rest")?.classList.contains("open") ?? false;
  const known = (state.stories[state.locale] ?? []).length > 0;
  const stories = el("button", { type: "button", id: "stories", onclick: () => openStories() }, say("stories"));
  const rest = el("div", { class: open ? "rest open" : "rest", id: "rest" },
    ...(known ? [stories] : []),
    worker(say("restart"), () => act("restart"), { id: "restart" }),
    el("a", { class: "button", href: "/story.txt", download: "story.txt" }, say("save")),
    languages,
  );
  const more = el("button", {
    type: "button", id: "more", "aria-expanded": String(open), "aria-controls": "rest",
    onclick: () => more.setAttribute("aria-expanded", String(rest.classList.toggle("open"))),
  }, say("more"));
  controls.replaceChildren(
    worker(say("next"), () => later("next"), { class: state.scene ? null : "main", id: "next" }),
    worker(say("day"), () => later("day"), { id: "day" }), more, rest,
  );
  drawTime();
  drawScene();
}

// ---- stories -----------------------------------------------------------------------------------

function openStories() {
  const dialog = byId("story-list");
  const parts = [["case", "cases"], ["S", "sentences"]];
  const close = el("button", { type: "button", class: "plain", onclick: () => dialog.close() }, say("close"));
  dialog.replaceChildren(
    el("div", { class: "head" }, el("h2", {}, say("stories")), close),
    el("p", {}, say("stories-about")),
    ...parts.flatMap(([start, heading]) => [
      el("h3", {}, say(heading)),
      el("ul", {}, ...state.stories[state.locale].filter((one) => one.part.startsWith(start)).map(storyItem)),
    ]),
  );
  dialog.showModal();
}

function storyItem(one) {
  const number = one.part.replace(/^case0?/, "").replace(/^S0?/, "S") + one.mark;
  const open = worker(el("span", {}, el("b", {}, number), one.title), async () => {
    if (await act("tell", { text: one.name, label: state.locale })) byId("story-list").close();
  }, { class: "story" });
  return el("li", {}, open);
}

function drawScene() {
  const bar = byId("scene");
  bar.hidden = !state.scene;
  if (!state.scene) return bar.replaceChildren();
  const { title, remark, step, at, of } = state.scene;
  const person = step && state.cast.find((known) => known.id === step.who);
  const who = person ? called(person) : step?.who ?? "";
  const coming = step ? say(`step-${step.kind}`, { who, text: timely(step) }) : say("story-over");
  const onward = worker(say("onward"), () => act("onward"), { class: "main", id: "onward" });
  if (step) {
    onward.addEventListener("click", () => { if (person) showPerson(person); });
  }
  return bar.replaceChildren(
    el("div", { class: "words" }, el("strong", {}, title), el("p", {}, remark ? `${remark} ` : "", coming),
      el("progress", { max: String(of), value: String(at), "aria-label": say("stories") })),
    el("div", { class: "buttons" }, ...(step ? [onward] : []),
      worker(say("again"), () => act("tell", { text: state.scene.name, label: state.locale })),
      worker(say("leave"), () => act("leave"))),
  );
}

// How long a step takes, or until when, in the words of the page; what is no time stays as it is.
function timely({ kind, text }) {
  if (kind === "stood") return moment(text);
  if (kind !== "waited") return text;
  const left = Number(text);
  const parts = [["day", Math.floor(left / 86_400)], ["hour", Math.floor(left / 3_600) % 24],
    ["minute", Math.floor(left / 60) % 60], ["second", left % 60]];
  const spans = parts.filter(([, many]) => many).map(([unit, many]) =>
    new Intl.NumberFormat(state.locale, { style: "unit", unit, unitDisplay: "long" }).format(many));
  return new Intl.ListFormat(state.locale, { type: "conjunction" }).format(spans);
}

// Whoever does the next step is seen doing it.
function showPerson(person) {
  state.front[person.role] = person.id;
  drawFront(person.role);
  showPane(NARROW.matches ? person.role : state.pane);
}

async function later(kind) {
  const mails = state.mails.length;
  const went = await act(kind);
  if (!went) return;
  told.time({ now: went.now, due: state.due, windows: state.windows });
  if (state.mails.length === mails) note(say(went.quiet ? "quiet" : "now", { when: moment(went.now) }));
}

function drawTime() {
  const now = say("now", { when: moment(new Date(Date.now() + state.ahead)) });
  const due = state.due ? say("due", { when: moment(state.due) }) : say("no-due");
  const time = byId("time");
  const text = `${now} ${due}`;
  if (time.textContent !== text) time.replaceChildren(el("span", {}, now), " ", el("span", {}, due));
  for (const strip of document.querySelectorAll("[data-window]")) drawWindow(strip);
}

// How long anything may still be sent there; where the app knows no such end, nothing is shown.
function drawWindow(strip) {
  const phone = strip.dataset.window;
  const until = state.windows[phone];
  const left = until ? Math.floor((new Date(until) - Date.now() - state.ahead) / 60_000) : -1;
  const [hours, minutes] = [Math.floor(left / 60), left % 60];
  const text = left < 0 ? say("window-shut") : say(hours ? "window" : "window-last", { hours, minutes });
  strip.hidden = state.apps[phone] !== "whatsapp" || !until;
  strip.classList.toggle("shut", left < 0);
  if (strip.textContent !== text) strip.textContent = text;
}

// ---- panes -------------------------------------------------------------------------------------

function roles() {
  const found = new Map();
  for (const person of state.cast) {
    if (!found.has(person.role)) found.set(person.role, []);
    found.get(person.role).push(person);
  }
  return found;
}

function called(person) {
  const first = (person.name || person.id).split(" ")[0];
  return first[0].toUpperCase() + first.slice(1);
}

// Who reads the newest message goes on reading it when there is more or less room.
const SIZES = new ResizeObserver((changes) => {
  for (const { target } of changes) if (!target.dataset.away) target.scrollTop = target.scrollHeight;
});

function near(log) {
  return log.scrollHeight - log.scrollTop - log.clientHeight < 160;
}

function drawPanes() {
  logs.clear();
  SIZES.disconnect();
  drawn.clear();
  const panes = [];
  for (const [role, people] of roles()) panes.push(phonePane(role, people));
  panes.push(mailPane());
  byId("panes").replaceChildren(...panes);
  for (const [phone, messages] of Object.entries(state.phones)) {
    for (const message of messages) drawMessage(phone, message);
    drawApp(phone);
  }
  drawMails();
  for (const log of logs.values()) log.setAttribute("aria-live", "polite");
  showPane(state.pane || panes[0].dataset.pane);
}

function phonePane(role, people) {
  state.front[role] ??= people[0].id;
  const id = `pane-${role}`;
  const head = el("div", { class: "head" }, el("h2", { id }, say(`role-${role}`)));
  if (people.length > 1) head.append(switcher(role, people));
  const pane = el("section", { class: "pane", "aria-labelledby": id, "data-pane": role }, head);
  for (const person of people) pane.append(phoneOf(person, people.length > 1));
  return pane;
}

function switcher(role, people) {
  const group = el("div", { class: "switch", role: "group", "aria-label": say("whose-phone") });
  for (const person of people) {
    group.append(el("button", {
      type: "button", "data-front": person.id,
      "aria-pressed": String(state.front[role] === person.id),
      onclick: () => {
        state.front[role] = person.id;
        drawFront(role);
        seen(person.id);
        toEnd(person.id);
      },
    }, called(person), dot()));
  }
  return group;
}

function drawFront(role) {
  const pane = document.querySelector(`[data-pane="${role}"]`);
  for (const button of pane.querySelectorAll("[data-front]")) {
    button.setAttribute("aria-pressed", String(button.dataset.front === state.front[role]));
  }
  for (const phone of pane.querySelectorAll("[data-phone]")) {
    phone.hidden = phone.dataset.phone !== state.front[role];
  }
}

function phoneOf(person, several) {
  const name = called(person);
  const chats = APPS.map((app) => {
    const log = el("div", {
      class: "log", role: "log", "aria-live": "off", tabindex: "0",
      "aria-label": `${say("chat", { name })} (${say(`app-${app}`)})`, lang: person.language || null,
    });
    logs.set(`${person.id}/${app}`, log);
    log.addEventListener("scroll", () => {
      if (!log.clientHeight) return;
      log.dataset.away = near(log) ? "" : "yes";
      if (near(log)) log.parentElement.classList.remove("newer");
    });
    SIZES.observe(log);
    const newer = el("button", {
      type: "button", class: "newest", onclick: () => { toEnd(person.id); log.focus({ preventScroll: true }); },
    }, say("newer"));
    return el("div", { class: "chat", "data-app": app }, log, newer);
  });
  const language = el("select", { "aria-label": say("phone-language", { name }), class: "small" });
  for (const [locale, label] of Object.entries(state.languages)) {
    language.append(el("option", { value: locale, selected: locale === person.language }, label));
  }
  language.addEventListener("change", async () => {
    if (!(await act("language", { phone: person.id, text: language.value }))) language.value = person.language;
  });
  const input = el("textarea", {
    rows: "1", "aria-label": say("write", { name }), placeholder: say("write", { name }),
    maxlength: "4096", enterkeyhint: "send", autocomplete: "off",
  });
  const send = el("button", { type: "submit", class: "main" }, say("send"));
  const picker = el("input", { type: "file", hidden: true, "aria-hidden": "true", tabindex: "-1" });
  const attach = el("button", {
    type: "button", class: "plain attach", "aria-label": say("file", { name }), title: say("file", { name }),
    onclick: () => picker.click(),
  }, "+");
  picker.addEventListener("change", async () => {
    const [file] = picker.files;
    picker.value = "";
    if (!file) return;
    const to = `/files/${encodeURIComponent(person.id)}?name=${encodeURIComponent(file.name)}`;
    const kind = file.type || "application/octet-stream";
    const answer = await fetch(to, { method: "POST", body: file, headers: { "content-type": kind } }).catch(() => null);
    if (!answer?.ok) note(say("failed"), true);
  });
  const form = el("form", { class: "write" }, attach, picker, input, send);
  const submit = async () => {
    const text = input.value;
    if (!text.trim()) return;
    input.value = "";
    grow(input);
    if (!(await act("say", { phone: person.id, text }))) input.value ||= text;
  };
  form.addEventListener("submit", (event) => { event.preventDefault(); submit(); });
  input.addEventListener("input", () => grow(input));
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); submit(); }
  });
  const fill = worker(say("fill"), () => act("fill", { phone: person.id }), {
    class: "fill", "aria-label": `${say("fill")} (${name})`,
  });
  return el("div", {
    class: "phone", "data-phone": person.id,
    hidden: several && state.front[person.role] !== person.id,
  }, el("div", { class: "who" }, el("span", {}, person.name || name), appSwitch(person, name), language),
  el("p", { class: "window", "data-window": person.id }), ...chats, form, fill);
}

function appSwitch(person, name) {
  const group = el("div", { class: "switch apps", role: "group", "aria-label": say("app", { name }) });
  for (const app of APPS) {
    const button = el("button", { type: "button", "data-to": app }, say(`app-${app}`), dot());
    button.addEventListener("click", () => busily(button, () => moved(person.id, name, app)));
    group.append(button);
  }
  return group;
}

async function moved(phone, name, app) {
  if (state.apps[phone] === app) return;
  const before = say(`app-${state.apps[phone]}`);
  const went = await act("app", { phone, text: app });
  if (went?.linked) note(say("linked", { name, before, after: say(`app-${app}`) }));
}

function drawApp(phone) {
  const app = state.apps[phone];
  const pane = document.querySelector(`[data-phone="${phone}"]`);
  if (!pane) return;
  pane.classList.toggle("whatsapp", app === "whatsapp");
  for (const button of pane.querySelectorAll("[data-to]")) {
    button.setAttribute("aria-pressed", String(button.dataset.to === app));
  }
  for (const chat of pane.querySelectorAll("[data-app]")) chat.hidden = chat.dataset.app !== app;
  drawWindow(pane.querySelector("[data-window]"));
  toEnd(phone);
}

function logOf(phone) {
  return logs.get(`${phone}/${state.apps[phone]}`);
}

function grow(input) {
  input.style.height = "auto";
  input.style.height = `${Math.min(input.scrollHeight + 2, 140)}px`;
}

// ---- messages ----------------------------------------------------------------------------------

function drawMessage(phone, message) {
  const log = logs.get(`${phone}/${message.app}`);
  if (!log) return;
  const key = `${phone}/${message.number}`;
  const before = drawn.get(key);
  if (message.gone) {
    before?.remove();
    drawn.delete(key);
    return;
  }
  const held = before?.contains(document.activeElement) ? document.activeElement.textContent : null;
  const made = messageOf(phone, message);
  drawn.set(key, made);
  if (!before) {
    log.append(made);
    return;
  }
  before.replaceWith(made);
  if (!CALM.matches) made.classList.add("fresh");
  if (held !== null) {
    const buttons = [...made.querySelectorAll("button")];
    const plain = (text) => text.replace(/^✓ /, "");
    (buttons.find((button) => plain(button.textContent) === plain(held)) ?? buttons[0] ?? log).focus();
  }
}

function messageOf(phone, message) {
  const sender = message.said ? called(state.cast.find((person) => person.id === phone)) : say("title");
  const bubble = el("div", { class: "bubble" }, el("span", { class: "hidden" }, `${sender}: `));
  if (message.template) bubble.append(el("span", { class: "tag" }, say("template")));
  if (message.text) bubble.append(el("p", { class: "text", dir: "auto" }, ...followed(message.text)));
  if (message.file) bubble.append(fileLink(`/phones/${phone}/${message.number}/${message.file}`, message.file));
  if (message.changed) bubble.append(el("span", { class: "changed" }, say("changed")));
  const item = el("div", { class: message.said ? "said" : "told", "data-number": message.number }, bubble);
  if (message.opener) {
    bubble.append(...listOf(phone, message));
  } else if (message.buttons.length) {
    const row = el("div", { class: "buttons", role: "group", "aria-label": say("buttons") });
    for (const button of message.buttons) {
      row.append(button.url
        ? el("a", { class: "button", href: button.url, target: "_blank", rel: "noopener" }, button.label)
        : worker(button.label, () => pressed(phone, button), { class: button.style || null }));
    }
    (message.app === "whatsapp" ? bubble : item).append(row);
  }
  return item;
}

// A list: its rows are unfolded by one button, and folded again when one is chosen.
function listOf(phone, message) {
  const rows = el("div", { class: "rows", role: "group", "aria-label": say("rows"), hidden: true });
  const opener = el("button", {
    type: "button", class: "opener", "aria-expanded": "false",
    onclick: () => unfold(rows.hidden),
  }, message.opener);
  const unfold = (open) => {
    rows.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
    if (open) rows.scrollIntoView({ block: "nearest" });
  };
  message.buttons.forEach((button, at) => {
    const label = [el("span", {}, button.label)];
    if (message.details[at]) label.push(el("small", {}, message.details[at]));
    rows.append(worker(el("span", { class: "row" }, ...label), async () => {
      opener.focus({ preventScroll: true });
      unfold(false);
      await pressed(phone, button);
    }));
  });
  return [opener, rows];
}

async function pressed(phone, button) {
  await act("press", { phone, label: button.label, token: button.token });
  // What was pressed may be gone: whoever uses the keyboard goes on where the answer is.
  if (document.activeElement === document.body) logOf(phone)?.focus({ preventScroll: true });
}

function fileLink(href, name) {
  return el("a", { class: "file", href, target: "_blank", rel: "noopener" },
    name, el("span", { class: "hidden" }, ` (${say("new-tab")})`));
}

function toEnd(phone) {
  const log = logOf(phone);
  if (log) log.scrollTop = log.scrollHeight;
}

// ---- the mailbox -------------------------------------------------------------------------------

function mailPane() {
  const list = el("div", { class: "mails", id: "mails", role: "group", "aria-label": say("mails") });
  const letter = el("div", { class: "reading", id: "reading", tabindex: "0", role: "region", "aria-label": say("mails") });
  return el("section", { class: "pane box", "aria-labelledby": "pane-mail", "data-pane": MAILBOX },
    el("div", { class: "head" }, el("h2", { id: "pane-mail" }, say("mailbox"))), list, letter);
}

function together(one, other) {
  return Boolean(one) && Math.abs(new Date(one.at) - new Date(other.at)) < 60_000;
}

function drawMails() {
  const list = byId("mails");
  if (!state.mails.length) {
    list.replaceChildren();
    byId("reading").replaceChildren(el("p", { class: "none" }, say("no-mail")));
    return;
  }
  list.replaceChildren(...state.mails.toReversed().map((mail) => el("button", {
    type: "button", "aria-pressed": String(mail.number === state.mail),
    onclick: () => { state.mail = mail.number; drawMails(); list.querySelector("[aria-pressed=true]").focus(); },
  }, el("strong", {}, mail.subject), el("span", {}, `${say("to")}: ${mail.name || mail.to.join(", ")}`),
  el("time", { datetime: mail.at }, moment(mail.at)))));
  drawMail(state.mails.find((mail) => mail.number === state.mail) ?? state.mails[0]);
}

function drawMail(mail) {
  const reading = byId("reading");
  if (reading.dataset.shown === `${mail.number}/${state.locale}`) return;
  reading.dataset.shown = `${mail.number}/${state.locale}`;
  const files = mail.files.flatMap((file) => {
    const href = `/mails/${mail.number}/${file}`;
    return [
      el("iframe", { src: `${href}#toolbar=0&navpanes=0&view=Fit`, title: `${say("letter")}: ${file}` }),
      fileLink(href, say("open-letter", { file })),
    ];
  });
  reading.replaceChildren(
    el("h3", {}, mail.subject),
    el("p", { class: "to" }, `${say("to")}: ${[mail.name, mail.to.join(", ")].filter(Boolean).join(" · ")}`),
    el("p", { class: "text", dir: "auto" }, ...followed(mail.text)),
    ...files,
  );
  reading.scrollTop = 0;
}

// ---- tabs, for narrow screens ------------------------------------------------------------------

function drawTabs() {
  const tabs = byId("tabs");
  tabs.setAttribute("aria-label", say("parts"));
  const panes = [...document.querySelectorAll(".pane")];
  tabs.replaceChildren(...panes.map((pane) => el("button", {
    type: "button", "data-tab": pane.dataset.pane,
    onclick: () => showPane(pane.dataset.pane),
  }, el("span", {}, pane.querySelector("h2").textContent), dot())));
}

function showPane(name) {
  state.pane = name;
  for (const pane of document.querySelectorAll(".pane")) {
    pane.hidden = NARROW.matches && pane.dataset.pane !== name;
  }
  for (const tab of document.querySelectorAll("[data-tab]")) {
    if (tab.dataset.tab === name) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
  }
  seen(name === MAILBOX ? MAILBOX : state.front[name]);
  if (state.front[name]) toEnd(state.front[name]);
}

function dot() {
  return el("span", { class: "dot" });
}

function visible(what) {
  if (what === MAILBOX) return !NARROW.matches || state.pane === MAILBOX;
  const role = state.cast.find((person) => person.id === what)?.role;
  return state.front[role] === what && (!NARROW.matches || state.pane === role);
}

function arrived(what) {
  if (!visible(what)) state.unread.add(what);
  drawDots();
}

function seen(what) {
  state.unread.delete(what);
  if (what in state.apps) state.unread.delete(`${what}/${state.apps[what]}`);
  drawDots();
}

function drawDots() {
  const mark = (button, on) => {
    const spot = button.querySelector(".dot");
    spot.classList.toggle("on", on);
    spot.replaceChildren(...(on ? [el("span", { class: "hidden" }, ` ${say("unread")}`)] : []));
  };
  for (const button of document.querySelectorAll("[data-to]")) {
    mark(button, state.unread.has(`${button.closest("[data-phone]").dataset.phone}/${button.dataset.to}`));
  }
  for (const button of document.querySelectorAll("[data-front]")) mark(button, state.unread.has(button.dataset.front));
  for (const tab of document.querySelectorAll("[data-tab]")) {
    const people = state.cast.filter((person) => person.role === tab.dataset.tab).map((person) => person.id);
    mark(tab, [...people, tab.dataset.tab].some((what) => state.unread.has(what)));
  }
}

// ---- what the server tells ---------------------------------------------------------------------

function drawAll() {
  delete byId("reading")?.dataset.shown;
  drawTop();
  drawPanes();
  drawTabs();
  showPane(state.pane);
}

const told = {
  all(news) {
    const first = !state.cast.length;
    Object.assign(state, { cast: news.cast, mails: news.mails, zone: news.zone, words: news.words, languages: news.languages });
    Object.assign(state, { phones: news.phones, apps: news.apps });
    // Roles that are called the same share a pane.
    const panes = {};
    for (const person of state.cast) person.role = panes[Object.values(state.words)[0][`role-${person.role}`]] ??= person.role;
    if (first) state.locale = preferred(Object.keys(news.words), news.prefers);
    Object.assign(state, { stories: news.stories ?? {}, scene: news.scene ?? null });
    if (!state.mails.some((mail) => mail.number === state.mail)) state.mail = state.mails.find((mail) => together(mail, state.mails.at(-1)))?.number ?? -1;
    told.time(news, false);
    drawAll();
    if (!first && !state.connected) note(say("back"));
    state.connected = true;
  },
  message({ phone, message }) {
    const messages = (state.phones[phone] ??= []);
    const at = messages.findIndex((known) => known.number === message.number);
    const log = logs.get(`${phone}/${message.app}`);
    const follow = !log || near(log);
    if (at < 0) messages.push(message);
    else messages[at] = message;
    drawMessage(phone, message);
    if (at < 0 && (follow || message.said)) toEnd(phone);
    else if (at < 0) log.parentElement.classList.add("newer");
    if (message.said) return;
    if (message.app !== state.apps[phone]) state.unread.add(`${phone}/${message.app}`);
    arrived(phone);
  },
  app({ phone, app }) {
    state.apps[phone] = app;
    seen(phone);
    drawApp(phone);
  },
  mail({ mail }) {
    state.mails.push(mail);
    // Of mails that come together, the first one is opened.
    const alone = state.opened !== state.acts || !together(state.mails.at(-2), mail);
    if (alone) state.mail = mail.number;
    state.opened = state.acts;
    drawMails();
    byId("mails").scrollTop = 0;
    arrived(MAILBOX);
    noteMail(mail);
  },
  time({ now, due, windows }, draw = true) {
    state.ahead = new Date(now) - Date.now();
    Object.assign(state, { due, windows });
    if (draw) drawTime();
  },
  scene({ scene }) {
    state.scene = scene;
    drawScene();
    byId("onward")?.focus({ preventScroll: true });
  },
  turned() {
    state.unread.clear();
    byId("note").replaceChildren();
    listen.source.close();
    Object.assign(state, { front: {}, pane: "", mail: -1 });
    listen();
  },
  engine({ running }) {
    document.body.classList.toggle("stopped", !running);
    note(say(running ? "restarted" : "restarting"));
  },
  language({ phone, language }) {
    const person = state.cast.find((known) => known.id === phone);
    person.language = language;
    const select = document.querySelector(`[data-phone="${phone}"] select`);
    if (select) select.value = language;
    for (const app of APPS) logs.get(`${phone}/${app}`)?.setAttribute("lang", language);
  },
};

function preferred(known, asked) {
  let kept = null;
  try { kept = localStorage.getItem("locale"); } catch { /* private window */ }
  const wanted = [kept, asked, ...navigator.languages.map((tag) => tag.split("-")[0])];
  return wanted.find((locale) => known.includes(locale)) ?? known[0];
}

function listen() {
  const source = new EventSource("/events");
  listen.source = source;
  source.onmessage = (event) => {
    const news = JSON.parse(event.data);
    told[news.kind]?.(news);
  };
  source.onerror = () => {
    if (state.connected && state.cast.length) note(say("lost"), true);
    state.connected = false;
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 1500);
  };
}

NARROW.addEventListener("change", () => showPane(state.pane));
setInterval(() => { if (state.cast.length) drawTime(); }, 1000);
listen();
