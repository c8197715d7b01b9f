package nightdesk.pdf;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The document's XMP packet, with the marks of PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
 */
final class Metadata {
  private static final String PRODUCER = "Nightdesk";

  private Metadata() {}

  static byte[] xmp(PdfOptions options, String title, String language) {
    String date =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", java.util.Locale.ROOT)
            .format(options.created().atOffset(ZoneOffset.UTC));
    var out = new StringBuilder();
    out.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
        .append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n")
        .append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
        .append("<rdf:Description rdf:about=\"\"")
        .append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
        .append(" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"")
        .append(" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"")
        .append(" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"")
        .append(" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n")
        .append("<dc:format>application/pdf</dc:format>\n")
        .append("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">")
        .append(escaped(title))
        .append("</rdf:li></rdf:Alt></dc:title>\n");
    if (!options.author().isEmpty()) {
      out.append("<dc:creator><rdf:Seq><rdf:li>")
          .append(escaped(options.author()))
          .append("</rdf:li></rdf:Seq></dc:creator>\n");
    }
    if (!options.subject().isEmpty()) {
      out.append("<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">")
          .append(escaped(options.subject()))
          .append("</rdf:li></rdf:Alt></dc:description>\n");
    }
    out.append("<dc:language><rdf:Bag><rdf:li>")
        .append(escaped(language))
        .append("</rdf:li></rdf:Bag></dc:language>\n")
        .append("<xmp:CreateDate>")
        .append(date)
        .append("</xmp:CreateDate>\n<xmp:ModifyDate>")
        .append(date)
        .append("</xmp:ModifyDate>\n<pdf:Producer>")
        .append(PRODUCER)
        .append("</pdf:Producer>\n<pdfaid:part>2</pdfaid:part>\n")
        .append("<pdfaid:conformance>A</pdfaid:conformance>\n<pdfuaid:part>1</pdfuaid:part>\n")
        .append("</rdf:Description>\n")
        .append(extension())
        .append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>");
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** PDF/A wants schemas that it does not know described; that of PDF/UA is one. */
  private static String extension() {
    return """
        <rdf:Description rdf:about=""
         xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
         xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
         xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of the standard</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        """;
  }

  private static String escaped(String s) {
    var out = new StringBuilder();
    s.codePoints()
        .filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c < 0xE000))
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                default -> out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
