package nightdesk.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as plain Java values: {@code Map<String, Object>} in the order of the text, {@code
 * List<Object>}, {@code String}, {@code Integer}, {@code Long} or {@code Double}, {@code Boolean},
 * and {@link #NULL}.
 */
public final class JsonTree {
  /** JSON's null. */
  public static final Object NULL =
      new Object() {
        @Override
        public String toString() {
          return "null";
        }
      };

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonTree() {}

  /**
   * The value that {@code json} has.
   *
   * @throws IllegalArgumentException if it is not exactly one JSON value; the message names line
   *     and column
   */
  public static Object parse(String json) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      if (parser.nextToken() == null) {
        throw new IllegalArgumentException("line 1, column 1: no JSON value");
      }
      Object value = value(parser);
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException(place(parser) + ": text after the JSON value");
      }
      return value;
    } catch (JsonProcessingException e) {
      String place =
          e.getLocation() == null
              ? ""
              : "line "
                  + e.getLocation().getLineNr()
                  + ", column "
                  + e.getLocation().getColumnNr()
                  + ": ";
      throw new IllegalArgumentException(place + e.getOriginalMessage().replaceAll("\\s+", " "), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The object that {@code json} has.
   *
   * @throws IllegalArgumentException if it is not exactly one JSON object
   */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> parseObject(String json) {
    if (parse(json) instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new IllegalArgumentException("line 1, column 1: not a JSON object");
  }

  private static String place(JsonParser parser) {
    return "line "
        + parser.currentLocation().getLineNr()
        + ", column "
        + parser.currentLocation().getColumnNr();
  }

  private static Object value(JsonParser parser) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT:
        var map = new LinkedHashMap<String, Object>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          map.put(name, value(parser));
        }
        return map;
      case START_ARRAY:
        var list = new ArrayList<Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        return list;
      case VALUE_NUMBER_INT:
        return switch (parser.getNumberType()) {
          case INT -> (Object) parser.getIntValue();
          case LONG -> (Object) parser.getLongValue();
          default -> (Object) parser.getDoubleValue();
        };
      case VALUE_NUMBER_FLOAT:
        return parser.getDoubleValue();
      case VALUE_TRUE:
        return true;
      case VALUE_FALSE:
        return false;
      case VALUE_NULL:
        return NULL;
      default:
        return parser.getText();
    }
  }

  /** The value as JSON on one line. */
  public static String write(Object value) {
    var out = new StringWriter();
    try {
      write(value, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /**
   * Writes the value as JSON on one line. Lists may make their values as they are asked for: each
   * is asked for once, and nothing is held.
   *
   * @param out stays open
   */
  public static void write(Object value, Writer out) throws IOException {
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      write(value, generator);
    }
  }

  private static void write(Object value, JsonGenerator out) throws IOException {
    if (value instanceof Map<?, ?> map) {
      out.writeStartObject();
      for (var entry : map.entrySet()) {
        String name = (String) entry.getKey();
        escape(name, out);
        out.writeFieldName(name);
        write(entry.getValue(), out);
      }
      out.writeEndObject();
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object item : list) {
        write(item, out);
      }
      out.writeEndArray();
    } else if (value instanceof String text) {
      escape(text, out);
      out.writeString(text);
    } else if (value instanceof Integer number) {
      out.writeNumber(number);
    } else if (value instanceof Long number) {
      out.writeNumber(number);
    } else if (value instanceof Double number) {
      out.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value == NULL) {
      out.writeNull();
    } else {
      throw new IllegalArgumentException("not a JSON value: " + value);
    }
  }

  /** Half a surrogate pair cannot be written in UTF-8: such rare text is escaped instead. */
  private static void escape(String text, JsonGenerator out) {
    boolean odd = false;
    for (int i = 0; i < text.length() && !odd; i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        boolean pair =
            Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        odd = !pair;
        i++;
      }
    }
    out.setHighestNonEscapedChar(odd ? 127 : 0);
  }
}
