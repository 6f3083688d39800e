"use strict";
// Two tabs: photos, videos and goods; other people's walls. Numbers there are unique only among their own kind, so
// that drawings are kept under the kind or the owner and the number together.

const SHELVES = [
  ["photo", "Фотографии"],
  ["video", "Видео"],
  ["market", "Товары"],
];

function drawExhibits(data) {
  frame("shop", () => {
    for (const [kind, title] of SHELVES) {
      const shelf = make("section", "shelf");
      shelf.dataset.kind = kind;
      shelf.setAttribute("aria-label", title);
      shelf.append(make("h2", "", title), make("div", "posts"));
      main.append(shelf);
    }
  });
  for (const [kind] of SHELVES) {
    const shown = data.exhibits
      .filter((one) => one.kind === kind)
      .map((one) => ({ ...one, number: one.id, id: `${kind}_${one.id}` }));
    align(main.querySelector(`.shelf[data-kind=${kind}] .posts`), shown, () => "exhibit", drawExhibit,
      (node, one) => touchComments(node, one, kind, one.number));
  }
}

function drawExhibit(one) {
  const node = make("article", "card post");
  node.setAttribute("aria-label", one.title);
  const picture = make("img");
  picture.src = one.picture;
  picture.alt = "";
  picture.loading = "lazy";
  const line = make("div");
  line.append(make("h3", "", one.title));
  if (one.price !== undefined) line.append(make("span", "price", `${one.price.toLocaleString("ru-RU")} ₽`));
  if (one.seconds !== undefined) line.append(make("span", "when", `${Math.floor(one.seconds / 60)} мин ${one.seconds % 60} с`));
  if (one.about) line.append(make("p", "words", one.about));
  line.append(stamp(one.at));
  const top = make("div", "exhibit-top");
  top.append(picture, line);
  const foot = make("div", "post-foot");
  foot.append(make("span", "count"));
  node.append(top, foot, moreButton(one.id), make("div", "comments"));
  node.append(one.open
    ? commenting(`Комментарий: ${one.title}`, one.id, (text) => write({ channel: one.kind, place: one.number, text }))
    : make("p", "when", "Комментарии закрыты"));
  return node;
}

function drawWalls(data) {
  frame("walls", () => {
    const own = make("section", "card");
    own.setAttribute("aria-label", "Новая запись");
    own.append(composer({
      label: "Новая запись на своей стене",
      hint: "На своей стене: @polka_market, #полкамаркет…",
      big: true,
      send: (text) => write({ channel: "mention", text }),
    }));
    main.append(own, make("div", "posts"));
  });
  const posts = data.posts.map((one) => ({ ...one, number: one.id, id: `${one.owner}_${one.id}` }));
  align(main.querySelector(".posts"), posts, (one) => sealOf(one) + one.open, drawStrange,
    (node, one) => touchComments(node, one, "wall", one.number));
}

function drawStrange(post, changed) {
  const body = { channel: "mention", owner: post.owner, place: community.id, repliesTo: post.number };
  const node = postCard(post, changed, post.open ? (text) => write({ ...body, text }) : undefined);
  if (post.repeats) {
    const repeated = make("blockquote", "repeated");
    repeated.append(head(post.repeats), words(post.repeats.text));
    node.querySelector(".post-foot").before(repeated);
  }
  return node;
}
