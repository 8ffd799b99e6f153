"use strict";
// The map's picture and its table of flows. All text goes in as text, never as HTML.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const T = data.texts;
  const flows = data.flows;
  const form = document.getElementById("filters");
  const body = document.querySelector("#table tbody");
  const more = document.getElementById("more");
  const batch = 100;

  const el = (tag, attributes, ...children) => {
    const e = document.createElement(tag);
    for (const [k, v] of Object.entries(attributes || {})) e.setAttribute(k, v);
    e.append(...children);
    return e;
  };

  // What a flow is filtered by. Any package on the way counts.
  const category = f => T[data.sources[f.s][1]];
  const source = f => T[data.sources[f.s][0]];
  const destination = f => T[data.destinations[f.d][0]];
  const packages = f => new Set([f.p, ...(f.h || [])].map(i => T[i]));
  const words = f => [source(f), category(f), destination(f), T[f.p], T[f.f], T[f.k], T[f.n], T[data.places[f.l]]].join(" ").toLowerCase();
  const haystacks = [];
  const words_ = i => haystacks[i] ??= words(flows[i]);

  const options = (name, values) => {
    for (const [value, label] of values) form.elements[name].append(el("option", { value }, label));
  };
  const unique = list => [...new Set(list)].filter(v => v !== "").sort().map(v => [v, v]);
  options("state", data.states.map((s, i) => [s, data.stateWords[i]]));
  options("category", unique(flows.map(category)));
  options("package", unique(flows.flatMap(f => [...packages(f)])));
  options("destination", unique(flows.map(destination)));

  let shown = [];
  let rows = 0;

  function wanted() {
    const want = Object.fromEntries(["state", "category", "package", "destination"].map(n => [n, form.elements[n].value]));
    const text = form.elements.text.value.trim().toLowerCase();
    return flows.filter((f, i) =>
      (!want.state || data.states[f.t] === want.state) &&
      (!want.category || category(f) === want.category) &&
      (!want.destination || destination(f) === want.destination) &&
      (!want.package || packages(f).has(want.package)) &&
      (!text || words_(i).includes(text)));
  }

  function update() {
    shown = wanted();
    rows = 0;
    body.replaceChildren();
    addRows(batch);
    tell();
    draw();
    for (const b of document.querySelectorAll("[data-state]")) {
      b.setAttribute("aria-pressed", String(form.elements.state.value === b.dataset.state));
    }
  }

  function tell() {
    const of = shown.length === flows.length ? `${flows.length} ways` : `${shown.length} of ${flows.length} ways`;
    document.getElementById("count").textContent = rows < shown.length ? `${of}; the first ${rows} are in the table` : of;
    more.hidden = rows >= shown.length;
  }

  function addRows(n) {
    const end = Math.min(shown.length, rows + n);
    const fragment = document.createDocumentFragment();
    for (; rows < end; rows++) fragment.append(row(shown[rows]));
    body.append(fragment);
  }

  // breakable is text that may break after its slashes.
  const breakable = text => text.split(/(?<=\/)/).flatMap((part, k) => k ? [el("wbr"), part] : [part]);

  function place(i) {
    const text = T[data.places[i]], href = T[data.hrefs[i]];
    const parts = breakable(text);
    if (!href) return el("span", {}, ...parts);
    return el("a", { href, target: "_blank", rel: "noopener noreferrer" }, ...parts);
  }

  function row(f) {
    const button = el("button", { type: "button", class: "open", "aria-expanded": "false" }, source(f));
    const state = data.states[f.t];
    const tr = el("tr", {},
      el("th", { scope: "row" }, button),
      el("td", {}, category(f)),
      el("td", { class: state }, el("span", { class: "state" }, el("span", { class: "mark", "aria-hidden": "true" }), data.stateWords[f.t])),
      el("td", {}, [T[f.p], T[f.f]].filter(Boolean).join(" "), el("div", { class: "at" }, place(f.l))),
      el("td", {}, destination(f)),
      el("td", {}, ...breakable(T[f.n])));
    button.addEventListener("click", () => {
      const open = button.getAttribute("aria-expanded") === "true";
      button.setAttribute("aria-expanded", String(!open));
      if (open) tr.nextSibling.remove();
      else tr.after(way(f));
    });
    return tr;
  }

  // The way of a flow, station by station.
  function way(f) {
    const list = el("ol");
    for (let i = 0; i < f.w.length; i += 2) {
      const item = el("li", {}, T[f.w[i]], el("span", { class: "at" }, place(f.w[i + 1])));
      const code = T[data.code[f.w[i + 1]]];
      if (code) item.append(el("code", {}, code));
      list.append(item);
    }
    const known = T[data.destinations[f.d][2]];
    const cell = el("td", { colspan: "6" }, list);
    if (known) cell.append(el("p", {}, `${destination(f)}: ${known}`));
    return el("tr", { class: "way" }, cell);
  }

  // The picture.
  const SVG = "http://www.w3.org/2000/svg";
  const svgEl = (tag, attributes, ...children) => {
    const e = document.createElementNS(SVG, tag);
    for (const [k, v] of Object.entries(attributes || {})) e.setAttribute(k, v);
    e.append(...children);
    return e;
  };
  const most = { category: 26, package: 16, destination: 20 };

  // busiest returns what each name of a layer is drawn as: the most used by themselves, the
  // others in one box.
  function busiest(layer, names) {
    const count = new Map();
    for (const n of names) count.set(n, (count.get(n) || 0) + 1);
    const order = [...count.keys()].sort((a, b) => count.get(b) - count.get(a) || (a < b ? -1 : 1));
    const rest = order.length > most[layer] ? new Set(order.slice(most[layer] - 1)) : new Set();
    return n => rest.has(n) ? { kind: layer, name: "", label: `${rest.size} others` } : { kind: layer, name: n, label: n };
  }

  function graph() {
    const layers = [
      ["category", category], ["package", f => T[f.p]], ["destination", destination],
    ].map(([layer, of]) => [of, busiest(layer, shown.map(of))]);
    const nodes = new Map(), links = new Map();
    const node = n => {
      const key = n.kind + "\n" + n.label;
      if (!nodes.has(key)) nodes.set(key, { ...n, key });
      return nodes.get(key);
    };
    for (const f of shown) {
      const way = layers.map(([of, box]) => node(box(of(f))));
      for (let i = 0; i + 1 < way.length; i++) {
        const key = [way[i].key, way[i + 1].key, f.t].join("\n");
        if (!links.has(key)) links.set(key, { source: way[i], target: way[i + 1], value: 0, state: f.t });
        links.get(key).value++;
      }
    }
    return { nodes: [...nodes.values()], links: [...links.values()].sort((a, b) => a.state - b.state) };
  }

  function draw() {
    const box = document.getElementById("sankey");
    if (shown.length === 0) {
      box.replaceChildren(el("p", {}, "No way is left to draw."));
      return;
    }
    const g = graph();
    const perLayer = Object.keys(most).map(l => g.nodes.filter(n => n.kind === l).length);
    const width = 1120, top = 26, height = top + Math.max(160, 27 * Math.max(...perLayer));
    const { nodes, links } = d3.sankey().nodeWidth(14).nodePadding(13)
      .extent([[116, top], [width - 330, height - 8]])({ nodes: g.nodes, links: g.links });
    const svg = svgEl("svg", { viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": `${shown.length} ways from categories over packages to destinations` });
    const line = d3.sankeyLinkHorizontal();
    for (const l of links) {
      const label = `${l.source.label} to ${l.target.label}: ${l.value} ${data.stateWords[l.state]}`;
      svg.append(svgEl("path", { class: data.states[l.state], d: line(l), "stroke-width": Math.max(1.2, l.width) }, svgEl("title", {}, label)));
    }
    for (const [i, title] of ["PHI, by category", "leaves the code in", "to"].entries()) {
      const first = nodes.find(n => n.kind === Object.keys(most)[i]);
      svg.append(svgEl("text", { class: "head", x: i === 0 ? first.x1 : first.x0, y: 14, "text-anchor": i === 0 ? "end" : "start" }, title));
    }
    for (const n of nodes) svg.append(drawNode(n));
    box.replaceChildren(svg);
  }

  function drawNode(n) {
    const left = n.kind === "category";
    const label = n.label.length > 52 ? n.label.slice(0, 25) + "\u2026" + n.label.slice(-25) : n.label;
    const g = svgEl("g", { class: "node", "aria-label": `${n.kind} ${n.label}: ${n.value} ways` },
      svgEl("title", {}, `${n.label}: ${n.value}`),
      svgEl("rect", { x: n.x0, y: n.y0, width: n.x1 - n.x0, height: Math.max(2, n.y1 - n.y0), rx: 2 }),
      svgEl("text", { x: left ? n.x0 - 6 : n.x1 + 6, y: (n.y0 + n.y1) / 2, dy: ".35em", "text-anchor": left ? "end" : "start" }, label));
    if (n.name === "") return g;
    const on = form.elements[n.kind].value === n.name;
    g.setAttribute("role", "button");
    g.setAttribute("tabindex", "0");
    g.setAttribute("aria-pressed", String(on));
    const toggle = () => {
      form.elements[n.kind].value = on ? "" : n.name;
      update();
      const again = [...document.querySelectorAll("#sankey .node")].find(e => e.getAttribute("aria-label").startsWith(`${n.kind} ${n.label}:`));
      if (again) again.focus();
    };
    g.addEventListener("click", toggle);
    g.addEventListener("keydown", e => {
      if (e.key !== "Enter" && e.key !== " ") return;
      e.preventDefault();
      toggle();
    });
    return g;
  }

  form.addEventListener("change", update);
  form.addEventListener("submit", e => e.preventDefault());
  form.addEventListener("reset", () => setTimeout(update));
  let typing;
  form.elements.text.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(update, 120);
  });
  more.addEventListener("click", () => {
    addRows(batch);
    tell();
  });
  new IntersectionObserver(entries => {
    if (entries.some(e => e.isIntersecting) && !more.hidden) more.click();
  }, { rootMargin: "400px" }).observe(more);
  addEventListener("beforeprint", () => { // an auditor wants every row on paper
    addRows(shown.length);
    tell();
  });
  for (const b of document.querySelectorAll("[data-state]")) {
    b.addEventListener("click", () => {
      form.elements.state.value = form.elements.state.value === b.dataset.state ? "" : b.dataset.state;
      update();
    });
  }
  update();
})();
