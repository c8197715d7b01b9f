package nightdesk.render;

import static nightdesk.render.Desk.actor;
import static nightdesk.render.Desk.article;
import static nightdesk.render.Desk.at;
import static nightdesk.render.Desk.glossed;
import static nightdesk.render.Desk.point;
import static nightdesk.render.Desk.quote;
import static nightdesk.render.Desk.readingOn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nightdesk.model.Actor;
import nightdesk.model.Actor.Type;
import nightdesk.model.Article;
import nightdesk.model.Briefing;
import nightdesk.model.DeskNotes;
import nightdesk.model.Quote.Kind;
import nightdesk.model.Story;

/** Briefings of our own writing, from nothing to everything at once. */
final class Samples {
  private Samples() {}

  /** Nothing was published. */
  static Briefing empty() {
    return new Desk().skipped("night/empty.txt", "has no text", "remove it").briefing();
  }

  private static final Article BRIDGE =
      article(
          "bridge",
          "Lowmarsh Courier",
          "2026-11-23T18:40:00+01:00",
          "en",
          "Harrow Bridge shut after crack is found in main girder",
          "The Harrow Bridge was closed to all traffic on Monday after inspectors found a crack as"
              + " long as a hand in its main girder, the road agency said. About 31,000 vehicles"
              + " cross it a day.\n"
              + "\n"
              + "“Nobody will drive over it until we know why it cracked,” said Ottilie Brandvold,"
              + " the head of the road agency. “That may take a week. It may take a year.”\n"
              + "\n"
              + "She said that the last full inspection was in 2023 and had found no damage. Two"
              + " workers were slightly hurt when a lamp post fell.\n"
              + "\n"
              + "The ferry at Lowmarsh, which stopped in 1974, cannot be brought back, Mayor Piers"
              + " Castellane said. He asked the government for soldiers to build a floating"
              + " bridge.\n");

  private static final Article BRIDGE_TOO =
      article(
          "bridge-too",
          "Radio Fen",
          "2026-11-23T21:05:00+01:00",
          "en",
          "Week of detours ahead after bridge closure",
          "Drivers face detours of 48 kilometres after the Harrow Bridge was shut on Monday"
              + " because of a crack in its main girder.\n"
              + "\n"
              + "Three workers were hurt, the ambulance service said.\n"
              + "\n"
              + "“I have asked for soldiers and for pontoons, and I have asked twice,” the mayor of"
              + " Lowmarsh, Piers Castellane, told Radio Fen.\n");

  /** One story of two outlets with everything a story can have. */
  static Briefing small() {
    return desk().briefing();
  }

  private static Desk desk() {
    List<Article> both = List.of(BRIDGE, BRIDGE_TOO);
    var marks = new TreeMap<String, java.util.SortedSet<DeskNotes.Mark>>();
    marks.put("bridge-too", new TreeSet<>(List.of(DeskNotes.Mark.UPDATED)));
    return new Desk()
        .story(
            both,
            List.of(
                point(
                    BRIDGE,
                    "The Harrow Bridge was closed to all traffic on Monday after inspectors found a"
                        + " crack as long as a hand in its main girder, the road agency said.",
                    at(
                        BRIDGE_TOO,
                        "Drivers face detours of 48 kilometres after the Harrow Bridge was shut on"
                            + " Monday because of a crack in its main girder.")),
                point(
                    BRIDGE,
                    "Two workers were slightly hurt when a lamp post fell.",
                    at(BRIDGE_TOO, "Three workers were hurt, the ambulance service said.")),
                glossed(
                    point(
                        BRIDGE, "He asked the government for soldiers to build a floating bridge."),
                    "He",
                    "Piers Castellane")),
            List.of(
                actor(
                    "Ottilie Brandvold",
                    Type.PERSON,
                    "the head of the road agency",
                    "Brandvold",
                    both),
                actor("Piers Castellane", Type.PERSON, "Mayor", "Castellane", both),
                actor("Harrow Bridge", Type.PLACE, "", "Harrow Bridge", both),
                actor("Lowmarsh", Type.PLACE, "", "Lowmarsh", both)),
            List.of(
                quote(
                    Kind.DIRECT,
                    BRIDGE,
                    "Ottilie Brandvold",
                    "“Nobody will drive over it until we know why it cracked,”",
                    "“That may take a week. It may take a year.”"),
                quote(
                        Kind.INDIRECT,
                        BRIDGE,
                        "Ottilie Brandvold",
                        "that the last full inspection was in 2023 and had found no damage")
                    .withAlso(
                        List.of(
                            new nightdesk.model.Quote.Other(
                                List.of(at(BRIDGE_TOO, "Three workers were hurt")), true))),
                quote(Kind.INDIRECT, BRIDGE_TOO, "", "Three workers were hurt"),
                quote(
                    Kind.DIRECT,
                    BRIDGE_TOO,
                    "Piers Castellane",
                    "“I have asked for soldiers and for pontoons, and I have asked twice,”")),
            new Story.Difference(
                "workers hurt",
                List.of(at(BRIDGE, "Two workers"), at(BRIDGE_TOO, "Three workers"))))
        .skipped("fen/scan.pdf", "is not text", "give the text, or leave it out")
        .failed("feeds/valley", "the folder is gone", "check the path")
        .aside("told before", 3)
        .notes(
            new DeskNotes(
                Optional.of(LocalDate.of(2026, 11, 23)),
                List.of(),
                List.of(
                    new DeskNotes.Change(
                        DeskNotes.Change.Kind.NEW_STORY,
                        BRIDGE.title(),
                        "story-bridge",
                        "",
                        List.of()),
                    new DeskNotes.Change(
                        DeskNotes.Change.Kind.WITHDRAWN,
                        "Council to sell the old mill",
                        "",
                        "Radio Fen",
                        List.of())),
                List.of(
                    new DeskNotes.WatchHit(
                        "Roads",
                        true,
                        List.of(at(BRIDGE, "About 31,000 vehicles cross it a day.")),
                        List.of("story-bridge"))),
                marks));
  }

  private static final Article KILN =
      article(
          "kiln",
          "Harbour Post",
          "2026-11-23T17:10:00+01:00",
          "en",
          "Glassworks lights its last kiln",
          "The glassworks of Sund lit its last kiln on Monday. It has made bottles since 1871.\n"
              + "\n"
              + "The council wants to keep the hall as a museum. They would need nine million for"
              + " the roof alone. Others had asked for less.\n"
              + "\n"
              + "Forty-one people lose their work.\n");

  /** One story of one article, some of whose key points read on from others; worst comes last. */
  static Briefing readsOn() {
    return new Desk()
        .story(
            List.of(KILN),
            List.of(
                point(KILN, "The glassworks of Sund lit its last kiln on Monday."),
                point(KILN, "The council wants to keep the hall as a museum."),
                readingOn(point(KILN, "They would need nine million for the roof alone.")),
                point(KILN, "Forty-one people lose their work."),
                readingOn(point(KILN, "It has made bottles since 1871.")),
                readingOn(point(KILN, "Others had asked for less."))),
            List.of(),
            List.of())
        .briefing();
  }

  private static final String[][] NIGHT = {
    {
      "Central bank of Tervonia holds its rate at 4.25 percent",
      "The central bank of Tervonia left its main rate at 4.25 percent on Monday, for the fourth"
          + " time in a row, and said that prices were still rising faster than it wished.",
      "Markets had expected a cut of a quarter of a point.",
      "“Patience costs less than haste,” governor Marit Oyelaran-Thorsby said.",
      "Marit Oyelaran-Thorsby",
      "governor",
    },
    {
      "Court frees editor held for nine months over leaked contract",
      "A court in Port Caldera freed the editor of the weekly Signal on Monday, nine months after"
          + " he was arrested over a leaked contract for patrol boats.",
      "The prosecution has ten days to appeal.",
      "“I would print it again tomorrow,” Anselm Okonjo-Reyes said outside the gate.",
      "Anselm Okonjo-Reyes",
      "editor",
    },
    {
      "Storm Iduna leaves 60,000 homes without power on the west coast",
      "Storm Iduna cut power to about 60,000 homes on the west coast overnight and tore the roof"
          + " from a school in Strandvik, the grid company said.",
      "Trains between Strandvik and Holm will not run before Wednesday.",
      "“We have more trees on the lines than crews to lift them,” operations chief Jorunn Vasquez"
          + " said.",
      "Jorunn Vasquez",
      "operations chief",
    },
    {
      "Vaccine against river fever protects nine in ten children in trial",
      "A vaccine against river fever protected nine in ten children in a trial with 12,400"
          + " participants in three countries, researchers said on Monday.",
      "The study has not been reviewed by other scientists yet.",
      "“It is the first time that I have seen numbers like these,” professor Hadiza Lindqvist said.",
      "Hadiza Lindqvist",
      "professor",
    },
    {
      "Dockers in Port Amsel walk out over automatic cranes",
      "About 2,300 dockers in Port Amsel stopped work on Monday morning in a dispute over automatic"
          + " cranes, leaving eleven ships at anchor.",
      "Talks are to go on at the ministry on Tuesday.",
      "“A crane does not pay into a pension,” union leader Bruno Szymanowicz said.",
      "Bruno Szymanowicz",
      "union leader",
    },
    {
      "Parliament of Ruvenia passes budget by one vote",
      "The parliament of Ruvenia passed the budget for 2027 by one vote shortly before midnight,"
          + " after two deputies of the opposition stayed away.",
      "Spending on roads falls by a fifth.",
      "“One vote is a majority,” finance minister Ilse van den Heuvel said.",
      "Ilse van den Heuvel",
      "finance minister",
    },
    {
      "Divers find wreck of coastal steamer lost in 1911",
      "Divers have found the wreck of the coastal steamer Halcyon, lost with 84 people in 1911, in"
          + " 62 metres of water off Cape Sorrow.",
      "The ship’s bell was brought up on Sunday.",
      "“She stands upright, as if she had only stopped,” diver Tomasz Achterberg said.",
      "Tomasz Achterberg",
      "diver",
    },
  };

  /** Eight stories, most told by two outlets. */
  static Briefing night() {
    Desk desk = desk().titled("The Night Desk", "Morning");
    for (int i = 0; i < NIGHT.length; i++) {
      add(desk, i, NIGHT[i]);
    }
    return desk.briefing();
  }

  private static void add(Desk desk, int i, String[] s) {
    String[] outlets = {"Northern Wire", "Harbour Post", "The Ledger", "Coastal Times"};
    String hour = String.format(java.util.Locale.ROOT, "%02d", 1 + i % 20);
    Article one =
        article(
            "night" + i,
            outlets[i % 4],
            "2026-11-23T" + hour + ":15:00Z",
            "en",
            s[0],
            s[1] + "\n\n" + s[2] + "\n\n" + s[3] + "\n");
    Article two =
        article(
            "night" + i + "b",
            outlets[(i + 1) % 4],
            "2026-11-23T" + hour + ":50:00Z",
            "en",
            "In brief: " + s[0],
            s[1] + "\n\n" + "Officials said that more would be known on Tuesday.\n");
    List<Article> both = List.of(one, two);
    desk.story(
        both,
        List.of(point(one, s[1], at(two, s[1])), point(one, s[2])),
        List.of(actor(s[4], Type.PERSON, s[5], s[4], both)),
        List.of(
            quote(Kind.DIRECT, one, s[4], s[3].substring(0, s[3].indexOf('”') + 1)),
            quote(Kind.INDIRECT, two, "Officials", "that more would be known on Tuesday")));
  }

  /** The small briefing in a section, with a change that cites. */
  static Briefing sectioned() {
    Briefing small = small();
    return small.withNotes(
        new DeskNotes(
            small.notes().previous(),
            List.of(new DeskNotes.Section("Roads", List.of("story-bridge"))),
            List.of(
                new DeskNotes.Change(
                    DeskNotes.Change.Kind.MOVED,
                    BRIDGE.title(),
                    "story-bridge",
                    "",
                    List.of(at(BRIDGE, "About 31,000 vehicles cross it a day.")))),
            List.of(),
            small.notes().marks()));
  }

  /** {@code stories} stories: for long reports. */
  static Briefing many(int stories) {
    Desk desk = new Desk().titled("The Night Desk", "Morning");
    for (int i = 0; i < stories; i++) {
      add(desk, i, NIGHT[i % NIGHT.length]);
    }
    return desk.briefing();
  }

  /** Forty actors, very long names and words, no quotes; a second story with one actor. */
  static Briefing odd() {
    String longWord =
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten".repeat(3);
    String longName =
        "Phra Chao Worawong Thoe Phra Ong Chao Bhanubandhu Wongseworadej Krom Phra"
            + " Bhanuphanwongsawaradet of the House of Somewhere-on-the-Water";
    var text = new StringBuilder("The list of delegates was read aloud. ").append(longWord);
    text.append(" was on it too. ")
        .append(longName)
        .append(", lord high keeper of the")
        .append(
            " ceremonial registers and deputy chair of the committee on the rules, opened it.\n");
    var names = new ArrayList<String>();
    for (int i = 1; i <= 38; i++) {
      names.add("Delegate Number " + i + " Ashworth");
      text.append("\n\nThen ").append(names.get(i - 1)).append(" spoke for the province. ");
    }
    Article list =
        article(
            "list",
            "An Outlet With A Very Long Name That Does Not End Soon Enough",
            "",
            "en",
            "Delegates read " + longWord,
            text.toString());
    var who = new ArrayList<Actor>();
    who.add(
        actor(
            longName,
            Type.PERSON,
            "lord high keeper of the ceremonial registers and deputy chair of the committee on the"
                + " rules",
            longName,
            List.of(list)));
    who.add(actor(longWord, Type.ORGANIZATION, "", longWord, List.of(list)));
    for (String name : names) {
      who.add(actor(name, Type.PERSON, "", name, List.of(list)));
    }
    Article lone =
        article("lone", "", "", "", "", "Rain is expected in the hills. Anna Veld said" + " so.");
    return new Desk()
        .story(List.of(list), List.of(point(list, longWord + " was on it too.")), who, List.of())
        .story(
            List.of(lone.withTitle("Rain is expected in the hills", true)),
            List.of(point(lone, "Rain is expected in the hills.")),
            List.of(actor("Anna Veld", Type.PERSON, "", "Anna Veld", List.of(lone))),
            List.of())
        .briefing();
  }

  /** One story a script. */
  static Briefing scripts() {
    String[][] all = {
      {
        "ar",
        "افتتاح مكتبة جديدة في مدينة الزيتون",
        "افتتحت الوزيرة سلمى الكردي مكتبة جديدة في مدينة الزيتون يوم الاثنين، وتضم 40 ألف كتاب.",
        "«القراءة حق لكل طفل»",
        "سلمى الكردي",
        "الوزيرة"
      },
      {
        "he",
        "ספרייה חדשה נפתחה בעיר הנמל",
        "ראש העיר נועה ברגמן פתחה ביום שני ספרייה חדשה בעיר הנמל, ובה 40 אלף ספרים.",
        "”הקריאה היא זכות של כל ילד“",
        "נועה ברגמן",
        "ראש העיר"
      },
      {
        "hi",
        "नदी नगर में नया पुस्तकालय खुला",
        "मंत्री मीरा शर्मा ने सोमवार को नदी नगर में 40 हज़ार किताबों वाला नया पुस्तकालय खोला।",
        "“पढ़ना हर बच्चे का अधिकार है”",
        "मीरा शर्मा",
        "मंत्री"
      },
      {"zh", "河口市新图书馆开放", "部长林秀兰周一在河口市为一座藏书四万册的新图书馆揭幕。", "“阅读是每个孩子的权利”", "林秀兰", "部长"},
      {
        "ja",
        "港町に新しい図書館が開館",
        "佐藤真理子大臣は月曜日、港町で四万冊をそろえた新しい図書館を開いた。",
        "「読むことはすべての子どもの権利です」",
        "佐藤真理子",
        "大臣"
      },
      {
        "ko",
        "강변시에 새 도서관 개관",
        "김하늘 장관은 월요일 강변시에서 책 4만 권을 갖춘 새 도서관을 열었다.",
        "“읽기는 모든 아이의 권리입니다”",
        "김하늘",
        "장관"
      },
      {
        "ru",
        "В Речном открыли новую библиотеку",
        "Министр Мария Лебедева открыла в понедельник в городе Речном библиотеку на 40 тысяч книг.",
        "«Чтение — право каждого ребёнка»",
        "Мария Лебедева",
        "Министр"
      },
      {
        "el",
        "Νέα βιβλιοθήκη στην Ποταμιά",
        "Η υπουργός Ελένη Μαυρίδου εγκαινίασε τη Δευτέρα στην Ποταμιά βιβλιοθήκη με 40.000 βιβλία.",
        "«Το διάβασμα είναι δικαίωμα κάθε παιδιού»",
        "Ελένη Μαυρίδου",
        "υπουργός"
      },
      {
        "vi",
        "Khánh thành thư viện mới ở Bến Sông",
        "Bộ trưởng Nguyễn Thị Hồng Ánh hôm thứ Hai khánh thành thư viện 40.000 cuốn sách ở Bến Sông.",
        "“Đọc sách là quyền của mọi trẻ em”",
        "Nguyễn Thị Hồng Ánh",
        "Bộ trưởng"
      },
      {
        "tr",
        "Irmakkent’te yeni kütüphane açıldı",
        "Bakan Işıl Güneşoğlu pazartesi günü Irmakkent’te 40 bin kitaplık kütüphaneyi açtı.",
        "“Okumak her çocuğun hakkıdır”",
        "Işıl Güneşoğlu",
        "Bakan"
      },
      {
        "en",
        "Emoji 📚 in the headline 👩‍👩‍👧, and rare signs: 𐍈 ꙮ ☃",
        "A library opened on Monday 📚 and Ada Björnsdóttir said: “Reading 👏🏽 is a right”.",
        "“Reading 👏🏽 is a right”",
        "Ada Björnsdóttir",
        ""
      },
    };
    var desk = new Desk().titled("The Night Desk — Ночь — ليلة — 夜", "All scripts");
    for (String[] s : all) {
      String text = s[2].contains(s[3]) ? s[2] : s[2] + "\n\n" + s[3] + " — " + s[4] + "\n";
      Article one =
          article("script-" + s[0], "Outlet " + s[0], "2026-11-23T10:00:00Z", s[0], s[1], text);
      desk.story(
          List.of(one),
          List.of(point(one, s[2])),
          List.of(actor(s[4], Type.PERSON, s[5], s[4], List.of(one))),
          List.of(quote(Kind.DIRECT, one, s[4], s[3])));
    }
    return desk.briefing();
  }

  /** Text that would be markup, template code, an address or a command if it could. */
  static Briefing hostile() {
    String[] evil = {
      "<script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      "\"><svg/onload=alert(1)>",
      "</style><script>alert(1)</script>",
      "-->",
      "]]>",
      "&lt;b&gt; &amp; &#60;",
      "${7*7} <#include '/etc/passwd'> ${'freemarker.template.utility.Execute'?new()('id')}",
      "[=7*7] #{7*7}",
      "../../../etc/passwd",
      "javascript:alert(1)",
      "' onmouseover='alert(1)",
      "{{constructor.constructor('alert(1)')()}}",
      "\u202egnirts\u202c \u0007\u0000\u001b[31m",
      "\ud800 lone",
      "[click](javascript:alert(1)) **bold** # head | cell | `code`",
      "=cmd|' /C calc'!A0",
    };
    var desk = new Desk().titled(evil[0], evil[1]);
    for (int i = 0; i < evil.length; i++) {
      String e = evil[i];
      String said = "“" + e + "”";
      Article one =
          article(
              "evil" + i,
              e,
              "2026-11-23T10:00:00Z",
              "en\" onload=\"x",
              e,
              "They wrote " + e + " on a wall.\n\n" + said + " said X" + e + ".\n");
      one = one.withAbout(one.about().withUrl(e).withByline(e).withOrigin(e));
      desk.story(
          List.of(one),
          List.of(point(one, "They wrote " + e + " on a wall.")),
          List.of(actor("X" + e, Type.PERSON, e, "X" + e, List.of(one))),
          List.of(quote(Kind.DIRECT, one, "X" + e, said), quote(Kind.INDIRECT, one, e, e)));
      desk.skipped(e, e, e);
    }
    return desk.briefing();
  }
}
