package nightdesk.job;

/** What a command ended with; the numbers are the process's exit codes. */
public enum ExitStatus {
  /** All done. */
  DONE(0),
  /** It failed; what failed is said on standard error. */
  FAILED(1),
  /** The command line is wrong. */
  USAGE(2),
  /** Done, but some inputs could not be read; they are named in the briefing. */
  SKIPPED(3),
  /** Nothing to report: no article was read. */
  NOTHING(4),
  /** Not all mail went out; a later run tries again. */
  TRY_AGAIN(75),
  /** The settings are wrong. */
  CONFIGURATION(78),
  /** Stopped by Ctrl-C. */
  INTERRUPTED(130),
  /** Stopped by SIGTERM. */
  TERMINATED(143);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  /** The process's exit code. */
  public int code() {
    return code;
  }
}
