package org.yishi.web.problem;

/**
 * A kind of problem that callers can rely on. Its texts stand in the problem bundles of the module
 * that declares it, in Chinese and English.
 */
public interface ProblemCode {

  /** The stable name in kebab case, such as {@code topic-not-found}. */
  String code();

  /** The HTTP status, 400 to 599. */
  int status();
}
