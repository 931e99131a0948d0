import type { MemoryOptions } from '@parvis/client/memory';

type GivenPost = NonNullable<MemoryOptions['posts']>[number];

/** The page whose conversation the stories show. */
export const page = 'https://intranet.rivelle.example/news/agadir';

const HOUR = 3_600_000;
const at = (hours: number): string => new Date(Date.now() - hours * HOUR).toISOString();

/** A post of so many hours ago; its comments, each a name and a text, are spread over the time since. */
function post(
  id: string,
  author: string,
  hours: number,
  text: string,
  { comments = [], ...more }: Partial<Omit<GivenPost, 'comments'>> & { comments?: [string, string][] } = {},
): GivenPost {
  const answers = comments.map(([author, text], n) => ({
    id: `${id}-${n + 1}`,
    author,
    text,
    createdAt: at(hours * (1 - (n + 1) / (comments.length + 2))),
  }));
  return { id, author, text, createdAt: at(hours), comments: answers, ...more };
}

/** What the people of the stories say: to everyone, in two groups, and about a page. */
export const posts: readonly GivenPost[] = [
  post(
    'press',
    'claire.fontanel',
    0.1,
    'On my desk today: eleven press requests about #Agadir, four languages, and one radio station that would like to record “the sound of the water”. Do we have a sound of the water?',
    {
      reactions: { like: ['ngolo.diabate', 'corinne.delmas', 'lama.odeh'], love: ['helene.vasseur'] },
      comments: [
        [
          'karthik.bhattacharya',
          'We have the sound of a 2.4 MW pump. If you stand very far away, it’s quite poetic.',
        ],
        ['ngolo.diabate', 'Quarante secondes depuis la chambre de sortie, sans vent. Je te les envoie.'],
        ['claire.fontanel', 'You have just made a radio producer very happy.'],
      ],
    },
  ),
  post(
    'soak-test',
    'karthik.bhattacharya',
    2,
    'Firmware 7.4 passed its last soak test at four this morning. Rollout to the first five hundred meters starts tomorrow, office hours only, and yes, we have a way back. #release #firmware',
    {
      reactions: {
        celebrate: ['claire.fontanel', 'meiling.ouyang', 'thordis.bjoernsdottir', 'henning.jaeger'],
        like: ['amina.fassi', 'lama.odeh', 'tariq.al-masri'],
        insightful: ['ngolo.diabate'],
      },
      comments: [
        ['thordis.bjoernsdottir', 'Which five hundred?'],
        [
          'karthik.bhattacharya',
          'Kharadi first, where I can go and knock on doors. The list is on the wiki: https://intranet.rivelle.example/wiki/firmware-7-4',
        ],
      ],
    },
  ),
  post(
    'bottle',
    'corinne.delmas',
    3,
    'La personne qui a laissé une gourde bleue avec un autocollant de loutre au troisième : elle vous attend à l’accueil.',
    { comments: [['ngolo.diabate', 'C’est la mienne ! Je descends.']] },
  ),
  post(
    'travel',
    'amina.fassi',
    5,
    'The new travel rules are one page, down from nineteen. What is missing? Answer here, or write to people@rivelle.example, until Friday.',
    { reactions: { thanks: ['henning.jaeger', 'karthik.bhattacharya'] } },
  ),
  post(
    'throw-bag',
    'thordis.bjoernsdottir',
    22,
    'Rettungsübung am Ponton: Der neue Wurfsack fliegt genau 14 Meter weit, das Ziel lag bei 15. Wir üben nächste Woche noch einmal, und wer mag, darf mitwerfen. #Sicherheit #Hafentag',
    {
      reactions: {
        like: ['henning.jaeger', 'friederike.schulenburg-wolfenbuettel'],
        thanks: ['amina.fassi'],
      },
      comments: [['friederike.schulenburg-wolfenbuettel', 'Meine beiden melde ich hiermit an.']],
    },
  ),
  post(
    'closing',
    'henning.jaeger',
    26,
    'Monatsabschluss, Tag drei. Eine Rückstellung fehlt, sie ist 43,20 Euro groß, und ich werde sie finden. #Monatsabschluss',
    {
      comments: [
        ['friederike.schulenburg-wolfenbuettel', 'Schau mal bei den Reisekosten Nantes.'],
        ['henning.jaeger', 'Es *war* das Taxi. Ich schulde dir einen Kaffee.'],
      ],
    },
  ),
  post(
    'first-water',
    'helene.vasseur',
    30,
    'Since Tuesday the first third of #Agadir is on the network. What that changes:\n\n- **Customers:** the hotline is open until 20:00.\n- **Press:** every question goes to Claire Fontanel.\n- **You:** visits are on Thursdays. We lend the boots.\n\nThank you, all fourteen offices.',
    {
      announcement: true,
      pinned: true,
      reactions: {
        celebrate: ['claire.fontanel', 'ngolo.diabate', 'tariq.al-masri', 'lama.odeh', 'corinne.delmas'],
        love: ['amina.fassi', 'meiling.ouyang'],
      },
    },
  ),
  post(
    'mould',
    'meiling.ouyang',
    50,
    '新模具今天试模成功，法兰变形从 0.18 毫米降到 0.06 毫米。谢谢夜班的同事！ #质量',
    {
      reactions: { like: ['karthik.bhattacharya'] },
    },
  ),
  post(
    'course',
    'ngolo.diabate',
    70,
    'Trois places se sont libérées pour la formation « Écrire simplement » de jeudi :\n\n1. Inscription sur https://intranet.rivelle.example/learning\n2. Un texte de vous, une page au plus\n3. `Salle 4`, à 9 h',
  ),
  post(
    'labels',
    'lama.odeh',
    90,
    'وصلت الدفعة الثالثة من المجسّات، 240 قطعة في صناديق مرقّمة كما طلبنا. شكرًا لمن أقنع المصنع بالملصقات العربية. #ThankYou',
    {
      reactions: { celebrate: ['tariq.al-masri'] },
      comments: [
        ['tariq.al-masri', 'الملصقات مكتوبة من اليمين إلى اليسار هذه المرة. تقدّم تاريخي!'],
        ['meiling.ouyang', 'I only forwarded your photo of the old ones. It was very convincing.'],
      ],
    },
  ),
  post(
    'welcome',
    'claire.fontanel',
    200,
    'This is where we say what we are working on. Short is fine, any language is fine, and a question is the best post of all.',
    { pinned: true },
  ),
  post(
    'meter',
    'ngolo.diabate',
    1,
    'Encore un matin à 6 h 40 devant l’afficheur. Personne n’avait rendez-vous, tout le monde était là. #Agadir',
    {
      group: 'agadir',
      reactions: { like: ['claire.fontanel'], celebrate: ['helene.vasseur', 'tariq.al-masri'] },
      comments: [
        ['karthik.bhattacharya', 'Et personne n’avait apporté le café.'],
        ['ngolo.diabate', 'Si, moi. Mais vous regardiez l’afficheur.'],
      ],
    },
  ),
  post(
    'boots',
    'karthik.bhattacharya',
    25,
    'Visitor list for Thursday is full (12 people, three kinds of boots). If you’re coming the week after, please name your nearest station when you write. 🙂 #Agadir',
    { group: 'agadir', reactions: { thanks: ['claire.fontanel'] } },
  ),
  post('drift', 'thordis.bjoernsdottir', 48, 'Zero drift after a warm night: 0.2 mm/s. I had feared worse.', {
    group: 'agadir',
  }),
  post(
    'week',
    'tariq.al-masri',
    4,
    'ترتيب الأسبوع في المكتب، مثبّت هنا كي لا يسأل أحد مرتين:\n\n- **الأحد:** اجتماع المواقع، التاسعة صباحًا، نصف ساعة لا أكثر.\n- **الثلاثاء:** يوم الميدان، فلا اجتماعات فيه.\n- **الخميس:** فطور مشترك. 🥙',
    {
      group: 'amman',
      pinned: true,
      reactions: { like: ['lama.odeh', 'amina.fassi'], love: ['karthik.bhattacharya'] },
    },
  ),
  post(
    'permit',
    'lama.odeh',
    6,
    'أعمل اليوم على تصريح الحفر في شارع السوق. البلدية تطلب مخططًا محدّثًا، والمخطط المحدّث ينتظر الحفر. سأقطع هذه الحلقة بالقهوة والصبر. ☕',
    {
      group: 'amman',
      reactions: { like: ['tariq.al-masri', 'amina.fassi'] },
      comments: [
        ['tariq.al-masri', 'أرفقي صورة الكشف الميداني بدل المخطط، فقد قبلوها منّا في المرة الماضية.'],
        ['lama.odeh', 'قبلوها! التصريح في اليد، شكرًا.'],
      ],
    },
  ),
  post(
    'valves',
    'tariq.al-masri',
    30,
    'فحصنا الليلة صمامات تخفيض الضغط في المنطقة 7. أبقينا الضغط عند 3 بار بين منتصف الليل والخامسة، فانخفض الحد الأدنى للجريان الليلي بنحو 12 في المئة. #ضغط_الشبكة #fieldnotes',
    {
      group: 'amman',
      comments: [
        ['thordis.bjoernsdottir', 'Very nice. Did you log the upstream pressure as well?'],
        ['tariq.al-masri', 'نعم، قراءة كل 15 دقيقة. الملف باسم `PRV7_night`.'],
      ],
    },
  ),
  post(
    'per-cubic-metre',
    'henning.jaeger',
    7,
    'Glückwunsch! Eine Frage: 2,9 kWh pro Kubikmeter, ist das am Auslass der Anlage gerechnet oder schon am Übergabepunkt zur Stadt?',
    {
      about: page,
      reactions: { like: ['thordis.bjoernsdottir'], insightful: ['karthik.bhattacharya'] },
      comments: [
        [
          'ngolo.diabate',
          'At the outlet, product pumps included. The transfer adds about 0.4; we show it separately.',
        ],
        ['henning.jaeger', 'Danke, das habe ich gehofft.'],
      ],
    },
  ),
  post(
    'three-times',
    'corinne.delmas',
    9,
    'J’ai lu l’article trois fois, et trois fois je me suis arrêtée à la même phrase : « personne ne dit rien pendant un moment ».',
    { about: page, reactions: { love: ['claire.fontanel', 'ngolo.diabate'] } },
  ),
  post('translate', 'karthik.bhattacharya', 31, 'Is there a version I may send to the team in Pune?', {
    about: page,
    comments: [['claire.fontanel', 'In Hindi and Marathi from Monday.']],
  }),
];
