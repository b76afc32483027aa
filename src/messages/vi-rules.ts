/** What rules say of themselves in `explain`, in Vietnamese, by their English. Examples are here where they are words and no Markdown. */
export const rules: Readonly<Record<string, string>> = {
  build: "dựng website",
  calendar: "lịch",
  structure: "cấu trúc",
  content: "nội dung",
  references: "nguồn tài liệu",
  languages: "ngôn ngữ",
  index: "mục lục",

  // build
  "a page that cannot be read": "trang không đọc được",
  "Nothing on it is checked, exported or counted, and Hugo may refuse to build the site.":
    "Không có gì trên trang được kiểm tra, xuất ra hay đếm, và Hugo có thể từ chối dựng website.",
  "a page saved as UTF-16": "trang lưu dưới dạng UTF-16",
  "the same page saved as UTF-8": "vẫn trang đó, lưu dưới dạng UTF-8",
  "front matter that cannot be read, is not closed, not first, or there twice":
    "front matter không đọc được, không kết thúc, không ở đầu trang, hoặc có hai lần",
  "Hugo stops at it, or shows it as text, and the title, the menu and the order of the weeks are lost. Formatters for Markdown are known to turn its closing line into an underlined heading.":
    "Hugo dừng lại ở đó, hoặc hiển thị nó thành văn bản, và mất tiêu đề, menu cùng thứ tự các tuần. Các công cụ định dạng Markdown đôi khi biến dòng kết thúc thành đề mục gạch chân.",
  "front matter that is marked as code": "front matter được đánh dấu là mã",
  "Some tools run what stands in such a block. worklog never does, reads nothing of it, and never writes such a page.":
    "Một số công cụ chạy những gì nằm trong khối như vậy. worklog không bao giờ chạy, không đọc gì trong đó, và không bao giờ ghi trang như vậy.",
  "a `date` in the front matter that Hugo cannot read": "`date` trong front matter mà Hugo không đọc được",
  "Hugo 0.135 and newer stop at such a page and build nothing at all. `r Sys.Date()` is what is left of another program's template.":
    "Hugo từ bản 0.135 dừng lại ở trang như vậy và không dựng gì cả. `r Sys.Date()` là phần sót lại từ bản mẫu của một chương trình khác.",
  "a page that is nested too deeply, too wide or too long to be read to its end":
    "trang lồng nhau quá sâu, quá rộng hoặc quá dài, không đọc được đến hết",
  "What follows is not seen, and worklog never writes such a page.":
    "Phần phía sau không được nhìn thấy, và worklog không bao giờ ghi trang như vậy.",
  "a list of a thousand levels": "danh sách có một nghìn cấp",
  "a list of a few levels": "danh sách có vài cấp",
  "a table that is none, as its delimiter row does not fit its header, or rows that a blank line cuts off":
    "bảng không thành bảng, vì hàng phân cách không khớp với hàng tiêu đề, hoặc các hàng bị một dòng trống cắt rời",
  "GFM and Hugo take header and delimiter row for a table only if both have as many cells, and a table ends at the first blank line; what is left is shown as one paragraph full of pipes.":
    "GFM và Hugo chỉ coi hàng tiêu đề và hàng phân cách là bảng khi cả hai có cùng số ô, và bảng kết thúc ở dòng trống đầu tiên; phần còn lại hiện ra thành một đoạn văn đầy dấu |.",
  "HTML such as `<br>` in a site whose configuration drops HTML": "HTML như `<br>` trong một website có cấu hình bỏ HTML",
  "Hugo leaves out every tag unless `markup.goldmark.renderer.unsafe` is true: the tasks of a cell then run together on one line.":
    "Hugo bỏ mọi thẻ trừ khi `markup.goldmark.renderer.unsafe` là true: khi đó các công việc trong một ô dính lại trên một dòng.",
  "a `<br>` in a cell, and no `unsafe` in hugo.toml": "có `<br>` trong ô, mà hugo.toml không có `unsafe`",
  "words in `<…>` that are taken for a tag, so that nobody sees them": "chữ trong `<…>` bị hiểu là thẻ nên không ai nhìn thấy",
  "Markdown lets HTML through, and a browser shows nothing of a tag that it does not know. Addresses, tags of HTML and code are not meant.":
    "Markdown cho HTML đi qua, và trình duyệt không hiển thị gì của một thẻ mà nó không biết. Địa chỉ, thẻ HTML và mã không thuộc trường hợp này.",

  // calendar
  "a day that is not the weekday of the start date, or has another date": "thứ không khớp với ngày bắt đầu, hoặc ghi một ngày khác",
  "One of the two is wrong: often the year, or a date that was copied from another week. How a log counts its days (2 or 1 for Monday, or mere numbers) is taken from the log itself.":
    "Một trong hai bị sai: thường là năm, hoặc một ngày chép từ tuần khác. Cách worklog đếm thứ (2 hay 1 là Thứ Hai, hoặc chỉ là số thứ tự) được lấy từ chính worklog.",
  "a date that does not exist or cannot be read": "ngày không tồn tại hoặc không đọc được",
  "The row belongs to no day: it is left out of calendars and counts. Where the same row in the other language has a date of this week, that is the one that was meant.":
    "Hàng không thuộc về ngày nào: nó bị bỏ khỏi lịch và các số đếm. Nếu hàng tương ứng ở ngôn ngữ kia có một ngày trong tuần này thì đó chính là ngày cần viết.",
  "a completion date before the start date": "ngày hoàn thành đứng trước ngày bắt đầu",
  "Nothing is complete before it begins: one of the two dates is wrong.":
    "Không việc gì hoàn thành trước khi bắt đầu: một trong hai ngày bị sai.",
  "a completion date more than 14 days after the start date": "ngày hoàn thành sau ngày bắt đầu hơn 14 ngày",
  "A task of a week that takes longer is nearly always a slip in the month or the year.":
    "Công việc của một tuần mà kéo dài hơn thế thì hầu như luôn là viết nhầm tháng hoặc năm.",
  "start dates of one week that lie more than eight days apart": "các ngày bắt đầu của một tuần cách nhau hơn tám ngày",
  "One slip in the month or the year, or a date of another week, puts a row months away. It is repaired only where one date fits and the page in the other language has it.":
    "Viết nhầm tháng hoặc năm, hay dùng ngày của tuần khác, khiến một hàng lệch đi vài tháng. Chỉ được sửa khi có đúng một ngày khớp và trang ở ngôn ngữ kia có ngày đó.",
  "a week whose dates do not follow those of the week before": "tuần có ngày không nối tiếp tuần trước",
  "Weeks that share their dates, or go back in time, were copied and not changed. A gap of up to three weeks is taken for holidays, a longer one is only mentioned.":
    "Những tuần trùng ngày hoặc lùi về quá khứ là do chép rồi không sửa. Khoảng trống đến ba tuần được coi là kỳ nghỉ, dài hơn thì chỉ được nhắc.",
  "week 5 from 2025-10-06, week 6 from 2025-09-29": "tuần 5 từ 2025-10-06, tuần 6 từ 2025-09-29",
  "week 5 from 2025-10-06, week 6 from 2025-10-13": "tuần 5 từ 2025-10-06, tuần 6 từ 2025-10-13",
  "a row that starts before the row above it": "hàng bắt đầu trước hàng ở trên nó",
  "A week is read from its first day to its last; a row out of order is often a wrong date.":
    "Một tuần được đọc từ ngày đầu đến ngày cuối; hàng sai thứ tự thường là do sai ngày.",
  "a page whose dates have day and month the other way round than the log's other pages":
    "trang viết ngày và tháng ngược với các trang khác của worklog",
  "Nobody can tell 10/06 from 06/10 where a log changes between the two. Either order is fine, also one for each language.":
    "Không ai phân biệt được 10/06 với 06/10 khi worklog lúc viết thế này, lúc viết thế kia. Thứ tự nào cũng được, mỗi ngôn ngữ một thứ tự cũng được.",
  "weeks 1 to 4 with 25/09/2025, week 5 with 09/29/2025": "tuần 1 đến 4 viết 25/09/2025, tuần 5 viết 09/29/2025",
  "all weeks with 25/09/2025": "tất cả các tuần viết 25/09/2025",
  "a day number that is no day of the week": "số không phải một thứ trong tuần",
  "The programme counts 2 for Monday to 7 for Saturday, and 8 or CN for Sunday. A log that counts from 1, or merely numbers its rows, is read as it counts.":
    "Chương trình thực tập đếm từ 2 cho Thứ Hai đến 7 cho Thứ Bảy, và 8 hoặc CN cho Chủ Nhật. Worklog đếm từ 1, hoặc chỉ đánh số hàng, thì được đọc theo cách đếm của nó.",
  "a completion date, or a `date` of a page, that has not come yet": "ngày hoàn thành, hoặc `date` của trang, chưa đến",
  "Nothing is complete tomorrow. And Hugo leaves out every page whose `date` lies in the future.":
    "Không việc gì hoàn thành vào ngày mai. Và Hugo bỏ qua mọi trang có `date` trong tương lai.",

  // structure
  "a page without objectives, tasks or achievements": "trang thiếu mục tiêu, công việc hoặc kết quả đạt được",
  "A week has three parts. A part that most pages of a log lack is its author's habit, and one of a week that is not over may still come.":
    "Một tuần có ba phần. Phần mà hầu hết các trang đều không có là thói quen của tác giả, và tuần chưa kết thúc thì vẫn có thể bổ sung.",
  "objectives, tasks or achievements with nothing below their heading":
    "mục tiêu, công việc hoặc kết quả đạt được không có gì bên dưới đề mục",
  "The heading promises what is not there. A week that is not over may still be filled in.":
    "Đề mục hứa hẹn điều không có. Tuần chưa kết thúc thì vẫn có thể bổ sung.",
  "the same heading of objectives, tasks or achievements twice on a page":
    "cùng một đề mục mục tiêu, công việc hoặc kết quả đạt được xuất hiện hai lần trên trang",
  "Readers and tools take one of the two for the part of the week. Headings with different words, or below different headings, are no repetition.":
    "Người đọc và công cụ coi một trong hai là phần đó của tuần. Các đề mục khác chữ, hoặc nằm dưới những đề mục khác nhau, thì không phải là lặp lại.",
  "a week with more than one page in one language": "tuần có nhiều hơn một trang trong cùng một ngôn ngữ",
  "Nobody can tell which of them counts, so no command writes to such a week. Mostly one is a copy that was left behind.":
    "Không thể biết trang nào mới đúng, nên không lệnh nào ghi vào tuần như vậy. Thường thì một trang là bản sao còn sót lại.",
  "week 5 in 1.5-Week5/_index.md, and in old/week-05.md": "tuần 5 ở 1.5-Week5/_index.md, và ở old/week-05.md",
  "week 5 in 1.5-Week5/_index.md alone": "tuần 5 chỉ ở 1.5-Week5/_index.md",
  "a page with a heading of tasks and no task table": "trang có đề mục công việc mà không có bảng công việc",
  "The programme asks for a table of days, tasks, dates and references, and every command that knows rows works on it. A log that lists its tasks in another way throughout is left alone.":
    "Chương trình thực tập yêu cầu một bảng gồm thứ, công việc, ngày và nguồn tài liệu, và mọi lệnh dùng đến hàng đều làm việc trên bảng đó. Worklog luôn liệt kê công việc theo cách khác thì được bỏ qua.",
  "a task table in HTML, which is read but not written to": "bảng công việc viết bằng HTML, đọc được nhưng không ghi vào",
  "Commands write Markdown: what they would put into a table of HTML would stand in the page as it is typed. Where most pages of a log have such a table, the first alone is named.":
    "Các lệnh ghi bằng Markdown: thứ chúng đưa vào bảng HTML sẽ hiện trên trang y như được gõ. Nếu phần lớn các trang của worklog có bảng như vậy, chỉ trang đầu tiên được nêu.",
  "a row with more cells than the table has columns": "hàng có nhiều ô hơn số cột của bảng",
  "What stands in the surplus cells is not shown at all. Nearly always a pipe in the text was meant as text.":
    "Nội dung trong các ô thừa không hề được hiển thị. Hầu như luôn là do dấu | trong văn bản.",
  "a row with fewer cells than the table has columns": "hàng có ít ô hơn số cột của bảng",
  "The cells that are missing are shown empty, and what stands in the row may have moved into the wrong column. A first row without its reference cell, as the template has it, and a log that leaves out empty cells as a habit are left alone.":
    "Các ô thiếu hiện ra trống, và nội dung của hàng có thể đã lệch sang cột khác. Hàng đầu thiếu ô nguồn tài liệu như trong bản mẫu, và worklog quen bỏ các ô trống, thì được bỏ qua.",
  "a line that became a row of the table above it": "dòng trở thành một hàng của bảng phía trên",
  "A table ends only at a blank line or at another block: text, or a rule of dashes, right below it is shown in its first column. So is the rest of a row behind a line break.":
    "Bảng chỉ kết thúc ở một dòng trống hoặc một khối khác: văn bản, hay đường kẻ bằng dấu gạch, nằm sát bên dưới sẽ hiện trong cột đầu tiên. Phần còn lại của một hàng bị ngắt dòng cũng vậy.",
  "a title, heading, `pre` or folder that names another week": "tiêu đề, đề mục, `pre` hoặc thư mục ghi số của tuần khác",
  "The page was copied and not changed throughout: the menu or the page shows the wrong week.":
    "Trang được chép mà chưa sửa hết: menu hoặc trang hiển thị sai tuần.",
  "1.5-Week5/_index.md with the title “Week 4 Worklog”": "1.5-Week5/_index.md có tiêu đề “Week 4 Worklog”",
  "1.5-Week5/_index.md with the title “Week 5 Worklog”": "1.5-Week5/_index.md có tiêu đề “Week 5 Worklog”",
  "a `weight` that puts a week into the wrong place of the menu": "`weight` đặt một tuần vào sai chỗ trong menu",
  "Hugo sorts the menu by `weight`; where that is the same, the newest `date` comes first; where that is the same too, the title decides. Every scheme that gives the right order is fine: the number of the week, or the template's 1 for weeks 1 to 9 and 2 from week 10 on with one date for all. So is a menu that shows the newest week first.":
    "Hugo sắp xếp menu theo `weight`; nếu bằng nhau thì `date` mới nhất đứng trước; nếu vẫn bằng nhau thì theo tiêu đề. Cách nào cho ra đúng thứ tự cũng được: số của tuần, hoặc như bản mẫu, 1 cho tuần 1 đến 9 và 2 từ tuần 10 với cùng một ngày. Menu hiển thị tuần mới nhất trước cũng được.",
  "weight 1 for weeks 1 to 12, all of one date: week 10 comes before week 2":
    "weight 1 cho tuần 1 đến 12, cùng một ngày: tuần 10 đứng trước tuần 2",
  "weight 1 for weeks 1 to 9, 2 for weeks 10 to 12": "weight 1 cho tuần 1 đến 9, 2 cho tuần 10 đến 12",

  "a bullet with no space behind its mark, in objectives or achievements":
    "gạch đầu dòng thiếu dấu cách sau ký hiệu, trong mục tiêu hoặc kết quả",
  "Markdown takes it for text: the line is shown with its mark, and runs on from the line above it.":
    "Markdown hiểu đó là văn bản: dòng hiện ra cùng với ký hiệu và nối vào dòng phía trên.",

  // content
  "objectives, tasks or achievements that are the template's own": "mục tiêu, công việc hoặc kết quả đạt được là của bản mẫu",
  "The page says what the programme wrote as an example, not what was done. Week 1 may keep it, as its introduction is every intern's first week. Another template can be named in the configuration.":
    "Trang ghi những gì chương trình thực tập viết làm ví dụ, không phải những gì đã làm. Tuần 1 có thể giữ nguyên, vì phần giới thiệu đó là tuần đầu của mọi thực tập sinh. Có thể nêu một bản mẫu khác trong cấu hình.",
  "the template's notice that its text must not be copied, or the empty box of a notice":
    "lời nhắc của bản mẫu rằng không được chép nguyên văn, hoặc khung trống của một lời nhắc",
  "The notice asks for its own removal; where it is left, mentors take the page for a copy. Without its text, its shortcode shows an empty box.":
    "Lời nhắc đó yêu cầu được xóa đi; nếu còn để lại, người hướng dẫn sẽ coi trang là bản chép. Khi nội dung đã xóa, shortcode của nó hiện một khung trống.",
  "(nothing)": "(không có gì)",
  "a bullet of dots only": "gạch đầu dòng chỉ có dấu chấm",
  "The template ends its lists with `* ...` to show that more may follow; in a page that is handed in it says nothing. In a cell, where it may stand for “and so on”, it is only mentioned.":
    "Bản mẫu kết thúc danh sách bằng `* ...` để cho thấy có thể viết tiếp; trong trang nộp thì nó không có ý nghĩa. Trong ô, nơi nó có thể mang nghĩa “vân vân”, nó chỉ được nhắc.",
  "TODO, TBD, `dd/mm/yyyy` and other gaps that were to be filled in": "TODO, TBD, `dd/mm/yyyy` và những chỗ chờ điền khác",
  "The gap is still there. Tasks about a to-do list are no gaps.":
    "Chỗ chờ điền vẫn còn đó. Công việc nói về một danh sách to-do thì không phải chỗ chờ điền.",
  "objectives, tasks or achievements that are word for word those of another week":
    "mục tiêu, công việc hoặc kết quả đạt được giống từng chữ với tuần khác",
  "A page that was made by copying still says what was done before. What is the template's has its own rule.":
    "Trang làm bằng cách chép vẫn ghi những gì đã làm trước đó. Nội dung của bản mẫu có quy tắc riêng.",
  "weeks 5 and 6 with the same five achievements": "tuần 5 và 6 có cùng năm kết quả đạt được",
  "achievements of its own for each week": "mỗi tuần có kết quả đạt được riêng",
  "a row without a task": "hàng không có công việc",
  "The day is there and says nothing. A dash stands for a free day, and a week that is not over may still be filled in.":
    "Có ngày mà không có nội dung. Một dấu gạch nghĩa là ngày nghỉ, và tuần chưa kết thúc thì vẫn có thể bổ sung.",
  "traces of generated text, such as `turn0search0`, `oaicite` or `utm_source=chatgpt`":
    "dấu vết của văn bản do máy tạo ra, như `turn0search0`, `oaicite` hoặc `utm_source=chatgpt`",
  "They mean nothing to a reader, and show that the text was pasted and not read.":
    "Chúng không có nghĩa gì với người đọc, và cho thấy văn bản được dán vào mà không đọc lại.",
  "letters such as `â€”` or `áº¿` that were a dash or an accented letter once":
    "các ký tự như `â€”` hay `áº¿` vốn là một dấu gạch hay một chữ có dấu",
  "A program took UTF-8 for Windows-1252 when the text was copied or saved. It is one finding a page.":
    "Một chương trình đã hiểu UTF-8 là Windows-1252 khi sao chép hoặc lưu văn bản. Mỗi trang chỉ báo một lần.",

  // references
  "a reference that is no address: malformed, without scheme, `#`, or a path that Hugo does not serve":
    "nguồn tài liệu không phải địa chỉ: sai dạng, thiếu giao thức, `#`, hoặc đường dẫn mà Hugo không đưa lên website",
  "A reader who follows it finds nothing. Paths of files in the repository are not addresses of the site.":
    "Người đọc bấm vào không thấy gì. Đường dẫn của tệp trong kho không phải địa chỉ trên website.",
  "the same address twice in one cell": "cùng một địa chỉ có hai lần trong một ô",
  "The second one tells a reader nothing; often another one was meant.":
    "Địa chỉ thứ hai không cho người đọc biết thêm gì; thường thì đáng lẽ là một địa chỉ khác.",
  "a task table without any reference, in a log that has them": "bảng công việc không có nguồn tài liệu nào, trong worklog thường có",
  "The programme asks what the work was based on. A log whose weeks mostly have no references is left alone, and so is a table that says in each row that there is none.":
    "Chương trình thực tập hỏi công việc dựa trên tài liệu nào. Worklog mà hầu hết các tuần đều không có nguồn tài liệu thì được bỏ qua, và bảng ghi rõ ở mỗi hàng là không có cũng vậy.",
  "with `--online`: a reference whose server does not know it, or does not exist":
    "với `--online`: nguồn tài liệu mà máy chủ không biết, hoặc máy chủ không tồn tại",
  "A reader who follows it finds nothing. Only `check --online` asks, each address once; a server that is busy, asks for a password or takes too long is only mentioned.":
    "Người đọc bấm vào không thấy gì. Chỉ `check --online` mới hỏi, mỗi địa chỉ một lần; máy chủ bận, đòi mật khẩu hoặc trả lời quá lâu thì chỉ được nhắc.",

  // languages
  "a week without its page in the other language, in a log that has two": "tuần thiếu trang ở ngôn ngữ kia, trong worklog có hai ngôn ngữ",
  "Hugo then leaves the week out of the menu of that language. A log in one language is left alone.":
    "Khi đó Hugo bỏ tuần này khỏi menu của ngôn ngữ kia. Worklog một ngôn ngữ thì được bỏ qua.",
  "week 5 in English, weeks 1 to 4 in both languages": "tuần 5 bằng tiếng Anh, tuần 1 đến 4 bằng cả hai ngôn ngữ",
  "all weeks in both languages": "tất cả các tuần bằng cả hai ngôn ngữ",
  "a week with another number of rows in the other language": "tuần có số hàng khác với ngôn ngữ kia",
  "A day was added to one page and forgotten on the other.": "Một ngày được thêm vào trang này mà quên ở trang kia.",
  "5 rows in English, 4 in Vietnamese": "5 hàng ở bản tiếng Anh, 4 hàng ở bản tiếng Việt",
  "5 rows in both": "5 hàng ở cả hai bản",
  "a row whose dates are not those of the same row in the other language": "hàng có ngày khác với hàng tương ứng ở ngôn ngữ kia",
  "Both pages tell of the same day, so one of the two dates is wrong. Each page may write day and month in its own order.":
    "Cả hai trang nói về cùng một ngày, nên một trong hai ngày bị sai. Mỗi trang có thể viết ngày và tháng theo thứ tự riêng.",
  "10/07/2025 in English, 08/10/2025 in Vietnamese": "10/07/2025 ở bản tiếng Anh, 08/10/2025 ở bản tiếng Việt",
  "10/07/2025 in English, 07/10/2025 in Vietnamese": "10/07/2025 ở bản tiếng Anh, 07/10/2025 ở bản tiếng Việt",
  "a row whose links are not those of the same row in the other language": "hàng có liên kết khác với hàng tương ứng ở ngôn ngữ kia",
  "A link was added to one page and forgotten on the other. Addresses that differ in the language alone are the same.":
    "Một liên kết được thêm vào trang này mà quên ở trang kia. Địa chỉ chỉ khác nhau ở ngôn ngữ thì được coi là một.",
  "one link in English, none in Vietnamese": "một liên kết ở bản tiếng Anh, không có ở bản tiếng Việt",
  "the same link in both": "cùng một liên kết ở cả hai bản",
  "a text, a title, a header, or much of a page, that is word for word as in the other language":
    "một đoạn văn, tiêu đề, đầu bảng, hoặc phần lớn trang, giống từng chữ với ngôn ngữ kia",
  "It was copied and not translated. Addresses, code, and the names in the configuration's `keep` are the same in every language and do not count.":
    "Văn bản được chép sang mà chưa dịch. Địa chỉ, mã, và các tên trong `keep` của cấu hình giống nhau ở mọi ngôn ngữ nên không tính.",
  "“Deploy the application” on both pages": "“Deploy the application” trên cả hai trang",
  "“Deploy the application” and “Triển khai ứng dụng”": "“Deploy the application” và “Triển khai ứng dụng”",
  "an English page in Vietnamese, or the other way round": "trang tiếng Anh viết bằng tiếng Việt, hoặc ngược lại",
  "Readers of that language find a page they cannot read: the two files were swapped, or one was copied. A log that is kept so throughout is left alone.":
    "Người đọc ngôn ngữ đó gặp một trang họ không đọc được: hai tệp bị đổi chỗ, hoặc một tệp là bản chép. Worklog luôn viết như vậy thì được bỏ qua.",
  "_index.vi.md in English": "_index.vi.md viết bằng tiếng Anh",
  "_index.vi.md in Vietnamese": "_index.vi.md viết bằng tiếng Việt",

  // index
  "a week that the section index does not link to": "tuần mà trang mục lục không có liên kết tới",
  "Readers go from the index to the weeks. An index that lists no weeks at all is left alone.":
    "Người đọc đi từ trang mục lục đến các tuần. Trang mục lục không liệt kê tuần nào thì được bỏ qua.",
  "weeks 1 to 4 are listed, week 5 is not": "tuần 1 đến 4 được liệt kê, tuần 5 thì không",
  "a link of the section index to a week that is not there": "liên kết trong trang mục lục tới một tuần không tồn tại",
  "A reader who follows it finds an empty page. Letter case does not count, as Hugo writes all addresses in lower case.":
    "Người đọc bấm vào gặp trang trống. Chữ hoa hay chữ thường không tính, vì Hugo viết mọi địa chỉ bằng chữ thường.",
  "a line of the section index that is still the template's, such as “Doing task A...”":
    "dòng của trang mục lục vẫn là của bản mẫu, như “Doing task A...”",
  "The line is the template's and says nothing of this worklog.": "Dòng đó là của bản mẫu và không nói gì về worklog này.",
};
