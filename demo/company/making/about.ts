/**
 * What people write of themselves, in two sentences by language: of their work, of the rest. `{skill}` is
 * one of their skills, `{years}` how long they have been here. Written so that they fit women and men alike.
 */
export const ABOUT: Record<string, { work: readonly string[]; life: readonly string[] }> = {
  en: {
    work: [
      'I have been at Rivelle for {years} years and still learn something about water every week.',
      'Ask me about {skill}; if I do not know, I know who does.',
      'My days are half {skill}, half explaining it.',
      'New joiners are welcome to shadow me for a day: just put it in my calendar.',
      'I like short meetings and long walks to the test rig.',
    ],
    life: [
      'On Saturdays I row, badly and happily.',
      'Outside work: two children, one allotment, far too many courgettes.',
      'I mentor for the graduate programme and play cello in the office quartet.',
      'I bake; the kitchen on the second floor gets the results on Fridays.',
      'I cycle in all weathers and keep a spare pump in my desk.',
      'Slowly learning Polish from my colleagues in Gdańsk.',
    ],
  },
  fr: {
    work: [
      'Chez Rivelle depuis {years} ans, et toujours autant de questions sur l’eau.',
      'Une question sur le sujet « {skill} » ? Passez me voir, ou écrivez-moi.',
      'J’aime les réunions courtes et les comptes rendus d’une page.',
      'Les nouveaux venus peuvent me suivre une journée : il suffit de demander.',
      'Je partage mon temps entre le terrain et le bureau, plutôt le terrain.',
    ],
    life: [
      'Le samedi, je rame sur la Saône.',
      'Le reste du temps : deux enfants, un potager et trop de courgettes.',
      'Je chante dans la chorale du site, et nous cherchons des voix.',
      'Je viens à vélo par tous les temps.',
      'J’apprends l’arabe avec les collègues de Casablanca.',
      'Toujours partant pour une sortie en montagne.',
    ],
  },
  de: {
    work: [
      'Seit {years} Jahren bei Rivelle, und noch immer neugierig.',
      'Fragen zu {skill}? Einfach anrufen oder vorbeikommen, zweiter Stock links.',
      'Ich mag kurze Besprechungen und lange Messreihen.',
      'Wer neu ist, darf gern einen Tag mitlaufen.',
      'Mein Ziel: Messwerte, denen man auch nach zwanzig Jahren traut.',
    ],
    life: [
      'Am Wochenende meist auf der Elbe.',
      'Privat: zwei Kinder, ein Schrebergarten, zu viele Zucchini.',
      'Ich singe im Betriebschor; wir suchen noch Tenöre.',
      'Komme bei jedem Wetter mit dem Rad.',
      'Lerne gerade Spanisch, Korrekturen sind willkommen.',
      'Backe freitags für die Teeküche.',
    ],
  },
  es: {
    work: [
      'Llevo {years} años en Rivelle y cada semana aprendo algo nuevo sobre el agua.',
      '¿Dudas sobre {skill}? Escríbeme y lo vemos con un café.',
      'Prefiero las reuniones breves y las visitas largas.',
      'Si acabas de llegar, puedes acompañarme un día en mis visitas.',
      'Trabajo entre la oficina y el campo de riego.',
    ],
    life: [
      'Los domingos, paella para quien venga.',
      'Fuera del trabajo: dos hijas, un huerto y demasiados calabacines.',
      'Canto en el coro y busco contraltos.',
      'Voy en bicicleta todo el año.',
      'Aprendo árabe poco a poco con la gente de Casablanca.',
      'Corro medias maratones sin ninguna prisa.',
    ],
  },
  ar: {
    work: [
      'أعمل في ريفيل منذ {years} سنوات، وما زلت أتعلّم شيئًا جديدًا عن الماء كل أسبوع.',
      'للأسئلة حول {skill} راسلوني في أي وقت.',
      'أحبّ الاجتماعات القصيرة والزيارات الميدانية الطويلة.',
      'من ينضمّ إلينا حديثًا يمكنه مرافقتي يومًا كاملًا في الموقع.',
      'هدفنا ألّا تضيع قطرة بين الخزان والبيت.',
    ],
    life: [
      'خارج العمل: القراءة والمشي في وادي الموجب.',
      'أعزف على العود مساء كل خميس.',
      'أتعلّم الفرنسية مع الزملاء في ليون.',
      'أزرع الزيتون والنعناع على سطح البيت.',
      'أجمع الطوابع القديمة التي عليها صور الجسور.',
    ],
  },
  pl: {
    work: [
      'W Rivelle od {years} lat i ciągle uczę się czegoś nowego o wodzie.',
      'Pytania o {skill}? Proszę pisać albo dzwonić.',
      'Lubię krótkie zebrania i dobrze opisane procedury.',
      'Nowe osoby zapraszam na dzień do hali, pokażę wszystko.',
      'Pilnuję, żeby każdy licznik mierzył tak samo pierwszego dnia i po dwudziestu latach.',
    ],
    life: [
      'W weekendy najczęściej pod żaglami na Zatoce.',
      'Prywatnie: dwoje dzieci, działka i za dużo cukinii.',
      'Śpiewam w chórze zakładowym, szukamy basów.',
      'Przez cały rok dojeżdżam rowerem.',
      'Uczę się francuskiego, proszę o cierpliwość.',
    ],
  },
  vi: {
    work: [
      'Tôi làm việc ở Rivelle đã {years} năm và tuần nào cũng học thêm điều mới.',
      'Bạn có câu hỏi về {skill}? Cứ nhắn cho tôi.',
      'Tôi thích họp ngắn và viết tài liệu rõ ràng.',
      'Bạn mới vào có thể ngồi cùng tôi một ngày.',
    ],
    life: [
      'Cuối tuần tôi chạy bộ dọc sông Hàn.',
      'Ngoài giờ làm: cà phê, đàn guitar và hai con mèo.',
      'Tôi đang học tiếng Pháp cùng các đồng nghiệp ở Lyon.',
      'Tôi nấu mì Quảng cho cả nhóm mỗi tháng một lần.',
    ],
  },
  zh: {
    work: [
      '加入 Rivelle 已经 {years} 年，每周都能学到关于水的新知识。',
      '有关 {skill} 的问题，欢迎随时找我。',
      '我喜欢简短的会议和清楚的图纸。',
      '新同事可以跟我在车间待一天，提前说一声就行。',
    ],
    life: [
      '周末常在金鸡湖边跑步。',
      '工作之外喜欢书法和下围棋。',
      '正在跟汉堡的同事学德语。',
      '家里有两个孩子，还有一个小菜园。',
    ],
  },
};
