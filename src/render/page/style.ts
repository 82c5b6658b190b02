/**
 * The page's one style sheet: no font or image from outside, light and dark after the reader's system, from
 * phone to wide screen, and print. Every difference that a colour makes is also made by a sign, a line or a
 * weight.
 */
export const STYLE = `
:root{color-scheme:light dark;
--paper:#fcfbf8;--card:#ffffff;--sunk:#f4f1ea;--ink:#1c1f26;--soft:#565b66;--line:#dfd9cc;--rule:#c8c0af;
--link:#0b5a7a;--focus:#0b5a7a;
--affirm:#0f6277;--affirm-bg:#e3f0f2;--deny:#a63417;--deny-bg:#fae7e1;--doubt:#765700;--doubt-bg:#f7edcf;
--content-bg:#fbf1cc;--nested-bg:#f5dfa0;--source-bg:#dcebf5;--target:#ffd34d;
--c0:#0f6277;--c1:#b4481f;--c2:#6b4c9a;--c3:#3f7032;--c4:#6a6f79;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,Charter,"Bitstream Charter","Source Serif 4",Georgia,"DejaVu Serif Condensed",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;
--mono:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
@media screen and (prefers-color-scheme:dark){:root{
--paper:#14161b;--card:#1b1e25;--sunk:#20242c;--ink:#e9e6df;--soft:#a9adb7;--line:#333843;--rule:#4a505d;
--link:#8cc9e4;--focus:#8cc9e4;
--affirm:#7fcbdc;--affirm-bg:#16333b;--deny:#ff9f86;--deny-bg:#43211a;--doubt:#e5c15f;--doubt-bg:#393014;
--content-bg:#37321c;--nested-bg:#51461a;--source-bg:#1d3547;--target:#7a5f00;
--c0:#7fcbdc;--c1:#ff9f86;--c2:#c3a8f0;--c3:#9fd08c;--c4:#b3b8c2}}
html:lang(fr){quotes:"\\00ab\\00a0" "\\00a0\\00bb" "\\201c" "\\201d"}html:lang(en){quotes:"\\201c" "\\201d" "\\2018" "\\2019"}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 var(--sans);overflow-wrap:anywhere}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.16em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:2}
.page{max-width:70rem;margin:0 auto;padding:0 1.25rem}
h1,h2,h3{font-family:var(--serif);font-weight:600;line-height:1.18;text-wrap:balance}
h1{font-size:clamp(1.85rem,1.2rem + 2.6vw,3rem);letter-spacing:-.012em;margin:.35rem 0 .8rem;max-width:24em}
h2{font-size:clamp(1.45rem,1.15rem + 1.1vw,1.95rem);margin:0 0 .25rem}
h3{font-size:1.25rem;margin:0 0 .8rem}
.inside h3{font:600 .98rem/1.3 var(--sans);margin:0 0 .5rem}
.inside h4{font-size:.95rem;margin:0 0 .5rem}
section>h2{padding-top:3.2rem}
.lead{color:var(--soft);margin:0 0 1.1rem;max-width:46rem;font-size:.95rem}
.inside .lead{font-size:.86rem;margin:0 0 .5rem}
.count,.when,.method{color:var(--soft);font-weight:400;font-size:.86rem}
.number{display:inline-block;min-width:1.55em;padding:0 .3em;border:1px solid var(--rule);border-radius:3px;font:600 .74rem/1.45 var(--sans);text-align:center;font-variant-numeric:tabular-nums;color:var(--soft);background:var(--card)}
.tag{display:inline-block;padding:.06rem .5rem;border:1px solid var(--rule);border-radius:.75rem;font:400 .78rem/1.45 var(--sans);color:var(--soft);background:var(--card)}
.tag.party{border-color:var(--doubt);color:var(--doubt);border-style:double;border-width:3px;padding:0 .45rem}
.tag.credible{border-color:var(--affirm);color:var(--affirm)}
.tag.unnamed,.tag.hedge{border-style:dashed}
.tag.contested{border-color:var(--deny);background:var(--deny-bg);color:var(--deny);font-weight:600}
.tag.copy{border-style:dotted}
/* masthead */
.masthead{padding:1.6rem 0 0}
.brand{display:flex;flex-wrap:wrap;gap:.2rem .9rem;align-items:baseline;border-top:4px solid var(--ink);padding-top:.6rem;font-size:.9rem;color:var(--soft)}
.brand b{font-family:var(--serif);font-size:1.15rem;color:var(--ink);letter-spacing:.01em}
.facts-strip{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:0 1.5rem;margin:1.5rem 0 0;border-top:1px solid var(--line)}
.facts-strip div{padding:.7rem 0 .6rem}
.facts-strip dt{font-size:.82rem;color:var(--soft)}
.facts-strip dd{margin:0;font:600 1.3rem/1.3 var(--serif);font-variant-numeric:lining-nums tabular-nums}
.facts-strip dd.small{font-size:1rem;line-height:1.6}
.standfirst{font:400 1.2rem/1.5 var(--serif);margin:0 0 .4rem;max-width:40rem;text-wrap:pretty}
.notice{margin:1.2rem 0 0;padding:.7rem 0 0;border-top:1px solid var(--line);color:var(--soft);font-size:.9rem}
.contents{margin:1rem 0 0;font-size:.92rem}
.contents ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem}
.keys{display:none}
.js .keys{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:.2rem 0 0;padding:0;list-style:none;font-size:.84rem;color:var(--soft)}
kbd{font:600 .78rem/1 var(--mono);border:1px solid var(--rule);border-bottom-width:2px;border-radius:4px;padding:.12rem .36rem;background:var(--card);color:var(--ink)}
/* filter */
.filter{border:0;margin:1rem 0 1.2rem;padding:0;display:flex;flex-wrap:wrap;gap:.45rem}
.filter legend{float:left;margin:.3rem .7rem 0 0;padding:0;color:var(--soft);font-size:.9rem}
.filter input{position:absolute;opacity:0;pointer-events:none}
.filter label{display:inline-flex;gap:.45em;align-items:baseline;padding:.28rem .85rem;border:1px solid var(--rule);border-radius:99px;cursor:pointer;font-size:.9rem;background:var(--card)}
.filter label b{font-variant-numeric:tabular-nums}
.filter input:checked+label{background:var(--ink);border-color:var(--ink);color:var(--paper)}
.filter input:focus-visible+label{outline:3px solid var(--focus);outline-offset:2px}
body:has(#show-contested:checked) .finding:not(.is-contested),body:has(#show-one-origin:checked) .finding:not(.is-one-origin),body:has(#show-confirmed:checked) .finding:not(.is-confirmed){display:none}
/* findings and reports: cards that open */
.finding,.report{background:var(--card);border:1px solid var(--line);border-radius:8px;margin:0 0 .7rem}
.finding[open],.report[open]{border-color:var(--rule);box-shadow:0 1px 10px rgb(0 0 0/.06)}
.finding>summary,.report>summary{display:grid;grid-template-columns:2.1rem minmax(0,1fr);gap:0 .7rem;padding:1rem 1.15rem;cursor:pointer;list-style:none;border-radius:8px}
.finding>summary{grid-template-columns:2.1rem minmax(0,1fr) 15.5rem}
summary::-webkit-details-marker{display:none}
.finding>summary:hover .claim,.report>summary:hover .headline{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em}
.ordinal{font:600 1.15rem/1.45 var(--serif);color:var(--soft);font-variant-numeric:lining-nums tabular-nums;text-align:right}
.ordinal::after{content:"\\25b8";display:block;font:.72rem/1 var(--sans);color:var(--soft)}
[open]>summary>.ordinal::after{content:"\\25be"}
.gist{display:block;min-width:0}
.claim,.headline{display:block;font:600 1.22rem/1.32 var(--serif);text-wrap:pretty}
.headline{font-size:1.08rem}
.claim::before{content:open-quote}.claim::after{content:close-quote}
.sentence{display:block;margin-top:.45rem;font-size:.96rem;max-width:44rem}
.sentence b{font-weight:600}
.sentence .note{color:var(--soft)}
.where{display:block;margin-top:.2rem;font-size:.9rem;color:var(--soft)}
.balance{display:flex;flex-direction:column;gap:.22rem;border-left:1px solid var(--line);padding-left:1rem;font-size:.88rem;align-items:flex-start;align-self:start}
.side{display:grid;grid-template-columns:6.6rem auto 1fr;gap:.5rem;width:100%;align-items:baseline}
.signs{letter-spacing:.1em;font-weight:700}
.side .count{white-space:nowrap}
.side.affirmed,.column.affirmed .sign{color:var(--affirm)}.side.denied,.column.denied .sign{color:var(--deny)}.side.doubted,.column.doubted .sign{color:var(--doubt)}
.verdict-line{margin-top:.3rem}
.verdict{font-weight:600;padding:.05rem .45rem;border-radius:3px;background:var(--sunk);border:1px solid var(--rule);font-size:.86rem;white-space:nowrap}
.inside{border-top:1px solid var(--line);padding:1.15rem;display:grid;gap:1.5rem;min-width:0}
.inside>*{min-width:0}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:1.1rem}
.column{border-top:3px solid var(--rule);padding-top:.6rem;min-width:0}
.column.affirmed{border-top-color:var(--affirm)}.column.denied{border-top-style:dashed;border-top-color:var(--deny)}.column.doubted{border-top-style:dotted;border-top-color:var(--doubt)}
.nobody{color:var(--soft);margin:.2rem 0;font-style:italic}
.group{border:1px dashed var(--rule);border-radius:6px;padding:.5rem .7rem .1rem;margin:0 0 .7rem}
.group-name{margin:0 0 .35rem;font-size:.82rem;color:var(--soft)}
.origin{margin:0 0 1.1rem}
.origin-name{font-weight:600;margin:0;max-height:9rem;overflow:auto}
.tags{margin:.15rem 0 .25rem;display:flex;flex-wrap:wrap;gap:.25rem}.tags:empty{display:none}
.carriers>summary{cursor:pointer;font-size:.88rem;color:var(--link);width:fit-content}
ol.carriers,.carriers ol{list-style:none;margin:.4rem 0 0;padding:0}
.carriers li{border-left:3px solid var(--line);padding:0 0 .1rem .8rem;margin:0 0 .9rem}
.carrier-head{margin:0 0 .3rem;font-size:.88rem}
.chain-words{color:var(--soft)}.chain-words bdi{color:var(--ink)}.chain-words .unnamed{font-style:italic}
.to-report{text-decoration:none}.to-report bdi{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.16em}
.words{margin:0;font:.98rem/1.55 var(--serif)}
.carriers .lead{font-size:.8rem;margin:.15rem 0 0}
.words-foot{margin:.25rem 0 0;font-size:.84rem;display:flex;flex-wrap:wrap;gap:.4rem .8rem}
.rivals ul,.ties ul{margin:0;padding:0;list-style:none;display:grid;gap:.5rem}
.rivals a{text-decoration:none}.rivals q{font-family:var(--serif)}
.ties li{border-left:3px double var(--rule);padding-left:.8rem}.ties p{margin:0 0 .15rem;font-size:.92rem}
.ties q{font-family:var(--serif)}
.scroll{position:relative;overflow-x:auto;max-width:100%}
/* chain */
.chain{display:block;max-width:none;height:auto}
.chain text{font:13px var(--sans);fill:var(--ink);text-anchor:middle;dominant-baseline:central}
.chain rect{fill:var(--paper);stroke:var(--rule)}
.chain .source rect{stroke:var(--ink);stroke-width:1.4}
.chain .unnamed rect{stroke:var(--soft);stroke-dasharray:4 3}.chain .unnamed text{font-style:italic}
.edge{fill:none;stroke:var(--affirm);stroke-width:1.6}
.edge.relays{stroke:var(--soft)}.end.relays{fill:var(--soft)}
.edge.denies{stroke:var(--deny);stroke-dasharray:7 4}.edge.doubts{stroke:var(--doubt);stroke-dasharray:2 4;stroke-width:2}
.end.affirms{fill:var(--affirm)}.end.denies{stroke:var(--deny);stroke-width:2.4;fill:none}.end.doubts{stroke:var(--doubt);stroke-width:2;fill:var(--card)}
/* grades */
.checks,.estimates{margin:0 0 1.4rem}.checks ul,.revisions{margin:.3rem 0 0;padding-left:1.1rem;display:grid;gap:.35rem}
.estimates{margin-top:.9rem}.estimates h4,.estimates .lead{margin:.2rem 0}.estimates .methods{margin:.6rem 0}
.methods{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1rem}
.method-box{background:var(--sunk);border-radius:6px;padding:.8rem .95rem}
.method-box ul{list-style:none;margin:0;padding:0;font-size:.9rem;display:grid;gap:.35rem}
.method-box li{display:grid;grid-template-columns:1.3rem 1fr}
.method-box .met .sign{color:var(--affirm);font-weight:700}.method-box .unmet{color:var(--soft)}
/* figures */
.series{border-top:1px solid var(--line);padding:1.2rem 0 .4rem;margin:0 0 1rem}
.series-body{display:grid;grid-template-columns:minmax(0,1.15fr) minmax(0,1fr);gap:1.5rem 2rem;align-items:start}
.series-body.stacked{grid-template-columns:minmax(0,1fr)}.stacked .charts{grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr))}.stacked .charts>:only-child{max-width:34rem}
table{border-collapse:collapse;width:100%;font-size:.92rem;font-variant-numeric:lining-nums tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.5rem .8rem .5rem 0;border-bottom:1px solid var(--line)}
thead th{font-weight:600;line-height:1.3;vertical-align:bottom;border-bottom:2px solid var(--rule);min-width:7rem;overflow-wrap:normal}
tbody th{font-weight:400;color:var(--soft);min-width:9.5rem}
tr.part th{font-weight:600;color:var(--ink);padding-top:1rem}
.quantity{font-size:1.02rem}
.conflict{color:var(--deny);font-weight:700}
.cell+.cell{margin-top:.4rem}
.cell-sources a{text-decoration:none}
.parts{font-size:.86rem;color:var(--soft)}
td.none{color:var(--soft)}
.key{vertical-align:-2px}
.charts{display:grid;gap:1rem;min-width:0}
figure{margin:0}figcaption{font-size:.86rem;font-weight:600;margin:0 0 .2rem}
.chart{width:100%;height:auto;display:block;overflow:visible}
.chart text{font:12px var(--sans);fill:var(--soft);font-variant-numeric:tabular-nums}
.axis line{stroke:var(--line)}.axis .tick{stroke:var(--rule)}
.axis .y{text-anchor:end;dominant-baseline:central}.axis .x{text-anchor:middle}
.chart .value{fill:var(--ink);text-anchor:middle;font-weight:600;paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.bar{stroke-width:5;stroke-linecap:round;opacity:.42}.bar.open{stroke-dasharray:1 8}
.marker{stroke:var(--paper);stroke-width:1.5}
.arrow{fill:none;stroke-width:1.8}
.gap{stroke:var(--deny);stroke-width:1.6;stroke-dasharray:3 3}
.look-0{--c:var(--c0)}.look-1{--c:var(--c1)}.look-2{--c:var(--c2)}.look-3{--c:var(--c3)}.look-4{--c:var(--c4)}
.marker{fill:var(--c)}.marker.look-4{fill:none;stroke:var(--c);stroke-width:2.4}.bar,.arrow,.band{stroke:var(--c)}.band{stroke-width:4;opacity:.5}
.once{margin:1rem 0 0}.once>summary,.single>summary{cursor:pointer;color:var(--link);font-weight:600;padding:.4rem 0}
.single{margin:1.2rem 0 0}
.single-list{list-style:none;margin:.4rem 0 0;padding:0}
.single-list li{border-bottom:1px solid var(--line);padding:.6rem 0}
.single-list q{font-family:var(--serif)}
.single-list p{margin:.15rem 0 0;font-size:.88rem;color:var(--soft)}
/* who speaks */
.actor,.outlets{border-bottom:1px solid var(--line)}.actor>summary,.outlets>summary{cursor:pointer;padding:.7rem 0}
.outlets{margin-top:1.4rem}.outlets>summary{color:var(--link);font-weight:600}
.where-role{color:var(--soft)}
.sayings{margin:0 0 1rem;padding-left:1.4rem}.sayings li{padding:.35rem 0}.sayings q,.difference q{font-family:var(--serif)}.sayings a,.difference a{text-decoration:none}
.difference{margin:.2rem 0 .6rem}.difference>summary{cursor:pointer;color:var(--link);width:fit-content}.difference ul{margin:.2rem 0 .6rem;padding-left:1.2rem}.difference p{margin:.4rem 0 0;font-weight:600}
.search{display:none}.js .search{display:flex;flex-wrap:wrap;gap:.4rem .7rem;align-items:center;margin:0 0 1.2rem;font-size:.9rem;color:var(--soft)}
.search input{font:inherit;color:inherit;color:var(--ink);background:var(--card);border:1px solid var(--rule);border-radius:99px;padding:.3rem .9rem;min-width:min(100%,20rem)}
.take{display:flex;flex-wrap:wrap;gap:.4rem;margin:.6rem 0 0}
.take button{font:inherit;font-size:.82rem;color:var(--link);background:none;border:1px solid var(--rule);border-radius:4px;padding:.2rem .6rem;cursor:pointer}
/* reports */
.legend{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;font:1rem/1.7 var(--serif);margin:0 0 1.2rem;padding:.7rem 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line);list-style:none}
.facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.25rem 1rem;font-size:.86rem;margin:0}
.facts dt{color:var(--soft)}.facts dd{margin:0}
.facts code{font:.78rem var(--mono);color:var(--soft);word-break:break-all}
.text{font:1.08rem/1.72 var(--serif);max-width:40rem}.text>*{white-space:pre-line}
.text p{margin:0 0 .9rem}.text .heading{font-weight:600}.text .credit{color:var(--soft);font-size:.94rem}
.text blockquote{margin:0 0 .9rem;padding-left:1rem;border-left:3px solid var(--line)}
.text .item::before{content:"\\2013\\00a0"}
.content{background:var(--content-bg)}
.content-first::before{content:"\\2308";color:var(--doubt);font-weight:700;margin-right:.03em}
.content-last::after{content:"\\230b";color:var(--doubt);font-weight:700;margin-left:.03em}
.nested{background:var(--nested-bg);box-shadow:inset 0 -2px 0 var(--doubt)}
.nested-first::before{content:"\\230a";color:var(--doubt);font-weight:700}
.nested-last::after{content:"\\2309";color:var(--doubt);font-weight:700}
.source{background:var(--source-bg);box-shadow:inset 0 -2px 0 var(--link);font-weight:600}
.cue{font-style:italic;text-decoration:underline dotted 2px var(--soft);text-underline-offset:.22em}
.hedged{text-decoration:underline wavy 1px var(--doubt);text-underline-offset:.28em}
.figure{font-variant-numeric:lining-nums tabular-nums;border-bottom:2px solid var(--c3);padding-bottom:.02em}
.anchor:target::before{content:"\\25b6\\00a0";color:var(--deny);font:.8em var(--sans)}
.lit{background:var(--target)!important;color:var(--ink)}
.back{display:none}
.js .back.on{display:block;position:sticky;bottom:.8rem;width:fit-content;margin:.8rem 0 0;padding:.35rem .9rem;border:1px solid var(--rule);border-radius:99px;background:var(--card);font-size:.9rem;box-shadow:0 2px 8px rgb(0 0 0/.14)}
.foot{margin:4rem 0 2.5rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font-size:.88rem}
@media (max-width:56rem){.finding>summary{grid-template-columns:1.6rem minmax(0,1fr)}.balance{grid-column:2;border-left:0;padding:.7rem 0 0}.side{max-width:22rem}.series-body{grid-template-columns:minmax(0,1fr)}}
@media (hover:none),(max-width:34rem){.js .keys{display:none}}
@media (max-width:34rem){.page{padding:0 .8rem}tbody th{min-width:6.2rem}thead th{min-width:5.5rem}.finding>summary,.report>summary{padding:.85rem .75rem;gap:0 .45rem;grid-template-columns:1.3rem minmax(0,1fr)}.inside{padding:.9rem .75rem}.claim{font-size:1.1rem}.facts{grid-template-columns:1fr}.facts dt{margin-top:.3rem}.ordinal{font-size:1rem}}
@media print{:root{color-scheme:light;--paper:#fff;--card:#fff;--sunk:#f5f5f5;--ink:#000;--soft:#444}
body{font-size:10.5pt}.filter,.keys,.contents,.back,.skip,.search,.take{display:none!important}
.finding,.report,.series,.origin,.method-box{break-inside:avoid}.finding[open],.report[open]{break-inside:auto;box-shadow:none}
details::details-content{content-visibility:visible;block-size:auto;opacity:1}
.finding:not([open])>.inside,.report:not([open])>.inside{display:grid}
a{color:inherit;text-decoration:none}.scroll{overflow:visible}.chain{max-width:100%}}
`;
