// Draws the tables of figures as charts. The table stays: it is where the numbers come from, and what is read aloud.
(() => {
  "use strict";

  if (!window.Chart) {
    return;
  }
  const drawn = new Map();

  const colour = (head) => getComputedStyle(head).borderBottomColor;
  const number = (cell) => (cell.dataset.value === undefined ? null : Number(cell.dataset.value));

  const series = (table, lines) =>
    [...table.tHead.rows[0].cells].slice(1).map((head, at) => ({
      label: head.textContent,
      data: [...table.tBodies[0].rows].map((row) => number(row.cells[at + 1])),
      backgroundColor: colour(head),
      borderColor: colour(head),
      borderWidth: lines ? 2 : 0,
      pointRadius: 2,
      spanGaps: true,
    }));

  const draw = (figure) => {
    const table = figure.querySelector("table");
    const box = figure.querySelector(".chart-box");
    const lines = figure.dataset.chart === "LINES";
    const percent = figure.dataset.percent === "true";
    const style = getComputedStyle(figure);
    const ink = getComputedStyle(figure.querySelector("summary")).color;
    const line = style.borderTopColor;
    const datasets = series(table, lines);
    box.hidden = false;
    drawn.get(figure)?.destroy();
    drawn.set(
      figure,
      new Chart(box.querySelector("canvas"), {
        type: lines ? "line" : "bar",
        data: { labels: [...table.tBodies[0].rows].map((row) => row.cells[0].textContent), datasets },
        options: {
          animation: false,
          responsive: true,
          maintainAspectRatio: false,
          font: { family: style.fontFamily },
          interaction: { mode: "index", intersect: false },
          plugins: { legend: { display: datasets.length > 1, labels: { color: ink, boxWidth: 12 } } },
          scales: {
            x: { stacked: !lines, ticks: { color: ink, maxRotation: 0, autoSkipPadding: 12 }, grid: { display: false } },
            y: {
              stacked: !lines,
              beginAtZero: true,
              suggestedMax: percent ? 100 : undefined,
              ticks: { color: ink, precision: 0 },
              grid: { color: line },
            },
          },
        },
      }),
    );
  };

  const figures = () => [...document.querySelectorAll("figure[data-chart]")];
  const all = () => {
    [...drawn.keys()].filter((figure) => !figure.isConnected).forEach((figure) => {
      drawn.get(figure).destroy();
      drawn.delete(figure);
    });
    figures().filter((figure) => !drawn.has(figure)).forEach(draw);
  };
  const again = () => figures().forEach(draw);

  all();
  // Parts that live.js has put in anew, and another brightness of the system.
  document
    .querySelectorAll("[data-live]")
    .forEach((part) => new MutationObserver(all).observe(part, { childList: true }));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
})();
