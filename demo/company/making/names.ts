/**
 * Names by where they are at home. A name that is not written in Latin letters carries its transliteration
 * after a slash, from which the mail address is made.
 */
export interface Names {
  women: readonly string[];
  men: readonly string[];
  families: readonly string[];
  /** Family name first, as in Vietnamese and Chinese. */
  familyFirst?: true;
}

const words = (text: string) => text.trim().split(/\s*,\s*/);

export const NAMES = {
  french: {
    women: words(
      'Camille, Manon, Élodie, Inès, Juliette, Anaïs, Léa, Margaux, Océane, Solène, Noémie, Agathe, Maëlys',
    ),
    men: words(
      'Antoine, Baptiste, Étienne, Florian, Gaël, Hugo, Julien, Loïc, Mathis, Rémi, Théo, Yann, Cédric',
    ),
    families: words(
      'Bertrand, Chevalier, Delacroix, Fournier, Garnier, Lefèvre, Mercier, Perrin, Rousseau, Le Goff, Barbier, Aubert, Besançon, Guérin, Lemaître, Vidal, Renaud, Pélissier, Faure, Hervé',
    ),
  },
  quebecois: {
    women: words('Marie-Ève, Geneviève, Maude, Sarah-Jeanne, Béatrice, Audrey'),
    men: words('Jean-François, Marc-André, Olivier, Félix, Xavier, Pierre-Luc'),
    families: words(
      'Tremblay, Gagnon, Bouchard, Lachance, St-Pierre, Desrosiers, Charbonneau, Bélanger, Lévesque',
    ),
  },
  german: {
    women: words(
      'Annika, Birgit, Franziska, Greta, Johanna, Katrin, Lena, Mareike, Svenja, Ulrike, Wiebke, Käthe',
    ),
    men: words('Björn, Christoph, Dirk, Fabian, Henning, Jörg, Lars, Malte, Niklas, Sönke, Torsten, Uwe'),
    families: words(
      'Albers, Böttcher, Claussen, Dierks, Ehlers, Feldmann, Groß, Hinrichs, Jäger, Köhler, Lüders, Möller, Petersen, Reimers, Schröder, Thießen, Vogt, Wulff',
    ),
  },
  spanish: {
    women: words(
      'Alba, Begoña, Carmen, Elena, Irene, Lucía, Marta, Nuria, Pilar, Rocío, Sofía, Ximena, Guadalupe',
    ),
    men: words('Álvaro, Carlos, Diego, Emilio, Íñigo, Javier, Manuel, Óscar, Rafael, Sergio, Tomás, Ramón'),
    families: words(
      'García Molina, Ibáñez Soler, López Ferrer, Muñoz Vidal, Ortega Ruiz, Peña Cano, Ríos Marín, Sánchez Gil, Torres Blasco, Vega Núñez, Castaño León, Garza Treviño, Cantú Elizondo, Villarreal Sáenz',
    ),
  },
  moroccan: {
    women: words('Asmaa, Fatima Zahra, Hind, Khadija, Meryem, Nadia, Salma, Zineb, Houda, Ghizlane'),
    men: words('Abdelilah, Anas, Brahim, Hicham, Ilyas, Mehdi, Othmane, Reda, Youssef, Zakaria'),
    families: words(
      'Alaoui, Benjelloun, Berrada, Chraïbi, El Amrani, El Idrissi, Fassi Fihri, Lahlou, Ouazzani, Sebti, Tazi, Bennis, Aït Lahcen',
    ),
  },
  levantine: {
    women: words('ليلى/Layla, رنا/Rana, هبة/Hiba, سمر/Samar, دانا/Dana, نور/Nour, ريم/Reem, لمى/Lama'),
    men: words('عمر/Omar, خالد/Khaled, سامر/Samer, يزن/Yazan, فراس/Firas, زيد/Zaid, حازم/Hazem, رامي/Rami'),
    families: words(
      'حداد/Haddad, الخطيب/Al-Khatib, عبيدات/Obeidat, النابلسي/Al-Nabulsi, قاسم/Qasem, العزام/Al-Azzam, شريدة/Shraideh, منصور/Mansour, الزعبي/Al-Zoubi, عودة/Odeh',
    ),
  },
  polish: {
    women: words(
      'Agnieszka, Beata, Dorota, Ewa, Grażyna, Joanna, Kinga, Łucja, Małgorzata, Natalia, Zuzanna',
    ),
    men: words(
      'Andrzej, Bartłomiej, Dawid, Grzegorz, Jakub, Krzysztof, Łukasz, Michał, Paweł, Sławomir, Wojciech',
    ),
    families: words(
      'Błaszczyk, Czarnecki|Czarnecka, Dąbrowski|Dąbrowska, Górski|Górska, Jabłoński|Jabłońska, Kaźmierczak, Lewandowski|Lewandowska, Mróz, Piątek, Sienkiewicz, Szczepański|Szczepańska, Wójcik, Żak, Krzyżanowski|Krzyżanowska',
    ),
  },
  vietnamese: {
    women: words('Thu Hà, Bích Ngọc, Thanh Trúc, Diễm My, Hồng Nhung, Mai Anh, Khánh Linh, Thùy Dương'),
    men: words('Quang Huy, Minh Khôi, Đức Anh, Hoàng Long, Tuấn Kiệt, Văn Hải, Gia Bảo, Hữu Phước'),
    families: words('Nguyễn, Trần, Lê, Phạm, Huỳnh, Đặng, Bùi, Đỗ, Võ, Vũ'),
    familyFirst: true,
  },
  chinese: {
    women: words(
      '静怡/Jingyi, 雨桐/Yutong, 晓燕/Xiaoyan, 思琪/Siqi, 丽华/Lihua, 慧敏/Huimin, 雪梅/Xuemei, 佳宁/Jianing',
    ),
    men: words(
      '志强/Zhiqiang, 建国/Jianguo, 浩然/Haoran, 子轩/Zixuan, 明辉/Minghui, 文博/Wenbo, 国栋/Guodong, 宇航/Yuhang',
    ),
    families: words(
      '陈/Chen, 王/Wang, 李/Li, 张/Zhang, 刘/Liu, 杨/Yang, 赵/Zhao, 黄/Huang, 周/Zhou, 吴/Wu, 徐/Xu, 欧阳/Ouyang',
    ),
    familyFirst: true,
  },
  indian: {
    women: words(
      'Aishwarya, Deepika, Gauri, Ishita, Kavya, Lakshmi, Meenakshi, Nandini, Priya, Sneha, Vidya, Rukhsana',
    ),
    men: words(
      'Aditya, Arjun, Chetan, Farhan, Gurpreet, Harish, Karthik, Nikhil, Pranav, Rohan, Siddharth, Vikram',
    ),
    families: words(
      'Joshi, Kulkarni, Deshpande, Patil, Iyer, Reddy, Sharma, Chatterjee, Bhattacharya, Kaur Sandhu, Menon, Shaikh, Gokhale, Rao, Nair, Fernandes, Mukherjee, Apte',
    ),
  },
  british: {
    women: words('Abigail, Bethany, Charlotte, Freya, Gemma, Imogen, Niamh, Siân, Tamsin, Yewande'),
    men: words('Alistair, Callum, Edward, Gareth, Jamie, Oliver, Rhys, Tunde, Dev, Struan'),
    families: words(
      'Ackroyd, Barraclough, Fairhurst, Greenwood, Hargreaves, Ní Bhriain, Llewellyn, Macpherson, O’Sullivan, Sutcliffe, Adebayo, Thwaite, Begum',
    ),
  },
  kenyan: {
    women: words('Achieng, Faith, Grace, Halima, Mercy, Njeri, Wanjiku, Zawadi'),
    men: words('Abdi, Brian, David, Juma, Kamau, Kiprono, Ochieng, Wekesa'),
    families: words(
      'Kariuki, Kipchoge, Mutua, Mwangi, Ndung’u, Odhiambo, Otieno, Wafula, Were, Hassan, Chebet',
    ),
  },
} as const satisfies Record<string, Names>;

export type Culture = keyof typeof NAMES;

/** A name as it is written, and as it is spelt in Latin letters. */
export interface Spelling {
  written: string;
  latin: string;
}

/** Reads an entry of the lists above. `woman` chooses the second form of a family name that has two. */
export function spelling(entry: string, woman: boolean): Spelling {
  const [written = entry, latin = written] = entry.split('/');
  const [first = written, second = first] = written.split('|');
  const form = woman ? second : first;
  return { written: form, latin: written === latin ? form : latin };
}

/** The letters of a name that may stand in a mail address. */
export function mailLetters(latin: string): string {
  return latin
    .replace(/[Đđ]/g, 'd')
    .replace(/[Łł]/g, 'l')
    .replace(/[Øø]/g, 'o')
    .replace(/[Þþ]/g, 'th')
    .replace(/[Ðð]/g, 'd')
    .replace(/[İı]/g, 'i')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');
}
