package nightdesk.read;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nightdesk.model.Problem;

/**
 * What there is to read in files and folders: folders are walked in the order of their names (by
 * code unit, so the same on every machine), hidden files are passed over, links are followed to
 * files inside the input only.
 *
 * @param files in reading order
 * @param skipped entries that are no readable files
 * @param failed inputs that are not there or cannot be opened
 */
public record InputListing(List<InputFile> files, List<Problem> skipped, List<Problem> failed) {
  private static final int DEEPEST = 32;

  public InputListing {
    files = List.copyOf(files);
    skipped = List.copyOf(skipped);
    failed = List.copyOf(failed);
  }

  /** Lists {@code inputs}, each a file or a folder, in their order. */
  public static InputListing of(List<Path> inputs) {
    var walk = new Walk();
    for (Path input : inputs) {
      walk.input(input);
    }
    return new InputListing(walk.files, walk.skipped, walk.failed);
  }

  private static final class Walk {
    final List<InputFile> files = new ArrayList<>();
    final List<Problem> skipped = new ArrayList<>();
    final List<Problem> failed = new ArrayList<>();

    void input(Path input) {
      if (Files.isDirectory(input)) {
        try {
          folder(input, input.toRealPath(), "", 0);
        } catch (IOException e) {
          failed.add(
              new Problem(
                  shown(input), "cannot be opened (" + reason(e) + ")", "see that it can be read"));
        }
      } else if (Files.exists(input)) {
        entry(input, shown(input.getFileName()));
      } else {
        failed.add(
            new Problem(shown(input), "no such file or folder", "check the path, or create it"));
      }
    }

    private void folder(Path folder, Path root, String prefix, int depth) throws IOException {
      var children = new ArrayList<Path>();
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
        stream.forEach(children::add);
      } catch (java.nio.file.DirectoryIteratorException e) {
        throw e.getCause();
      }
      children.sort(Comparator.comparing(child -> child.getFileName().toString()));
      for (Path child : children) {
        String name = child.getFileName().toString();
        if (name.startsWith(".")) {
          continue;
        }
        String origin = prefix + name;
        if (Files.isSymbolicLink(child)) {
          link(child, root, origin);
        } else if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
          if (depth >= DEEPEST) {
            skipped.add(new Problem(shown(origin), "more than 32 folders deep", "move it up"));
          } else {
            try {
              folder(child, root, origin + "/", depth + 1);
            } catch (IOException e) {
              skipped.add(
                  new Problem(
                      shown(origin),
                      "cannot be opened (" + reason(e) + ")",
                      "see that it can be read"));
            }
          }
        } else {
          entry(child, origin);
        }
      }
    }

    private void link(Path link, Path root, String origin) {
      Path target;
      try {
        target = link.toRealPath();
      } catch (IOException e) {
        skipped.add(new Problem(shown(origin), "a link that leads nowhere", "remove it"));
        return;
      }
      if (!target.startsWith(root)) {
        skipped.add(
            new Problem(
                shown(origin),
                "a link that leads out of the input folder",
                "name its target as an input"));
      } else if (Files.isRegularFile(target)) {
        entry(link, origin);
      }
      // A link to a folder inside the input brings nothing that is not read anyway.
    }

    private void entry(Path path, String origin) {
      if (Files.isRegularFile(path)) {
        files.add(new InputFile(path, shown(origin)));
      } else {
        skipped.add(new Problem(shown(origin), "not a file (a pipe or a device)", "remove it"));
      }
    }
  }

  /** One line whatever a name has. */
  static String shown(Object name) {
    return String.valueOf(name)
        .replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]", "?");
  }

  static String reason(IOException e) {
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "access denied";
    }
    if (e instanceof java.nio.file.NoSuchFileException) {
      return "no such file";
    }
    return shown(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
  }
}
