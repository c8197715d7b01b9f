package nightdesk.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the kill loop; the long one is a command of the lab. */
class KillLoopTest {
  @TempDir Path folder;

  @Test
  void killedAtAnyMomentTheNightIsFinishedOnce() throws Exception {
    KillLoop.Result result = new KillLoop(folder, 20, PostOffice.sink(5)).run(20, false);
    assertEquals(20, result.rounds());
    assertTrue(result.kills() >= 15, result.toString());
    assertTrue(result.good(), result.toString());
  }
}
