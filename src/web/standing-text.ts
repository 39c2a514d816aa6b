import { defineText } from '#platform/text.ts';

/** Pages that change with the software, not with the data. Each is a list of sections of plain paragraphs. */
export const standingText = defineText({
  vi: {
    home: 'Trang chủ',
    about: {
      title: 'Về trang này',
      lead: 'Một cửa số giúp người dân và doanh nghiệp Đồng Nai nộp hồ sơ, theo dõi và nhận kết quả trên mạng.',
      sections: [
        [
          'Bạn làm được gì ở đây',
          'Tìm thủ tục, điền tờ khai, tải giấy tờ lên, nộp phí nếu có, xem hồ sơ đang ở đâu và nhận kết quả có chữ ký số. Không có mạng hoặc không quen máy: đến trung tâm nào cũng được giúp.',
        ],
        [
          'Chúng tôi hứa',
          'Bạn khai một lần. Thiếu gì được báo một lần, rõ từng mục. Lúc nào bạn cũng biết ai đang giữ hồ sơ, ngày nào xong và vì sao tính như vậy.',
        ],
        [
          'Thông tin của bạn',
          'Chỉ người đang giải quyết hồ sơ mới được xem. Mỗi lần xem đều ghi lại. Trang này không theo dõi bạn, không tải gì từ nơi khác và không cho ai dùng thông tin để quảng cáo.',
        ],
        [
          'Cookie',
          'Chỉ dùng cookie cần thiết: một để giữ phiên đăng nhập hoặc bảo vệ tờ khai, một để nhớ ngôn ngữ bạn chọn.',
        ],
        [
          'Phần mềm',
          'Trang chạy bằng phần mềm nguồn mở motcua, giấy phép Apache 2.0: ai cũng xem được cách nó làm việc.',
        ],
      ],
    },
    accessibility: {
      title: 'Trợ năng',
      lead: 'Ai cũng phải dùng được trang này: bằng bàn phím, trình đọc màn hình, chữ phóng to, máy cũ hay mạng chậm.',
      sections: [
        [
          'Mức chúng tôi làm theo',
          'WCAG 2.2 mức AA, chữ có độ tương phản mức AAA. Mọi trang dùng được khi tắt JavaScript và khi phóng to 400 %.',
        ],
        [
          'Đã kiểm tra thế nào',
          'Bằng máy: mỗi lần sửa, axe kiểm tra các trang. Bằng mắt: ở khổ 360, 768 và 1280 điểm ảnh, bằng bàn phím, khi tắt JavaScript. Chưa có kiểm tra độc lập của người khuyết tật.',
        ],
        ['Còn vướng', 'Tệp PDF có chữ đọc được và có tên, nhưng chưa kiểm tra đầy đủ theo PDF/UA.'],
        ['Gặp khó khăn', 'Gọi 1022, hoặc đến trung tâm gần nhất: cán bộ làm giúp bạn ngay tại quầy.'],
      ],
    },
    help: {
      title: 'Trợ giúp',
      lead: 'Những câu hỏi thường gặp nhất.',
      sections: [
        [
          'Tôi không biết tên thủ tục',
          'Gõ việc bạn cần bằng lời thường vào ô tìm ở trang chủ, không dấu cũng được. Hoặc chọn việc trong đời, như sinh con, xây nhà.',
        ],
        [
          'Tôi đang điền dở thì phải dừng',
          'Bài điền được lưu sau mỗi bước. Đăng nhập lại trên máy nào cũng tiếp tục được, trong mục Hồ sơ của tôi.',
        ],
        [
          'Hồ sơ của tôi đến đâu rồi',
          'Vào Tra cứu hồ sơ, nhập mã trên giấy tiếp nhận. Bạn thấy ai đang giữ hồ sơ, ngày hẹn trả và cách tính ngày đó.',
        ],
        [
          'Tôi được yêu cầu bổ sung',
          'Mở thông báo, đọc từng mục còn thiếu, tải giấy tờ lên rồi gửi lại. Trong lúc chờ bạn, thời hạn được tạm dừng.',
        ],
        [
          'Tôi đã trả phí mà chưa thấy',
          'Trang chỉ ghi nhận khi cổng thanh toán xác nhận, thường trong một phút. Đừng trả lần nữa; nếu quá 15 phút, gọi 1022 và đọc mã hồ sơ.',
        ],
        [
          'Tôi không dùng được máy',
          'Đến trung tâm phục vụ hành chính công nào trong thành phố cũng được. Cán bộ nhập hồ sơ giúp và đưa bạn giấy tiếp nhận.',
        ],
      ],
    },
    call: 'Gọi 1022',
    offices: 'Tìm trung tâm gần bạn',
  },
  en: {
    home: 'Home',
    about: {
      title: 'About this site',
      lead: 'The one-stop helps people and businesses of Đồng Nai file dossiers, follow them and receive the results online.',
      sections: [
        [
          'What you can do here',
          'Find a procedure, fill in its form, upload papers, pay a fee where there is one, see where your dossier is and receive a digitally signed result. No network, or not at ease with computers: any centre will help you.',
        ],
        [
          'Our promise',
          'You tell us once. Whatever is missing is told once, item by item. You always know who has your dossier, the day it is due and how that day was worked out.',
        ],
        [
          'Your information',
          'Only those who handle your dossier may read it, and every reading is recorded. This site does not track you, loads nothing from elsewhere and gives no information away for advertising.',
        ],
        ['Cookies', 'Only necessary ones: one keeps your session or protects a form, one remembers your language.'],
        [
          'Software',
          'The site runs the open-source software motcua under the Apache 2.0 licence: anyone can see how it works.',
        ],
      ],
    },
    accessibility: {
      title: 'Accessibility',
      lead: 'Everyone must be able to use this site: by keyboard, with a screen reader, with large text, on an old device or a slow network.',
      sections: [
        [
          'What we aim for',
          'WCAG 2.2 level AA, with level AAA contrast for text. Every page works without JavaScript and at 400 % zoom.',
        ],
        [
          'How it was checked',
          'By machine: axe checks the pages at every change. By eye: at 360, 768 and 1280 pixels, by keyboard, with JavaScript off. There has been no independent check by disabled people yet.',
        ],
        ['Known limits', 'PDF files have readable text and a title but have not been fully checked against PDF/UA.'],
        [
          'If something is in your way',
          'Call 1022, or come to the nearest centre: the staff will do it with you at the counter.',
        ],
      ],
    },
    help: {
      title: 'Help',
      lead: 'What people ask most.',
      sections: [
        [
          'I do not know the procedure’s name',
          'Type what you need in everyday words into the search box on the home page; tone marks are not needed. Or choose a life event, such as having a child or building a house.',
        ],
        [
          'I had to stop half-way',
          'Your form is saved at every step. Sign in again on any device and go on from My dossiers.',
        ],
        [
          'Where is my dossier',
          'Open Track a dossier and type the code on your receipt. You see who has it, the due date and how it was worked out.',
        ],
        [
          'I was asked for more papers',
          'Open the notice, read each missing item, upload the papers and send them. The clock stops while we wait for you.',
        ],
        [
          'I paid and nothing happened',
          'We record a payment when the gateway confirms it, usually within a minute. Do not pay again; after 15 minutes call 1022 and quote the dossier code.',
        ],
        [
          'I cannot use a computer',
          'Come to any public service centre in the city. The staff enter your dossier and hand you the receipt.',
        ],
      ],
    },
    call: 'Call 1022',
    offices: 'Find a centre near you',
  },
});
