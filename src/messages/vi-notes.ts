import type { Messages } from "./en.ts";

const languageNames: Readonly<Record<string, string>> = { en: "tiếng Anh", vi: "tiếng Việt" };

const nameOf = (language: string): string => languageNames[language] ?? language;

const weekdayNames = ["T2", "T3", "T4", "T5", "T6", "T7", "CN"];

/** By the name of their command. */
const kinds: Readonly<Record<string, string>> = { objectives: "mục tiêu", achievements: "kết quả đạt được" };

const unreadable: Readonly<Record<string, string>> = {
  "not-utf8": "tệp không phải UTF-8",
  "not-found": "tệp không còn nữa",
  "not-a-file": "đây không phải là tệp",
  "cannot-read": "ổ đĩa từ chối",
};

/** What commands and the frame say besides errors, in Vietnamese. */
export const notesInVietnamese: Messages["notes"] = {
  error: "lỗi",
  warning: "cảnh báo",
  bug: (version, detail) =>
    `đây là lỗi của worklog ${version}; không có trang nào bị ghi dở.\nXin báo lại cho chúng tôi, kèm theo lệnh bạn đã chạy và những dòng sau:\n${detail}`,
  unreadable: (path, reason) => `Đã bỏ qua ${path}: ${unreadable[reason] ?? reason}`,
  unchanged: "Trang không thay đổi.",
  editorWasSoon: (program) =>
    `\`${program}\` kết thúc ngay lập tức, nên trang được kiểm tra như đang có. Nếu cửa sổ của nó vẫn mở, hãy để VISUAL bảo nó chờ, ví dụ VISUAL="code --wait".`,
  nothingToChange: "Không có gì để thay đổi.",
  awaits: (path, language, text) => `${path} đang chờ bản dịch (${language}): ${text}`,
  awaiting: (week, where, language, text) => `tuần ${week}, ${where}: chờ bản ${nameOf(language)}: ${text}`,
  synced: (path, from) => `Đã làm cho ${path} khớp với ${from}.`,
  notSynced: (path, row) => `Hàng ${row} của ${path} không có ngày, nên không được chép sang.`,
  notHeld: (path, row, other) => `Hàng ${row} của ${path} không được đưa sang: bảng của ${other} không có cột cho ngày của nó.`,
  weeksLeftOut: (weeks, language) => `Bỏ qua vì không có trang cho ngôn ngữ ${language}: tuần ${weeks}. Chọn ngôn ngữ khác bằng --lang.`,
  leftInHtml: (path) => `Bảng công việc của ${path} viết bằng HTML, nên được giữ nguyên.`,
  noCounterpart: (path, row, other, command) =>
    `Hàng ${row} của ${path} không có trong ${other}, nên được giữ nguyên; \`${command}\` sẽ chép hàng này sang.`,
  completeThere: (path, row, other, command) =>
    `Hàng ${row} của ${path} đã hoàn thành, còn trong ${other} thì chưa; \`${command}\` sẽ chép ngày này sang.`,
  toTranslate: (texts, path) => `Đã ghi ${texts} đoạn văn vào ${path}.`,
  translated: (texts, path) => `Đã dịch ${texts} đoạn văn trong ${path}.`,
  created: (path) => `Đã tạo ${path}.`,
  listed: (path, week) => `Đã thêm tuần ${week} vào ${path}.`,
  tasksAdded: (tasks, path) => (tasks === 0 ? `Đã sửa ${path}.` : `Đã thêm ${tasks} công việc vào ${path}.`),
  completed: (path, row) => `Đã hoàn thành trong ${path}: ${row}`,
  reopened: (path, row) => `Đã mở lại trong ${path}: ${row}`,
  added: (count, kind, path) => `Đã thêm ${count} ${kinds[kind] ?? kind} vào ${path}.`,
  removed: (number, kind, path, text) => `Đã xóa ${kinds[kind] ?? kind} ${number} khỏi ${path}: ${text}`,
  edited: (path) => `Đã sửa ${path}.`,
  taken: (path, what) => `Đã xóa khỏi ${path}: ${what}`,
  imported: (rows, path) => `Đã đưa ${rows} hàng vào ${path}.`,
  unknownColumns: (names) =>
    `${names.length === 1 ? "Cột" : "Các cột"} ${names.map((name) => `"${name}"`).join(", ")} không được dùng ở đây nên bị bỏ qua.`,
  keptDate: (line, path, row, date) => `Dòng ${line}: hàng ${row} của ${path} giữ ngày hoàn thành ${date}.`,
  exported: (path, pages) => `Đã ghi ${pages} trang tuần vào ${path}.`,
  exporting: (week, weeks) => `Trang tuần ${week} trên ${weeks} …`,
  picturesMissing: (sources) =>
    `Không hiển thị được ${sources.length} hình: ${sources.slice(0, 5).join(", ")}${sources.length > 5 ? ", …" : ""}`,
  repaired: (repairs, pages) => `Đã sửa ${repairs} chỗ trong ${pages} trang.`,
  asking: (addresses) => `Đang kiểm tra ${addresses} địa chỉ …`,
  offline: "Không máy chủ nào trả lời, nên chưa kiểm tra được liên kết; máy này có nối mạng không?",
  noPage: (path) => `${path} không phải trang worklog, nên không được kiểm tra.`,
  noWeeks: (path) => `${path} không có trang tuần nào, nên không được kiểm tra.`,
  listsNoWeeks: (path) => `${path} không liệt kê tuần nào, nên được giữ nguyên.`,
  foundWeeks: (weeks, languages) => `Đã tìm thấy ${weeks} tuần bằng ${languages.map((language) => nameOf(language)).join(" và ")}.`,
  foundOrder: (language, order, agreeing, pages) =>
    `Trong ${nameOf(language)}, ${order === "dmy" ? "ngày đứng trước tháng" : "tháng đứng trước ngày"}: ${agreeing} trên ${pages} trang cho thấy điều đó.`,
  whichStart: "Ngày đầu tiên của tuần 1:",
  whichAuthor: "Tên của bạn, dùng trong báo cáo (có thể để trống):",
  notFound: (text) => `Không có chỗ nào chứa "${text}".`,
  waiting: "Đang chờ một worklog khác ghi xong vào worklog này …",
  notJournalled: "Không thể hoàn tác thay đổi này bằng `worklog undo`: không ghi được thư mục nhật ký thay đổi.",
  tookBack: (command, time) => `Đã hoàn tác \`worklog ${command}\` lúc ${time}.`,
  madeAgain: (command, time) => `Đã làm lại \`worklog ${command}\` lúc ${time}.`,
  damagedEntry: (id) => `Thay đổi số ${id} trong nhật ký bị hỏng nên được bỏ qua.`,
  noHistory: "Không có thay đổi nào của worklog này được ghi nhớ.",
  noItems: (path, kind) => `${path} không có ${kinds[kind] ?? kind} nào.`,
  selectKeys: "↑↓ di chuyển • ⏎ chọn",
  checkboxKeys: "↑↓ di chuyển • phím cách: đánh dấu • ⏎ xong",
  yes: "Có",
  no: "Không",
  nothingToPropose: (path) => `${path} không có công việc đã hoàn thành nào ngoài những kết quả đã ghi.`,
  howToDraft: "Thêm tất cả với --all, hoặc chọn với --pick 1,3.",
  whichAchievements: "Những việc nào là kết quả đạt được?",
  subItems: (count) => `(cùng ${count} mục con)`,
  reword: (language) => (language === "" ? "Viết theo ý bạn:" : `Bằng ${nameOf(language)}:`),
  confirmChange: "Ghi lại?",
  whichWeek: "Tuần nào?",
  week: (number) => `Tuần ${number}`,
  whichRow: "Hàng nào?",
  whichDay: "Ngày nào?",
  dayChoice: (day, date, tasks) => `${weekdayNames[day - 2] ?? ""} ${date}${tasks === 0 ? "" : `  ${tasks} công việc`}`,
  whichTask: "Công việc:",
  anotherTask: "Công việc tiếp theo (để trống là xong):",
  subTask: "Công việc con (để trống là không có):",
  anotherSubTask: "Công việc con tiếp theo (để trống là xong):",
  inVietnamese: "Bằng tiếng Việt (để trống để dịch sau):",
  whichReference: "Nguồn tài liệu, dạng URL hoặc nhãn=URL (để trống là không có):",
  anotherReference: "Nguồn tài liệu tiếp theo (để trống là xong):",
  toWhichDay: "Chuyển sang ngày nào (2 = Thứ Hai, tên một thứ, hoặc một ngày)?",
  whichOfTasks: "Công việc nào?",
  whichOfReferences: "Nguồn tài liệu nào?",
  whichItem: "Mục nào?",
  newAddress: "Địa chỉ mới:",
  newText: "Nội dung mới:",
  whichAchievement: "Bạn đã đạt được kết quả gì?",
  whichObjective: "Mục tiêu là gì?",
  anotherOne: "Mục tiếp theo (để trống là xong):",
  beginLog: (root) => `Trong ${root} chưa có worklog nào.`,
  beginHere: "Bắt đầu một worklog ở đây?",
  whichLanguages: "Bằng ngôn ngữ nào?",
  bothLanguages: "Tiếng Anh và tiếng Việt",
  onlyLanguage: (language) => `Chỉ ${nameOf(language)}`,
  whichFirstWeek: "Bạn bắt đầu từ tuần nào?",
  makeLog: (configuration, week, languages) =>
    `Tạo ${configuration === null ? "" : `${configuration} và `}trang tuần ${week} bằng ${languages.map((language) => nameOf(language)).join(" và ")}?`,
};
