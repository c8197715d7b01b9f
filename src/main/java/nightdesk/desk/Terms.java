package nightdesk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * A question to a text: words, {@code "phrases in quotes"}, beginnings of words ({@code
 * sanction*}), joined by AND, OR and NOT (in capitals) and parentheses. Words side by side must all
 * be there; NOT binds closest, then AND, then OR. Case does not matter; whole words only.
 */
public final class Terms {
  private static final int DEEPEST = 50;
  private static final int LONGEST = 10_000;

  private final String source;
  private final Node root;

  private Terms(String source, Node root) {
    this.source = source;
    this.root = root;
  }

  private enum Kind {
    PHRASE,
    AND,
    OR,
    NOT
  }

  /** A phrase has words, the last perhaps the beginning of one; the others have parts. */
  private record Node(Kind kind, List<String> words, boolean prefix, List<Node> parts) {
    boolean holds(Words text) {
      return switch (kind) {
        case PHRASE -> find(text, 0) >= 0;
        case AND -> parts.stream().allMatch(part -> part.holds(text));
        case OR -> parts.stream().anyMatch(part -> part.holds(text));
        case NOT -> !parts.get(0).holds(text);
      };
    }

    int find(Words text, int from) {
      for (int at = from; at + words.size() <= text.size(); at++) {
        int matched = 0;
        while (matched < words.size() && same(text.word(at + matched), matched)) {
          matched++;
        }
        if (matched == words.size()) {
          return at;
        }
      }
      return -1;
    }

    private boolean same(String word, int index) {
      return prefix && index == words.size() - 1
          ? word.startsWith(words.get(index))
          : word.equals(words.get(index));
    }

    void starts(Words text, TreeSet<Integer> found) {
      if (kind == Kind.PHRASE) {
        for (int at = find(text, 0); at >= 0; at = find(text, at + 1)) {
          found.add(text.start(at));
        }
      } else if (kind != Kind.NOT) {
        parts.forEach(part -> part.starts(text, found));
      }
    }
  }

  /**
   * Reads a question.
   *
   * @throws IllegalArgumentException if it is not one; the message says where
   */
  public static Terms parse(String source) {
    Objects.requireNonNull(source, "source must not be null");
    if (source.length() > LONGEST) {
      throw new IllegalArgumentException("longer than " + LONGEST + " characters");
    }
    var parser = new Parser(tokens(source));
    Node root = parser.or(0);
    if (parser.at < parser.tokens.size()) {
      throw new IllegalArgumentException(
          "\"" + parser.tokens.get(parser.at) + "\" is not expected");
    }
    return new Terms(source, root);
  }

  /** True if the text answers the question. */
  public boolean matches(String text) {
    return root.holds(new Words(text));
  }

  boolean matches(Words text) {
    return root.holds(text);
  }

  /**
   * Where the asked words begin in the text, in UTF-16 code units; those under NOT are not asked.
   */
  List<Integer> starts(Words text) {
    var found = new TreeSet<Integer>();
    root.starts(text, found);
    return List.copyOf(found);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Terms that && source.equals(that.source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  /** The question as it was asked. */
  @Override
  public String toString() {
    return source;
  }

  private static List<String> tokens(String source) {
    var tokens = new ArrayList<String>();
    int i = 0;
    while (i < source.length()) {
      char c = source.charAt(i);
      if (Character.isWhitespace(c)) {
        i++;
      } else if (c == '(' || c == ')') {
        tokens.add(String.valueOf(c));
        i++;
      } else if (quote(c)) {
        int end = i + 1;
        while (end < source.length() && !quote(source.charAt(end))) {
          end++;
        }
        if (end == source.length()) {
          throw new IllegalArgumentException("a quotation mark is not closed");
        }
        tokens.add("\"" + source.substring(i + 1, end));
        i = end + 1;
      } else {
        int end = i;
        while (end < source.length()
            && !Character.isWhitespace(source.charAt(end))
            && "()".indexOf(source.charAt(end)) < 0
            && !quote(source.charAt(end))) {
          end++;
        }
        tokens.add(source.substring(i, end));
        i = end;
      }
    }
    return tokens;
  }

  private static boolean quote(char c) {
    return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u201e';
  }

  private static final class Parser {
    private final List<String> tokens;
    private int at;

    Parser(List<String> tokens) {
      this.tokens = tokens;
    }

    private boolean next(String token) {
      return at < tokens.size() && tokens.get(at).equals(token);
    }

    Node or(int depth) {
      if (depth > DEEPEST) {
        throw new IllegalArgumentException("more than " + DEEPEST + " parentheses deep");
      }
      var parts = new ArrayList<Node>();
      parts.add(and(depth));
      while (next("OR")) {
        at++;
        parts.add(and(depth));
      }
      return parts.size() == 1 ? parts.get(0) : new Node(Kind.OR, List.of(), false, parts);
    }

    private Node and(int depth) {
      var parts = new ArrayList<Node>();
      parts.add(not(depth));
      while (at < tokens.size() && !next("OR") && !next(")")) {
        if (next("AND")) {
          at++;
        }
        parts.add(not(depth));
      }
      return parts.size() == 1 ? parts.get(0) : new Node(Kind.AND, List.of(), false, parts);
    }

    private Node not(int depth) {
      boolean negated = false;
      while (next("NOT")) {
        negated = !negated;
        at++;
      }
      Node node = single(depth);
      return negated ? new Node(Kind.NOT, List.of(), false, List.of(node)) : node;
    }

    private Node single(int depth) {
      if (at == tokens.size()) {
        throw new IllegalArgumentException(
            tokens.isEmpty() ? "no word in it" : "a word is missing at the end");
      }
      String token = tokens.get(at++);
      if (token.equals("(")) {
        Node inner = or(depth + 1);
        if (!next(")")) {
          throw new IllegalArgumentException("a parenthesis is not closed");
        }
        at++;
        return inner;
      }
      if (token.equals(")") || token.equals("AND") || token.equals("OR")) {
        throw new IllegalArgumentException("\"" + token + "\" is not expected");
      }
      boolean prefix = token.endsWith("*");
      List<String> words = new Words(token).all();
      if (words.isEmpty()) {
        throw new IllegalArgumentException("no word in \"" + token.replace("\"", "") + "\"");
      }
      return new Node(Kind.PHRASE, words, prefix, List.of());
    }
  }
}
