package nightdesk.pdf;

/** Which elements stand in the outline. */
final class Outlines {
  private Outlines() {}

  /** Level in the outline, from 1; 0 for none. */
  static int level(Element e) {
    String wish = e.get("data-outline");
    if (wish.equals("none")) {
      return 0;
    }
    if (wish.length() == 1 && wish.charAt(0) >= '1' && wish.charAt(0) <= '6') {
      return wish.charAt(0) - '0';
    }
    boolean heading = e.is("h1") || e.is("h2") || e.is("h3");
    return heading ? e.tag.charAt(1) - '0' : 0;
  }
}
