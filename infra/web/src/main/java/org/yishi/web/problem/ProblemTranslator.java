package org.yishi.web.problem;

import java.util.Optional;

/**
 * Recognises exceptions of a library that this module does not know, such as a store that is away;
 * a bean for each.
 */
@FunctionalInterface
public interface ProblemTranslator {

  /** The problem that the exception stands for, or empty when it is not for this translator. */
  Optional<ProblemException> translate(Throwable exception);
}
