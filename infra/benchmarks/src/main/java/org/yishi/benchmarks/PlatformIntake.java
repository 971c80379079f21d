package org.yishi.benchmarks;

import org.yishi.system.client.Platform;

/** Through the gateway, as residents do it. */
record PlatformIntake(Platform platform) implements IntakePath {

  @Override
  public String log() {
    return "yishi.issues.v1";
  }

  @Override
  public String submit(int i, String key) {
    return Submissions.submit(platform, i, key);
  }

  @Override
  public void close() {
    // The platform is closed by whoever started it.
  }
}
