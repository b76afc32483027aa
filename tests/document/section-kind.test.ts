import { describe, expect, test } from "vitest";
import { isAboutElse, kindsInHeading, topicOf } from "../../src/document/section-kind.ts";

const named = (heading: string): string =>
  kindsInHeading(heading)
    .map(({ kind, weak }) => (weak ? `${kind}?` : kind))
    .join(" ");

describe("kindsInHeading", () => {
  test.each([
    "Week 5 Objectives:",
    "Mục tiêu tuần 5:",
    "Tasks to be carried out this week:",
    "Các công việc cần triển khai trong tuần này:",
    "Week 5 Achievements:",
    "Kết quả đạt được tuần 5:",
  ])("%s, the template's own, is what its words say", (heading) => {
    expect(kindsInHeading(heading)).toHaveLength(1);
    expect(kindsInHeading(heading)).toEqual(kindsInHeading(`_${heading}_`));
  });

  test.each([
    "Week 5 Objectives:",
    "**Week 5 Objectives:**",
    "WEEK 5 GOALS",
    "1. Weekly goals",
    "Learning objectives (week 5)",
    "Week 5: Objectives",
    "📍 Mục tiêu tuần 5",
    "Mục tiêu trong tuần:",
    "Tuần 5 mục tiêu",
    "Mục tiêu tuần 5".normalize("NFD"),
    "Muc tieu tuan 5",
    "MUC TIEU:",
    "Mục tieu tuần 5",
    "Tuan 5: Muc tieu",
  ])("%s: objectives", (heading) => {
    expect(named(heading)).toBe("objectives");
  });

  test.each([
    "Tasks to be carried out this week:",
    "Tasks completed",
    "3. Tasks",
    "Work completed",
    "Schedule",
    "Activities implemented during the week",
    "Daily progress",
    "Các công việc cần triển khai trong tuần này:",
    "Công việc đã hoàn thành",
    "NHIỆM VỤ TRONG TUẦN",
    "Các tác vụ",
    "Lịch thực hiện",
    "Nhật ký hằng ngày",
    "Nội dung thực hiện trong tuần",
    "Kế hoạch công việc trong tuần",
    "Cac cong viec can trien khai trong tuan nay:",
    "NHIEM VU TRONG TUAN",
    "Nhat ky hang ngay",
  ])("%s: tasks", (heading) => {
    expect(named(heading)).toBe("tasks");
  });

  test.each([
    "Week 5 Achievements:",
    "Week 5 Achievements: Networks",
    "Key results",
    "Outcomes",
    "✅ Kết quả đạt được tuần 5",
    "Thành tựu tuần 5",
    "Thành quả tuần 5:",
    "Thành tích đạt được",
    "Ket qua dat duoc tuan 5:",
    "Thanh tuu",
    "Results achieved in week 5",
    "Achivements",
    "Acheivements",
    "Acheievements of week 5",
    "Archievements",
    "Achievments:",
  ])("%s: achievements", (heading) => {
    expect(named(heading)).toBe("achievements");
  });

  test.each([
    ["Objectives and assigned tasks", "objectives tasks"],
    ["Tasks and Achievements", "tasks achievements"],
    ["Công việc và thành tựu", "tasks achievements"],
    ["Objectives and expected results", "objectives"],
    ["Results and lessons learned", "achievements"],
    ["Weekly plan", "tasks?"],
    ["Key takeaways", "achievements?"],
    ["Week 6 Harvest: The design is done", "achievements?"],
    ["Learning Outcomes", "achievements?"],
    ["Thu hoạch tuần 6", "achievements?"],
    ["Những việc làm được", "achievements?"],
    ["Những việc chưa làm được", ""],
    ["1. Overview of Week 01 Objectives and Plans", "objectives?"],
    ["6. Summary and Evaluation of Week 1 Results", "achievements?"],
    ["Summary of work completed", "tasks?"],
    ["Tóm tắt công việc theo tuần", "tasks?"],
  ])("%s: %s", (heading, kinds) => {
    expect(named(heading)).toBe(kinds);
  });

  test.each([
    "Week 5: Serverless and its activities",
    "Week 5 – Networks",
    "Week 5 Worklog",
    "Worklog",
    "Nhật ký công việc Tuần 5",
    "Next week",
    "Goals for next week",
    "Next week's tasks",
    "Plan for week 6",
    "Kế hoạch tuần tới",
    "Kế hoạch cho tuần 6",
    "Mục tiêu tuần sau",
    "Expected results",
    "Kết quả kỳ vọng",
    "Lessons learned",
    "Lessons from this week's results",
    "Challenges",
    "Khó khăn gặp phải",
    "Summary",
    "Tổng quan tuần 5",
    "References",
    "Luồng công việc ML",
    "Luong cong viec ML",
    "Ke hoach tuan toi",
    "Ket qua ky vong",
    "Bai hoc kinh nghiem",
    "Nhat ky cong viec tuan 5",
    "Mức tiêu thụ điện",
    "Kết quà của nhóm",
    "Amazon EC2",
    "",
    "Goals ".repeat(40),
  ])("%s: something else", (heading) => {
    expect(named(heading)).toBe("");
  });
});

describe("isAboutElse", () => {
  test.each(["Challenges", "Tóm tắt", "3. Lessons learned", "Next week's plan", "Worklog", "Kế hoạch tuần tới"])("%s: yes", (heading) => {
    expect(isAboutElse(heading)).toBe(true);
  });

  test.each(["1. Amazon S3", "Week 5 Achievements:", "Mạng riêng ảo"])("%s: no", (heading) => {
    expect(isAboutElse(heading)).toBe(false);
  });
});

describe("topicOf", () => {
  test.each([
    ["Week 12 Achievements: Going live", "Going live"],
    ["**Thành tựu tuần 4: Website tĩnh**", "Website tĩnh"],
    ["Tasks: `npm`: a start", "`npm`: a start"],
    ["Week 12 Achievements:", null],
    ["**Week 12 Objectives:**", null],
    ["Objectives: 1.", null],
    ["Week 5: Containers", null],
    ["Week 5: Objectives", null],
    ["Notes: Achievements", null],
  ])("%s", (heading, topic) => {
    expect(topicOf(heading)).toBe(topic);
  });
});
