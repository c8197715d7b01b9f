package nightdesk.actors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import nightdesk.text.Language;
import org.junit.jupiter.api.Test;

/** The shipped model of names is whole, says where it comes from and fits the code. */
class ModelsTest {
  private static final int MOST = 6 << 20;

  private static Properties properties() throws IOException {
    var properties = new Properties();
    try (InputStream in =
        ModelsTest.class.getResourceAsStream("/nightdesk/models/names-en.properties")) {
      properties.load(in);
    }
    return properties;
  }

  @Test
  void modelIsTheOneItsPropertiesDescribe() throws Exception {
    byte[] bytes;
    try (InputStream in = ModelsTest.class.getResourceAsStream("/nightdesk/models/names-en.bin")) {
      bytes = in.readAllBytes();
    }
    assertTrue(bytes.length < MOST, "the model must be smaller than " + MOST + " bytes");
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertEquals(properties().getProperty("sha256"), hash);
  }

  @Test
  void propertiesSayWhereTheModelComesFrom() throws IOException {
    Properties properties = properties();
    for (String key :
        List.of(
            "trainer", "arguments", "data", "licence", "seed", "date", "fingerprint", "dev.1")) {
      assertFalse(properties.getProperty(key, "").isBlank(), key);
    }
  }

  /** Fails if a feature or a list was changed and the model was not trained anew. */
  @Test
  void modelWasTrainedWithTheFeaturesOfTheCode() throws IOException {
    long code = NameFeatures.fingerprint(new Language("en"));
    assertEquals(NameModel.load("en").fingerprint(), code, "train the model of names anew");
    assertEquals(properties().getProperty("fingerprint"), Long.toHexString(code));
  }
}
