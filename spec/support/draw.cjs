// Draws the diagrams of `smsc-codec/reference`: SVG that stands alone and is legible in light and in dark.
// CommonJS, so that the command and the specs, which are compiled to it, can both load it.
const { Diagram, Options } = require('@prantlf/railroad-diagrams');

// The width of a character of the fonts below, so that boxes fit their texts.
Options.CHAR_WIDTH = 8;
Options.VS = 10;
Options.INTERNAL_ALIGNMENT = 'left';

const style = `
svg { color-scheme: light dark; }
.ground { fill: #ffffff; stroke: #d0d7de; stroke-width: 1; }
path { stroke: #57606a; stroke-width: 2; fill: none; }
text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; text-anchor: middle; white-space: pre; fill: #1f2328; }
rect { stroke-width: 1.5; }
.terminal rect { fill: #ddf4ff; stroke: #0969da; }
.terminal text { fill: #0a3069; font-weight: 600; }
.non-terminal rect { fill: #f6f8fa; stroke: #8c959f; }
@media (prefers-color-scheme: dark) {
.ground { fill: #0d1117; stroke: #30363d; }
path { stroke: #8b949e; }
text { fill: #e6edf3; }
.terminal rect { fill: #0c2d6b; stroke: #58a6ff; }
.terminal text { fill: #cae8ff; }
.non-terminal rect { fill: #21262d; stroke: #6e7681; }
}
`;

/** One diagram as an SVG document. */
exports.draw = ({ alt, items }) => {
  const diagram = Diagram.fromJSON(items).format(20);
  const svg = diagram.toStandalone(style);
  const { width, height } = diagram.attrs;
  const ground = `<rect class="ground" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>`;
  const title = alt.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return svg
    .replace(/^<svg ([^>]*)>\n/, `<svg $1 role="img">\n<title>${title}</title>\n${ground}\n`)
    .replace(' xmlns:xlink="http://www.w3.org/1999/xlink"', '')
    .replaceAll(/[ \t]+$/gm, '');
};
