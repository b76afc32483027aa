/** Help, in Vietnamese, by its English. */
export const help: Readonly<Record<string, string>> = {
  "Usage:": "Cách dùng:",
  "Arguments:": "Đối số:",
  "Options:": "Tùy chọn:",
  "Options of every command:": "Tùy chọn của mọi lệnh:",
  "Commands:": "Các lệnh:",
  "Examples:": "Ví dụ:",
  "default:": "mặc định:",

  // the program, and what every command takes
  "Create, fill in, check and hand in a weekly worklog kept in Markdown pages.":
    "Tạo, điền, kiểm tra và nộp worklog hằng tuần viết bằng các trang Markdown.",
  "print the version": "in số phiên bản",
  "show this help": "hiển thị trợ giúp này",
  "the root of the log": "thư mục gốc của worklog",
  "only this language (may be repeated)": "chỉ ngôn ngữ này (có thể lặp lại)",
  "answer with one JSON document on stdout": "trả lời bằng một tài liệu JSON trên stdout",
  "show what would be written, and write nothing": "hiển thị những gì sẽ ghi, nhưng không ghi",
  "never ask": "không bao giờ hỏi",
  "only data and errors": "chỉ in dữ liệu và lỗi",
  "colours, even where stdout is no terminal": "có màu, kể cả khi stdout không phải terminal",
  "no colours": "không màu",
  "the language of messages, en or vi (default: that of the locale)": "ngôn ngữ của thông báo, en hoặc vi (mặc định: theo locale)",
  "long output without the pager": "in nội dung dài mà không qua chương trình xem trang",
  "how long to wait for another worklog that is writing": "thời gian chờ khi một worklog khác đang ghi",

  // commands
  "set up a log: its configuration, a whole Hugo site, a workflow for GitHub":
    "chuẩn bị worklog: cấu hình, cả một website Hugo, workflow cho GitHub",
  "create the page of a week, in every language": "tạo trang của một tuần, bằng mọi ngôn ngữ",
  "add tasks and references to a day": "thêm công việc và nguồn tài liệu vào một ngày",
  "fill in the completion date of a row": "điền ngày hoàn thành của một hàng",
  "list, add or remove achievements, or draft them from the tasks": "liệt kê, thêm hoặc xóa kết quả đạt được, hoặc soạn từ các công việc",
  "list, add or remove objectives": "liệt kê, thêm hoặc xóa mục tiêu",
  "change the text of a task or a reference": "sửa nội dung của một công việc hoặc nguồn tài liệu",
  "remove a task, a reference or a row": "xóa một công việc, nguồn tài liệu hoặc hàng",
  "move a task, a reference or a row to another day": "chuyển một công việc, nguồn tài liệu hoặc hàng sang ngày khác",
  "write the log as a report, as data or as a calendar": "xuất worklog thành báo cáo, dữ liệu hoặc lịch",
  "show this week: what is open, what is missing, and the next command":
    "hiển thị tuần này: việc chưa xong, phần còn thiếu, và lệnh tiếp theo",
  "print what makes a shell complete commands, weeks, days, tasks and rules":
    "in ra đoạn mã để shell tự điền lệnh, tuần, ngày, công việc và quy tắc",
  "bash, zsh, fish or powershell": "bash, zsh, fish hoặc powershell",
  "list the weeks: dates, rows done and open, findings, achievements":
    "liệt kê các tuần: ngày, hàng đã xong, lỗi và cảnh báo, kết quả đạt được",
  "show the log in numbers: completion, heat map, references, streak":
    "hiển thị worklog bằng con số: mức hoàn thành, bản đồ nhiệt, nguồn tài liệu, chuỗi ngày",
  "show a week as a readable page": "hiển thị một tuần dưới dạng trang dễ đọc",
  "find text in objectives, tasks, references and achievements": "tìm trong mục tiêu, công việc, nguồn tài liệu và kết quả đạt được",
  "find what is wrong in the log, and repair what is safe": "tìm lỗi trong worklog, và sửa những gì sửa được an toàn",
  "open a week in your editor, and check it afterwards": "mở một tuần trong trình soạn thảo, rồi kiểm tra sau đó",
  "explain a rule of `check`, or list them all": "giải thích một quy tắc của `check`, hoặc liệt kê tất cả",
  "bring the section index in line with the weeks": "làm cho trang mục lục khớp với các tuần",
  "bring the pages of both languages in line, and list what awaits translation":
    "làm cho trang của hai ngôn ngữ khớp nhau, và liệt kê những gì chờ dịch",
  "look at the surroundings: Node, Hugo, Git, encodings, habits": "xem xét môi trường: Node, Hugo, Git, bảng mã, thói quen viết",
  "line up the columns of the task tables, or make them compact": "căn thẳng các cột của bảng công việc, hoặc thu gọn bảng",
  "show how the log is read and written: days, dates, headings, bullets, and why":
    "cho biết worklog được đọc và viết thế nào (thứ, ngày, đề mục, gạch đầu dòng), và vì sao",
  "show every setting and where it comes from": "hiển thị mọi thiết lập và nguồn gốc của chúng",
  "take the last change of this log back": "hoàn tác thay đổi gần nhất của worklog này",
  "make the change again that was taken back last": "làm lại thay đổi vừa được hoàn tác",
  "list the changes of this log that can be taken back": "liệt kê các thay đổi của worklog này có thể hoàn tác",

  // weeks, days, rows
  "the week (default: the week of today, else the latest)": "tuần (mặc định: tuần này, nếu không có thì tuần mới nhất)",
  "only this week": "chỉ tuần này",
  "only these weeks, such as 5 or 5-8,10": "chỉ các tuần này, ví dụ 5 hoặc 5-8,10",
  "the day: a number as the log writes it, a weekday, a date, or the text of a day cell":
    "ngày: số như worklog viết, tên thứ, ngày tháng, hoặc nội dung của ô thứ",
  "the nth row of the page": "hàng thứ n của trang",
  "allow dates outside the week, and a start on another day than --day": "cho phép ngày nằm ngoài tuần, và ngày bắt đầu khác với --day",

  // init
  "the first day of week 1 (default: that of the first week, else this week's Monday)":
    "ngày đầu tiên của tuần 1 (mặc định: theo tuần đầu tiên, nếu không có thì Thứ Hai tuần này)",
  "your name, for reports": "tên của bạn, dùng trong báo cáo",
  "the title of reports and of the site": "tiêu đề của báo cáo và của website",
  "the languages, the default first, such as en,vi (default: those of the pages; en,vi for a new site)":
    "các ngôn ngữ, ngôn ngữ mặc định đứng đầu, ví dụ en,vi (mặc định: theo các trang; en,vi cho website mới)",
  "make a whole small site, with week 1": "tạo cả một website nhỏ, có tuần 1",
  "add a workflow that checks the log and publishes the site": "thêm workflow kiểm tra worklog và xuất bản website",

  // new-week
  "the number of the week, 1 to 99 (default: the next)": "số của tuần, từ 1 đến 99 (mặc định: tuần tiếp theo)",
  "a day of that week; its Monday becomes the first day, or the day itself where the log's weeks begin on such a day":
    "một ngày trong tuần đó; Thứ Hai của tuần thành ngày đầu tiên, hoặc chính ngày đó nếu các tuần của worklog bắt đầu vào thứ ấy",
  "an objective (may be repeated)": "một mục tiêu (có thể lặp lại)",
  "an objective in Vietnamese; pairs with --objective in order": "một mục tiêu bằng tiếng Việt; ghép với --objective theo thứ tự",
  "the days that get a row, 2 = Monday (default: 2-6, or 2-7 or 2-8 as in most weeks)":
    "những ngày được tạo hàng, 2 = Thứ Hai (mặc định: 2-6, hoặc 2-7 hay 2-8 như phần lớn các tuần)",
  "no rows": "không có hàng nào",
  "leave the section index alone": "giữ nguyên trang mục lục",
  "copy the open tasks of the previous week": "chép sang các công việc chưa xong của tuần trước",

  // add-task
  "a task (may be repeated)": "một công việc (có thể lặp lại)",
  "a sub-task of the --task before it (may be repeated)": "một công việc con của --task đứng trước (có thể lặp lại)",
  "a task in Vietnamese; pairs with --task in order": "một công việc bằng tiếng Việt; ghép với --task theo thứ tự",
  "a sub-task of the --task-vi before it": "một công việc con của --task-vi đứng trước",
  "a reference, as URL or label=URL (may be repeated)": "một nguồn tài liệu, viết URL hoặc nhãn=URL (có thể lặp lại)",
  "the start date of a new row (default: the day in that week)": "ngày bắt đầu của hàng mới (mặc định: ngày đó trong tuần)",
  "also fill in the completion date (default: today, or the start date where that is later)":
    "điền luôn ngày hoàn thành (mặc định: hôm nay, hoặc ngày bắt đầu nếu muộn hơn)",
  "add a row even if the day has one": "thêm một hàng dù ngày đó đã có hàng",

  // complete
  "the row with this text in a task": "hàng có đoạn chữ này trong một công việc",
  "the completion date (default: today, or the start date where that is later)":
    "ngày hoàn thành (mặc định: hôm nay, hoặc ngày bắt đầu nếu muộn hơn)",
  "every row that is still open": "mọi hàng còn chưa xong",
  "take the completion date out again": "xóa ngày hoàn thành",
  "replace another date, and allow a date outside the week": "thay một ngày khác đã có, và cho phép ngày nằm ngoài tuần",

  // achievements, objectives
  "list, add or remove": "list, add hoặc remove",
  "list, add, remove or draft": "list, add, remove hoặc draft",
  "draft: add all that is proposed": "draft: thêm mọi đề xuất",
  "draft: add these of the proposals, such as 1,3": "draft: thêm các đề xuất này, ví dụ 1,3",
  "the row, and the task, with this text": "hàng, và công việc, có nội dung này",
  "the texts to add, or the number to remove": "các nội dung cần thêm, hoặc số của mục cần xóa",
  "add below this item, such as 2 or 2.1": "thêm bên dưới mục này, ví dụ 2 hoặc 2.1",
  "the Vietnamese text; pairs with the texts in order (may be repeated)":
    "nội dung tiếng Việt; ghép với các nội dung theo thứ tự (có thể lặp lại)",

  // edit-task, remove-task, move-task
  "the nth task of the row (needed where it has more than one)": "công việc thứ n của hàng (cần khi hàng có nhiều hơn một)",
  "the nth sub-task of that task": "công việc con thứ n của công việc đó",
  "the nth reference of the row": "nguồn tài liệu thứ n của hàng",
  "the new text": "nội dung mới",
  "the new text in Vietnamese": "nội dung mới bằng tiếng Việt",
  "the new address of the reference": "địa chỉ mới của nguồn tài liệu",
  "the new label of the reference": "nhãn mới của nguồn tài liệu",
  "the row itself, with all that is in it": "cả hàng, cùng mọi thứ bên trong",
  "the row itself, with all that is in it; its dates move along": "cả hàng, cùng mọi thứ bên trong; các ngày dời theo",
  "the day to move to, as --day": "ngày chuyển đến, viết như --day",
  "the week to move to (default: the same week)": "tuần chuyển đến (mặc định: cùng tuần)",

  // export
  "the format (default: md, or what the name of --output ends in)": "định dạng (mặc định: md, hoặc theo đuôi tên của --output)",
  "write to this file instead of stdout (-)": "ghi vào tệp này thay vì stdout (-)",
  "replace the file if it exists": "thay thế tệp nếu đã tồn tại",
  "the title of the document": "tiêu đề của tài liệu",
  "the author": "tác giả",
  "the period, as it is to stand below the title": "khoảng thời gian, đúng như sẽ ghi dưới tiêu đề",
  "begin CSV with a byte order mark, for Excel": "bắt đầu CSV bằng dấu thứ tự byte (BOM), dành cho Excel",

  // import
  "add the rows of a CSV, JSON or JSON Lines file to the weeks": "thêm các hàng của tệp CSV, JSON hoặc JSON Lines vào các tuần",
  "the file, or - for standard input": "tên tệp, hoặc - để đọc từ đầu vào chuẩn",
  "the format (default: what the name or the text of the file shows)": "định dạng (mặc định: theo tên hoặc nội dung của tệp)",
  "allow dates outside their week, and completion before the start": "cho phép ngày nằm ngoài tuần, và hoàn thành trước khi bắt đầu",

  // search
  "what to look for; letter case does not count, nor do accents that are not typed":
    "nội dung cần tìm; không phân biệt chữ hoa chữ thường, cũng không xét dấu nếu không gõ dấu",
  "only rows of this weekday, such as 2, tue or CN": "chỉ các hàng của thứ này, ví dụ 2, tue hoặc CN",
  "only rows that start on this day or later": "chỉ các hàng bắt đầu từ ngày này trở đi",
  "only rows that start on this day or earlier": "chỉ các hàng bắt đầu từ ngày này trở về trước",
  "only rows that are not complete": "chỉ các hàng chưa hoàn thành",
  "only rows with a reference": "chỉ các hàng có nguồn tài liệu",
  "only references": "chỉ nguồn tài liệu",

  // check, explain
  "pages, folders or whole logs (default: the log of the current folder)":
    "các trang, thư mục hoặc cả worklog (mặc định: worklog của thư mục hiện tại)",
  "repair what has one safe repair": "sửa những gì có một cách sửa an toàn",
  "the form of the report (default: pretty)": "dạng báo cáo (mặc định: pretty)",
  "run only this rule (may be repeated)": "chỉ chạy quy tắc này (có thể lặp lại)",
  "leave this rule out (may be repeated)": "bỏ qua quy tắc này (có thể lặp lại)",
  "warnings count as errors do": "cảnh báo được tính như lỗi",
  "how many warnings are accepted": "chấp nhận bao nhiêu cảnh báo",
  "read every page, also where nothing changed since the last time": "đọc mọi trang, kể cả khi không có gì thay đổi từ lần trước",
  "also ask the servers whether references answer": "hỏi cả máy chủ xem nguồn tài liệu có trả lời không",
  "the name of the rule": "tên của quy tắc",

  // index, sync, fmt
  "what the entry of --week says (default: the week's first objective)":
    "nội dung của mục cho --week (mặc định: mục tiêu đầu tiên của tuần)",
  "write nothing, and fail if something is to be done": "không ghi gì, và báo lỗi nếu còn việc phải làm",
  "the language that the other one is brought in line with (default: that of the page changed last)":
    "ngôn ngữ mà ngôn ngữ kia phải khớp theo (mặc định: của trang được sửa sau cùng)",
  "write nothing, and fail if something is to be done or translated": "không ghi gì, và báo lỗi nếu còn việc phải làm hoặc phải dịch",
  "write what awaits translation to this file, or to stdout (-)": "ghi những gì chờ dịch vào tệp này, hoặc ra stdout (-)",
  "read the translations back from such a file, or from stdin (-)": "đọc lại bản dịch từ tệp như vậy, hoặc từ stdin (-)",
  "one space around each text, instead of columns of one width": "một dấu cách quanh mỗi ô, thay cho các cột rộng bằng nhau",
};
