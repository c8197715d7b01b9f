package nightdesk.job;

/** Told how far a run is; called from one thread only. */
public interface Progress {
  /**
   * @param what what is being done
   * @param done how much of it is done
   * @param total of how much, 0 if unknown
   */
  void show(String what, long done, long total);
}
