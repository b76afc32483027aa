import type { Messages } from "./en.ts";

/** The words of what commands show of a log, in Vietnamese. */
export const viewsInVietnamese: Messages["views"] = {
  shortWeekdays: ["T2", "T3", "T4", "T5", "T6", "T7", "CN"],
  shortMonths: ["Th1", "Th2", "Th3", "Th4", "Th5", "Th6", "Th7", "Th8", "Th9", "Th10", "Th11", "Th12"],
  week: (week) => `Tuần ${week}`,
  completion: "Mức hoàn thành",
  weekdays: "Công việc theo thứ",
  calendar: "Lịch",
  hosts: "Nguồn tài liệu",
  streak: "Chuỗi ngày",
  totals: "Tổng cộng",
  tasksPerDay: "công việc một ngày",
  latestWeeks: (weeks) => `${weeks} tuần gần nhất`,
  moreHosts: (hosts) => `… và ${hosts} máy chủ nữa`,
  noReferences: "không có",
  streakDays: (current, longest) => `hiện tại ${current} ngày làm việc, dài nhất ${longest} ngày`,
  weeksAndDays: (weeks, days) => `${weeks} tuần, ${days} ngày có công việc`,
  rowsDone: (done, rows) => `${done} trên ${rows} hàng đã xong`,
  tasksAndReferences: (tasks, references) => `${tasks} công việc, ${references} nguồn tài liệu`,
  nothingFits: "Không có tuần nào khớp với yêu cầu.",
};
