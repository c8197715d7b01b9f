package nightdesk.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.logging.LogManager;
import nightdesk.job.ExitStatus;
import nightdesk.job.RunLog;
import nightdesk.job.SettingsException;
import nightdesk.job.Stop;
import org.apache.commons.cli.AlreadySelectedException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** The program's door: finds the command, reads its options, turns what went wrong into a line. */
public final class Main {
  /** In the order of help. */
  private static final List<Command> COMMANDS =
      List.of(
          new RunCommand(),
          new AnalyzeCommand(),
          new VerifyCommand(),
          new ExplainCommand(),
          new SendCommand(),
          new StoreCommand(),
          new DoctorCommand(),
          new CompletionCommand(),
          new EvaluateCommand());

  /** How long a signal waits for the letter or file at hand. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // What libraries log (a font's odd table) is not for the operator's terminal.
    LogManager.getLogManager().reset();
    run(List.of(arguments), Path.of("").toAbsolutePath(), Clock.systemDefaultZone());
  }

  /** The same in another folder, at another time. */
  public static void run(List<String> arguments, Path directory, Clock clock) {
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    var err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    var stop = new Stop();
    var console =
        new Console(
            new FileInputStream(FileDescriptor.in),
            out,
            err,
            System.getenv(),
            directory,
            clock,
            System.console() != null,
            stop);
    // A signal waits for the run to come to a clean end; the JVM then ends with 130 or 143.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop.ask(PATIENCE), "nightdesk-stop"));
    ExitStatus status = run(arguments, console);
    out.flush();
    stop.ended();
    System.exit(status.code());
  }

  /** Runs the command line; never exits. */
  public static ExitStatus run(List<String> arguments, Console console) {
    var log = new ConsoleLog(console, level(arguments));
    try {
      return dispatch(arguments, console, log);
    } catch (UsageException e) {
      log.error(e.getMessage());
      return ExitStatus.USAGE;
    } catch (IOException e) {
      log.error(message(e));
      return ExitStatus.FAILED;
    } catch (SettingsException e) {
      log.error(e.getMessage());
      return ExitStatus.CONFIGURATION;
    } catch (Stop.Stopped e) {
      log.error("stopped; the next run goes on where this one ended");
      return ExitStatus.INTERRUPTED;
    } catch (OutOfMemoryError e) {
      log.error(
          "out of memory ("
              + Runtime.getRuntime().maxMemory() / 1_000_000
              + " MB); give more with JAVA_OPTS=-Xmx4g, or lower limits.stories; what was there"
              + " before is untouched");
      return ExitStatus.FAILED;
    } catch (RuntimeException | StackOverflowError e) {
      log.error("a fault of the program (" + e + "); please report it, with what --verbose says");
      for (StackTraceElement place : e.getStackTrace()) {
        log.lines().detail("  at " + place);
      }
      return ExitStatus.FAILED;
    } finally {
      log.close();
      console.out().flush();
    }
  }

  private static ExitStatus dispatch(List<String> arguments, Console console, ConsoleLog log)
      throws UsageException, IOException, SettingsException {
    if (arguments.isEmpty()) {
      throw new UsageException("no command; \"nightdesk help\" lists them");
    }
    String name = arguments.get(0);
    List<String> rest = arguments.subList(1, arguments.size());
    if (name.equals("--version") || name.equals("-V")) {
      console.out().println("nightdesk " + version());
      return ExitStatus.DONE;
    }
    if (name.equals("help") || name.equals("--help") || name.equals("-h")) {
      if (rest.isEmpty()) {
        Help.overview(console.out(), COMMANDS);
      } else {
        Help.of(console.out(), find(rest.get(0)), allOptions(find(rest.get(0))));
      }
      return ExitStatus.DONE;
    }
    Command command = find(name);
    Options options = allOptions(command);
    if (rest.contains("--help") || rest.contains("-h")) {
      Help.of(console.out(), command, options);
      return ExitStatus.DONE;
    }
    return command.run(parse(command, options, rest), console, log);
  }

  static List<Command> commands() {
    return COMMANDS;
  }

  private static Command find(String name) throws UsageException {
    for (Command command : COMMANDS) {
      if (command.name().equals(name)) {
        return command;
      }
    }
    List<String> names = COMMANDS.stream().map(Command::name).toList();
    throw new UsageException(
        (name.startsWith("-") ? "a command comes first, not \"" : "unknown command \"")
            + name
            + "\""
            + Nearest.hint(name, names, "")
            + "; \"nightdesk help\" lists the commands");
  }

  static Options allOptions(Command command) {
    Options options = command.options();
    options.addOption(Option.builder("q").longOpt("quiet").desc("say only what went wrong").get());
    options.addOption(Option.builder("v").longOpt("verbose").desc("say more").get());
    options.addOption(Option.builder("h").longOpt("help").desc("show this").get());
    return options;
  }

  private static CommandLine parse(Command command, Options options, List<String> rest)
      throws UsageException {
    try {
      return DefaultParser.builder()
          .setAllowPartialMatching(false)
          .get()
          .parse(options, rest.toArray(new String[0]));
    } catch (UnrecognizedOptionException e) {
      List<String> known =
          options.getOptions().stream()
              .map(Option::getLongOpt)
              .filter(option -> option != null)
              .sorted()
              .toList();
      String option = e.getOption().split("=", 2)[0];
      throw new UsageException(
          "unknown option \""
              + option
              + "\""
              + Nearest.hint(option.replaceFirst("^-+", ""), known, "--")
              + "; \"nightdesk help "
              + command.name()
              + "\" lists the options");
    } catch (MissingArgumentException e) {
      throw new UsageException(
          "--" + e.getOption().getLongOpt() + " needs a value: " + e.getOption().getArgName());
    } catch (AlreadySelectedException e) {
      throw new UsageException(e.getMessage());
    } catch (ParseException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private static RunLog.Level level(List<String> arguments) {
    if (arguments.contains("--quiet") || arguments.contains("-q")) {
      return RunLog.Level.WARNING;
    }
    boolean verbose = arguments.contains("--verbose") || arguments.contains("-v");
    return verbose ? RunLog.Level.DETAIL : RunLog.Level.INFO;
  }

  private static String message(IOException e) {
    if (e instanceof java.nio.file.NoSuchFileException missing) {
      return missing.getFile() + ": no such file or folder; check the path";
    }
    if (e instanceof java.nio.file.AccessDeniedException denied) {
      return denied.getFile() + ": access denied; check its permissions";
    }
    if (e instanceof java.nio.file.FileAlreadyExistsException there) {
      return there.getFile() + ": is a file, but a folder is needed; name another place";
    }
    if (e instanceof java.nio.file.FileSystemException system) {
      return system.getFile()
          + ": "
          + (system.getReason() == null ? system.getClass().getSimpleName() : system.getReason());
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(built from sources)" : version;
  }
}
