// The chart of the benchmark, drawn by ECharts: how long each format takes, in both directions, beside what is used today.
import * as echarts from 'echarts';

const TITLE = 'Time for 10,000 full statuses, lower is better';
const BASE = 'JSON.parse or JSON.stringify of the same statuses = 1';

/** The chart as SVG, from what the comparisons of texts found. */
export function chart(comparisons) {
  const rows = comparisons.flatMap(({ direction, rows }) =>
    rows.filter(({ fmt }) => fmt !== undefined).map((row) => ({ ...row, direction })),
  );
  rows.sort(
    (one, other) => one.direction.localeCompare(other.direction) || one.fmt - other.fmt || one.ratio - other.ratio,
  );
  rows.reverse(); // the axis runs upwards
  const ours = ({ name }) => name.startsWith('smsc-codec');
  const image = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 900, height: 90 + rows.length * 22 });
  image.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    title: {
      text: TITLE,
      subtext: `${BASE}; logarithmic`,
      left: 16,
      top: 8,
    },
    grid: { left: 330, right: 70, top: 64, bottom: 24 },
    xAxis: { type: 'log', min: 0.1, splitLine: { lineStyle: { color: '#e6e6e6' } } },
    yAxis: {
      type: 'category',
      data: rows.map(({ direction, fmt, name }) => `${direction} fmt=${fmt}: ${ours({ name }) ? 'smsc-codec' : name}`),
      axisTick: { show: false },
      axisLabel: { color: '#333333' },
    },
    series: [
      {
        type: 'bar',
        barWidth: 13,
        label: { show: true, position: 'right', formatter: ({ value }) => value.toFixed(2), color: '#333333' },
        data: rows.map((row) => ({ value: row.ratio, itemStyle: { color: ours(row) ? '#0b6e4f' : '#b9c4cc' } })),
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: '#333333' },
          data: [{ xAxis: 1 }],
        },
      },
    ],
  });
  const svg = image.renderToSVGString();
  image.dispose(); // it holds a timer
  // Drawn without a name, which readers of screens need.
  return `${svg.replace('>', `><title>${TITLE}</title>`)}\n`;
}
