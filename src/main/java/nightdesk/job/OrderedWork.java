package nightdesk.job;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The one pool: applies a function to items on several threads and gives the results to a consumer
 * on the caller's thread, in the order of the items. Holds a bounded number of items.
 */
public final class OrderedWork<T, R> implements AutoCloseable {
  private static final int AHEAD_PER_THREAD = 8;
  private static final long STACK_BYTES = 8 << 20;

  private final Function<T, R> function;
  private final Consumer<R> consumer;
  private final int ahead;
  private final ExecutorService pool;
  private final ArrayDeque<Future<R>> waiting = new ArrayDeque<>();

  /**
   * @param threads 1 or more
   */
  public OrderedWork(int threads, Function<T, R> function, Consumer<R> consumer) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be 1 or more, but is " + threads);
    }
    this.function = function;
    this.consumer = consumer;
    this.ahead = threads * AHEAD_PER_THREAD;
    this.pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              var thread = new Thread(null, task, "nightdesk-worker", STACK_BYTES);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Takes one more item; may wait for an earlier one. */
  public void add(T item) {
    waiting.add(pool.submit(() -> function.apply(item)));
    while (waiting.size() > ahead || !waiting.isEmpty() && waiting.peek().isDone()) {
      take();
    }
  }

  /** Waits for all that was added. */
  public void finish() {
    while (!waiting.isEmpty()) {
      take();
    }
  }

  private void take() {
    try {
      consumer.accept(waiting.remove().get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
