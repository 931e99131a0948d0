import type { Culture } from './names.ts';
import type { PlaceName } from './places.ts';

/** One team. A title with two forms is written `woman|man`. */
export interface Team {
  /** As `department` in the directory. */
  name: string;
  /** The head, a key of `HEADS`, whom the lead reports to. */
  under: string;
  place: PlaceName;
  /** Where most of its people are at home. */
  culture: Culture;
  /** The lead included. */
  size: number;
  lead: string;
  titles: readonly string[];
  skills: readonly string[];
}

const list = (text: string) => text.trim().split(/\s*;\s*/);

export const TEAMS: readonly Team[] = [
  {
    name: 'Internal Communications',
    under: 'communications',
    place: 'lyon',
    culture: 'french',
    size: 6,
    lead: 'Responsable de la communication interne',
    titles: list(
      'Rédactrice|Rédacteur; Chargée d’événements internes|Chargé d’événements internes; Intranet Editor; Motion Designer',
    ),
    skills: list(
      'Editorial planning; Interviews; Photography; SharePoint; Video editing; Plain language; Translation',
    ),
  },
  {
    name: 'Brand & Media',
    under: 'communications',
    place: 'leeds',
    culture: 'british',
    size: 4,
    lead: 'Brand & Media Lead',
    titles: list('Press Officer; Brand Designer; Social Media Manager'),
    skills: list('Media relations; Typography; Figma; Crisis communication; Illustration; Copywriting'),
  },
  {
    name: 'Talent',
    under: 'people',
    place: 'lyon',
    culture: 'french',
    size: 5,
    lead: 'Talent Acquisition Lead',
    titles: list(
      'Recruteuse|Recruteur; Chargée de mobilité internationale|Chargé de mobilité internationale; People Partner',
    ),
    skills: list('Interviewing; Onboarding; International mobility; Employment law; Coaching'),
  },
  {
    name: 'Payroll & Benefits',
    under: 'people',
    place: 'casablanca',
    culture: 'moroccan',
    size: 5,
    lead: 'Responsable paie et avantages',
    titles: list('Gestionnaire de paie; Payroll Analyst; Chargée de prévoyance|Chargé de prévoyance'),
    skills: list('Payroll; SAP SuccessFactors; Spreadsheets; Social security; Pensions'),
  },
  {
    name: 'Learning',
    under: 'people',
    place: 'montreal',
    culture: 'quebecois',
    size: 4,
    lead: 'Cheffe de la formation|Chef de la formation',
    titles: list('Conceptrice pédagogique|Concepteur pédagogique; Learning Technologist; Facilitator'),
    skills: list('Instructional design; Facilitation; Moodle; Accessibility; Mentoring'),
  },
  {
    name: 'Controlling',
    under: 'finance',
    place: 'hamburg',
    culture: 'german',
    size: 6,
    lead: 'Leiterin Controlling|Leiter Controlling',
    titles: list(
      'Controllerin|Controller; Referentin Konzernrechnungswesen|Referent Konzernrechnungswesen; Financial Analyst',
    ),
    skills: list('IFRS; Forecasting; Power BI; SAP S/4HANA; Cost accounting; Risk management'),
  },
  {
    name: 'Treasury',
    under: 'finance',
    place: 'lyon',
    culture: 'french',
    size: 4,
    lead: 'Trésorière groupe|Trésorier groupe',
    titles: list('Analyste trésorerie; Credit Manager; Back-office Officer'),
    skills: list('Cash management; Foreign exchange; Project finance; Green bonds; Negotiation'),
  },
  {
    name: 'Finance Shared Services',
    under: 'finance',
    place: 'gdansk',
    culture: 'polish',
    size: 6,
    lead: 'Shared Services Manager',
    titles: list(
      'Księgowa|Księgowy; Accounts Payable Specialist; Specjalistka ds. rozliczeń|Specjalista ds. rozliczeń',
    ),
    skills: list('Accounts payable; VAT; Process automation; SAP S/4HANA; German; Spreadsheets'),
  },
  {
    name: 'Legal & Compliance',
    under: 'legal',
    place: 'leeds',
    culture: 'british',
    size: 4,
    lead: 'Deputy General Counsel',
    titles: list('Solicitor; Compliance Officer; Contracts Manager'),
    skills: list('Contract law; Public procurement; Export control; Arbitration; Sanctions'),
  },
  {
    name: 'Data Protection',
    under: 'legal',
    place: 'lyon',
    culture: 'french',
    size: 3,
    lead: 'Déléguée à la protection des données|Délégué à la protection des données',
    titles: list('Privacy Counsel; Juriste'),
    skills: list('GDPR; Impact assessments; Records of processing; Works councils'),
  },
  {
    name: 'Workplace Services',
    under: 'digital',
    place: 'lyon',
    culture: 'french',
    size: 6,
    lead: 'Responsable de l’environnement de travail',
    titles: list(
      'Microsoft 365 Engineer; Ingénieure postes de travail|Ingénieur postes de travail; Collaboration Specialist; Administratrice réseau|Administrateur réseau',
    ),
    skills: list('Microsoft 365; SharePoint; Entra ID; Intune; Accessibility; Power Automate; Networks'),
  },
  {
    name: 'Platform Engineering',
    under: 'digital',
    place: 'danang',
    culture: 'vietnamese',
    size: 8,
    lead: 'Engineering Manager, Platform',
    titles: list(
      'Backend Engineer; Site Reliability Engineer; Kỹ sư phần mềm; Frontend Engineer; Security Engineer; QA Engineer',
    ),
    skills: list(
      'TypeScript; PostgreSQL; Kubernetes; Observability; Go; Playwright; Threat modelling; Web components; Rust',
    ),
  },
  {
    name: 'Service Desk',
    under: 'digital',
    place: 'casablanca',
    culture: 'moroccan',
    size: 6,
    lead: 'Responsable du centre de services',
    titles: list('Technicienne support|Technicien support; Service Desk Analyst; Knowledge Manager'),
    skills: list(
      'ServiceNow; Incident management; Windows; Remote support; Knowledge bases; Arabic; French; Spanish',
    ),
  },
  {
    name: 'Data & Analytics',
    under: 'digital',
    place: 'pune',
    culture: 'indian',
    size: 7,
    lead: 'Head of Data',
    titles: list('Data Engineer; Data Scientist; Analytics Engineer; Senior Data Engineer'),
    skills: list(
      'SQL; Python; Time series; Leak detection models; dbt; Data quality; Forecasting; Dashboards',
    ),
  },
  {
    name: 'Sensor Research',
    under: 'technology',
    place: 'hamburg',
    culture: 'german',
    size: 7,
    lead: 'Leiterin Sensorforschung|Leiter Sensorforschung',
    titles: list(
      'Physikerin|Physiker; Wissenschaftliche Mitarbeiterin|Wissenschaftlicher Mitarbeiter; Entwicklungsingenieurin Ultraschall|Entwicklungsingenieur Ultraschall; Research Engineer',
    ),
    skills: list(
      'Ultrasonics; Signal processing; MATLAB; Piezoelectric ceramics; Calibration; Patents; Julia',
    ),
  },
  {
    name: 'Metering Firmware',
    under: 'technology',
    place: 'pune',
    culture: 'indian',
    size: 8,
    lead: 'Engineering Manager, Firmware',
    titles: list('Embedded Engineer; Senior Firmware Engineer; Verification Engineer; Radio Engineer'),
    skills: list('C; Rust; LoRaWAN; wM-Bus; Low-power design; Test benches; Zephyr; Cryptography'),
  },
  {
    name: 'Water Chemistry',
    under: 'technology',
    place: 'nantes',
    culture: 'french',
    size: 6,
    lead: 'Responsable du laboratoire',
    titles: list(
      'Chimiste; Technicienne de laboratoire|Technicien de laboratoire; Ingénieure procédés membranaires|Ingénieur procédés membranaires; Microbiologiste',
    ),
    skills: list('Membranes; Chlorine chemistry; Mass spectrometry; Microbiology; ISO 17025; Sampling'),
  },
  {
    name: 'Product Design',
    under: 'technology',
    place: 'lyon',
    culture: 'french',
    size: 5,
    lead: 'Head of Product Design',
    titles: list('Designer produit; Industrial Designer; UX Researcher; Service Designer'),
    skills: list('Industrial design; User research; Accessibility; Prototyping; CAD; Design systems'),
  },
  {
    name: 'Nantes Plant',
    under: 'operations',
    place: 'nantes',
    culture: 'french',
    size: 8,
    lead: 'Directrice d’usine|Directeur d’usine',
    titles: list(
      'Opératrice de ligne|Opérateur de ligne; Technicienne de maintenance|Technicien de maintenance; Cheffe d’équipe|Chef d’équipe; Ingénieure industrialisation|Ingénieur industrialisation',
    ),
    skills: list('Lean; First aid; Robotics; Maintenance; Injection moulding; Shift planning; Welding'),
  },
  {
    name: 'Gdańsk Plant',
    under: 'operations',
    place: 'gdansk',
    culture: 'polish',
    size: 8,
    lead: 'Dyrektorka zakładu|Dyrektor zakładu',
    titles: list(
      'Operatorka produkcji|Operator produkcji; Inżynier utrzymania ruchu; Mistrzyni zmiany|Mistrz zmiany; Process Engineer',
    ),
    skills: list('Lean; SMT assembly; Maintenance; First aid; Calibration; Shift planning; Robotics'),
  },
  {
    name: 'Suzhou Plant',
    under: 'operations',
    place: 'suzhou',
    culture: 'chinese',
    size: 8,
    lead: '工厂厂长',
    titles: list('生产工程师; 设备维护技师; 班组长; Process Engineer; 装配技师'),
    skills: list('Lean; SMT assembly; Injection moulding; Automation; First aid; Calibration'),
  },
  {
    name: 'Supply Chain',
    under: 'operations',
    place: 'suzhou',
    culture: 'chinese',
    size: 5,
    lead: 'Supply Chain Director',
    titles: list('采购经理; Logistics Planner; Supplier Quality Engineer'),
    skills: list('Procurement; Logistics; Supplier audits; Incoterms; Negotiation; Customs'),
  },
  {
    name: 'Quality & Safety',
    under: 'operations',
    place: 'gdansk',
    culture: 'polish',
    size: 5,
    lead: 'Head of Quality & Safety',
    titles: list('Specjalistka ds. BHP|Specjalista ds. BHP; Quality Engineer; Lead Auditor'),
    skills: list('ISO 9001; ISO 45001; Root cause analysis; Audits; First aid; Fire safety'),
  },
  {
    name: 'Sales France',
    under: 'markets',
    place: 'lyon',
    culture: 'french',
    size: 5,
    lead: 'Directrice commerciale France|Directeur commercial France',
    titles: list(
      'Ingénieure d’affaires|Ingénieur d’affaires; Attachée commerciale|Attaché commercial; Bid Manager',
    ),
    skills: list('Public tenders; Negotiation; Municipal water; Salesforce; Bid writing'),
  },
  {
    name: 'Vertrieb Deutschland, Österreich und Schweiz',
    under: 'markets',
    place: 'hamburg',
    culture: 'german',
    size: 5,
    lead: 'Vertriebsleiterin|Vertriebsleiter',
    titles: list(
      'Gebietsverkaufsleiterin|Gebietsverkaufsleiter; Angebotsingenieurin|Angebotsingenieur; Key Account Manager',
    ),
    skills: list('Stadtwerke; Public tenders; Salesforce; Negotiation; Heat metering'),
  },
  {
    name: 'Ventas Iberia',
    under: 'markets',
    place: 'valencia',
    culture: 'spanish',
    size: 5,
    lead: 'Directora de ventas|Director de ventas',
    titles: list(
      'Ingeniera de ofertas|Ingeniero de ofertas; Delegada comercial|Delegado comercial; Responsable de cuentas',
    ),
    skills: list('Irrigation; Public tenders; Smart metering; Salesforce; Portuguese'),
  },
  {
    name: 'Ventas Latinoamérica',
    under: 'markets',
    place: 'monterrey',
    culture: 'spanish',
    size: 5,
    lead: 'Gerente regional',
    titles: list(
      'Ejecutiva de cuenta|Ejecutivo de cuenta; Ingeniera de aplicaciones|Ingeniero de aplicaciones; Coordinadora de distribuidores|Coordinador de distribuidores',
    ),
    skills: list('Distributors; Desalination; Industrial water; Portuguese; Salesforce; Training'),
  },
  {
    name: 'Sales UK & Ireland',
    under: 'markets',
    place: 'leeds',
    culture: 'british',
    size: 5,
    lead: 'Regional Sales Director',
    titles: list('Account Manager; Bid Manager; Technical Sales Engineer'),
    skills: list('Water utilities; Leakage reduction; Bid writing; Salesforce; Rail travel planning'),
  },
  {
    name: 'Customer Care',
    under: 'markets',
    place: 'montreal',
    culture: 'quebecois',
    size: 4,
    lead: 'Directrice du service à la clientèle|Directeur du service à la clientèle',
    titles: list('Conseillère technique|Conseiller technique; Customer Success Manager'),
    skills: list('Technical support; Sign language; Knowledge bases; Spanish; Empathy maps'),
  },
  {
    name: 'Agadir Desalination',
    under: 'plants',
    place: 'casablanca',
    culture: 'moroccan',
    size: 6,
    lead: 'Directrice de projet|Directeur de projet',
    titles: list(
      'Ingénieure génie civil|Ingénieur génie civil; Commissioning Engineer; Coordinatrice environnement|Coordinateur environnement; Planner',
    ),
    skills: list(
      'Reverse osmosis; Commissioning; Marine works; Primavera; Environmental permits; Energy recovery',
    ),
  },
  {
    name: 'مشاريع الشرق الأوسط',
    under: 'plants',
    place: 'amman',
    culture: 'levantine',
    size: 8,
    lead: 'مديرة مشاريع|مدير مشاريع',
    titles: list(
      'مهندسة عمليات|مهندس عمليات; مهندسة مدنية|مهندس مدني; منسّقة موقع|منسّق موقع; Contracts Engineer; أخصائية سلامة|أخصائي سلامة',
    ),
    skills: list('Non-revenue water; Pumping stations; GIS; Hydraulic modelling; FIDIC; Site safety'),
  },
  {
    name: 'East Africa Projects',
    under: 'plants',
    place: 'nairobi',
    culture: 'kenyan',
    size: 7,
    lead: 'Programme Manager',
    titles: list(
      'Water Engineer; Community Liaison Officer; Hydrogeologist; Site Engineer; Finance & Grants Officer',
    ),
    skills: list('Boreholes; Solar pumping; Community engagement; Swahili; GIS; Grants; Prepaid meters'),
  },
  {
    name: 'Field Services India',
    under: 'plants',
    place: 'pune',
    culture: 'indian',
    size: 5,
    lead: 'Field Services Manager',
    titles: list('Field Engineer; Service Coordinator; Commissioning Engineer'),
    skills: list('Commissioning; Marathi; Hindi; Retrofit; Leak surveys; Motorcycle licence'),
  },
];
