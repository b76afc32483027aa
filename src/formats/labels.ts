/** The words that a document for readers writes itself, in one language. */
export interface Labels {
  readonly title: string;
  readonly author: string;
  readonly period: string;
  readonly contents: string;
  /** Before the number of a week. */
  readonly week: string;
  readonly objectives: string;
  readonly tasks: string;
  readonly achievements: string;
  readonly day: string;
  readonly task: string;
  readonly start: string;
  readonly completed: string;
  readonly references: string;
  readonly unreadable: string;
}

const en: Labels = {
  title: "Worklog",
  author: "Author",
  period: "Period",
  contents: "Contents",
  week: "Week",
  objectives: "Objectives",
  tasks: "Tasks",
  achievements: "Achievements",
  day: "Day",
  task: "Task",
  start: "Start",
  completed: "Completed",
  references: "References",
  unreadable: "This page could not be read.",
};

const vi: Labels = {
  title: "Nhật ký công việc",
  author: "Người thực hiện",
  period: "Thời gian",
  contents: "Mục lục",
  week: "Tuần",
  objectives: "Mục tiêu",
  tasks: "Công việc",
  achievements: "Kết quả đạt được",
  day: "Thứ",
  task: "Công việc",
  start: "Ngày bắt đầu",
  completed: "Ngày hoàn thành",
  references: "Nguồn tài liệu",
  unreadable: "Không đọc được trang này.",
};

/** The words in a language; English where worklog does not speak it. */
export const labelsIn = (language: string): Labels => (language === "vi" ? vi : en);
