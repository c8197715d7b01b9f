package nightdesk.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.cz.CzechStemmer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.HindiStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PorterStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/** What Apache Lucene knows of a language: its stop words and its stemmer. */
final class LuceneWords {
  private LuceneWords() {}

  static List<String> stopWords(String language) {
    CharArraySet words =
        switch (language) {
          case "ar" -> ArabicAnalyzer.getDefaultStopSet();
          case "cs" -> CzechAnalyzer.getDefaultStopSet();
          case "da" -> DanishAnalyzer.getDefaultStopSet();
          case "de" -> GermanAnalyzer.getDefaultStopSet();
          case "el" -> GreekAnalyzer.getDefaultStopSet();
          case "es" -> SpanishAnalyzer.getDefaultStopSet();
          case "fi" -> FinnishAnalyzer.getDefaultStopSet();
          case "fr" -> FrenchAnalyzer.getDefaultStopSet();
          case "hi" -> HindiAnalyzer.getDefaultStopSet();
          case "hu" -> HungarianAnalyzer.getDefaultStopSet();
          case "it" -> ItalianAnalyzer.getDefaultStopSet();
          case "nl" -> DutchAnalyzer.getDefaultStopSet();
          case "no", "nb", "nn" -> NorwegianAnalyzer.getDefaultStopSet();
          case "pt" -> PortugueseAnalyzer.getDefaultStopSet();
          case "ro" -> RomanianAnalyzer.getDefaultStopSet();
          case "ru" -> RussianAnalyzer.getDefaultStopSet();
          case "sv" -> SwedishAnalyzer.getDefaultStopSet();
          case "tr" -> TurkishAnalyzer.getDefaultStopSet();
          default -> CharArraySet.EMPTY_SET;
        };
    var list = new ArrayList<String>();
    for (Object word : words) {
      list.add(new String((char[]) word).toLowerCase(Locale.ROOT));
    }
    return list;
  }

  static WordStemmer stemmer(String language) {
    return switch (language) {
      case "ar" -> WordStemmer.snowball(ArabicStemmer::new);
      case "cs" -> LuceneWords::czech;
      case "da" -> WordStemmer.snowball(DanishStemmer::new);
      case "de" -> WordStemmer.snowball(GermanStemmer::new);
      case "el" -> WordStemmer.snowball(GreekStemmer::new);
      case "en" -> WordStemmer.snowball(PorterStemmer::new);
      case "es" -> WordStemmer.snowball(SpanishStemmer::new);
      case "fi" -> WordStemmer.snowball(FinnishStemmer::new);
      case "fr" -> WordStemmer.snowball(FrenchStemmer::new);
      case "hi" -> WordStemmer.snowball(HindiStemmer::new);
      case "hu" -> WordStemmer.snowball(HungarianStemmer::new);
      case "it" -> WordStemmer.snowball(ItalianStemmer::new);
      case "nl" -> WordStemmer.snowball(DutchStemmer::new);
      case "no", "nb", "nn" -> WordStemmer.snowball(NorwegianStemmer::new);
      case "pt" -> WordStemmer.snowball(PortugueseStemmer::new);
      case "ro" -> WordStemmer.snowball(RomanianStemmer::new);
      case "ru" -> WordStemmer.snowball(RussianStemmer::new);
      case "sv" -> WordStemmer.snowball(SwedishStemmer::new);
      case "tr" -> WordStemmer.snowball(TurkishStemmer::new);
      default -> WordStemmer.NONE;
    };
  }

  private static long czech(String text, int start, int end) {
    char[] word = Stems.lower(text, start, end).toCharArray();
    int length = new CzechStemmer().stem(word, word.length);
    return Document.hash(new String(word, 0, length));
  }
}
