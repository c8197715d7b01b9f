package nightdesk.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;

/** Documents of our own writing that the tests lay out. */
final class Samples {
  static final Instant DAY = Instant.parse("2026-03-04T05:00:00Z");

  static final String STYLES =
      """
      @page { margin: 62pt 60pt 62pt 60pt }
      html { hyphens: auto }
      header.running, footer.running { display: row }
      .right { text-align: right }
      .kicker { font-family: sans-serif; text-transform: uppercase; letter-spacing: 1pt;
        font-size: 8pt; color: #8a1c1c }
      .lead { font-size: 12pt }
      .caps { font-variant: small-caps }
      .justify { text-align: justify }
      .number { text-align: right }
      .by { font-family: sans-serif; font-size: 8.5pt }
      .two { columns: 2 }
      .side { display: row; column-gap: 12pt }
      .new { break-before: page }
      svg text { font-family: sans-serif }
      a { color: #1d4f7c }
      """;

  private static final String FRAME =
      """
      <header class="running"><div>Night briefing</div>
      <div class="right"><span class="section"/></div></header>
      <footer class="running"><div>4 March 2026</div>
      <div class="right">page <span class="page"/> of <span class="pages"/></div></footer>
      """;

  private static final String STORY =
      """
      <section id="s%1$d"><h2>Dock strike %1$d at Port Velden</h2>
      <p class="justify" id="src%1$d">The strike, which began on Sunday after negotiations between the
      Transport Workers’ Association and Meridian Terminals collapsed, has left eleven container ships
      waiting in the roads. <mark>Representatives said they were prepared to continue negotiations
      immediately.</mark> See <a href="#toc">the contents</a> on page
      <a class="page-number" href="#toc"/> and <a href="https://example.org/strike">the report</a>.</p>
      <ul><li>Cranes stand still for the third day running, and the ferries carry passengers to the
      other side of the bay instead.</li><li>Talks <em>may</em> resume on <b>Thursday</b>.</li></ul>
      <h3>What they said</h3>
      <blockquote><p>“We have been asking for eight months. Nobody came to the table, nobody called, and
      now everyone is astonished that the cranes are not moving.”</p>
      <p class="by">Mara Olinde, chair of the union · <cite>Velden Courier</cite></p></blockquote>
      <h3>Who is who</h3>
      <table><thead><tr><th>Name</th><th>Role</th><th class="number">Articles</th></tr></thead><tbody>
      <tr><td>Mara Olinde</td><td>chair of the Transport Workers’ Association</td>
      <td class="number">12</td></tr>
      <tr><td>Ingeborg Vandenhoeck-Marchetti</td><td>spokeswoman of Meridian Terminals</td>
      <td class="number">7</td></tr></tbody></table>
      <figure><svg viewBox="0 0 300 50"><title>Articles: Courier 7, Herald 4</title>
      <rect x="60" y="5" width="140" height="14" fill="#2b5c8a"/>
      <rect x="60" y="28" width="80" height="14" fill="#2b5c8a"/>
      <text x="55" y="16" text-anchor="end" font-size="11">Courier</text>
      <text x="55" y="39" text-anchor="end" font-size="11">Herald</text></svg>
      <figcaption>Articles per outlet</figcaption></figure></section>
      """;

  private Samples() {}

  static String page(String body) {
    return "<html lang=\"en\"><head><title>Night briefing</title></head><body>"
        + body
        + "</body></html>";
  }

  /** A briefing of some stories, about 0.6 pages each. */
  static String briefing(int stories) {
    var out = new StringBuilder(FRAME);
    out.append("<p class=\"kicker\">Nightdesk</p><h1>Morning briefing</h1>");
    out.append(
        "<p class=\"lead\">Harbour cranes at <b>Port Velden</b> stood still for a third day.");
    out.append("</p><aside><h4>Coverage</h4><p>18 articles read, 2 skipped.</p></aside>");
    out.append("<nav id=\"toc\"><h2>Contents</h2><ul>");
    for (int i = 1; i <= stories; i++) {
      out.append("<li><a href=\"#s").append(i).append("\">Dock strike ").append(i);
      out.append("</a><span class=\"leader\"/><a class=\"page-number\" href=\"#s").append(i);
      out.append("\"/></li>");
    }
    out.append("</ul></nav>");
    for (int i = 1; i <= stories; i++) {
      out.append(STORY.formatted(i));
    }
    return page(out.toString());
  }

  /** Text in all scripts that are cared for, and some that no font has. */
  static String scripts() {
    return page(
        FRAME
            + """
            <h1>Scripts</h1>
            <p>Greek Αθήνα, Cyrillic Москва и Київ, Vietnamese Nguyễn Thị Ánh, decomposed Nguye\u0302\u0303n,
            Zürich naïve fiancé — “quotes” ‘single’ … 1,234.5 €, <span class="caps">Small Caps</span>.</p>
            <p>Arabic <span lang="ar">محمد علي وزير الخارجية</span> in the line, Hebrew
            <span lang="he">בנימין נתניהו</span> here.</p>
            <p>Hindi <span lang="hi">नरेन्द्र मोदी प्रधानमंत्री</span> and on.</p>
            <p>Faces 😀 👍🏽, flags, arrows → ⇒, signs ✓ ★ ☎.</p>
            <p>None has 𐎀𐎁 or ꧁.</p>
            <p dir="rtl" lang="ar">قال وزير الخارجية محمد علي إن المفاوضات مع شركة Meridian Terminals
            ستستأنف يوم 4 مارس 2026 في الميناء (الرصيف رقم 3)، وإن العمال وافقوا.</p>
            <ul dir="rtl" lang="he"><li>נקודה ראשונה</li><li>נקודה שנייה</li></ul>
            <p lang="de">Die Bundesverteidigungsministerin kündigte Verteidigungsausschussverhandlungen
            an, obwohl die Haushaltsausschussvorsitzende Verfahrensschwierigkeiten sah.</p>
            """);
  }

  static PdfOptions options() {
    return PdfOptions.of(DAY).withAuthor("Nightdesk").withSubject("Briefing <&> test");
  }

  record Made(byte[] bytes, PdfReport report) {}

  static Made make(String markup) {
    return make(markup, STYLES, options());
  }

  static Made make(String markup, String styles, PdfOptions options) {
    var out = new ByteArrayOutputStream();
    try {
      PdfReport report = PdfDocument.write(markup, styles, options, out);
      return new Made(out.toByteArray(), report);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Made made(String body) {
    return make(page(body));
  }
}
