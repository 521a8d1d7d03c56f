(() => {
  "use strict";
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const twins = JSON.parse(document.getElementById("twins").textContent);
  const charts = [...document.querySelectorAll(".chart")];
  const PRINT_WIDTH = 640;

  const themed = (value, isDark) => {
    if (!isDark) return value;
    if (typeof value === "string") return twins[value] || value;
    if (Array.isArray(value)) return value.map((part) => themed(part, isDark));
    if (value && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, themed(part, isDark)]));
    }
    return value;
  };

  const reveal = (item) => {
    for (let box = item && item.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  };

  const revealTarget = () => {
    const item = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!item) return;
    reveal(item);
    item.scrollIntoView();
  };

  const cite = (ids) => {
    document.querySelectorAll(".is-cited").forEach((item) => item.classList.remove("is-cited"));
    const items = ids.map((id) => document.getElementById("statement-" + id)).filter(Boolean);
    if (!items.length) return;
    items.forEach((item) => item.classList.add("is-cited"));
    reveal(items[0]);
    location.hash = items[0].id;
    items[0].focus({ preventScroll: true });
  };

  // A figure that rests on a corrected statement says so where it stands, not only where the statement does.
  document.querySelectorAll(".cites a").forEach((link) => {
    const item = document.getElementById(link.hash.slice(1));
    if (!item || !item.querySelector(".corrected")) return;
    link.classList.add("is-corrected");
    link.setAttribute("aria-label", link.getAttribute("aria-label") + ", corrected by a reviewer");
  });

  const draw = (chart, isDark, width) => {
    const figure = JSON.parse(document.getElementById(chart.id + "-data").textContent);
    const layout = { ...themed(figure.layout, isDark) };
    // Plotly takes the box's height when the window changes: rows are laid out in pixels, so the box must keep theirs.
    if (layout.height) chart.style.height = layout.height + "px";
    if (width) Object.assign(layout, { width, autosize: false });
    const drawn = Plotly.react(chart, themed(figure.data, isDark), layout, { ...figure.config, responsive: !width });
    if (!chart.dataset.ready) {
      chart.dataset.ready = "true";
      chart.on("plotly_click", (event) => cite([].concat(event.points[0].customdata || [])));
    }
    return drawn;
  };

  const drawAll = (isDark, width) => charts.forEach((chart) => draw(chart, isDark, width));
  drawAll(dark.matches);
  dark.addEventListener("change", () => drawAll(dark.matches));
  addEventListener("hashchange", revealTarget);
  revealTarget();
  addEventListener("beforeprint", () => drawAll(false, PRINT_WIDTH));
  addEventListener("afterprint", () => drawAll(dark.matches));
})();
