import type { RenderInput } from "../../src/formats/format.ts";
import { modelOfLog } from "../../src/formats/log-model.ts";
import { logOf } from "./log-of.ts";
import { tinyPng } from "./tiny-png.ts";

const silent = { problem: () => ({ message: "", advice: "" }), unreadable: () => ({ message: "", advice: "" }) };

const pictures: Readonly<Record<string, Uint8Array>> = { "/images/small.png": tinyPng(30, 20), "/images/wide.png": tinyPng(4000, 50) };

/** What a report is made of: pages by language and week, with a title, an author and a period. */
export const inputOf = (pages: Parameters<typeof logOf>[0], language = "en"): RenderInput => ({
  model: modelOfLog(logOf(pages), {}, silent),
  language,
  title: "Nhật ký thực tập <2025> & more",
  author: "Lê Thị Bình",
  period: "09/2025 – 12/2025",
  picture: (_, source) => pictures[source] ?? null,
});

/** A page that has all that a report can show. */
export const richPage: string = [
  "---",
  'title: "Week 5: Networks & <tags>"',
  "---",
  "### Week 5 Objectives:",
  "",
  "* Learn **VPC** and `cidr`",
  "  * public *and* private",
  "    * third level",
  "* Tìm hiểu về điện toán đám mây ✅ → 🚀 ①",
  "",
  "### Tasks to be carried out this week:",
  "| Day | Task | Start Date | Completion Date | Reference |",
  "| --- | --- | --- | --- | --- |",
  "| 2 | - Read **the** guide <br>&emsp; + `code` part <br> - Write ~~nothing~~ it | 10/06/2025 | 10/06/2025 | [Guide \\| one](https://example.com/a?b=1&c=2) <https://example.com/đường/dẫn> |",
  "| 3 | - Triển khai ứng dụng | 10/07/2025 |  | |",
  "",
  "### Week 5 Achievements:",
  "",
  "1. First",
  "2. Second",
  "   1. Inner",
  "",
  "### Notes",
  "",
  "{{% notice tip %}}",
  "Mind the *cost*.",
  "",
  "* of NAT gateways",
  "{{% /notice %}}",
  "",
  "> A quotation",
  "",
  "```",
  "aws s3 ls   s3://bucket",
  "\tindented <tag>",
  "```",
  "",
  "7. Seven",
  "8. Eight",
  "",
  "![A small one](/images/small.png) and ![wide](/images/wide.png) and ![missing one](/images/none.png)",
  "",
  "| A | B |",
  "| --- | --- |",
  "| 漢字 | x<br>y |",
  "",
  "---",
  "",
  "The end, an@example.com",
  "",
].join("\n");
