package nightdesk.job;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The wish that a run should end, and the word that it has: for signals. Thread-safe. */
public final class Stop {
  private final CountDownLatch wished = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  /** The run was asked to end and did, with nothing half done. */
  public static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped() {
      super("stopped");
    }
  }

  /** Asks the run to end, and waits until it has, but not for ever. */
  public void ask(Duration patience) {
    wished.countDown();
    try {
      ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says that the run has ended. */
  public void ended() {
    ended.countDown();
  }

  /** True once the run was asked to end. */
  public boolean wished() {
    return wished.getCount() == 0;
  }

  /** Ends the run here if it was asked to. */
  void check() {
    if (wished()) {
      throw new Stopped();
    }
  }

  /** Waits, or until the run is asked to end. */
  void sleep(Duration time) throws InterruptedException {
    wished.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }
}
