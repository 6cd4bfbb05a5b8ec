/**
 * Draws the numbers of the tables. Each chart holds what it draws as JSON in data-chart; without JavaScript the tables
 * say the same.
 */

const COLOURS = {
  ADOPTED: "#2f7d4f",
  PARTLY_ADOPTED: "#7fb08f",
  ALREADY_PROVIDED: "#2a658c",
  NOT_ADOPTED: "#a8321f",
  REFERRED: "#9a6a00",
  UNDECIDED: "#c9c1af",
  RECEIVED: "#9c2a1d",
  OPINIONS: "#1c4a66",
};
const EACH = {
  6: ["ADOPTED", "PARTLY_ADOPTED", "ALREADY_PROVIDED", "NOT_ADOPTED", "REFERRED", "UNDECIDED"].map((name) => COLOURS[name]),
  5: ["#2f7d4f", "#a8321f", "#2a658c", "#9a6a00", "#7d776c"],
};

function options(chart) {
  const flat = chart.kind === "bar";
  const categories = { type: "category", data: chart.names, axisLabel: flat ? {} : { rotate: chart.names.length > 6 ? 40 : 0 } };
  const numbers = { type: "value", minInterval: 1 };
  return {
    animation: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13 },
    grid: { left: 8, right: 24, top: flat ? 8 : 40, bottom: 8, containLabel: true },
    legend: flat ? undefined : { top: 0, type: "scroll" },
    // a tooltip in HTML would need inline styles, which no page here allows
    tooltip: { trigger: flat ? "item" : "axis", renderMode: "richText", confine: true },
    xAxis: flat ? numbers : categories,
    yAxis: flat ? { ...categories, inverse: true } : numbers,
    series: chart.series.map((series) => ({
      name: series.name,
      type: chart.kind === "line" ? "line" : "bar",
      stack: chart.kind === "stack" ? "all" : undefined,
      barMaxWidth: 36,
      itemStyle: { color: COLOURS[series.colour] },
      label: flat ? { show: true, position: "right" } : undefined,
      data: series.values.map((value, i) =>
        series.colour === "EACH" ? { value, itemStyle: { color: (EACH[series.values.length] ?? [])[i] } } : value,
      ),
    })),
  };
}

for (const place of document.querySelectorAll("[data-chart]")) {
  const chart = JSON.parse(place.dataset.chart);
  if (!window.echarts || chart.names.length === 0) {
    continue;
  }
  const drawn = window.echarts.init(place);
  drawn.setOption(options(chart));
  drawn.on("click", (event) => {
    const link = chart.links[event.dataIndex];
    if (link) {
      window.location.assign(link);
    }
  });
  new ResizeObserver(() => drawn.resize()).observe(place);
}
