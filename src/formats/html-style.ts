/** The widths of columns, as the rules for contents forbid styles of elements. */
const widths = Array.from({ length: 100 }, (_, at) => `.w${String(at + 1)}{width:${String(at + 1)}%}`).join("");

/** How a report looks on screens large and small, light and dark, and on A4. */
export const htmlStyle = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1c2530;--soft:#566273;--line:#d5dce4;--wash:#f3f6f9;--link:#0b57a4;--done:#1f7390;--open:#d99a2b;
--s0:#e6ebf0;--s1:#b3d9e5;--s2:#71b5cb;--s3:#35899f;--s4:#125a6f}
@media screen and (prefers-color-scheme:dark){:root{--paper:#12171e;--ink:#e3e8ee;--soft:#a3afbd;--line:#333d49;--wash:#1b222b;--link:#8cc4f5;--done:#55b4d0;--open:#e6b455;
--s0:#242d38;--s1:#1f4f60;--s2:#2b7a92;--s3:#52a9c4;--s4:#9cdcf0}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;
-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0 auto;padding:2.5rem 1.5rem 4rem;max-width:62rem;overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6{line-height:1.25;margin:1.6em 0 .5em;text-wrap:balance}
h1{font-size:2.4rem;letter-spacing:-.02em;margin:0 0 .4em}
h2{font-size:1.55rem;letter-spacing:-.01em}
h3{font-size:1.12rem}
h4,h5,h6{font-size:1rem;color:var(--soft)}
p,ul,ol,pre,table,.box,figure{margin:.6em 0}
ul,ol{padding-left:1.4em}
li{margin:.2em 0}
li>ul,li>ol{margin:.1em 0}
a{color:var(--link);text-decoration-thickness:.06em;text-underline-offset:.15em;overflow-wrap:anywhere}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
hr{border:0;border-top:1px solid var(--line);margin:1.5em 0}
code{font:.9em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;background:var(--wash);border-radius:4px;padding:.1em .3em;overflow-wrap:anywhere}
pre{background:var(--wash);border:1px solid var(--line);border-radius:8px;padding:.8em 1em;white-space:pre-wrap}
pre code{background:none;padding:0}
img{max-width:100%;height:auto;border-radius:6px;vertical-align:middle}
.missing{color:var(--soft);font-style:italic}
.missing::before{content:"\\25A2\\A0";font-style:normal}
.box{border-left:4px solid var(--open);background:var(--wash);border-radius:0 8px 8px 0;padding:.6em 1em}
.box>:first-child{margin-top:0}
.box>:last-child{margin-bottom:0}
.title{border-bottom:3px solid var(--done);padding-bottom:1.4rem;margin-bottom:1.8rem}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.2em 1.2em;margin:0}
.facts dt{color:var(--soft)}
.facts dd{margin:0;font-weight:600}
.contents h2,.overview h2{font-size:1.25rem;margin-top:0}
.contents ul{list-style:none;padding:0;margin:0;columns:2;column-gap:2.5rem}
.contents li{break-inside:avoid;margin:0;padding:.22em 0}
.contents a{text-decoration:none}
.contents a:hover{text-decoration:underline}
.overview{margin-top:2.4rem}
.numbers{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.7rem;margin:0 0 1.2rem}
.numbers li{flex:1 1 7.5rem;background:var(--wash);border-radius:10px;padding:.7rem 1rem;margin:0;color:var(--soft);line-height:1.3}
.numbers b{display:block;font-size:1.6rem;color:var(--ink);font-variant-numeric:tabular-nums}
.charts{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1.6rem 2.4rem;align-items:start}
.hosts{grid-row:1/span 2;grid-column:2}
.chart{margin:0;break-inside:avoid}
.chart figcaption{font-weight:600;margin-bottom:.5rem}
.chart svg{display:block;width:100%;max-width:30rem;height:auto;overflow:visible;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.chart text{fill:var(--soft);font-size:12px;font-family:inherit;font-variant-numeric:tabular-nums}
.hosts text{fill:var(--ink)}
.grid{stroke:var(--line);fill:none}
.gap{stroke:var(--soft);stroke-dasharray:3 3}
.done,.bar{fill:var(--done)}
.open{fill:var(--open)}
.untold{fill:var(--soft);opacity:.45}
.track{fill:var(--s0)}
.s0{fill:var(--s0)}.s1{fill:var(--s1)}.s2{fill:var(--s2)}.s3{fill:var(--s3)}.s4{fill:var(--s4)}
.week{margin-top:3.2rem;border-top:1px solid var(--line);padding-top:1.6rem}
.week>h2{margin-top:0}
.week>h2+p>em:only-child{color:var(--soft);font-style:normal;font-variant-numeric:tabular-nums}
.week>h2+p{margin-top:-.4em}
table{width:100%;border-collapse:collapse;font-size:.9375rem;line-height:1.45}
th,td{text-align:left;vertical-align:top;padding:.5em .7em;border-bottom:1px solid var(--line)}
th{background:var(--wash);border-bottom:2px solid var(--line);font-weight:600}
td>p:first-child,td>ul:first-child,td>ol:first-child{margin-top:0}
td>p:last-child,td>ul:last-child,td>ol:last-child{margin-bottom:0}
td ul,td ol{padding-left:1.1em}
td{font-variant-numeric:tabular-nums}
.end{margin-top:3.5rem;color:var(--soft);font-size:.875rem;border-top:1px solid var(--line);padding-top:1rem}
@media screen and (max-width:44rem){
body{padding:1.4rem 1rem 3rem}
h1{font-size:1.8rem}
.contents ul{columns:1}
.charts{grid-template-columns:minmax(0,1fr)}
.hosts{grid-row:auto;grid-column:auto}
.facts{grid-template-columns:1fr;gap:0}
.facts dd{margin-bottom:.5em}
table,tbody,tr,td{display:block;width:auto}
thead,colgroup{position:absolute;left:-999rem}
tr{border:1px solid var(--line);border-radius:10px;padding:.4em .9em;margin:.7em 0}
td{border:0;padding:.35em 0}
td:empty{display:none}
td[data-label]::before{content:attr(data-label);display:block;color:var(--soft);font-size:.8125rem;font-weight:600}
}
@media print{
@page{size:A4;margin:18mm 16mm 20mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt system-ui,sans-serif;color:#566273}}
html{font-size:10.5pt}
body{max-width:none;padding:0}
.title{margin-top:0}
.charts{gap:1.2rem 2rem}
.numbers{gap:.4rem}
.numbers li{flex-basis:5rem;padding:.5rem .7rem;font-size:9pt}
.numbers b{font-size:15pt}
.overview+.week{break-before:page;border-top:0;padding-top:0;margin-top:0}
.week{margin-top:2.2rem;padding-top:1.2rem}
.overview{break-inside:avoid}
h2+p,h3+ul,h3+p{break-before:avoid}
.week>h2+p{break-after:avoid}
p,li{orphans:3;widows:3}
h1,h2,h3,h4,h5,h6,p:has(+ul,+ol,+pre,+table){break-after:avoid}
thead{display:table-header-group}
tr,img,.box,pre{break-inside:avoid}
a{color:inherit}
th,.box,pre,code,.numbers li{print-color-adjust:exact;-webkit-print-color-adjust:exact}
th,td{padding:.4em .55em}
table{font-size:9.5pt}
td p{margin:.3em 0}
}
${widths}
`;

/** What a browser is told of the style, so that it takes no other: its SHA-256 hash. */
export const htmlStyleHash = "sha256-vGJBJ5+vsAWOH6Al16UwbsgXPjMPGWy21XoPKrqcl90=";
