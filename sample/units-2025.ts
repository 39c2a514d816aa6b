/**
 * The 95 communes Đồng Nai has had since 1 July 2025 (NQ 1662/NQ-UBTVQH15), one a line: code, type today, name.
 * A star marks the ten communes (xã) that became wards (phường) with the city on 30 April 2026.
 */
export const unitsOf2025 = `
25195 ward Bình Phước
25210 ward Đồng Xoài
25217 ward Phước Long
25220 ward Phước Bình
25222 commune Bù Gia Mập
25225 commune Đăk Ơ
25231 commune Đa Kia
25246 commune Bình Tân
25252 commune Phú Riềng
25255 commune Long Hà
25261 commune Phú Trung
25267 commune Phú Nghĩa
25270 ward Lộc Ninh *
25279 commune Lộc Tấn
25280 commune Lộc Thạnh
25292 commune Lộc Quang
25294 commune Lộc Thành
25303 commune Lộc Hưng
25308 commune Thiện Hưng
25309 commune Hưng Phước
25318 commune Tân Tiến
25326 ward Bình Long
25333 ward An Lộc
25345 commune Tân Hưng
25349 commune Minh Đức
25351 commune Tân Quan
25357 ward Tân Khai *
25363 ward Đồng Phú *
25378 commune Tân Lợi
25387 commune Thuận Lợi
25390 commune Đồng Tâm
25396 commune Bù Đăng
25399 commune Đak Nhau
25402 commune Thọ Sơn
25405 commune Bom Bo
25417 commune Nghĩa Trung
25420 commune Phước Sơn
25432 ward Chơn Thành
25441 ward Minh Hưng
25450 commune Nha Bích
25993 ward Trảng Dài
26005 ward Hố Nai
26017 ward Tam Hiệp
26020 ward Long Bình
26041 ward Trấn Biên
26068 ward Biên Hòa
26080 ward Long Khánh
26089 ward Bình Lộc
26098 ward Bảo Vinh
26104 ward Xuân Lập
26113 ward Hàng Gòn
26116 ward Tân Phú *
26119 commune Đak Lua
26122 commune Nam Cát Tiên
26134 commune Tà Lài
26158 commune Phú Lâm
26170 ward Trị An *
26173 commune Phú Lý
26179 commune Tân An
26188 ward Tân Triều
26206 commune Định Quán
26209 commune Thanh Sơn
26215 commune Phú Vinh
26221 commune Phú Hòa
26227 commune La Ngà
26248 ward Trảng Bom *
26254 commune Bàu Hàm
26278 commune Bình Minh
26281 commune Hưng Thịnh
26296 commune An Viễn
26299 commune Thống Nhất
26311 commune Gia Kiệm
26326 ward Dầu Giây *
26332 commune Xuân Quế
26341 commune Cẩm Mỹ
26347 commune Xuân Đường
26359 commune Xuân Đông
26362 commune Sông Ray
26368 ward Long Thành *
26374 ward Tam Phước
26377 ward Phước Tân
26380 ward Long Hưng
26383 commune An Phước
26389 commune Bình An
26413 commune Long Phước
26422 commune Phước Thái
26425 ward Xuân Lộc *
26428 commune Xuân Bắc
26434 commune Xuân Thành
26446 commune Xuân Hòa
26458 commune Xuân Phú
26461 commune Xuân Định
26485 ward Nhơn Trạch *
26491 commune Đại Phước
26503 commune Phước An
`;
