import { NONE, ask, bar, byId, count, counted, known, make, say, trouble, visible } from "./page.js";

const API = "api/v1/";
const SIZE = { products: 12, reviews: 5 };
const page = { products: 1, reviews: 1 };
const NOTHING = { status: 0, body: null };
const turns = { products: 0, product: 0, reviews: 0 };
let product = null;

/** Asks, where there is a path; an answer that a later question about the same has overtaken is null. */
async function askLast(what, path) {
  turns[what] += 1;
  const mine = turns[what];
  const answer = path ? await ask(API + path) : NOTHING;
  return mine === turns[what] ? answer : null;
}

function complain(id, answer) {
  byId(id).hidden = !answer;
  if (answer) say(byId(id), `Not shown: ${trouble(answer)}`);
}

const stars = (rating) => (known(rating) ? `${Number(rating).toFixed(1)} of 5` : "not rated");

function pill(sentiment) {
  const node = make("span", "pill", sentiment?.label ?? NONE);
  node.dataset.state = { positive: "good", negative: "bad" }[sentiment?.label] ?? "unknown";
  return node;
}

function score(sentiment) {
  const value = sentiment?.score;
  return known(value) ? `${value > 0 ? "+" : ""}${value.toFixed(2)}` : NONE;
}

function sentimentBar({ positive = 0, neutral = 0, negative = 0 }) {
  const all = positive + neutral + negative || 1;
  return bar([(100 * positive) / all, "positive"], [(100 * neutral) / all, "neutral"], [(100 * negative) / all, "negative"]);
}

function productLine(item) {
  const line = make("li");
  const link = make("a", "", visible(item.name));
  link.href = `#product/${item.id}`;
  link.dataset.product = item.id;
  if (item.id === product?.id) link.setAttribute("aria-current", "true");
  const facts = make("p", "dim", `${visible(item.category)} · ${stars(item.rating)} · ${counted(item.reviews_count, "review")}`);
  const { positive, neutral, negative } = item.sentiment;
  const mood = make("p", "dim mood", `${count(positive)} positive, ${count(neutral)} neutral, ${count(negative)} negative`);
  line.append(link, pill(item.sentiment), facts, sentimentBar(item.sentiment), mood);
  return line;
}

function reviewLine(review) {
  const line = make("li");
  const when = known(review.created_at) ? ` · ${visible(review.created_at).slice(0, 10)}` : "";
  line.append(
    make("h4", "", visible(review.title || "Review")),
    pill(review.sentiment),
    make("p", "dim", `${visible(review.rating)} of 5${when} · sentiment ${score(review.sentiment)}`),
    make("p", "text", String(review.text).split(/\r?\n/).map(visible).join("\n")),
  );
  return line;
}

function turnPages(name, total) {
  const pager = document.querySelector(`[data-pager="${name}"]`);
  const pages = Math.max(1, Math.ceil(total / SIZE[name]));
  say(pager.querySelector("[data-pages]"), `${page[name]} of ${pages} (${counted(total, name.slice(0, -1))})`);
  pager.querySelector("[data-step='-1']").disabled = page[name] <= 1;
  pager.querySelector("[data-step='1']").disabled = page[name] >= pages;
}

async function showProducts(wanted = page.products) {
  const query = new URLSearchParams({ page: wanted, limit: SIZE.products });
  if (byId("category").value) query.set("category", byId("category").value);
  const answer = await askLast("products", `products?${query}`);
  if (!answer) return;
  const good = answer.status === 200 && answer.body;
  complain("products-message", good ? null : answer);
  if (!good) return;
  page.products = wanted;
  byId("products").replaceChildren(...answer.body.products.map(productLine));
  if (!answer.body.products.length) byId("products").append(make("li", "dim", "No products here."));
  turnPages("products", answer.body.total);
}

async function showReviews(wanted = page.reviews) {
  const shown = product;
  const query = new URLSearchParams({ page: wanted, limit: SIZE.reviews });
  if (byId("sentiment").value) query.set("sentiment", byId("sentiment").value);
  const answer = await askLast("reviews", `products/${shown.id}/reviews?${query}`);
  if (!answer || shown !== product) return;
  const good = answer.status === 200 && answer.body;
  complain("reviews-message", good ? null : answer);
  if (!good) return;
  page.reviews = wanted;
  byId("reviews").replaceChildren(...answer.body.reviews.map(reviewLine));
  if (!answer.body.reviews.length) byId("reviews").append(make("li", "dim", "No such reviews yet."));
  turnPages("reviews", answer.body.total);
}

async function showProduct() {
  const id = /^#product\/(\d+)$/.exec(location.hash)?.[1];
  const answer = await askLast("product", id && `products/${id}`);
  if (!answer) return;
  product = answer.status === 200 ? answer.body : null;
  byId("product").hidden = !product;
  complain("products-message", id && !product ? answer : null);
  for (const link of document.querySelectorAll("[data-product]")) {
    if (link.dataset.product === String(product?.id)) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  if (!product) return;
  say(byId("product-title"), visible(product.name));
  say(byId("product-facts"), `${visible(product.category)} · ${stars(product.rating)} · sentiment ${score(product.sentiment)}`);
  await showReviews(1);
}

async function openProduct() {
  byId("reviews").replaceChildren();
  if (byId("write-message")) byId("write-message").hidden = true;
  await showProduct();
  if (product) byId("product-title").focus();
}

function result(id, good, text) {
  byId(id).hidden = false;
  byId(id).classList.toggle("bad", !good);
  say(byId(id), text);
}

const post = (path, body) => ask(API + path, {
  method: "POST",
  headers: { "Content-Type": "application/json", "X-Requested-By": "shop" },
  body: JSON.stringify(body),
});

byId("write")?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  const { title, text, rating } = Object.fromEntries(new FormData(form));
  const { id } = product;
  const answer = await post(`products/${id}/reviews`, { title: title || undefined, text, rating: Number(rating) });
  if (answer.status === 201) {
    form.reset();
    if (id === product?.id) result("write-message", true, "Thank you, your review is in.");
    await Promise.all([showProduct(), showProducts()]);
  } else {
    result("write-message", false, answer.status === 401 ? "You are signed out: sign in again to write." : `Not sent: ${trouble(answer)}`);
  }
});
byId("analyze").addEventListener("submit", async (event) => {
  event.preventDefault();
  const answer = await post("sentiment/analyze", { text: byId("analyze-text").value });
  const sentiment = answer.body?.sentiment;
  if (answer.status === 200 && sentiment) result("analyze-result", true, `${visible(sentiment.label)}, ${score(sentiment)}`);
  else result("analyze-result", false, `Not analyzed: ${trouble(answer)}`);
});
for (const [name, show] of Object.entries({ products: showProducts, reviews: showReviews })) {
  document.querySelector(`[data-pager="${name}"]`).addEventListener("click", ({ target }) => {
    if (!target.dataset.step) return;
    show(page[name] + Number(target.dataset.step));
  });
}
for (const option of byId("category").options) say(option, visible(option.textContent));
byId("category").addEventListener("change", () => showProducts(1));
byId("sentiment").addEventListener("change", () => showReviews(1));
byId("close").addEventListener("click", (event) => {
  event.preventDefault();
  const link = document.querySelector("[data-product][aria-current]");
  history.pushState(null, "", location.pathname);
  showProduct();
  link?.focus();
});
addEventListener("hashchange", openProduct);
await Promise.all([showProducts(), openProduct()]);
