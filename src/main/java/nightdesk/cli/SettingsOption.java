package nightdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nightdesk.job.Settings;
import nightdesk.job.SettingsException;
import nightdesk.job.SettingsReader;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/** Finds the settings file: flag, environment, current folder, the user's, the system's. */
final class SettingsOption {
  private static final String NAME = "nightdesk.yaml";

  /** Value of the flag for a run without settings, whatever files there are. */
  private static final String NONE = "none";

  private SettingsOption() {}

  static Option config() {
    return Option.builder()
        .longOpt("config")
        .hasArg()
        .argName("FILE")
        .desc(
            "settings; default: $NIGHTDESK_CONFIG, nightdesk.yaml here, in ~/.config/nightdesk,"
                + " in /etc/nightdesk; none for no settings")
        .get();
  }

  /** The settings, if there is a file. */
  static Optional<Settings> find(CommandLine line, Console console)
      throws IOException, SettingsException {
    Optional<Path> file = file(line, console);
    return file.isEmpty()
        ? Optional.empty()
        : Optional.of(new SettingsReader(file.get(), console.clock().getZone()).read());
  }

  /** The settings; that there is no file is an error. */
  static Settings need(CommandLine line, Console console)
      throws IOException, SettingsException, UsageException {
    Optional<Settings> found = find(line, console);
    if (found.isEmpty()) {
      throw new UsageException(
          "no "
              + NAME
              + " found; write one (docs/nightdesk.yaml is an example) or name it with"
              + " --config");
    }
    return found.get();
  }

  private static Optional<Path> file(CommandLine line, Console console) throws IOException {
    if (NONE.equals(line.getOptionValue("config"))) {
      return Optional.empty();
    }
    if (line.hasOption("config")) {
      return Optional.of(Arguments.path(console, line.getOptionValue("config")));
    }
    String named = console.environment().getOrDefault("NIGHTDESK_CONFIG", "");
    if (NONE.equals(named)) {
      return Optional.empty();
    }
    if (!named.isEmpty()) {
      return Optional.of(Arguments.path(console, named));
    }
    List<Path> places = new ArrayList<>();
    places.add(console.directory().resolve(NAME));
    String home = console.environment().getOrDefault("HOME", "");
    String user =
        console
            .environment()
            .getOrDefault("XDG_CONFIG_HOME", home.isEmpty() ? "" : home + "/.config");
    if (!user.isEmpty()) {
      places.add(Arguments.path(console, user).resolve("nightdesk").resolve(NAME));
    }
    places.add(Path.of("/etc/nightdesk").resolve(NAME));
    return places.stream().filter(Files::isRegularFile).findFirst();
  }
}
