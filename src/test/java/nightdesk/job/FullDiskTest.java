package nightdesk.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
  @TempDir Path folder;

  @Test
  void fullAtAnyPlaceNothingIsLost() throws Exception {
    assumeTrue(FullDisk.possible(folder), "no disk can be mounted here");
    FullDisk.Result result = FullDisk.run(folder, 48);
    assertEquals(List.of(), result.faults());
    assertTrue(result.runs() > 2 && result.good(), result.toString());
  }
}
