/** The 54 ethnic groups of the official list (QĐ 121-TCTK/PPCĐ 1979), the largest first, then by name; "Khác" for others. */
export const ethnicGroups: readonly string[] = `
  Kinh, Ba Na, Bố Y, Brâu, Bru – Vân Kiều, Chăm, Chơ Ro, Chu Ru, Chứt, Co, Cống, Cơ Ho, Cờ Lao, Cơ Tu, Dao,
  Ê Đê, Gia Rai, Giáy, Gié Triêng, Hà Nhì, Hoa, Hrê, Kháng, Khmer, Khơ Mú, La Chí, La Ha, La Hủ, Lào, Lô Lô,
  Lự, Mạ, Mảng, Mnông, Mông, Mường, Ngái, Nùng, Ơ Đu, Pà Thẻn, Phù Lá, Pu Péo, Ra Glai, Rơ Măm, Sán Chay,
  Sán Dìu, Si La, Tà Ôi, Tày, Thái, Thổ, Xinh Mun, Xơ Đăng, Xtiêng, Khác
`
  .trim()
  .split(/,\s+/);

/** States of the United Nations in Vietnamese names; Vietnam first. */
export const commonNationalities: readonly string[] = `
  Việt Nam, Afghanistan, Ai Cập, Albania, Algérie, Andorra, Angola, Anh, Antigua và Barbuda, Áo, Argentina,
  Armenia, Azerbaijan, Ấn Độ, Ả Rập Xê Út, Ba Lan, Bahamas, Bahrain, Bangladesh, Barbados, Belarus, Belize,
  Bénin, Bhutan, Bỉ, Bolivia, Bosna và Hercegovina, Botswana, Bồ Đào Nha, Bờ Biển Ngà, Brasil, Brunei,
  Bulgaria, Burkina Faso, Burundi, Các Tiểu vương quốc Ả Rập Thống nhất, Cabo Verde, Cameroon, Campuchia,
  Canada, Chile, Colombia, Comoros, Cộng hòa Congo, Cộng hòa Dân chủ Congo, Cộng hòa Dominica, Cộng hòa Séc,
  Cộng hòa Trung Phi, Costa Rica, Croatia, Cuba, Djibouti, Dominica, Đan Mạch, Đông Timor, Đức, Ecuador,
  El Salvador, Eritrea, Estonia, Eswatini, Ethiopia, Fiji, Gabon, Gambia, Ghana, Grenada, Gruzia, Guatemala,
  Guiné-Bissau, Guinea Xích Đạo, Guinée, Guyana, Haiti, Hà Lan, Hàn Quốc, Hoa Kỳ, Honduras, Hungary, Hy Lạp,
  Iceland, Indonesia, Iran, Iraq, Ireland, Israel, Italia, Jamaica, Jordan, Kazakhstan, Kenya, Kiribati,
  Kuwait, Kyrgyzstan, Lào, Latvia, Lesotho, Liban, Liberia, Libya, Liechtenstein, Litva, Luxembourg,
  Madagascar, Malawi, Malaysia, Maldives, Mali, Malta, Maroc, Mauritanie, Mauritius, México, Micronesia,
  Moldova, Monaco, Montenegro, Mozambique, Mông Cổ, Myanmar, Na Uy, Nam Phi, Nam Sudan, Namibia, Nauru,
  Nepal, New Zealand, Nga, Nhật Bản, Nicaragua, Niger, Nigeria, Oman, Pakistan, Palau, Palestine, Panama,
  Papua New Guinea, Paraguay, Peru, Phần Lan, Pháp, Philippines, Qatar, Quần đảo Marshall, Quần đảo Solomon,
  România, Rwanda, Saint Kitts và Nevis, Saint Lucia, Saint Vincent và Grenadines, Samoa, San Marino,
  São Tomé và Príncipe, Sénégal, Serbia, Seychelles, Sierra Leone, Singapore, Síp, Slovakia, Slovenia,
  Somalia, Sri Lanka, Sudan, Suriname, Syria, Tajikistan, Tanzania, Tây Ban Nha, Tchad, Thái Lan, Thổ Nhĩ Kỳ,
  Thụy Điển, Thụy Sĩ, Togo, Tonga, Triều Tiên, Trinidad và Tobago, Trung Quốc, Tunisia, Turkmenistan, Tuvalu,
  Úc, Uganda, Ukraina, Uruguay, Uzbekistan, Vanuatu, Vatican, Venezuela, Yemen, Zambia, Zimbabwe,
  Không quốc tịch
`
  .trim()
  .split(/,\s+/);

/** The same states as countries to choose from. */
export const countries: readonly string[] = commonNationalities.filter((name) => name !== 'Không quốc tịch');
