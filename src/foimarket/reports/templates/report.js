(() => {
  "use strict";
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const twins = JSON.parse(document.getElementById("twins").textContent);
  const charts = [...document.querySelectorAll(".chart")];
  const PRINT_WIDTH = 640;
  const PRINT_HEIGHT = 420; // of a part of a figure: under half a page of A4, so that no page is left half empty
  const PART_MARGIN = 34; // under a part that others follow: ticks without the axis title

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

  // Where a row, or the heading above it, begins: a figure may be cut there. y counts pixels from the top.
  const rowStarts = (layout) => {
    const starts = [];
    let heading = null;
    for (const { y, text, font } of layout.annotations || []) {
      if (font.size > 13 && heading === null) heading = y;
      if (!text.startsWith("<b>")) continue;
      starts.push(heading === null ? y : heading);
      heading = null;
    }
    return starts;
  };

  const cuts = (layout) => {
    const whole = layout.yaxis && layout.yaxis.range ? layout.yaxis.range[0] : 0;
    const found = [0];
    const ends = [...rowStarts(layout).slice(1), whole];
    ends.forEach((end, index) => {
      const fits = end - found[found.length - 1] <= PRINT_HEIGHT;
      if (!fits && index && ends[index - 1] > found[found.length - 1]) found.push(ends[index - 1]);
    });
    return [...found, whole];
  };

  // A figure higher than a page prints as several, each with whole rows and the axis under it.
  const slice = (chart) => {
    const { data, layout } = JSON.parse(document.getElementById(chart.id + "-data").textContent);
    const ends = layout.height > 1.5 * PRINT_HEIGHT ? cuts(layout) : [];
    if (ends.length < 3) return;
    chart.hidden = true;
    ends.slice(1).reverse().forEach((end, index) => {
      const start = ends[ends.length - 2 - index];
      const below = index ? PART_MARGIN : layout.margin.b;
      const part = document.createElement("div");
      part.className = "chart-slice";
      chart.after(part);
      Plotly.newPlot(part, data.map((trace) => (trace.cliponaxis === false ? { ...trace, cliponaxis: true } : trace)), {
        ...layout,
        width: PRINT_WIDTH,
        autosize: false,
        height: layout.margin.t + end - start + below,
        margin: { ...layout.margin, b: below },
        xaxis: { ...layout.xaxis, ...(index ? { title: null } : {}) },
        yaxis: { ...layout.yaxis, range: [end, start] },
        annotations: layout.annotations.filter(({ y }) => y >= start && y < end),
        shapes: (layout.shapes || []).filter(({ y0 }) => y0 >= start && y0 < end),
      }, { staticPlot: true });
    });
  };

  const unslice = () => {
    document.querySelectorAll(".chart-slice").forEach((part) => part.remove());
    charts.forEach((chart) => { chart.hidden = false; });
  };

  const drawAll = (isDark, width) => charts.forEach((chart) => draw(chart, isDark, width));
  drawAll(dark.matches);
  dark.addEventListener("change", () => drawAll(dark.matches));
  addEventListener("hashchange", revealTarget);
  revealTarget();
  addEventListener("beforeprint", () => {
    drawAll(false, PRINT_WIDTH);
    charts.forEach(slice);
  });
  addEventListener("afterprint", () => {
    unslice();
    drawAll(dark.matches);
  });
})();
