package org.yishi.system.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The folder in which this repository lies. */
public final class Checkout {

  private Checkout() {}

  /** What the launcher says, or the folder around the working folder that holds the launcher. */
  public static Path folder(Map<String, String> environment) {
    String said = environment.get("ROOT");
    if (said != null && isCheckout(Path.of(said))) {
      return Path.of(said);
    }
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (isCheckout(folder)) {
        return folder;
      }
    }
    throw new IllegalStateException("This runs outside a checkout: there is no ./yishi around it");
  }

  private static boolean isCheckout(Path folder) {
    return Files.exists(folder.resolve("yishi")) && Files.exists(folder.resolve("pom.xml"));
  }
}
