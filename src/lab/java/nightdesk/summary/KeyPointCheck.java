package nightdesk.summary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nightdesk.model.KeyPoint;
import nightdesk.summary.SummaryData.Item;
import nightdesk.text.Document;

/**
 * Looks at the key points of real articles with rules of its own, apart from the program's: starts
 * that lean on what came before, questions, teasers, captions, bylines. Prints the offenders and
 * their number.
 *
 * <p>Arguments: how many key points an article, data files; {@code --print N} also prints the key
 * points of every Nth article, to be read by a person; {@code --outcomes} what became of each
 * sentence of an article that has fewer.
 */
public final class KeyPointCheck {
  private static final Pattern DANGLING =
      Pattern.compile(
          "^[\\p{P}\\s]*(he|she|it|they|this|that|these|those|his|her|hers|its|their|him|them|but|and"
              + "|however|meanwhile|so|yet|also|moreover|furthermore|nevertheless|therefore|thus|then"
              + "|instead|such|another|others|both|which|who)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** "It" and "this" that stand for nothing said before. */
  private static final Pattern EXPLETIVE =
      Pattern.compile(
          "^[\\p{P}\\s]*(it\\b(?! (is|was|'s) (expected|likely|set|due|said|believed) to)(?! takes? adv).{1,70}?\\b(that|to|whether|if|how|why|what|who|when|since)\\b"
              + "|this (week|month|year|morning|weekend|summer|season|spring|autumn|winter)\\b"
              + "|both\\b.{1,50}\\band\\b|instead of\\b).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern BOILERPLATE =
      Pattern.compile(
          "scroll down|read more|click here|sign up|subscribe|follow us|follow @|all rights reserved"
              + "|getty images|file photo|reporting by|editing by|contributed to this report"
              + "|^by [A-Z][a-z]+ [A-Z][a-z]+$|^pictured|^photo|^image|^video|published:|updated:|https?://"
              + "|share this|your comments|last updated|caption",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern QUESTION = Pattern.compile("\\?[\"'\u201d\u2019)\\s]*$");

  private KeyPointCheck() {}

  /** True if the sentence before the key point's is a key point too, and stands before it. */
  private static boolean readsOn(Document document, List<KeyPoint> found, KeyPoint point) {
    int s = document.sentenceOf(document.tokenAt(point.passage().span().start()));
    for (KeyPoint other : found.subList(0, found.indexOf(point))) {
      if (document.sentenceOf(document.tokenAt(other.passage().span().start())) == s - 1) {
        return true;
      }
    }
    return false;
  }

  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[0]);
    int print = 0;
    boolean outcomes = false;
    var files = new ArrayList<Path>();
    for (int i = 1; i < arguments.length; i++) {
      if (arguments[i].equals("--outcomes")) {
        outcomes = true;
      } else if (arguments[i].equals("--print")) {
        print = Integer.parseInt(arguments[++i]);
      } else {
        files.add(Path.of(arguments[i]));
      }
    }
    var summarizer = new Summarizer();
    int points = 0;
    int articles = 0;
    int dangling = 0;
    int glossed = 0;
    int expletive = 0;
    int readsOn = 0;
    int boilerplate = 0;
    int questions = 0;
    int fewer = 0;
    for (Item item : SummaryData.read(files)) {
      for (int d = 0; d < item.documents().size(); d++) {
        var found =
            summarizer.summarize(
                item.documents().get(d), item.actors().get(d), item.quotes().get(d), count);
        articles++;
        if (found.size() < count) {
          fewer++;
          System.out.println("FEWER " + found.size() + " " + item.file() + " " + item.id());
          if (!outcomes) {
            continue;
          }
          for (Verdict verdict :
              summarizer.explain(
                  item.documents().get(d),
                  item.actors().get(d),
                  item.quotes().get(d),
                  Budget.sentences(count))) {
            System.out.println(
                "   "
                    + verdict.outcome()
                    + " "
                    + item.documents()
                        .get(d)
                        .text()
                        .substring(verdict.span().start(), verdict.span().end())
                        .replaceAll("\\s+", " "));
          }
        }
        boolean show = print > 0 && articles % print == 0;
        if (show) {
          System.out.println("== " + item.file() + " " + item.id());
        }
        for (KeyPoint point : found) {
          points++;
          String text = point.passage().text().replaceAll("\\s+", " ");
          if (show) {
            System.out.printf("   %.2f %s%n", point.score(), text);
          }
          String wrong = "";
          if (DANGLING.matcher(text).matches()) {
            if (point.glosses().isEmpty()) {
              if (readsOn(item.documents().get(d), found, point)) {
                readsOn++;
                wrong = "READS ON ";
              } else if (EXPLETIVE.matcher(text).matches()) {
                expletive++;
                wrong = "STANDS ";
              } else {
                dangling++;
                wrong = "DANGLING ";
              }
            } else {
              glossed++;
              wrong = "GLOSSED " + point.glosses().get(0).name() + " ";
            }
          }
          if (BOILERPLATE.matcher(text).find()) {
            boilerplate++;
            wrong += "BOILERPLATE ";
          }
          if (QUESTION.matcher(text).find()) {
            questions++;
            wrong += "QUESTION ";
          }
          if (!wrong.isEmpty()) {
            System.out.println(wrong + item.file() + ": " + text);
          }
        }
      }
    }
    System.out.printf(
        "%d articles, %d key points: dangling %d, with an \"it\" or \"this\" that points nowhere %d, glossed"
            + " %d, read on from the one before %d, boilerplate %d, questions %d; fewer than"
            + " asked in %d articles%n",
        articles, points, dangling, expletive, glossed, readsOn, boilerplate, questions, fewer);
  }
}
