/** Black on white, and nothing told by colour alone. */
export const sheetStyles = `@page{size:A4;margin:12mm}
*{box-sizing:border-box}
body{margin:0 auto;max-width:186mm;font:10pt/1.35 system-ui,sans-serif;color:#000;background:#fff}
article{break-after:page}
article:last-child{break-after:auto}
h1{font-size:16pt;margin:0 0 2mm}
.top{display:flex;gap:5mm;align-items:flex-start}
dl{flex:1;display:grid;grid-template-columns:auto 1fr;gap:1mm 3mm;margin:0}
dt{color:#333}
dd{margin:0;font-weight:600}
.write{border-bottom:1px solid;min-height:1.5em}
svg{flex:none;width:96mm;height:96mm;border:1px solid}
table{width:100%;border-collapse:collapse;margin-top:3mm}
th,td{text-align:left;vertical-align:top;padding:1mm 2mm 1mm 0;border-bottom:1px solid #999}
th{font-size:9pt;border-bottom:1.5px solid}
tr{break-inside:avoid}
.street td{font-weight:700;padding-top:3mm;break-after:avoid}
.nr{width:9mm;text-align:right}
.home{display:inline-block;white-space:nowrap;margin-right:3mm}
.box{display:inline-block;width:4mm;height:4mm;border:1px solid;vertical-align:-.6mm}
.floor{display:inline-block;min-width:20mm}
p{margin:2mm 0 0;font-size:9pt}
@media screen{article{padding:8mm 0;border-bottom:1px dashed}}
@media screen and (max-width:46rem){body{padding:0 3mm}.top{flex-wrap:wrap}svg{width:100%;height:auto}}`;
