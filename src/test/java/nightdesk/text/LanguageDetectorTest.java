package nightdesk.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nightdesk.model.Article;
import nightdesk.model.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
  private final LanguageDetector detector = new LanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The mayor said that the bridge would be closed for most of the week.",
        "de | Der Bürgermeister sagte, dass die Brücke für den Rest der Woche gesperrt wird.",
        "fr | Le maire a dit que le pont serait fermé pour le reste de la semaine.",
        "es | El alcalde dijo que el puente estaría cerrado durante el resto de la semana.",
        "it | Il sindaco ha detto che il ponte sarà chiuso per il resto della settimana.",
        "pt | O prefeito disse que a ponte ficará fechada até ao fim da semana, mas não disse porquê.",
        "nl | De burgemeester zei dat de brug voor de rest van de week gesloten zou zijn.",
        "cs | Starosta řekl, že most bude uzavřen až do konce týdne, ale důvod není znám.",
        "pl | Burmistrz powiedział, że most będzie zamknięty do końca tygodnia, ale nie podał dlaczego.",
        "sv | Borgmästaren sade att bron skulle vara stängd under resten av veckan, men inte varför.",
        "tr | Belediye başkanı köprünün hafta sonuna kadar kapalı kalacağını ve bunun için çok"
            + " çalışıldığını söyledi.",
        "ru | Мэр сказал, что мост будет закрыт до конца недели, и это всё.",
        "uk | Мер сказав, що міст буде закрито до кінця тижня, і це все.",
        "el | Ο δήμαρχος είπε ότι η γέφυρα θα μείνει κλειστή.",
        "he | ראש העיר אמר שהגשר יהיה סגור עד סוף השבוע.",
        "ar | قال رئيس البلدية إن الجسر سيغلق حتى نهاية الأسبوع.",
        "fa | شهردار گفت که این پل تا پایان هفته بسته می‌ماند و گفتگوها ادامه دارد.",
        "hi | महापौर ने कहा कि पुल सप्ताह के अंत तक बंद रहेगा।",
        "zh | 市长说这座桥将关闭到本周末。",
        "ja | 市長は橋が週末まで閉鎖されると述べた。",
        "ko | 시장은 다리가 주말까지 폐쇄될 것이라고 말했다.",
        "'' | 12 : 34",
        "'' | ''"
      })
  void tellsTheLanguage(String language, String text) {
    assertEquals(language, detector.detect(text));
  }

  @Test
  void metadataComeFirst() {
    var texts = new Texts();
    Article article = Article.of("a", "", "Der Rat sagte, dass die Brücke nicht sicher ist.");
    assertEquals("de", texts.language(article));
    assertEquals("de", texts.analyze(article).language().code());
    assertEquals("pt", texts.language(article.withAbout(Metadata.NONE.withLanguage("pt-BR"))));
    assertEquals("de", texts.language(article.withAbout(Metadata.NONE.withLanguage("???"))));
    assertEquals("en", texts.language(Article.of("b", "", "12:30")));
  }

  @Test
  void stemsBringFormsTogetherAndDropStopWords() {
    var texts = new Texts();
    Document document =
        texts.analyze(
            Article.of("a", "", "Die Brücke war alt, und die Brücken waren nicht sicher genug."));
    long[] stems = Stems.of(document);
    int bridges = 0;
    for (int t = 0; t < document.size(); t++) {
      if (document.token(t).startsWith("Brücke")) {
        bridges++;
        assertEquals(Stems.of("Brücke", document.language())[0], stems[t]);
      }
      if (document.token(t).equals("und")) {
        assertEquals(0, stems[t]);
      }
    }
    assertEquals(2, bridges);
  }
}
