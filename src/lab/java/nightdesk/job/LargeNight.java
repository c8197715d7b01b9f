package nightdesk.job;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nightdesk.json.JsonTree;

/**
 * Writes a large invented night as JSON Lines: articles of about 4.6 kB on events that one to
 * thirty outlets tell, each in its own words, with invented names, roles, figures and quotes. Equal
 * arguments give equal files; another day of the same seed goes on with a third of the events.
 *
 * <p>{@code LargeNight ARTICLES FILE [SEED [DAY]]}
 */
public final class LargeNight {
  private static final String[] SYLLABLES =
      ("ar be cor da el fen gro hal il jor ka lun mar nes or pel quin ros sta tor ul ven wes yar zol"
              + " bra cle dro fri gla kre mol nor pra ske tri vo")
          .split(" ");
  private static final String[] ROLES =
      ("mayor;finance minister;spokeswoman for the port authority;union leader;chief of police;"
              + "head of the water company;opposition leader;regional governor;judge;"
              + "director of the hospital;commander of the coast guard;chairman of the bank")
          .split(";");
  private static final String[] NOUNS =
      ("bridge;harbour;budget;strike;contract;railway;hospital;reservoir;election;court;border;"
              + "refinery;fishery;school;tunnel;grain store;power station;dam;factory;airport;"
              + "museum;archive;forest;tax;pension;licence;treaty;report;inquiry;embargo;loan;ferry;"
              + "pipeline;vaccine;parliament;garrison;satellite;mine;quarry;market")
          .split(";");
  private static final String[] ADJECTIVES =
      ("new;disputed;long-delayed;costly;northern;southern;public;private;secret;ageing;joint;"
              + "temporary;emergency;regional;foreign;illegal;planned;promised;damaged;modern")
          .split(";");
  private static final String[] DEEDS =
      ("approved;rejected;delayed;inspected;closed;reopened;defended;criticised;funded;sold;"
              + "suspended;expanded;abandoned;investigated;negotiated;announced;repaired;blocked")
          .split(";");
  private static final String[] CUES = "said;told reporters;added;warned;insisted".split(";");
  private static final String[] DAYS = "Monday;Tuesday;Wednesday;Thursday;Friday".split(";");

  private LargeNight() {}

  public static void main(String[] args) throws IOException {
    int articles = Integer.parseInt(args[0]);
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    int day = args.length > 3 ? Integer.parseInt(args[3]) : 0;
    write(articles, Path.of(args[1]), seed, day);
  }

  static void write(int articles, Path file, long seed, int day) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      int made = 0;
      for (int number = 0; made < articles; number++) {
        // Two thirds of the events are new each day.
        long since = number % 3 == 0 ? 0 : day;
        var event = new Event(new Random(seed * 1_000_003 + number * 31L + since * 7_919));
        var random = new Random(seed + number * 17L + day * 104_729L);
        int size = 1 + (int) Math.min(29, Math.floor(-2.2 * Math.log(1 - random.nextDouble())));
        for (int i = 0; i < size && made < articles; i++) {
          out.write(JsonTree.write(event.article(made++, i, day, random)));
          out.write('\n');
        }
      }
    }
  }

  private static String of(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }

  private static String name(Random random, int syllables) {
    var name = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      name.append(of(SYLLABLES, random));
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** What happened: names, things and sentences that all articles on it draw from. */
  private static final class Event {
    private final String place;
    private final String body;
    private final List<String> people = new ArrayList<>();
    private final List<String> roles = new ArrayList<>();
    private final List<String> things = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();
    private final String headline;

    Event(Random random) {
      place = name(random, 2 + random.nextInt(2));
      body = name(random, 2) + " " + of("Council;Company;Union;Agency;Bank".split(";"), random);
      for (int i = 0; i < 4; i++) {
        people.add(name(random, 2) + " " + name(random, 3));
        roles.add(of(ROLES, random));
        things.add(of(ADJECTIVES, random) + " " + of(NOUNS, random));
      }
      headline = body + " " + of(DEEDS, random) + " " + things.get(0) + " in " + place;
      for (int i = 0; i < 60; i++) {
        facts.add(fact(random));
      }
    }

    private String fact(Random random) {
      int who = random.nextInt(people.size());
      String thing = random.nextInt(3) > 0 ? things.get(random.nextInt(4)) : of(NOUNS, random);
      String person = people.get(who);
      String last = person.substring(person.indexOf(' ') + 1);
      int count = 2 + random.nextInt(900);
      return switch (random.nextInt(8)) {
        case 0 ->
            "The %s %s the %s in %s on %s, after %d days of talks with the %s."
                .formatted(
                    body,
                    of(DEEDS, random),
                    thing,
                    place,
                    of(DAYS, random),
                    count,
                    name(random, 3));
        case 1 ->
            "%s, the %s, %s the %s would cost %d million crowns and take %d months."
                .formatted(person, roles.get(who), "said", thing, count, 1 + random.nextInt(40));
        case 2 ->
            "“We %s the %s because the %s was %s,” %s %s."
                .formatted(
                    of(DEEDS, random),
                    thing,
                    of(NOUNS, random),
                    of(ADJECTIVES, random),
                    last,
                    of(CUES, random).equals("told reporters") ? "told reporters" : "said");
        case 3 ->
            "At least %d people were in the %s when the %s was %s, the police of %s said."
                .formatted(count, of(NOUNS, random), thing, of(DEEDS, random), place);
        case 4 ->
            "Critics around %s say that the %s of %s needs a %s %s first."
                .formatted(
                    person, thing, name(random, 2), of(ADJECTIVES, random), of(NOUNS, random));
        case 5 ->
            "According to a report of the %s, %d per cent of the %s in %s depends on the %s."
                .formatted(body, count % 100, of(NOUNS, random), name(random, 3), thing);
        case 6 ->
            "%s rejected that, and asked the %s to hold a vote on the %s by %s."
                .formatted(last, body, of(NOUNS, random), of(DAYS, random));
        default ->
            "In %s, %d kilometres away, the %s had been %s a year before for the same reason."
                .formatted(name(random, 2), count, of(NOUNS, random), of(DEEDS, random));
      };
    }

    Map<String, Object> article(int id, int copy, int day, Random random) {
      var text = new StringBuilder();
      text.append(facts.get(0)).append(' ').append(facts.get(1 + random.nextInt(3)));
      for (int i = 0; i < 38; i++) {
        text.append(i % 4 == 3 ? "\n\n" : " ");
        text.append(random.nextInt(5) < 3 ? facts.get(random.nextInt(60)) : fact(random));
      }
      var tree = new LinkedHashMap<String, Object>();
      tree.put("id", "d" + day + "-" + id);
      tree.put("outlet", "Outlet " + (copy * 7 + random.nextInt(7)));
      tree.put("published", "2026-11-%02dT%02d:%02d:00Z".formatted(23 + day, id % 24, id % 60));
      tree.put("language", "en");
      tree.put("title", copy == 0 ? headline : of(DAYS, random) + ": " + headline);
      tree.put("text", text.toString());
      return tree;
    }
  }
}
