import type { DiskFault, ErrorArgs, NotWhole, UrlFault } from "../errors.ts";
import { valueIn } from "../model/phrase.ts";
import { describeError, say } from "./sentence.ts";
import type { ErrorSentences, Sentence } from "./sentence.ts";
import { inVietnamese } from "./vi-phrases.ts";

const urlFaults: Readonly<Record<UrlFault, string>> = {
  "no-scheme": "địa chỉ không bắt đầu bằng http:// hay https://",
  scheme: "chỉ liên kết http:// và https:// mới mở được với mọi người đọc trang",
  "no-host": "thiếu tên máy chủ",
  space: "có khoảng trắng bên trong; hãy viết %20 thay cho khoảng trắng",
  credentials: "có tên người dùng hoặc mật khẩu, ai cũng sẽ nhìn thấy",
  relative: "đây là đường dẫn bên trong một website, chỉ dùng được từ một trang",
  malformed: "đây không phải địa chỉ web",
};

const diskFaults: Readonly<Record<DiskFault, string>> = {
  "not-allowed": "bạn không có quyền",
  "read-only": "tệp được đánh dấu chỉ đọc",
  "read-only-folder": "thư mục chứa tệp được đánh dấu chỉ đọc",
  "read-only-disk": "ổ đĩa ở chế độ chỉ đọc",
  "disk-full": "ổ đĩa đã đầy",
  "name-too-long": "tên quá dài",
  "folder-missing": "thư mục chứa tệp không tồn tại",
  "not-a-folder": "một phần của đường dẫn là tệp, không phải thư mục",
  "link-circle": "các liên kết tượng trưng trỏ vòng lại chính chúng",
  "dangling-link": "đây là liên kết tượng trưng tới một tệp không tồn tại",
  "same-file": "hai trang cần ghi thực ra là cùng một tệp",
  "in-use": "một chương trình khác đang dùng tệp",
  "too-large": "tệp quá lớn",
  "disk-error": "ổ đĩa báo lỗi",
};

const notWhole: Readonly<Record<NotWhole, string>> = {
  "too-deep": "nội dung lồng nhau quá sâu",
  "too-wide": "bảng quá rộng",
  "too-long": "trang có quá nhiều dòng",
};

const fileFaults: Readonly<Record<ErrorArgs["bad-file"]["what"], (detail: string) => Sentence>> = {
  "quote-open": () => say('Một ô bắt đầu bằng " mà không có dấu " đóng lại.', 'Đóng ô lại, và viết mỗi " bên trong ô hai lần.'),
  "quote-inside": () => say('Có dấu " ở giữa một ô.', 'Đặt cả ô trong dấu ", và viết mỗi " bên trong ô hai lần.'),
  "no-column": (detail) =>
    say(`Không có cột \`${detail}\`.`, "Dòng đầu tiên nêu tên các cột: week, language, day, start, completed, task, items, references."),
  "too-many-cells": (detail) => say(`Có nhiều ô hơn ${detail} cột nêu ở dòng đầu tiên.`, 'Đặt các ô có chứa dấu phân cách trong dấu ".'),
  json: () => say("Đây không phải JSON.", "`worklog export --format json` cho thấy dạng đúng; --format chọn dạng khác."),
  "no-rows": () => say("Đây không phải một hàng của worklog.", 'Một hàng là đối tượng như { "week": 5, "day": 2, "task": "Deploy" }.'),
};

/** How many faults of a file are named beside the first. */
const mostFaults = 20;

const already = (written: string | undefined): string => (written === undefined ? "Chưa ghi gì cả." : `Đã ghi trước đó: ${written}.`);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const parts = { task: "công việc", "sub-task": "công việc con", reference: "nguồn tài liệu" } as const;

const items = { objective: "mục tiêu", achievement: "kết quả đạt được", proposal: "đề xuất" } as const;

/** The reasons for which a command cannot go on, in Vietnamese. */
export const errorsInVietnamese: ErrorSentences = {
  usage: ({ message, command }) => say(`${inVietnamese(message)}.`, `Chạy \`${command} --help\` để xem cách dùng.`),
  "unknown-command": ({ given, suggestion }) =>
    say(
      `Không có lệnh \`${given}\`.`,
      suggestion === undefined ? "Chạy `worklog --help` để xem tất cả các lệnh." : `Có phải bạn muốn gõ \`worklog ${suggestion}\`?`,
    ),
  "missing-flag": ({ flag }) =>
    say(`Thiếu ${flag}, mà lệnh này không hỏi bạn được.`, `Thêm ${flag}, hoặc chạy lệnh trong terminal và bỏ --no-input.`),
  "bad-flag": ({ flag, given, accepted }) => say(`${flag} không nhận "${given}".`, `Giá trị được nhận: ${inVietnamese(accepted)}.`),
  "binary-output": ({ format }) =>
    say(
      `${format} không phải văn bản, in ra màn hình chỉ thấy những ký tự vô nghĩa.`,
      `Hãy nêu tên tệp, ví dụ \`--output worklog.${format}\`, hoặc chuyển sang một chương trình khác.`,
    ),
  "flags-conflict": ({ first, second }) => say(`Không thể dùng ${first} cùng với ${second}.`, "Bỏ bớt một trong hai."),
  "needs-terminal": ({ command }) =>
    say(`\`${command}\` chỉ chạy được trong terminal.`, "Hãy chạy ở nơi bạn gõ phím được, không có --json, --no-input và CI."),
  "no-editor": ({ given }) =>
    say(
      given === "" ? "Không có trình soạn thảo nào." : `Không chạy được trình soạn thảo \`${given}\`.`,
      'Hãy nêu trình soạn thảo của bạn trong VISUAL hoặc EDITOR, kèm đường dẫn đầy đủ nếu cần, ví dụ VISUAL="code --wait".',
    ),
  "editor-failed": ({ program, status }) =>
    say(`Trình soạn thảo \`${program}\` kết thúc với mã ${status}.`, "Những gì đã lưu vẫn còn đó; `worklog check` kiểm tra được."),
  cancelled: () => say("Đã hủy; chưa ghi gì cả.", ""),

  "bad-week": ({ given, isRange }) =>
    isRange === true
      ? say(`"${given}" không nêu tuần nào.`, "Tuần là số nguyên từ 1 đến 99, số nhỏ viết trước, ví dụ `8` hoặc `5-8,10`.")
      : say(`"${given}" không phải số tuần.`, "Tuần là số nguyên từ 1 đến 99, ví dụ `8`."),
  "bad-day": ({ given, accepted }) =>
    say(
      `"${given}" không phải một ngày của worklog này.`,
      `Hãy cho biết ${accepted === undefined ? "số từ 2 (Thứ Hai) đến 7 (Thứ Bảy), 8 hoặc CN (Chủ Nhật), tên một thứ trong tuần, hoặc một ngày" : inVietnamese(accepted)}.`,
    ),
  "bad-date": ({ given, reason }) => {
    if (reason === "calendar") return say(`Không có ngày ${given}.`, "Xem lại ngày và tháng; dạng viết thì đã đúng.");
    const iso = "Viết theo thứ tự năm-tháng-ngày, ví dụ 2025-10-06.";
    const words =
      "Viết 2025-10-06, ngày và tháng như trong trang (6/10), hôm nay, hôm qua, thứ 3, thứ 6 tuần trước, 2 ngày trước, today, last fri hoặc next mon.";
    const advice = reason === "form" ? words : iso;
    return say(reason === "order" ? `"${given}" có thể đọc ngày trước hoặc tháng trước.` : `"${given}" không phải ngày.`, advice);
  },
  "date-outside-week": ({ date, week, start, end, flag, hasForce }) => {
    const another =
      flag === null
        ? "Sửa lại ngày hoặc tuần"
        : flag === "--week" || flag === "--to-week"
          ? `Chọn tuần khác với ${flag}`
          : `Cho một ngày trong tuần đó với ${flag}`;
    return say(
      `${date} không nằm trong tuần ${week}, từ ${start} đến ${end}.`,
      `${another}${hasForce ? ", hoặc thêm --force để giữ ngày này" : ""}.`,
    );
  },
  "completion-before-start": ({ completed, start }) =>
    say(`Ngày hoàn thành ${completed} đứng trước ngày bắt đầu ${start}.`, `Hãy cho một ngày từ ${start} trở đi.`),
  "bad-url": ({ given, reason }) =>
    say(`Không dùng được liên kết "${given}" ở đây: ${urlFaults[reason]}.`, "Viết địa chỉ đầy đủ, ví dụ https://docs.aws.amazon.com/."),
  "empty-text": ({ what }) => say(`${capital(valueIn(inVietnamese, what))} đang để trống.`, "Viết ít nhất một ký tự nhìn thấy được."),
  "control-character": ({ what, character }) =>
    say(
      `${capital(valueIn(inVietnamese, what))} có ký tự điều khiển ${character}, không được phép có trong trang.`,
      "Xóa ký tự đó, rồi dán lại dưới dạng văn bản thuần.",
    ),
  "bad-number": ({ what, given, accepted }) => say(`${what} không nhận "${given}".`, `Giá trị được nhận: ${inVietnamese(accepted)}.`),

  "bad-value": ({ given, accepted }) =>
    say(
      given === ""
        ? `Đang thiếu; hãy cho ${inVietnamese(accepted)}.`
        : `${given} không dùng được ở đây; hãy cho ${inVietnamese(accepted)}.`,
      "",
    ),
  "bad-file": ({ what, detail }) => fileFaults[what](detail),
  "not-imported": ({ path, faults }) => {
    const [first, ...others] = faults.map(({ line, field, error }) => {
      const { message, advice } = describeError(errorsInVietnamese, error);
      return { message: `dòng ${line}${field === "" ? "" : `, ${field}`}: ${message}`, advice };
    });
    const shown = others.slice(0, mostFaults).map(({ message }) => `  ${message}`);
    const more = others.length > shown.length ? [`  và ${others.length - shown.length} lỗi nữa`] : [];
    const advice = first === undefined || first.advice === "" ? [] : [first.advice];
    return say(
      `${path}, ${first?.message ?? ""}`,
      [...advice, ...(shown.length > 0 ? ["Ngoài ra:", ...shown, ...more] : []), "Chưa ghi gì cả."].join("\n"),
    );
  },

  "no-pages": ({ root }) =>
    say(
      `Không có trang tuần nào trong ${root}.`,
      "Chạy `worklog new-week 1` để tạo trang đầu tiên, hoặc chỉ ra thư mục worklog của bạn với --dir.",
    ),
  "no-index": ({ root }) =>
    say(
      `Không có trang mục lục nào phía trên các tuần của ${root}.`,
      "Tạo tệp _index.md trong thư mục chứa các tuần, có liên kết tới một tuần.",
    ),
  "bad-import": ({ path, item, problem }) =>
    say(
      item === 0 ? `${path} ${inVietnamese(problem)}.` : `Bản dịch số ${item} của ${path} ${inVietnamese(problem)}.`,
      "Chưa thay đổi gì cả. `worklog sync --export` ghi ra một tệp như vậy; hãy điền bản dịch và giữ nguyên phần còn lại.",
    ),
  "one-language": ({ language }) =>
    say(`Worklog này chỉ có một ngôn ngữ (${language}).`, "`worklog new-week <n> --lang vi` tạo trang bằng một ngôn ngữ khác."),
  "no-such-week": ({ week, weeks }) =>
    say(
      `Không có tuần ${week} trong worklog này.`,
      `Worklog này có ${inVietnamese(weeks)}. Chạy \`worklog new-week ${week}\` để tạo tuần đó.`,
    ),
  "week-exists": ({ week, path }) =>
    say(`Tuần ${week} đã có rồi: ${path}.`, "Thêm công việc vào tuần đó với `worklog add-task`, hoặc cho một số khác."),
  "several-logs": ({ root, folders }) =>
    say(
      `Có ${String(folders.length)} worklog trong ${root}, mà lệnh này chỉ nhận một.`,
      `Hãy chỉ ra bằng --dir: ${folders.slice(0, 5).join(", ")}${folders.length > 5 ? ", …" : ""}.`,
    ),
  "duplicate-week": ({ week, language, paths }) =>
    say(`Tuần ${week} có nhiều hơn một trang cho ngôn ngữ ${language}: ${paths}.`, "Giữ lại một trang, chuyển hoặc đổi tên trang kia."),
  "no-such-language": ({ given, languages }) => say(`Không có trang nào cho ngôn ngữ "${given}".`, `Worklog này có ${languages}.`),
  "no-such-row": ({ what, path, rows }) =>
    say(
      `${path} không có ${inVietnamese(what)}.`,
      rows === 0
        ? "Trang chưa có hàng nào; `worklog add-task` thêm một hàng."
        : `Bảng công việc của trang có ${rows} hàng; chọn một hàng với --row.`,
    ),
  "ambiguous-task": ({ given, candidates }) =>
    candidates === ""
      ? say(`Không có công việc hay công việc con riêng lẻ nào chứa "${given}".`, "Hãy chỉ rõ bằng --task-no và --sub-no.")
      : say(`Có nhiều công việc khớp với "${given}".`, `Chọn một:\n${candidates}`),
  "ambiguous-row": ({ what, path, candidates }) =>
    say(
      `Có nhiều hàng của ${path} khớp với ${inVietnamese(what)}.`,
      `Chọn một hàng với --row:\n${candidates.map((row) => `  ${inVietnamese(row)}`).join("\n")}`,
    ),
  "no-such-task": ({ what, given, count }) => say(`Không có ${parts[what]} ${given}.`, `Ở đây có ${count} ${parts[what]}.`),
  "no-such-item": ({ what, given, count }) =>
    say(
      `Không có ${items[what]} ${given}.`,
      `Có ${count} ${items[what]}; \`${what === "proposal" ? "draft" : "list"}\` cho biết số của từng mục.`,
    ),
  "no-task-table": ({ path }) =>
    say(
      `${path} không có bảng công việc.`,
      "Thêm một bảng có hàng tiêu đề, ví dụ | Thứ | Công việc | Ngày bắt đầu | Ngày hoàn thành | Nguồn tài liệu |.",
    ),
  "html-table": ({ path }) =>
    say(
      `Bảng công việc của ${path} viết bằng HTML: chương trình đọc được nhưng không ghi vào.`,
      "Sửa bảng bằng tay, hoặc viết lại thành bảng Markdown có hàng tiêu đề, ví dụ | Thứ | Công việc | Ngày bắt đầu | Ngày hoàn thành | Nguồn tài liệu |.",
    ),
  "no-completion-column": ({ path }) =>
    say(`Bảng công việc của ${path} không có cột ngày hoàn thành.`, "Thêm một cột có tiêu đề, ví dụ `Ngày hoàn thành`."),
  "not-a-list": ({ path, mark }) =>
    say(
      `Các mục của ${path} là những dòng chữ bắt đầu bằng ${mark}, nên bên dưới không thể có mục con.`,
      "Trước hết hãy tự tay thêm `* ` vào đầu mỗi dòng để các mục thành danh sách.",
    ),
  "link-among-words": ({ path, url }) =>
    say(
      `Trong ${path}, liên kết ${url} nằm giữa các chữ của một công việc.`,
      "Sửa công việc bằng `worklog edit-task`, hoặc chuyển cả công việc.",
    ),
  "other-start": ({ row, path, start, given, flag }) =>
    say(
      `Hàng ${row} của ${path} bắt đầu ngày ${start}, không phải ${given}.`,
      `--start dành cho hàng mới: bỏ --start, hoặc bỏ ${flag} để chọn ngày bắt đầu đó.`,
    ),
  "other-day": ({ day, week, date, given }) =>
    say(
      `Ngày ${day} của tuần ${week} là ${date}, không phải ${given}.`,
      "Bỏ --day hoặc --start, hoặc thêm --force để hàng mới bắt đầu ngày đó.",
    ),
  "already-completed": ({ row, path, date }) =>
    say(`Hàng ${row} của ${path} đã hoàn thành ngày ${date}.`, "Thêm --force để thay ngày này."),
  "no-partner": ({ path, row, language, other }) =>
    say(
      `Hàng ${row} của ${path} không có hàng tương ứng trên trang ngôn ngữ ${other}.`,
      `Thêm \`--lang ${language}\` để chỉ sửa trang này, hoặc làm cho hai trang khớp nhau trước.`,
    ),
  "not-as-many": ({ what, path, count, language, other, otherCount }) =>
    say(
      `${path} có ${count} ${{ ...parts, ...items }[what]}, còn ${other} có ${otherCount}: cùng một số có thể chỉ thứ khác ở đó.`,
      `Thêm \`--lang ${language}\` để chỉ sửa trang này; rồi làm tương tự với trang kia.`,
    ),
  "page-not-whole": ({ path, reason }) =>
    say(
      `${path} không đọc được đến hết: ${notWhole[reason]}.`,
      "Trang như vậy không được ghi. Hãy tự tay viết lại cho đơn giản hơn trước.",
    ),
  "front-matter-code": ({ path, language }) =>
    say(
      `Front matter của ${path} được đánh dấu là mã (${language}), và mã thì không bao giờ được chạy.`,
      "Viết lại bằng YAML, giữa hai dòng ---.",
    ),
  "edit-refused": ({ path }) =>
    say(
      `Thay đổi ở ${path} sẽ làm đổi nhiều hơn mức cần thiết, nên chưa ghi gì cả.`,
      "Hãy tự tay sửa chỗ này, và xin báo lại cho chúng tôi về trang đó.",
    ),

  "nothing-to-undo": ({ what }) =>
    what === "undo"
      ? say("Worklog này không có thay đổi nào để hoàn tác.", "`worklog history` liệt kê những thay đổi mà worklog đã làm ở đây.")
      : say(
          "Worklog này không có thay đổi nào để làm lại.",
          "Chỉ làm lại được điều mà `worklog undo` vừa hoàn tác, cho đến thay đổi tiếp theo.",
        ),
  "changed-since": ({ path, command, what, diff }) =>
    say(
      `${path} đã thay đổi từ khi \`worklog ${command}\` ${what === "undo" ? "ghi tệp này" : "được hoàn tác"}, nên chưa ghi gì cả.`,
      `Dưới đây là những gì đã thay đổi từ đó; hãy hoàn tác trong trình soạn thảo của bạn trước, hoặc tự tay sửa trang:\n${diff}`,
    ),

  "not-utf8": ({ path, offset }) =>
    say(`${path} không phải văn bản UTF-8: byte thứ ${offset + 1} không hợp lệ.`, "Lưu lại tệp dưới dạng UTF-8 trong trình soạn thảo."),
  "not-found": ({ path }) => say(`Không có ${path}.`, "Xem lại tên."),
  "not-a-file": ({ path }) => say(`${path} không phải tệp.`, "Hãy chỉ ra một tệp, hoặc dời thư mục đó đi chỗ khác."),
  "cannot-read": ({ path, reason }) => say(`Không đọc được ${path}: ${diskFaults[reason]}.`, "Hãy bảo đảm rằng bạn được phép đọc."),
  "cannot-write": ({ path, reason, written }) => say(`Không ghi được ${path}: ${diskFaults[reason]}.`, already(written)),
  "changed-meanwhile": ({ path, written }) => say(`Trong lúc đó đã có ai khác sửa ${path}.`, `${already(written)} Hãy chạy lại lệnh.`),
  "set-up-already": ({ path }) =>
    say(
      `${path} đã có, và \`init\` không thay thế gì.`,
      "Hãy sửa trong trình soạn thảo; `worklog config` cho biết các thiết lập, `worklog init --github` chỉ thêm workflow.",
    ),
  "no-current-folder": () => say("Thư mục bạn đang đứng không còn nữa.", "Hãy chuyển sang thư mục khác, ví dụ bằng `cd ~`."),
  "not-a-log-folder": ({ path, kind }) =>
    say(
      kind === "missing" ? `Không có thư mục ${path}.` : `${path} không phải thư mục.`,
      "Hãy chỉ ra thư mục worklog của bạn bằng --dir hoặc WORKLOG_DIR.",
    ),
  "exists-already": ({ path, written }) =>
    say(`${path} đã tồn tại.`, `${already(written)} Cho một tên khác, hoặc thêm --force với lệnh có tùy chọn này.`),
  locked: ({ process, seconds }) =>
    say(
      `Một worklog khác (tiến trình ${process}) đang ghi vào worklog này, và chưa xong sau ${seconds} giây.`,
      "Hãy chạy lại lệnh, cho thêm thời gian với --wait, hoặc kết thúc tiến trình đó.",
    ),
  "outside-log": ({ path, root }) =>
    say(`${path} nằm ngoài worklog trong ${root}.`, "Trang chỉ được ghi bên trong worklog. Hãy chỉ ra thư mục của trang với --dir."),
  "bad-config": ({ path, setting, problem, accepted }) =>
    say(
      `${setting === "" ? "Tệp" : `\`${setting}\` trong`} ${valueIn(inVietnamese, path)} ${inVietnamese(problem)}.`,
      inVietnamese(accepted),
    ),
};
