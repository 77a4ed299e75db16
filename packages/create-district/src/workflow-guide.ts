/** A text in both languages. */
interface Words {
  readonly sv: string;
  readonly en: string;
}

/** A table of a workflow: its file, what it holds, and each column with what is to be written in it. */
interface TableGuide {
  readonly file: string;
  readonly what: Words;
  readonly columns: Readonly<Record<string, Words>>;
}

/** A workflow that can be chosen. */
export interface WorkflowGuide {
  readonly name: WorkflowName;
  readonly what: Words;
  readonly packages: readonly string[];
  readonly tables: readonly TableGuide[];
}

/** The names of the workflows, in the order of the report. */
export const workflowNames = ["priorities", "fund", "studies", "doors", "calendar"] as const;
export type WorkflowName = (typeof workflowNames)[number];

const id: Words = { sv: "Ett id, en gång i filen.", en: "Any id, once in the file." };

/** What each workflow answers, which packages it stands on, and the tables that it reads. */
export const workflowGuides: readonly WorkflowGuide[] = [
  {
    name: "priorities",
    what: { sv: "vilka områden som kommer först, och varför", en: "which areas come first, and why" },
    packages: ["priority-scoring"],
    tables: [
      {
        file: "areas.csv",
        what: { sv: "Områden med sina mått.", en: "Areas with their measures." },
        columns: {
          id,
          name: { sv: "Områdets namn.", en: "Name of the area." },
          turnoutPercent: { sv: "Valdeltagande, procent.", en: "Turnout, per cent." },
          supportPercent: {
            sv: "Partiets andel av rösterna, procent.",
            en: "The party's share of the votes, per cent.",
          },
          homes: { sv: "Antal bostäder.", en: "Number of homes." },
        },
      },
    ],
  },
  {
    name: "fund",
    what: { sv: "vem som får vad ur aktivitetsfonden", en: "who gets what from the activity fund" },
    packages: ["fund-allocation"],
    tables: [
      {
        file: "associations.csv",
        what: { sv: "Föreningar som kan söka.", en: "Associations that can apply." },
        columns: {
          id,
          name: { sv: "Föreningens namn.", en: "Name of the association." },
          members: { sv: "Antal medlemmar.", en: "Number of members." },
          ownFundsKronor: { sv: "Egna medel, hela kronor.", en: "Own funds, whole kronor." },
        },
      },
      {
        file: "applications.csv",
        what: { sv: "Ansökningarna.", en: "The applications." },
        columns: {
          id,
          associationId: { sv: "Vem som söker, ur associations.csv.", en: "Who applies, from associations.csv." },
          title: { sv: "Aktiviteten.", en: "The activity." },
          outward: { sv: "yes om den är utåtriktad.", en: "yes if it is outward." },
          submittedOn: { sv: "Dag då ansökan kom in.", en: "The day when the application came." },
          startsOn: { sv: "Dag då aktiviteten börjar.", en: "The day when the activity begins." },
          costKronor: { sv: "Vad den kostar, hela kronor.", en: "What it costs, whole kronor." },
          askedKronor: { sv: "Vad som söks, hela kronor.", en: "What is asked for, whole kronor." },
        },
      },
    ],
  },
  {
    name: "studies",
    what: { sv: "vem som behöver vilken studie", en: "who needs which study" },
    packages: ["study-curriculum"],
    tables: [
      {
        file: "requirements.csv",
        what: { sv: "Kurser som ett uppdrag kräver.", en: "Courses that a role asks for." },
        columns: {
          id,
          nameSv: { sv: "Kursens namn på svenska.", en: "Swedish name of the course." },
          nameEn: { sv: "Kursens namn på engelska.", en: "English name of the course." },
          role: { sv: "Uppdraget som kräver den.", en: "The role that asks for it." },
          withinDays: { sv: "Dagar från uppdragets början.", en: "Days from the beginning of the role." },
          validMonths: {
            sv: "Giltig så många månader; tomt för alltid.",
            en: "Valid for so many months; empty for ever.",
          },
        },
      },
      {
        file: "roles.csv",
        what: {
          sv: "Vem som har vilket uppdrag. Skriv aldrig namn eller personnummer: id:n som bara ni kan tyda.",
          en: "Who has which role. Never write names or personal numbers: ids that only you can read.",
        },
        columns: {
          personId: { sv: "Personens id, eget påhittat.", en: "The person's id, of your own making." },
          role: { sv: "Uppdraget.", en: "The role." },
          association: { sv: "Föreningens id.", en: "The association's id." },
          start: { sv: "Dag då uppdraget började.", en: "The day when the role began." },
        },
      },
      {
        file: "completions.csv",
        what: { sv: "Vem som gått vad.", en: "Who has completed what." },
        columns: {
          personId: { sv: "Ur roles.csv.", en: "From roles.csv." },
          requirementId: { sv: "Ur requirements.csv.", en: "From requirements.csv." },
          on: { sv: "Dag då kursen var klar.", en: "The day when the course was completed." },
        },
      },
    ],
  },
  {
    name: "doors",
    what: { sv: "dörrar i lagom områden med gångordning", en: "doors in walkable turfs with a walking order" },
    packages: ["turf-splitting"],
    tables: [
      {
        file: "addresses.csv",
        what: { sv: "Dörrar att knacka på.", en: "Doors to knock on." },
        columns: {
          id,
          street: { sv: "Gata.", en: "Street." },
          houseNumber: { sv: "Nummer.", en: "Number." },
          households: { sv: "Hushåll bakom dörren.", en: "Households behind the door." },
          lon: { sv: "Longitud.", en: "Longitude." },
          lat: { sv: "Latitud.", en: "Latitude." },
        },
      },
      {
        file: "do-not-contact.csv",
        what: {
          sv: "Adresser som aldrig får besökas. De finns inte i något som skrivs ut.",
          en: "Addresses that are never visited. They are in nothing that is written.",
        },
        columns: { addressId: { sv: "Ur addresses.csv.", en: "From addresses.csv." } },
      },
    ],
  },
  {
    name: "calendar",
    what: { sv: "årets datum, krockar och en kalenderfil", en: "the year's dates, clashes and a calendar file" },
    packages: ["event-scheduling"],
    tables: [
      {
        file: "dates.csv",
        what: { sv: "Era egna möten och kampanjer.", en: "Your own meetings and campaigns." },
        columns: {
          id,
          titleSv: { sv: "Namn på svenska.", en: "Swedish name." },
          titleEn: { sv: "Namn på engelska.", en: "English name." },
          date: { sv: "Dag.", en: "Day." },
          time: { sv: "Klockslag som 18:30; tomt för hela dagen.", en: "Time such as 18:30; empty for the whole day." },
          minutes: { sv: "Längd i minuter.", en: "Length in minutes." },
          groups: { sv: "Vilka som ska vara lediga, åtskilda av |.", en: "Who must be free, separated by |." },
        },
      },
    ],
  },
];
