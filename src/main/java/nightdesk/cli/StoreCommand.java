package nightdesk.cli;

import java.io.IOException;
import java.util.List;
import nightdesk.job.ExitStatus;
import nightdesk.job.SettingsException;
import nightdesk.job.StoreKeeper;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code nightdesk store}: the memory of nights and the outbox. */
final class StoreCommand implements Command {
  private static final List<String> ACTIONS = List.of("check", "compact", "export");

  @Override
  public String name() {
    return "store";
  }

  @Override
  public String arguments() {
    return "check|compact|export";
  }

  @Override
  public String summary() {
    return "look after the memory of nights and the outbox";
  }

  @Override
  public String more() {
    return "check names what is damaged, changed or of unknown fate (status 1 if there is any);\n"
        + "compact forgets old nights and drops damaged lines; export writes all as JSON Lines.";
  }

  @Override
  public Options options() {
    return new Options().addOption(SettingsOption.config());
  }

  @Override
  public ExitStatus run(CommandLine line, Console console, ConsoleLog log)
      throws UsageException, IOException, SettingsException {
    List<String> arguments = line.getArgList();
    if (arguments.size() != 1 || !ACTIONS.contains(arguments.get(0))) {
      throw new UsageException("store needs one of check, compact, export");
    }
    var keeper = new StoreKeeper(SettingsOption.need(line, console), console.clock());
    switch (arguments.get(0)) {
      case "check" -> {
        List<String> wrong = keeper.check();
        wrong.forEach(log::error);
        if (wrong.isEmpty()) {
          log.lines().info("the store is whole");
        }
        return wrong.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
      }
      case "compact" -> {
        return keeper.compact(log.lines());
      }
      default -> {
        keeper.export(row -> console.out().print(row + "\n"));
        return ExitStatus.DONE;
      }
    }
  }
}
