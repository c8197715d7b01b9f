package nightdesk.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import nightdesk.job.ExitStatus;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code nightdesk completion}: shell completions and the manual page, made from the options. */
final class CompletionCommand implements Command {
  private static final Map<String, String> FILES = new LinkedHashMap<>();

  static {
    FILES.put("bash", "nightdesk.bash");
    FILES.put("zsh", "_nightdesk");
    FILES.put("fish", "nightdesk.fish");
    FILES.put("man", "nightdesk.1");
  }

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public String arguments() {
    return "bash|zsh|fish|man";
  }

  @Override
  public String summary() {
    return "write the completion of a shell, or the manual page";
  }

  @Override
  public String more() {
    return "bash: source <(nightdesk completion bash)\n"
        + "zsh:  nightdesk completion zsh > ~/.zfunc/_nightdesk\n"
        + "fish: nightdesk completion fish > ~/.config/fish/completions/nightdesk.fish";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(
            Option.builder()
                .longOpt("output")
                .hasArg()
                .argName("DIR")
                .desc("write all of them as files into this folder")
                .get());
  }

  @Override
  public ExitStatus run(CommandLine line, Console console, ConsoleLog log)
      throws UsageException, IOException {
    List<Command> commands = Main.commands();
    if (line.hasOption("output")) {
      Arguments.none(line);
      Path folder = Arguments.path(console, line.getOptionValue("output"));
      Files.createDirectories(folder);
      for (var file : FILES.entrySet()) {
        byte[] content = write(file.getKey(), commands).getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve(file.getValue()), content);
        if (file.getKey().equals("man")) {
          Files.write(folder.resolve(file.getValue() + ".gz"), packed(content));
        }
      }
      return ExitStatus.DONE;
    }
    List<String> arguments = line.getArgList();
    if (arguments.size() != 1 || !FILES.containsKey(arguments.get(0))) {
      throw new UsageException("completion needs one of bash, zsh, fish, man");
    }
    console.out().print(write(arguments.get(0), commands));
    return ExitStatus.DONE;
  }

  /** As packages have manual pages; without a time, so that equal pages are equal files. */
  private static byte[] packed(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var packer = new GZIPOutputStream(bytes)) {
      packer.write(content);
    }
    return bytes.toByteArray();
  }

  private static String write(String kind, List<Command> commands) {
    return switch (kind) {
      case "bash" -> bash(commands);
      case "zsh" -> zsh(commands);
      case "fish" -> fish(commands);
      default -> ManualPage.write(commands);
    };
  }

  private static List<Option> options(Command command) {
    return List.copyOf(Main.allOptions(command).getOptions());
  }

  /** What a value may be: {@code dir}, {@code file}, {@code ""} for anything else. */
  private static String value(Option option) {
    if (!option.hasArg()) {
      return "";
    }
    return switch (option.getArgName()) {
      case "DIR" -> "dir";
      case "FILE" -> "file";
      default -> "any";
    };
  }

  /** Fixed words that a command takes, if it does: {@code check|compact|export}. */
  private static List<String> words(Command command) {
    return command.arguments().matches("[a-z]+(\\|[a-z]+)+")
        ? List.of(command.arguments().split("\\|"))
        : List.of();
  }

  private static String bash(List<Command> commands) {
    var out = new StringBuilder("# Completion of nightdesk for bash; made from its options.\n");
    out.append("_nightdesk() {\n  local cur prev command\n");
    out.append("  cur=${COMP_WORDS[COMP_CWORD]}\n  prev=${COMP_WORDS[COMP_CWORD-1]}\n");
    out.append("  command=${COMP_WORDS[1]}\n  COMPREPLY=()\n");
    out.append("  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    COMPREPLY=($(compgen -W \"");
    commands.forEach(command -> out.append(command.name()).append(' '));
    out.append("help --help --version\" -- \"$cur\"))\n    return\n  fi\n");
    out.append("  case $command in\n");
    for (Command command : commands) {
      out.append("    ").append(command.name()).append(")\n      case $prev in\n");
      var names = new StringBuilder();
      for (Option option : options(command)) {
        names.append("--").append(option.getLongOpt()).append(' ');
        String action =
            switch (value(option)) {
              case "dir" -> "compopt -o filenames; COMPREPLY=($(compgen -d -- \"$cur\"))";
              case "file" -> "compopt -o filenames; COMPREPLY=($(compgen -f -- \"$cur\"))";
              case "any" -> ":";
              default -> "";
            };
        if (!action.isEmpty()) {
          out.append("        --").append(option.getLongOpt()).append(") ");
          out.append(action).append("; return ;;\n");
        }
      }
      out.append("      esac\n      if [ \"${cur#-}\" != \"$cur\" ]; then\n");
      out.append("        COMPREPLY=($(compgen -W \"").append(names.toString().strip());
      out.append("\" -- \"$cur\"))\n      else\n");
      if (words(command).isEmpty()) {
        out.append("        compopt -o filenames; COMPREPLY=($(compgen -f -- \"$cur\"))\n");
      } else {
        out.append("        COMPREPLY=($(compgen -W \"").append(String.join(" ", words(command)));
        out.append("\" -- \"$cur\"))\n");
      }
      out.append("      fi ;;\n");
    }
    out.append("    help)\n      COMPREPLY=($(compgen -W \"");
    commands.forEach(command -> out.append(command.name()).append(' '));
    out.append("\" -- \"$cur\")) ;;\n  esac\n}\ncomplete -F _nightdesk nightdesk\n");
    return out.toString();
  }

  private static String zsh(List<Command> commands) {
    var out = new StringBuilder("#compdef nightdesk\n");
    out.append("# Completion of nightdesk for zsh; made from its options.\n");
    out.append("_nightdesk() {\n  local -a commands\n  commands=(\n");
    for (Command command : commands) {
      out.append("    '").append(command.name()).append(':');
      out.append(quoted(command.summary())).append("'\n");
    }
    out.append("    'help:show help'\n  )\n  if (( CURRENT == 2 )); then\n");
    out.append("    _describe command commands\n    return\n  fi\n  case ${words[2]} in\n");
    for (Command command : commands) {
      out.append("    ").append(command.name()).append(")\n      shift words; (( CURRENT-- ))\n");
      out.append("      _arguments");
      for (Option option : options(command)) {
        out.append(" \\\n        '--").append(option.getLongOpt());
        out.append(option.hasArg() ? "=" : "").append('[');
        out.append(quoted(option.getDescription()).replace("[", "\\[").replace("]", "\\]"));
        out.append(']');
        String action =
            switch (value(option)) {
              case "dir" -> ":DIR:_files -/";
              case "file" -> ":FILE:_files";
              case "any" -> ":" + option.getArgName() + ": ";
              default -> "";
            };
        out.append(action).append('\'');
      }
      String rest =
          words(command).isEmpty() ? "_files" : "(" + String.join(" ", words(command)) + ")";
      out.append(" \\\n        '*::argument:").append(rest).append("' ;;\n");
    }
    out.append("    help) _describe command commands ;;\n  esac\n}\n_nightdesk \"$@\"\n");
    return out.toString();
  }

  private static String fish(List<Command> commands) {
    var out = new StringBuilder("# Completion of nightdesk for fish; made from its options.\n");
    for (Command command : commands) {
      out.append("complete -c nightdesk -n __fish_use_subcommand -f -a ").append(command.name());
      out.append(" -d '").append(fishQuoted(command.summary())).append("'\n");
    }
    out.append("complete -c nightdesk -n __fish_use_subcommand -f -a help -d 'show help'\n");
    for (Command command : commands) {
      String when = "complete -c nightdesk -n '__fish_seen_subcommand_from " + command.name() + "'";
      for (String word : words(command)) {
        out.append(when).append(" -f -a ").append(word).append('\n');
      }
      for (Option option : options(command)) {
        out.append(when).append(" -l ").append(option.getLongOpt());
        out.append(
            switch (value(option)) {
              case "dir" -> " -x -a '(__fish_complete_directories)'";
              case "file" -> " -r";
              case "any" -> " -x";
              default -> "";
            });
        out.append(" -d '").append(fishQuoted(option.getDescription())).append("'\n");
      }
    }
    return out.toString();
  }

  private static String quoted(String text) {
    return text.replace("'", "'\\''").replace(":", "\\:");
  }

  private static String fishQuoted(String text) {
    return text.replace("\\", "\\\\").replace("'", "\\'");
  }
}
