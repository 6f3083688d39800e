"use strict";
// The page: five tabs over the simulator's small JSON. It waits for the next change and then redraws what differs.

const main = document.getElementById("main");
const person = document.getElementById("person");
const said = document.getElementById("said");
const tabs = [...document.querySelectorAll("[role=tab]")];
const SHOWN = 3;
const TAB_MARGIN = 24;
const EXAMPLES = [
  "Не приходит смс с кодом, не могу войти",
  "Сколько ждать деньги на карту после отмены заказа?",
  "Где мой заказ? Уже неделю не двигается",
  "Позовите человека, пожалуйста",
];

let community = { id: 0, name: "" };
let version = 0;
let answering = null;
let known = null;
const opened = new Set();
const mine = new Set();

async function ask(path) {
  const answer = await fetch(`/page/${path}`, { cache: "no-store" });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

async function write(body) {
  const answer = await fetch("/page/write", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ as: Number(person.value), ...body }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  mine.add((await answer.json()).id);
  await redraw();
}

function tab() {
  return location.hash.slice(1).split("/")[0] || "wall";
}

// A form with one text field. Enter sends, Shift+Enter begins a line.
function composer({ label, hint, send, big, cancel }) {
  const form = make("form", big ? "composer big" : "composer");
  const field = make("textarea");
  field.rows = big ? 2 : 1;
  field.maxLength = 4096;
  field.placeholder = hint;
  field.setAttribute("aria-label", label);
  const button = make("button", big ? "primary" : "send", big ? "Опубликовать" : undefined);
  button.type = "submit";
  if (!big) {
    button.append(arrow());
    button.setAttribute("aria-label", "Отправить");
  }
  const fault = make("p", "fault");
  fault.setAttribute("role", "alert");
  const fit = () => {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + 2}px`;
  };
  field.addEventListener("input", fit);
  field.addEventListener("keydown", (key) => {
    if (key.key === "Enter" && !key.shiftKey && !key.isComposing) {
      key.preventDefault();
      form.requestSubmit();
    } else if (key.key === "Escape" && cancel) {
      cancel();
    }
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (!text || button.disabled) return field.focus();
    button.disabled = true;
    fault.textContent = "";
    try {
      await send(text);
      field.value = "";
      fit();
    } catch {
      fault.textContent = "Не отправилось. Попробуйте ещё раз.";
    }
    button.disabled = false;
  });
  form.append(field, button, fault);
  return form;
}

// The one open answer form: it hangs under the comment that is answered.
function openAnswer(item, node, channel, place) {
  closeAnswer();
  const form = composer({
    label: `Ответ: ${item.name}`,
    hint: `Ответить: ${item.name}`,
    send: async (text) => {
      await write({ channel, owner: item.owner, place, repliesTo: item.id, text });
      closeAnswer();
    },
    cancel: closeAnswer,
  });
  form.classList.add("answer");
  answering = form;
  node.after(form);
  form.querySelector("textarea").focus();
}

function closeAnswer() {
  if (answering) answering.remove();
  answering = null;
}

function sealOf(item) {
  return JSON.stringify([item.text, item.likes, item.attached, item.name]);
}

// What the community says while the page is open shines for a moment and is read aloud.
function greet(node, item, changed) {
  const key = `${tab()}/${item.id}`;
  if (known && !known.has(key) && !changed) {
    node.classList.add("fresh");
    if (mine.has(item.id) || mine.has(item.repliesTo)) requestAnimationFrame(() => node.scrollIntoView({ block: "nearest" }));
    if (item.official) said.textContent = `${item.name}: ${plain(item.text)}`;
  }
  seen.add(key);
  return node;
}
let seen = new Set();

function nested(comments) {
  const byId = new Map(comments.map((one) => [one.id, { ...one, below: [] }]));
  const roots = [];
  for (const one of byId.values()) {
    let parent = byId.get(one.thread || one.repliesTo);
    while (parent && parent.home) parent = byId.get(parent.home);
    if (parent && parent.id !== one.id) {
      one.home = parent.id;
      parent.below.push(one);
    } else {
      roots.push(one);
    }
  }
  return roots;
}

function drawRemark(item, changed, channel, place) {
  const node = remark(item, (one) => openAnswer(one, node, channel, place));
  return greet(node, item, changed);
}

function drawThreads(container, roots, channel, place) {
  align(
    container,
    roots,
    () => "thread",
    () => {
      const thread = make("div", "thread");
      thread.append(make("div", "own"), make("div", "below"));
      return thread;
    },
    (thread, root) => {
      const draw = (item, changed) => drawRemark(item, changed, channel, place);
      alignKeepingAnswer(thread.children[0], [root], draw);
      alignKeepingAnswer(thread.children[1], root.below, draw);
    },
  );
}

// The open answer form stands among the comments but is none of them: it steps aside while they are aligned.
function alignKeepingAnswer(container, list, draw) {
  const open = answering && answering.parentElement === container ? answering : null;
  const anchor = open ? open.previousElementSibling : null;
  const focused = open && open.contains(document.activeElement) ? document.activeElement : null;
  if (open && list.length + 1 === container.children.length && unchanged(container, list)) return;
  if (open) open.remove();
  align(container, list, sealOf, draw);
  if (open) {
    const home = anchor && [...container.children].find((one) => one.dataset.key === anchor.dataset.key);
    if (home) home.after(open);
    else container.append(open);
    if (focused) focused.focus();
  }
}

function unchanged(container, list) {
  const drawn = [...container.children].filter((one) => one !== answering);
  return drawn.every((one, index) => one.dataset.key === String(list[index].id) && one.dataset.seal === sealOf(list[index]));
}

function frame(kind, build) {
  if (main.dataset.kind === kind) return;
  closeAnswer();
  main.dataset.kind = kind;
  main.replaceChildren();
  known = null;
  build();
}

function drawWall(data) {
  frame("wall", () => {
    const own = make("section", "card");
    own.setAttribute("aria-label", "Новая запись");
    own.append(composer({
      label: "Новая запись на стене",
      hint: "Напишите что-нибудь на стене сообщества…",
      big: true,
      send: (text) => write({ channel: "wall-post", text }),
    }));
    main.append(own, make("div", "posts"));
  });
  align(main.querySelector(".posts"), data.posts, sealOf, drawPost, touchPost);
}

function drawPost(post, changed) {
  return postCard(post, changed, (text) => write({ channel: "wall", place: post.id, text }));
}

// A post with its comments; without `send` nobody may comment it.
function postCard(post, changed, send) {
  const node = make("article", "card post");
  node.setAttribute("aria-label", `Запись: ${post.name}`);
  const top = make("div", "post-top");
  const line = make("div");
  line.append(head(post), stamp(post.at));
  top.append(face(post.author, post.name), line);
  node.append(top, words(post.text));
  if (post.attached.length) node.append(attached(post.attached));
  const foot = make("div", "post-foot");
  foot.append(likes(post.likes), make("span", "count"));
  node.append(foot, moreButton(post.id), make("div", "comments"));
  node.append(send ? commenting(`Комментарий к записи: ${post.name}`, post.id, send) : make("p", "when", "Комментарии закрыты"));
  return greet(node, { ...post, id: `p${post.id}` }, changed);
}

function moreButton(id) {
  const more = make("button", "link more");
  more.type = "button";
  more.addEventListener("click", () => {
    opened.add(id);
    redraw();
  });
  return more;
}

function commenting(label, id, send) {
  return composer({
    label,
    hint: "Написать комментарий…",
    send: (text) => {
      opened.add(id);
      return send(text);
    },
  });
}

// The threads in which somebody wrote last, in their own order.
function liveliest(roots) {
  const last = (root) => Math.max(root.id, ...root.below.map((one) => one.id));
  const chosen = new Set([...roots].sort((one, other) => last(other) - last(one)).slice(0, SHOWN));
  return roots.filter((root) => chosen.has(root));
}

function touchPost(node, post) {
  touchComments(node, post, "wall", post.id);
}

function touchComments(node, post, channel, place) {
  const roots = nested(post.comments);
  const all = opened.has(post.id) || roots.length <= SHOWN;
  node.querySelector(".count").textContent = plural(post.comments.length, "комментарий", "комментария", "комментариев");
  const more = node.querySelector(".more");
  more.hidden = all;
  more.textContent = `Показать все комментарии (ещё ${plural(roots.length - SHOWN, "ветка", "ветки", "веток")})`;
  drawThreads(node.querySelector(".comments"), all ? roots : liveliest(roots), channel, place);
}

function drawTopics(data) {
  frame("topics", () => {
    const list = make("section", "card topics");
    list.setAttribute("aria-label", "Обсуждения");
    list.append(make("h2", "", "Обсуждения"), make("div", "rows"));
    main.append(list);
  });
  align(main.querySelector(".rows"), data.topics, (one) => JSON.stringify([one.count, one.last]), (one) => {
    const row = make("a", "row");
    row.href = `#board/${one.id}`;
    const line = make("div", "row-words");
    const title = make("span", "row-title", one.title);
    if (one.fixed) title.prepend(make("span", "pin", "закреплено"));
    line.append(title);
    if (one.last) line.append(make("span", "row-last", `${one.last.name}: ${plain(one.last.text)}`));
    const side = make("div", "row-side");
    side.append(make("span", "bubble-count", String(one.count)));
    side.lastChild.setAttribute("aria-label", plural(one.count, "сообщение", "сообщения", "сообщений"));
    side.lastChild.setAttribute("role", "img");
    if (one.last) side.append(stamp(one.last.at));
    row.append(line, side);
    return row;
  });
}

function drawTopic(data) {
  frame(`topic/${data.id}`, () => {
    const card = make("section", "card topic");
    const back = make("a", "link back", "← Все обсуждения");
    back.href = "#board";
    card.append(back, make("h2", "", data.title), make("div", "comments"));
    card.append(composer({
      label: "Сообщение в обсуждение",
      hint: "Написать в обсуждение…",
      send: (text) => write({ channel: "board", place: data.id, text }),
    }));
    main.append(card);
  });
  alignKeepingAnswer(main.querySelector(".comments"), data.comments,
    (item, changed) => drawRemark(item, changed, "board", data.id));
}

function drawChat(data) {
  const name = person.selectedOptions[0].textContent;
  frame(`chat/${person.value}`, () => {
    const card = make("section", "card chat");
    const top = make("div", "chat-top");
    const line = make("div");
    line.append(make("span", "author", community.name), make("span", "when", `переписка: ${name}`));
    top.append(face(-community.id, community.name), line);
    const talk = make("div", "talk");
    talk.setAttribute("role", "log");
    talk.setAttribute("aria-label", "Сообщения");
    talk.tabIndex = 0;
    card.append(top, talk, composer({
      label: "Сообщение сообществу",
      hint: "Напишите сообщение…",
      send: (text) => write({ channel: "message", text }),
    }));
    main.append(card);
  });
  const talk = main.querySelector(".talk");
  const count = talk.querySelectorAll(".bubble").length;
  if (data.comments.length) talk.querySelector(".empty")?.remove();
  else if (!talk.firstChild) talk.append(make("p", "empty", "Здесь пока пусто. Напишите сообществу первым: личные вопросы о заказе задают только тут."));
  if (!data.comments.length) return;
  align(talk, data.comments, sealOf, (item, changed) => {
    const node = make("article", item.official ? "bubble theirs" : "bubble mine");
    node.append(make("span", "quiet", item.name), words(item.text));
    if (item.attached.length) node.append(attached(item.attached));
    node.append(stamp(item.at));
    return greet(node, item, changed);
  });
  if (count !== data.comments.length) talk.scrollTop = talk.scrollHeight;
}

let drawing = Promise.resolve();
function redraw() {
  drawing = drawing.catch(() => {}).then(async () => {
    const [which, id] = location.hash.slice(1).split("/");
    seen = new Set(known ?? []);
    if (which === "board" && id) drawTopic(await ask(`topic?id=${encodeURIComponent(id)}`));
    else if (which === "board") drawTopics(await ask("topics"));
    else if (which === "shop") drawExhibits(await ask("exhibits"));
    else if (which === "walls") drawWalls(await ask("walls"));
    else if (which === "chat") drawChat(await ask(`chat?as=${person.value}`));
    else drawWall(await ask("wall"));
    known = seen;
  });
  return drawing;
}

function chooseTab() {
  document.body.dataset.tab = tab();
  for (const one of tabs) {
    const on = one.dataset.tab === tab();
    one.setAttribute("aria-selected", String(on));
    one.tabIndex = on ? 0 : -1;
    if (!on) continue;
    main.setAttribute("aria-labelledby", one.id);
    one.parentElement.scrollLeft = one.offsetLeft - one.parentElement.offsetLeft - TAB_MARGIN;
  }
  return redraw();
}

function choosePerson() {
  const name = person.selectedOptions[0].textContent;
  const fresh = face(Number(person.value), name);
  fresh.id = "person-face";
  document.getElementById("person-face").replaceWith(fresh);
  sessionStorage.setItem("person", person.value);
  return redraw();
}

function offerExamples() {
  for (const text of EXAMPLES) {
    const row = make("li");
    const button = make("button", "try", text);
    button.type = "button";
    button.addEventListener("click", () => {
      const field = main.querySelector("form:not(.answer) textarea");
      if (!field) return;
      field.value = text;
      field.dispatchEvent(new Event("input"));
      field.focus();
    });
    row.append(button);
    document.getElementById("tries").append(row);
  }
}

function age() {
  for (const one of document.querySelectorAll("time")) one.textContent = when(Date.parse(one.dateTime));
}

async function follow() {
  for (;;) {
    try {
      const next = await ask(`changes?after=${version}`);
      if (next.version !== version) {
        version = next.version;
        await redraw();
      }
      document.body.classList.remove("away");
    } catch {
      document.body.classList.add("away");
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
}

async function begin() {
  const start = await ask("start");
  community = start;
  version = start.version;
  document.getElementById("name").textContent = start.name;
  document.title = `${start.name} — сообщество`;
  for (const one of start.people) {
    const option = make("option", "", one.name);
    option.value = one.id;
    person.append(option);
  }
  const before = sessionStorage.getItem("person");
  if (before && [...person.options].some((one) => one.value === before)) person.value = before;
  person.addEventListener("change", choosePerson);
  for (const one of tabs) {
    one.addEventListener("click", () => { location.hash = one.dataset.tab; });
    one.addEventListener("keydown", (key) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[key.key];
      if (!step) return;
      const next = tabs[(tabs.indexOf(one) + step + tabs.length) % tabs.length];
      next.focus();
      next.click();
    });
  }
  window.addEventListener("hashchange", chooseTab);
  offerExamples();
  await chooseTab();
  await choosePerson();
  setInterval(age, 30_000);
  follow();
}

begin();
