package nightdesk.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.FirstMatchTemplateConfigurationFactory;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.PathGlobMatcher;
import freemarker.cache.TemplateConfigurationFactory;
import freemarker.cache.TemplateLoader;
import freemarker.core.InvalidReferenceException;
import freemarker.core.OutputFormat;
import freemarker.core.ParseException;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TimeZone;

/**
 * The files of one look. Each file is looked for in the user's folder of that look, in the built-in
 * look of that name, in the user's folder {@code default}, and in the built-in default, in this
 * order; so a look has only the files that it changes.
 *
 * <p>Templates run without access to classes ({@code ?new}), Java objects ({@code ?api}, beans) or
 * files outside the look; output is escaped by the kind of file ({@code .ftlh} HTML, {@code
 * print.ftl} and {@code epub*.ftl} XHTML, {@code *.md.ftl} Markdown); numbers print the same
 * everywhere.
 */
final class Look {
  private static final Version VERSION = Configuration.VERSION_2_3_34;
  private static final String BUILT_IN = "/nightdesk/templates/";

  private final String name;
  private final Optional<Path> folder;
  private final Configuration freemarker;

  /**
   * Opens the look {@code name}.
   *
   * @throws TemplateProblem if there is neither a folder of that name in {@code templates} nor a
   *     built-in look
   */
  Look(Optional<Path> templates, String name) throws TemplateProblem {
    this.name = name;
    this.folder = templates;
    boolean builtIn = Look.class.getResource(BUILT_IN + name + "/look.properties") != null;
    boolean own = templates.isPresent() && Files.isDirectory(templates.get().resolve(name));
    if (!builtIn && !own) {
      throw new TemplateProblem(
          templates.map(Path::toString).orElse("templates") + "/" + name,
          "no such look",
          "choose default or compact, or make this folder");
    }
    this.freemarker = configuration(loaders(templates, name));
  }

  private static TemplateLoader loaders(Optional<Path> templates, String name)
      throws TemplateProblem {
    var loaders = new ArrayList<TemplateLoader>();
    for (String look : name.equals("default") ? List.of(name) : List.of(name, "default")) {
      if (templates.isPresent() && Files.isDirectory(templates.get().resolve(look))) {
        Path own = templates.get().resolve(look);
        try {
          loaders.add(new FileTemplateLoader(own.toFile()));
        } catch (IOException e) {
          throw new TemplateProblem(
              own.toString(), "cannot be read: " + e.getMessage(), "check its permissions", e);
        }
      }
      loaders.add(new ClassTemplateLoader(Look.class, BUILT_IN + look));
    }
    return new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new));
  }

  private static Configuration configuration(TemplateLoader loader) {
    var made = new Configuration(VERSION);
    made.setTemplateLoader(loader);
    made.setObjectWrapper(new SimpleObjectWrapper(VERSION));
    made.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    made.setAPIBuiltinEnabled(false);
    made.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    made.setLogTemplateExceptions(false);
    made.setWrapUncheckedExceptions(true);
    made.setDefaultEncoding("UTF-8");
    made.setOutputEncoding("UTF-8");
    made.setLocale(Locale.ROOT);
    made.setTimeZone(TimeZone.getTimeZone("UTC"));
    made.setNumberFormat("computer");
    made.setLocalizedLookup(false);
    made.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    made.setRecognizeStandardFileExtensions(true);
    made.setTemplateConfigurations(
        new FirstMatchTemplateConfigurationFactory(
                kind("*.md.ftl", MarkdownFormat.INSTANCE),
                kind("*.txt.ftl", PlainTextOutputFormat.INSTANCE),
                kind("*.ftl", XHTMLOutputFormat.INSTANCE))
            .allowNoMatch(true));
    return made;
  }

  private static TemplateConfigurationFactory kind(String files, OutputFormat format) {
    var kind = new TemplateConfiguration();
    kind.setOutputFormat(format);
    return new ConditionalTemplateConfigurationFactory(new PathGlobMatcher(files), kind);
  }

  /** Fills in the template {@code file} with {@code model}. */
  void fill(String file, Map<String, Object> model, Writer out) throws IOException {
    try {
      freemarker.getTemplate(file).process(model, out);
    } catch (TemplateException | TemplateNotFoundException | ParseException e) {
      throw problem(file, e);
    } catch (SecurityException e) {
      throw new TemplateProblem(
          place(file), "a file leads out of the look's folder", "put the file itself there", e);
    }
  }

  /**
   * The innermost cause that knows a file and a line: an included file hides behind its includer.
   */
  private TemplateProblem problem(String file, Exception fault) throws IOException {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof ParseException e) {
        return new TemplateProblem(
            place(e.getTemplateName()) + " line " + e.getLineNumber(),
            firstLine(e.getEditorMessage()),
            "correct the template",
            fault);
      }
      if (cause instanceof SecurityException) {
        return new TemplateProblem(
            place(file),
            "a file leads out of the look's folder",
            "put the file itself there",
            fault);
      }
    }
    if (fault instanceof InvalidReferenceException e) {
      return new TemplateProblem(
          place(e.getTemplateSourceName()) + " line " + e.getLineNumber(),
          e.getBlamedExpressionString() + " is not there",
          "docs/templates.md has the variables; write "
              + e.getBlamedExpressionString()
              + "! where it may be missing",
          fault);
    }
    if (fault instanceof TemplateException e) {
      if (e.getCause() instanceof IOException io && e.getTemplateSourceName() == null) {
        throw io;
      }
      return new TemplateProblem(
          place(e.getTemplateSourceName()) + " line " + e.getLineNumber(),
          firstLine(e.getMessageWithoutStackTop()),
          "correct the template",
          fault);
    }
    return new TemplateProblem(
        place(file), "no such file in this look", "add it, or correct the name", fault);
  }

  /** The text of {@code file}, line ends as {@code \n}. */
  String text(String file) throws IOException {
    TemplateLoader loader = freemarker.getTemplateLoader();
    Object source = loader.findTemplateSource(file);
    if (source == null) {
      throw new TemplateProblem(place(file), "no such file in this look", "add it");
    }
    try (Reader reader = loader.getReader(source, StandardCharsets.UTF_8.name())) {
      var text = new StringBuilder();
      var buffer = new char[8192];
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        text.append(buffer, 0, n);
      }
      return text.toString().replace("\r\n", "\n");
    } finally {
      loader.closeTemplateSource(source);
    }
  }

  boolean has(String file) throws IOException {
    return freemarker.getTemplateLoader().findTemplateSource(file) != null;
  }

  /**
   * The settings or labels in {@code file}; what the first file of that name does not have comes
   * from the built-in default's.
   */
  Properties properties(String file) throws IOException {
    var defaults = new Properties();
    try (InputStream in = Look.class.getResourceAsStream(BUILT_IN + "default/" + file)) {
      if (in != null) {
        defaults.load(new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
      }
    }
    var found = new Properties(defaults);
    if (has(file)) {
      try {
        found.load(new StringReader(text(file)));
      } catch (IllegalArgumentException e) {
        throw new TemplateProblem(
            place(file), firstLine(e.getMessage()), "write \\\\ for a backslash", e);
      }
    }
    return found;
  }

  /** Where the user finds {@code file}. */
  String place(String file) {
    for (String look : List.of(name, "default")) {
      if (folder.isPresent() && Files.isRegularFile(folder.get().resolve(look).resolve(file))) {
        return folder.get().resolve(look).resolve(file).toString();
      }
      if (Look.class.getResource(BUILT_IN + look + "/" + file) != null) {
        return "templates/" + look + "/" + file;
      }
    }
    return folder.map(Path::toString).orElse("templates") + "/" + name + "/" + file;
  }

  private static String firstLine(String message) {
    String text = message == null ? "failed" : message.strip();
    int end = text.indexOf('\n');
    String first = SafeText.line(end < 0 ? text : text.substring(0, end));
    return first.endsWith(":") ? first.substring(0, first.length() - 1) : first;
  }
}
