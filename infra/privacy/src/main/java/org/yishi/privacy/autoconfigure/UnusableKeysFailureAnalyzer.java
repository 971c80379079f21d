package org.yishi.privacy.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.yishi.privacy.UnusableKeysException;

/** Says in one line what is wrong with the keys instead of a stack trace. */
final class UnusableKeysFailureAnalyzer extends AbstractFailureAnalyzer<UnusableKeysException> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, UnusableKeysException cause) {
    return new FailureAnalysis(
        cause.getMessage() + ".",
        "Set it to what `openssl rand -base64 32` prints, and keep it as safe as the data itself"
            + " (docs/operations.md).",
        cause);
  }
}
