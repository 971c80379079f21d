package org.yishi.system;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.yishi.system.faults.Experiments;

/**
 * {@code ./yishi faults NAME [--seed N]}: takes something away from a platform of its own while
 * people work, and checks the ledger afterwards.
 *
 * <p>Exit code 0: the books balance; 1: they don't; 2: asked for something unknown.
 */
public final class Faults {

  private static final String SEED = "--seed";
  private static final long SEEDS = 1_000_000;

  private Faults() {}

  public static void main(String[] arguments) throws InterruptedException, IOException {
    List<String> words = Arrays.asList(arguments);
    boolean known =
        !words.isEmpty()
            && Experiments.NAMES.contains(words.getFirst())
            && (words.size() == 1 || (words.size() == 3 && words.get(1).equals(SEED)));
    if (!known) {
      System.err.println(
          "usage: yishi faults " + String.join("|", Experiments.NAMES) + " [" + SEED + " N]");
      System.exit(2);
      return;
    }
    long seed =
        words.size() == 3
            ? Long.parseLong(words.get(2))
            : RandomGenerator.getDefault().nextLong(SEEDS);
    // Chinese must come out right whatever the terminal's locale says.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.exit(run(words.getFirst(), seed, out) ? 0 : 1);
  }

  private static boolean run(String name, long seed, PrintStream out)
      throws InterruptedException, IOException {
    try {
      return Experiments.run(name, seed, out);
    } catch (IllegalStateException failed) {
      System.err.println("yishi: The experiment failed: " + failed.getMessage());
      return false;
    }
  }
}
