"use strict";
// Drawing: every text of a person goes through textContent, never through HTML.

const MINUTE = 60_000;
const DAY = 86_400_000;
const TONES = 8;
const FILES = { video: "Видео", forwarded: "Пересланное" };

function make(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

function arrow() {
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  const path = document.createElementNS(space, "path");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("aria-hidden", "true");
  path.setAttribute("d", "M3.4 20.6 21.5 12 3.4 3.4l-.9 6.7 11 1.9-11 1.9z");
  drawing.append(path);
  return drawing;
}

function when(at) {
  const date = new Date(at);
  const now = new Date();
  const time = date.toLocaleTimeString("ru-RU", { hour: "2-digit", minute: "2-digit" });
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  if (now - date >= 0 && now - date < MINUTE) return "только что";
  if (at >= midnight && at < midnight + DAY) return `сегодня в ${time}`;
  if (at >= midnight - DAY && at < midnight) return `вчера в ${time}`;
  const parts = { day: "numeric", month: "long" };
  if (date.getFullYear() !== now.getFullYear()) parts.year = "numeric";
  const day = date.toLocaleDateString("ru-RU", parts).replace(/\s*г\.$/, "");
  return `${day} в ${time}`;
}

function stamp(at) {
  const node = make("time", "when", when(at));
  node.dateTime = new Date(at).toISOString();
  return node;
}

function plural(count, one, few, many) {
  const tens = count % 100;
  const ones = count % 10;
  if (ones === 1 && tens !== 11) return `${count} ${one}`;
  if (ones >= 2 && ones <= 4 && (tens < 12 || tens > 14)) return `${count} ${few}`;
  return `${count} ${many}`;
}

function face(author, name) {
  if (author === -community.id) {
    const own = make("img", "face");
    own.src = "/icon.svg";
    own.alt = "";
    return own;
  }
  const initials = name.split(" ").map((word) => word.slice(0, 1)).slice(0, 2).join("");
  const node = make("span", `face tone-${Math.abs(author) % TONES}`, initials);
  node.setAttribute("aria-hidden", "true");
  return node;
}

function words(pieces) {
  const node = make("p", "words");
  for (const piece of pieces) {
    node.append(piece.names === undefined ? piece.says : make("span", "mark", piece.names));
  }
  return node;
}

function plain(pieces) {
  return pieces.map((piece) => piece.says ?? piece.names).join("");
}

function attached(things) {
  const node = make("div", "photos");
  for (const thing of things) {
    if (thing.kind === "photo") {
      const photo = make("img");
      photo.src = thing.link;
      photo.alt = "Фото";
      photo.loading = "lazy";
      node.append(photo);
    } else {
      node.append(make("span", "file", FILES[thing.kind] ?? "Вложение"));
    }
  }
  return node;
}

function head(item) {
  const node = make("div", "head");
  node.append(make("span", "author", item.name));
  if (item.official) node.append(make("span", "badge", "сообщество"));
  return node;
}

function likes(count) {
  const node = make("span", "likes", count > 0 ? `♥ ${count}` : "♡");
  node.setAttribute("role", "img");
  node.setAttribute("aria-label", plural(count, "отметка", "отметки", "отметок") + " «Нравится»");
  return node;
}

// A comment with a button that opens an answer to it; answers are drawn in under it by the caller.
function remark(item, onAnswer) {
  const node = make("article", "remark");
  const body = make("div", "body");
  body.append(head(item), words(item.text));
  if (item.attached.length) body.append(attached(item.attached));
  const foot = make("div", "foot");
  foot.append(stamp(item.at));
  if (onAnswer) {
    const answer = make("button", "link", "Ответить");
    answer.type = "button";
    answer.setAttribute("aria-label", `Ответить: ${item.name}`);
    answer.addEventListener("click", () => onAnswer(item));
    foot.append(answer);
  }
  foot.append(likes(item.likes));
  body.append(foot);
  node.append(face(item.author, item.name), body);
  node.classList.toggle("official", item.official);
  return node;
}

// Brings a container's children in line with a list without touching what did not change, so that focus and
// half-written texts stay. `seal` says what a drawing depends on; `draw` makes it; `touch` reaches into it each time.
function align(container, list, seal, draw, touch) {
  const present = new Map();
  for (const child of [...container.children]) present.set(child.dataset.key, child);
  let before = container.firstElementChild;
  for (const item of list) {
    const key = String(item.id);
    const mark = seal(item);
    let node = present.get(key);
    if (!node || node.dataset.seal !== mark) {
      const fresh = draw(item, Boolean(node));
      fresh.dataset.key = key;
      fresh.dataset.seal = mark;
      if (node) {
        if (before === node) before = fresh;
        node.replaceWith(fresh);
      }
      node = fresh;
    }
    present.delete(key);
    if (touch) touch(node, item);
    if (node === before) {
      before = node.nextElementSibling;
    } else {
      container.insertBefore(node, before);
    }
  }
  for (const gone of present.values()) gone.remove();
}
